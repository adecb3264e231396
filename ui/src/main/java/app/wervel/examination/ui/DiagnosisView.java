package app.wervel.examination.ui;

import app.wervel.examination.Course;
import app.wervel.examination.DiagnosisContent;
import app.wervel.examination.DiagnosisId;
import app.wervel.examination.FunctionalProblem;
import app.wervel.examination.IcfCode;
import app.wervel.examination.application.DiagnosisDetails;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One diagnosis: to fill in while it is a draft, to read once it is signed. */
@Route("diagnoses/:record")
@RolesAllowed("examination:read")
class DiagnosisView extends RecordPage {
    private static final long serialVersionUID = 1L;

    DiagnosisView(ExaminationTools tools) {
        super(tools, "diagnosis.title");
    }

    static void open(DiagnosisId id) {
        UI.getCurrent()
                .navigate(DiagnosisView.class, new RouteParameters(RECORD, id.value().toString()));
    }

    @Override
    void load(UUID id) {
        show(tools.diagnoses().get(new DiagnosisId(id)));
    }

    private void show(DiagnosisDetails diagnosis) {
        var status = new Span();
        if (diagnosis.head().isDraft()) {
            var form =
                    new DiagnosisForm(
                            tools,
                            diagnosis,
                            status,
                            () -> load(diagnosis.id().value()),
                            signed -> {
                                show(signed);
                                Notices.done(getTranslation("diagnosis.signed.done"));
                            });
            form.setEnabled(tools.mayWrite());
            show(diagnosis.head(), status, form, form);
            return;
        }
        status.setText(getTranslation("examination.status.signed"));
        status.addClassName("save-state");
        show(
                diagnosis.head(),
                status,
                null,
                card("diagnosis.title", signedBy(diagnosis.head()), content(diagnosis)),
                amendments(
                        diagnosis.head(),
                        text -> show(tools.diagnosing().amend(diagnosis.id(), text))));
    }

    private Component content(DiagnosisDetails diagnosis) {
        DiagnosisContent content = diagnosis.content();
        var list = new DescriptionList();
        line(list, "diagnosis.statement", content.statement());
        String code = content.code();
        line(
                list,
                "diagnosis.code",
                code == null ? null : code + " · " + diagnosis.codeDescription());
        line(
                list,
                "diagnosis.icf",
                content.icf().stream().map(IcfCode::value).collect(Collectors.joining(", ")));
        line(
                list,
                "diagnosis.problems",
                content.problems().stream().map(this::problem).collect(Collectors.joining("\n")));
        line(
                list,
                "diagnosis.factors",
                content.factors().stream()
                        .sorted()
                        .map(each -> getTranslation("diagnosis.factor." + each.id()))
                        .collect(Collectors.joining(", ")));
        Boolean indicated = content.indicated();
        line(
                list,
                "diagnosis.indicated",
                indicated == null
                        ? null
                        : getTranslation(
                                indicated ? "diagnosis.indicated.yes" : "diagnosis.indicated.no"));
        line(list, "diagnosis.indication.reason", content.indicationReason());
        return list;
    }

    private String problem(FunctionalProblem problem) {
        String said =
                problem.what()
                        + " ("
                        + getTranslation("diagnosis.component." + problem.component().id());
        Integer weeks = problem.weeks();
        if (weeks != null) {
            said += ", " + getTranslation("diagnosis.since", weeks);
        }
        Course course = problem.course();
        if (course != null) {
            said += ", " + getTranslation("diagnosis.course." + course.id());
        }
        IcfCode icf = problem.icf();
        return said + (icf == null ? ")" : ", " + icf.value() + ")");
    }

    private void line(DescriptionList list, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            var description = new DescriptionList.Description(text);
            description.addClassName("pre");
            list.add(new DescriptionList.Term(getTranslation(key)), description);
        }
    }
}
