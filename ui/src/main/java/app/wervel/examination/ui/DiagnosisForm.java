package app.wervel.examination.ui;

import app.wervel.examination.DiagnosisCode;
import app.wervel.examination.PrognosticFactor;
import app.wervel.examination.application.DiagnosisData;
import app.wervel.examination.application.DiagnosisData.ProblemData;
import app.wervel.examination.application.DiagnosisDetails;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A physiotherapy diagnosis that is being written. */
class DiagnosisForm extends RecordForm {
    private static final long serialVersionUID = 1L;

    private final transient ExaminationTools tools;
    private final transient DiagnosisDetails begun;
    private final transient Consumer<DiagnosisDetails> signed;
    private final List<ProblemRow> problems = new ArrayList<>();
    private final Div problemRows = new Div();
    private @Nullable String statement;
    private @Nullable Boolean indicated;
    private @Nullable String indicationReason;
    private List<String> factors;
    private List<String> icf;
    private @Nullable String code;

    DiagnosisForm(
            ExaminationTools tools,
            DiagnosisDetails begun,
            Span status,
            Runnable reload,
            Consumer<DiagnosisDetails> signed) {
        super(tools.errors(), tools.clock(), begun.version(), status, reload);
        this.tools = tools;
        this.begun = begun;
        this.signed = signed;
        var content = begun.content();
        statement = content.statement();
        indicated = content.indicated();
        indicationReason = content.indicationReason();
        factors = content.factors().stream().map(PrognosticFactor::id).toList();
        icf = content.icf().stream().map(each -> each.value()).toList();
        code = content.code();
        addClassName("diagnosis-form");
        add(what(), problems(), factors(), indication());
    }

    @Override
    long save(long expectedVersion) {
        List<@Nullable ProblemData> typed = new ArrayList<>();
        for (ProblemRow row : problems) {
            if (!row.isBlank()) {
                refusals.field("problems." + typed.size(), row.what);
                typed.add(row.data());
            }
        }
        return tools.diagnosing()
                .save(
                        begun.id(),
                        expectedVersion,
                        new DiagnosisData(
                                statement,
                                typed,
                                new ArrayList<>(factors),
                                indicated,
                                indicationReason,
                                new ArrayList<>(icf),
                                code))
                .version();
    }

    private Component what() {
        var tags = new TextField(getTranslation("diagnosis.icf"));
        tags.setHelperText(getTranslation("diagnosis.icf.help"));
        tags.setWidthFull();
        tags.setValue(String.join(" ", icf));
        TypedText.of(tags);
        refusals.field("icf", tags);
        tags.addValueChangeListener(change -> {
            icf =
                    Arrays.stream(change.getValue().split("[\\s,;]+", -1))
                            .filter(each -> !each.isBlank())
                            .toList();
            changed();
        });
        return card(
                "diagnosis.what",
                text(
                        "statement",
                        getTranslation("diagnosis.statement"),
                        statement,
                        it -> statement = it),
                code(),
                tags);
    }

    /** Search as you type in the table that the practice imported. */
    private Component code() {
        if (tools.codes().current().isEmpty()) {
            var none = new Paragraph(getTranslation("diagnosis.code.no-table"));
            none.addClassName("secondary");
            return new Div(new Span(getTranslation("diagnosis.code")), none);
        }
        var field = new ComboBox<DiagnosisCode>(getTranslation("diagnosis.code"));
        field.setWidthFull();
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(each -> each.code() + " · " + each.description());
        field.setItems(query -> {
            var found = tools.codes().search(query.getFilter().orElse(""));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        String chosen = code;
        if (chosen != null) {
            field.setValue(
                    new DiagnosisCode(
                            chosen,
                            Objects.requireNonNullElse(begun.codeDescription(), chosen),
                            null,
                            null));
        }
        refusals.field("code", field);
        field.addValueChangeListener(change -> {
            code = change.getValue() == null ? null : change.getValue().code();
            changed();
        });
        return field;
    }

    private Component problems() {
        begun.content().problems().forEach(problem -> addProblem(ProblemData.of(problem)));
        if (problems.isEmpty()) {
            addProblem(null);
        }
        var more =
                new Button(
                        getTranslation("diagnosis.problem.add"),
                        VaadinIcon.PLUS.create(),
                        click -> addProblem(null).what.focus());
        more.addThemeVariants(ButtonVariant.SMALL);
        return card("diagnosis.problems", problemRows, more);
    }

    private ProblemRow addProblem(@Nullable ProblemData problem) {
        var row =
                new ProblemRow(
                        problem,
                        this::changed,
                        gone -> {
                            problems.remove(gone);
                            problemRows.remove(gone);
                            changed();
                        });
        problems.add(row);
        problemRows.add(row);
        return row;
    }

    private Component factors() {
        var group = new CheckboxGroup<PrognosticFactor>(getTranslation("diagnosis.factors"));
        group.setItems(PrognosticFactor.values());
        group.setItemLabelGenerator(each -> getTranslation("diagnosis.factor." + each.id()));
        group.setValue(begun.content().factors());
        refusals.field("prognosticFactors", group);
        group.addValueChangeListener(change -> {
            factors =
                    change.getValue().stream()
                            .map(PrognosticFactor::id)
                            .collect(Collectors.toList());
            changed();
        });
        return card("diagnosis.prognosis", group);
    }

    private Component indication() {
        var choice = new RadioButtonGroup<Boolean>(getTranslation("diagnosis.indicated"));
        choice.setItems(Boolean.TRUE, Boolean.FALSE);
        choice.setItemLabelGenerator(
                yes -> getTranslation(yes ? "diagnosis.indicated.yes" : "diagnosis.indicated.no"));
        if (indicated != null) {
            choice.setValue(indicated);
        }
        refusals.field("indicated", choice);
        choice.addValueChangeListener(change -> {
            indicated = change.getValue();
            changed();
        });
        return card(
                "diagnosis.indication",
                choice,
                text(
                        "indicationReason",
                        getTranslation("diagnosis.indication.reason"),
                        indicationReason,
                        it -> indicationReason = it),
                new Paragraph(getTranslation("examination.sign.explained")),
                sign(
                        version -> signed.accept(tools.diagnosing().sign(begun.id(), version)),
                        Map.of(
                                "examination.no-diagnosis", "statement",
                                "examination.no-indication", "indicated",
                                "examination.indication-reason", "indicationReason")));
    }
}
