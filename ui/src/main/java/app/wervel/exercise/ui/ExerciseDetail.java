package app.wervel.exercise.ui;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.DosageText;
import app.wervel.exercise.application.ExerciseQueries;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that the library says of one exercise, in one language at a time. */
class ExerciseDetail extends Section {
    private static final long serialVersionUID = 1L;

    private final transient ExerciseQueries exercises;
    private final transient ExerciseLook look;
    private final transient Exercise exercise;
    private final transient Consumer<ExerciseId> open;
    private ExerciseLanguage language;

    ExerciseDetail(
            ExerciseQueries exercises,
            ExerciseLook look,
            Exercise exercise,
            Consumer<ExerciseId> open) {
        this.exercises = exercises;
        this.look = look;
        this.exercise = exercise;
        this.open = open;
        this.language = ExerciseLanguage.orDutch(getLocale().getLanguage());
        addClassName("exercise-detail");
        setId("exercise-detail");
        show();
    }

    private void show() {
        removeAll();
        var title = new H2(exercise.name().in(language));
        title.setId("exercise-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "exercise-title");
        var facts = new Paragraph(look.facts(exercise, language));
        facts.addClassName("secondary");
        var goals = new Paragraph(look.goals(exercise, language));
        goals.addClassName("secondary");
        var dose = new Paragraph(DosageText.line(exercise, exercise.dosage(language), language));
        dose.addClassName("dose-line");
        add(languages(), title, look.picture(exercise), facts, goals, dose);
        if (!exercise.home()) {
            var notAlone =
                    new Div(
                            VaadinIcon.WARNING.create(),
                            new Span(getTranslation("exercise.not-home.why")));
            notAlone.addClassName("exercise-mind");
            add(notAlone);
        }
        if (!exercise.isOffered()) {
            var retired = new Paragraph(getTranslation("exercise.retired"));
            retired.addClassName("secondary");
            add(retired);
        }
        part("exercise.start", exercise.start().in(language));
        part("exercise.action", exercise.action().in(language));
        if (exercise.precaution() != null) {
            var mind =
                    new Div(
                            VaadinIcon.WARNING.create(),
                            new Span(exercise.precaution().in(language)));
            mind.addClassName("exercise-mind");
            part("exercise.mind", mind);
        }
        addStep("exercise.easier", exercise.regression(), exercise.easier());
        addStep("exercise.harder", exercise.progression(), exercise.harder());
        addPrecautions();
        if (exercise.basis().contains("unverified dose")) {
            var basis = new Paragraph(getTranslation("exercise.dose-unverified"));
            basis.addClassName("secondary");
            add(basis);
        }
    }

    private Div languages() {
        var choice = new Div();
        choice.addClassName("segments");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("exercise.language"));
        for (ExerciseLanguage each : ExerciseLanguage.values()) {
            var button = new Button(each.ownName(), click -> speak(each));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.getElement().setAttribute("lang", each.id());
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == language));
            button.setClassName("chosen", each == language);
            choice.add(button);
        }
        return choice;
    }

    private void speak(ExerciseLanguage chosen) {
        language = chosen;
        getElement().setAttribute("lang", chosen.id());
        show();
    }

    private void part(String captionKey, String text) {
        part(captionKey, new Paragraph(text));
    }

    private void addStep(
            String captionKey, @Nullable BilingualText text, @Nullable ExerciseId other) {
        var body = new Div();
        if (text != null) {
            body.add(new Paragraph(text.in(language)));
        }
        if (other != null) {
            body.add(link(other));
        }
        if (text != null || other != null) {
            part(captionKey, body);
        }
    }

    private void part(String captionKey, Component body) {
        var part = new Div(new H3(getTranslation(captionKey)), body);
        part.addClassName("exercise-part");
        add(part);
    }

    private Button link(ExerciseId other) {
        var button =
                new Button(
                        exercises.get(other).name().in(language),
                        VaadinIcon.ARROW_RIGHT.create(),
                        click -> open.accept(other));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void addPrecautions() {
        List<PrecautionTag> tags =
                exercises.precautions().stream()
                        .filter(tag -> exercise.tags().contains(tag.id()))
                        .toList();
        if (tags.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassName("precaution-list");
        for (PrecautionTag tag : tags) {
            var explanation = new Paragraph(tag.explanation().in(language));
            explanation.addClassName("secondary");
            list.add(new Div(new PrecautionMark(tag), explanation));
        }
        part("exercise.precautions", list);
    }
}
