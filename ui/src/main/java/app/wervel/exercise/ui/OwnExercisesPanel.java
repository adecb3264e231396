package app.wervel.exercise.ui;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.OwnContent;
import app.wervel.exercise.application.DosageText;
import app.wervel.exercise.application.OwnExerciseDetails;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;

/** The exercises that the practice wrote itself; retired ones last. */
class OwnExercisesPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient ExerciseTools tools;
    private final ExerciseLanguage language;
    private final Refusals refusals;
    final Button create;
    final Div cards = new Div();

    OwnExercisesPanel(ExerciseTools tools) {
        this.tools = tools;
        this.language = ExerciseLanguage.orDutch(getLocale().getLanguage());
        this.refusals = new Refusals(tools.errorTexts());
        addClassName("sets-panel");
        create =
                new Button(
                        getTranslation("exercise.own.new"),
                        VaadinIcon.PLUS.create(),
                        click -> new OwnExerciseDialog(tools, null, this::show).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("own-new");
        var hint = new Paragraph(getTranslation("exercise.own.hint"));
        hint.addClassName("secondary");
        var head = new Div(hint, create);
        head.addClassName("section-head");
        cards.addClassName("set-cards");
        add(head, cards);
        show();
    }

    private void show() {
        cards.removeAll();
        List<OwnExerciseDetails> all = tools.own().all();
        all.stream().filter(own -> own.exercise().isOffered()).forEach(own -> cards.add(card(own)));
        all.stream()
                .filter(own -> !own.exercise().isOffered())
                .forEach(own -> cards.add(card(own)));
        if (all.isEmpty()) {
            var empty = new Paragraph(getTranslation("exercise.own.none"));
            empty.addClassName("empty-state");
            cards.add(empty);
        }
    }

    private Section card(OwnExerciseDetails own) {
        Exercise exercise = own.exercise();
        var head = new Div(new H2(exercise.name().in(language)));
        head.addClassName("section-head");
        var facts = new Paragraph(tools.look().facts(exercise, language));
        facts.addClassName("secondary");
        var dose = new Paragraph(DosageText.line(exercise, exercise.dosage(language), language));
        var card = new Section(head, tools.look().picture(exercise), facts, dose, actions(own));
        card.addClassNames("card", "set-card");
        if (!exercise.isOffered()) {
            card.addClassName("retired");
            boolean outdated = Objects.requireNonNull(exercise.own()).outdated();
            var retired =
                    new Span(
                            getTranslation(
                                    outdated ? "exercise.own.outdated" : "exercise.retired"));
            retired.addClassName("chip");
            head.add(retired);
        }
        return card;
    }

    private Div actions(OwnExerciseDetails own) {
        String name = own.exercise().name().in(language);
        var actions = new Div();
        actions.addClassName("form-buttons");
        var change =
                new Button(
                        getTranslation("exercise.own.change"),
                        VaadinIcon.PENCIL.create(),
                        click -> new OwnExerciseDialog(tools, own, this::show).open());
        change.setAriaLabel(getTranslation("exercise.own.change.about", name));
        change.addThemeVariants(ButtonVariant.SMALL);
        actions.add(change);
        OwnContent content = Objects.requireNonNull(own.exercise().own());
        if (!content.retired()) {
            var retire =
                    new Button(getTranslation("exercise.own.retire"), click -> askToRetire(own));
            retire.setAriaLabel(getTranslation("exercise.own.retire.about", name));
            retire.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            actions.add(retire);
        } else {
            var back = new Button(getTranslation("exercise.own.back"), click -> bringBack(own));
            back.setAriaLabel(getTranslation("exercise.own.back.about", name));
            back.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            actions.add(back);
        }
        return actions;
    }

    private void askToRetire(OwnExerciseDetails own) {
        Question.ask(
                getTranslation("exercise.own.retire.about", own.exercise().name().in(language)),
                getTranslation("exercise.own.retire.why"),
                getTranslation("exercise.own.retire"),
                () -> retire(own));
    }

    void retire(OwnExerciseDetails own) {
        if (refusals.attempt(() -> tools.own().retire(own.exercise().id(), own.version()))) {
            Notices.done(getTranslation("shell.saved"));
        }
        show();
    }

    private void bringBack(OwnExerciseDetails own) {
        if (refusals.attempt(() -> tools.own().bringBack(own.exercise().id(), own.version()))) {
            Notices.done(getTranslation("shell.saved"));
        }
        show();
    }
}
