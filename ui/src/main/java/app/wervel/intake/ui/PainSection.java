package app.wervel.intake.ui;

import app.wervel.intake.ActivityScore;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where it hurts, how much, and what it gets in the way of. */
class PainSection extends FormSection {
    private static final long serialVersionUID = 1L;

    static final String NAME = "pain-scores";
    private static final List<String> SCORES = List.of("nprsNow", "nprsWorst", "nprsAverage");

    private final transient QuestionCatalogue catalogue;
    private final transient DraftModel model;
    private final transient Refusals refusals;
    private final transient Runnable changed;
    private final Locale locale;

    PainSection(
            QuestionCatalogue catalogue,
            DraftModel model,
            IntakeBodyChart chart,
            Refusals refusals,
            Locale locale,
            Runnable changed,
            String title) {
        super(NAME, title);
        this.catalogue = catalogue;
        this.model = model;
        this.refusals = refusals;
        this.locale = locale;
        this.changed = changed;
        add(body(chart));
        SCORES.forEach(score -> add(score(score)));
        add(activities());
    }

    private Component body(IntakeBodyChart chart) {
        var box = box("bodyRegions");
        box.control(chart.editor(locale));
        return box;
    }

    private QuestionBox box(String field) {
        var asked = catalogue.complaintQuestion(field);
        return new QuestionBox(field, asked.question().in(locale), help(asked));
    }

    private @Nullable String help(QuestionCatalogue.ComplaintQuestion asked) {
        return Optional.ofNullable(asked.help()).map(help -> help.in(locale)).orElse(null);
    }

    private Component score(String field) {
        var asked = catalogue.complaintQuestion(field);
        return new ScaleQuestion(
                field,
                asked.question().in(locale),
                help(asked),
                model.score(field),
                score -> {
                    model.score(field, score);
                    changed.run();
                });
    }

    private Component activities() {
        var box = box("activities");
        var rows = new Div();
        rows.addClassName("activities");
        for (int i = 0; i < ActivityScore.MOST; i++) {
            rows.add(activity(i));
        }
        box.control(rows);
        return box;
    }

    private Component activity(int index) {
        var name = new TextField(getTranslation("intake.activity", index + 1));
        name.setMaxLength(200);
        name.setWidthFull();
        name.setValue(Objects.requireNonNullElse(model.activity(index).name(), ""));
        TypedText.of(name);
        refusals.field("activities." + index, name);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                model.activity(index, change.getValue(), model.activity(index).score());
                askForName(name, index);
                changed.run();
            }
        });
        var caption = new Span(getTranslation("intake.activity.score", index + 1));
        caption.setId("activity-score-" + index);
        caption.addClassName("sr-only");
        var scale =
                ScaleQuestion.scale(
                        getTranslation("intake.not-asked"),
                        model.activity(index).score(),
                        score -> {
                            model.activity(index, model.activity(index).name(), score);
                            askForName(name, index);
                            changed.run();
                        });
        scale.labelledBy("activity-score-" + index);
        var row = new Div(name, caption, scale);
        row.addClassName("activity");
        return row;
    }

    /** A score of nothing cannot be kept. */
    private void askForName(TextField name, int index) {
        boolean lacking = model.lacksName(index);
        name.setErrorMessage(getTranslation("intake.activity.name-first"));
        name.setInvalid(lacking);
    }

    SectionProgress progress() {
        return SectionProgress.ofParts(
                !model.bodyRegions().isEmpty(),
                model.score("nprsNow") != null,
                model.score("nprsWorst") != null,
                model.score("nprsAverage") != null,
                model.namesAnActivity());
    }
}
