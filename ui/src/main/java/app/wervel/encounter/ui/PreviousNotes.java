package app.wervel.encounter.ui;

import app.wervel.encounter.EncounterId;
import app.wervel.encounter.application.EncounterDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The last signed note beside the one that is written, and the way to older ones. */
class PreviousNotes extends Aside {
    private static final long serialVersionUID = 1L;

    private final transient EncounterTools tools;
    private final transient @Nullable Consumer<String> copyPlan;
    private final transient Deque<EncounterDetails> newer = new ArrayDeque<>();
    private transient @Nullable EncounterDetails shown;

    /**
     * @param of whose predecessors are shown
     * @param copyPlan takes over a P; null: there is nothing to be written
     */
    PreviousNotes(EncounterTools tools, EncounterId of, @Nullable Consumer<String> copyPlan) {
        this.tools = tools;
        this.copyPlan = copyPlan;
        addClassName("note-previous");
        show(tools.queries().previousOf(of));
    }

    private void show(Optional<EncounterDetails> note) {
        shown = note.orElse(null);
        removeAll();
        add(new H2(getTranslation("encounter.previous")));
        if (note.isEmpty()) {
            var none = new Paragraph(getTranslation("encounter.previous.none"));
            none.addClassName("secondary");
            add(none);
        } else {
            var display = new NoteDisplay(note.get(), tools.clock().getZone());
            add(display);
            copyButton(note.get()).ifPresent(this::add);
        }
        add(way());
    }

    private Optional<Button> copyButton(EncounterDetails note) {
        String plan = note.currentContent().plan();
        if (copyPlan == null || plan == null) {
            return Optional.empty();
        }
        var copy =
                new Button(
                        getTranslation("encounter.previous.copy-plan"),
                        VaadinIcon.COPY_O.create(),
                        click -> copyPlan.accept(plan));
        copy.addThemeVariants(ButtonVariant.SMALL);
        copy.setId("copy-plan");
        return Optional.of(copy);
    }

    private Div way() {
        var way = new Div();
        way.addClassName("form-buttons");
        var current = shown;
        if (current != null) {
            var older =
                    new Button(
                            getTranslation("encounter.previous.older"),
                            VaadinIcon.ARROW_LEFT.create(),
                            click -> {
                                newer.push(current);
                                show(tools.queries().previousOf(current.id()));
                            });
            older.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            way.add(older);
        }
        if (!newer.isEmpty()) {
            var back =
                    new Button(
                            getTranslation("encounter.previous.newer"),
                            VaadinIcon.ARROW_RIGHT.create(),
                            click -> show(Optional.of(newer.pop())));
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            way.add(back);
        }
        return way;
    }
}
