package app.wervel.examination.ui;

import app.wervel.examination.ConsentToActs;
import app.wervel.examination.ExaminationBlock;
import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminationId;
import app.wervel.examination.application.ExaminationDetails;
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

/** One examination: to fill in while it is a draft, to read once it is signed. */
@Route("examinations/:record")
@RolesAllowed("examination:read")
class ExaminationView extends RecordPage {
    private static final long serialVersionUID = 1L;

    ExaminationView(ExaminationTools tools) {
        super(tools, "examination.title");
    }

    static void open(ExaminationId id) {
        UI.getCurrent()
                .navigate(
                        ExaminationView.class, new RouteParameters(RECORD, id.value().toString()));
    }

    @Override
    void load(UUID id) {
        show(tools.examinations().get(new ExaminationId(id)));
    }

    private void show(ExaminationDetails examination) {
        var status = new Span();
        if (examination.head().isDraft()) {
            var form =
                    new ExaminationForm(
                            tools,
                            examination,
                            status,
                            () -> load(examination.id().value()),
                            signed -> {
                                show(signed);
                                Notices.done(getTranslation("examination.signed.done"));
                            });
            form.setEnabled(tools.mayWrite());
            show(examination.head(), status, form, form);
            return;
        }
        status.setText(getTranslation("examination.status.signed"));
        status.addClassName("save-state");
        var rules = new RulesPart(tools.sources(), getLocale());
        rules.show(examination.shown());
        show(
                examination.head(),
                status,
                null,
                card(
                        "examination.title",
                        signedBy(examination.head()),
                        content(examination.content())),
                card("examination.rules.title", rules),
                amendments(
                        examination.head(),
                        text -> show(tools.examining().amend(examination.id(), text))));
    }

    private Component content(ExaminationContent content) {
        var list = new DescriptionList();
        var words = new FindingWords(this);
        line(list, "examination.conclusion", content.conclusion());
        line(list, "examination.rule-reason", content.ruleReason());
        for (ExaminationBlock block : ExaminationBlock.values()) {
            line(
                    list,
                    "examination.block." + block.id(),
                    content.findings().all().stream()
                            .filter(finding -> finding.item().block() == block)
                            .map(words::finding)
                            .collect(Collectors.joining("; ")));
        }
        line(list, "examination.angle", angles(content));
        line(
                list,
                "examination.descriptors",
                content.descriptors().stream()
                        .sorted()
                        .map(each -> getTranslation("examination.descriptor." + each.id()))
                        .collect(Collectors.joining(", ")));
        line(
                list,
                "examination.types",
                content.types().stream()
                        .sorted()
                        .map(each -> getTranslation("examination.type." + each.id()))
                        .collect(Collectors.joining(", ")));
        line(
                list,
                "examination.causes",
                content.causes().stream()
                        .sorted()
                        .map(each -> getTranslation("examination.cause." + each.id()))
                        .collect(Collectors.joining(", ")));
        ConsentToActs consent = content.consent();
        line(
                list,
                "examination.consent",
                consent == null ? null : getTranslation("examination.consent." + consent.id()));
        line(list, "examination.order", content.order());
        line(list, "examination.inspection", content.inspection());
        line(list, "examination.movement", content.movement());
        line(list, "examination.palpation", content.palpation());
        line(list, "examination.other", content.other());
        return list;
    }

    private @Nullable String angles(ExaminationContent content) {
        Integer left = content.slrAngleLeft();
        Integer right = content.slrAngleRight();
        if (left == null && right == null) {
            return null;
        }
        return getTranslation(
                "examination.angles",
                left == null ? "–" : left.toString(),
                right == null ? "–" : right.toString());
    }

    private void line(DescriptionList list, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            var description = new DescriptionList.Description(text);
            description.addClassName("pre");
            list.add(new DescriptionList.Term(getTranslation(key)), description);
        }
    }
}
