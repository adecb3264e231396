package app.wervel.exercise.ui;

import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Label;
import app.wervel.exercise.application.ExerciseSetRow;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** The sets of the practice: exercises that are often prescribed together. */
class SetsPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient ExerciseTools tools;
    private final ExerciseLanguage language;
    private final Refusals refusals;
    final Button create;
    final Div cards = new Div();

    SetsPanel(ExerciseTools tools) {
        this.tools = tools;
        this.language = ExerciseLanguage.orDutch(getLocale().getLanguage());
        this.refusals = new Refusals(tools.errorTexts());
        addClassName("sets-panel");
        create =
                new Button(
                        getTranslation("exercise.set.new"),
                        VaadinIcon.PLUS.create(),
                        click -> new SetDialog(tools, null, this::show).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setId("set-new");
        create.setVisible(tools.mayWrite());
        var hint = new Paragraph(getTranslation("exercise.set.hint"));
        hint.addClassName("secondary");
        var head = new Div(hint, create);
        head.addClassName("section-head");
        cards.addClassName("set-cards");
        add(head, cards);
        show();
    }

    private void show() {
        cards.removeAll();
        List<ExerciseSetRow> sets = tools.setQueries().all();
        sets.forEach(set -> cards.add(card(set)));
        if (sets.isEmpty()) {
            var empty = new Paragraph(getTranslation("exercise.set.none"));
            empty.addClassName("empty-state");
            cards.add(empty);
        }
    }

    private Section card(ExerciseSetRow set) {
        var head = new Div(new H2(set.name()));
        head.addClassName("section-head");
        var card = new Section(head);
        card.addClassNames("card", "set-card");
        tools.exercises().regions().stream()
                .filter(region -> region.id().equals(set.region()))
                .map(Label::name)
                .forEach(name -> {
                    var chip = new Span(name.in(language));
                    chip.addClassName("chip");
                    head.add(chip);
                });
        if (set.note() != null) {
            var note = new Paragraph(set.note());
            note.addClassName("secondary");
            card.add(note);
        }
        var exercises = new OrderedList();
        set.exercises().forEach(entry -> exercises.add(line(entry)));
        card.add(exercises);
        if (tools.mayWrite()) {
            card.add(actions(set));
        }
        return card;
    }

    private ListItem line(ExerciseSetRow.Entry entry) {
        var name = new Span(entry.exercise().name().in(language));
        name.addClassName("exercise-name");
        var dose = new Span(entry.doseLine(language));
        dose.addClassName("secondary");
        var line = new ListItem(name, dose);
        if (!entry.exercise().isOffered()) {
            var retired = new Span(getTranslation("exercise.retired"));
            retired.addClassName("not-home");
            line.add(retired);
        }
        return line;
    }

    private Div actions(ExerciseSetRow set) {
        var change =
                new Button(
                        getTranslation("exercise.set.change"),
                        VaadinIcon.PENCIL.create(),
                        click -> new SetDialog(tools, set, this::show).open());
        change.setAriaLabel(getTranslation("exercise.set.change.about", set.name()));
        var delete =
                new Button(
                        getTranslation("exercise.set.delete"),
                        VaadinIcon.TRASH.create(),
                        click -> askToDelete(set));
        delete.setAriaLabel(getTranslation("exercise.set.delete.about", set.name()));
        change.addThemeVariants(ButtonVariant.SMALL);
        delete.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var actions = new Div(change, delete);
        actions.addClassName("form-buttons");
        return actions;
    }

    private void askToDelete(ExerciseSetRow set) {
        Question.ask(
                getTranslation("exercise.set.delete.about", set.name()),
                getTranslation("exercise.set.delete.why"),
                getTranslation("exercise.set.delete"),
                () -> delete(set));
    }

    void delete(ExerciseSetRow set) {
        if (refusals.attempt(() -> tools.sets().delete(set.id(), set.version()))) {
            Notices.done(getTranslation("exercise.set.deleted", set.name()));
        }
        show();
    }
}
