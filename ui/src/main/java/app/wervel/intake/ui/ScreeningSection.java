package app.wervel.intake.ui;

import app.wervel.intake.FormQuestion;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.QuestionCatalogue.ComplaintQuestion;
import app.wervel.intake.QuestionCatalogue.Section;
import app.wervel.intake.application.IntakeDetails.EarlierScreening;
import app.wervel.patient.Sex;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A section of the form: questions of the screening, the form's own, and what is told. */
class ScreeningSection extends FormSection {
    private static final long serialVersionUID = 1L;

    private final transient QuestionCatalogue catalogue;
    private final transient Section section;
    private final transient DraftModel model;
    private final List<QuestionRow> rows = new ArrayList<>();

    /**
     * @param told makes the part for a question that is answered in the patient's own words
     */
    ScreeningSection(
            QuestionCatalogue catalogue,
            Section section,
            DraftModel model,
            ErrorTexts errors,
            Locale locale,
            Runnable changed,
            Function<ComplaintQuestion, Component> told) {
        super(section.id(), section.title().in(locale));
        this.catalogue = catalogue;
        this.section = section;
        this.model = model;
        section.entries()
                .forEach(entry -> {
                    switch (entry) {
                        case FormQuestion question -> {
                            var row = new QuestionRow(question, model, errors, locale, changed);
                            rows.add(row);
                            add(row);
                        }
                        case ComplaintQuestion question -> add(told.apply(question));
                    }
                });
    }

    /** Shows beside each question what was answered at the screening before. */
    void showEarlier(
            EarlierScreening earlier, BiFunction<FormQuestion, @Nullable Object, String> words) {
        for (QuestionRow row : rows) {
            FormQuestion question = row.question();
            if (earlier.isAnswered(question)) {
                row.earlier(words.apply(question, earlier.plain(question)));
            }
        }
    }

    void register(Refusals refusals) {
        for (QuestionRow row : rows) {
            if (row.validated() instanceof Component component) {
                register(refusals, row.question().id(), component);
            }
        }
    }

    private static <C extends Component & HasValidation> void register(
            Refusals refusals, String field, Component component) {
        @SuppressWarnings("unchecked")
        C validated = (C) component;
        refusals.field(field, validated);
    }

    /** Folds and unfolds after the answers so far. */
    void show(@Nullable Sex sex) {
        var answers = model.answers();
        rows.forEach(row -> row.show(row.question().mootBecause(answers, sex)));
    }

    SectionProgress progress(@Nullable Sex sex) {
        return SectionProgress.of(catalogue, section, model, sex);
    }
}
