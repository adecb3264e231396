package app.wervel.examination.ui;

import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Autosave;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedText;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A draft that saves itself a little after each change. When somebody else changed or signed it, it
 * saves no more and overwrites nothing. What was typed stays.
 */
@JavaScript("context://unsaved.js")
abstract class RecordForm extends Div {
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_BEFORE_SAVE = 800;
    private static final int PAUSE_BEFORE_RETRY = 15_000;
    private static final int TALLEST = 12;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    final transient Refusals refusals;
    private final transient Autosave autosave;
    private final transient Clock clock;
    private final transient Runnable reload;
    private final Span status;
    private final Div overtaken = new Div();

    /**
     * @param status where it says whether everything is saved
     * @param reload shows the record as it is now
     */
    RecordForm(ErrorTexts errors, Clock clock, long version, Span status, Runnable reload) {
        this.refusals = new Refusals(errors);
        this.clock = clock;
        this.status = status;
        this.reload = reload;
        this.autosave =
                new Autosave(
                        version,
                        this::save,
                        () -> schedule(PAUSE_BEFORE_SAVE),
                        this::show,
                        refusals::mark);
        overtaken.getElement().setAttribute("role", "alert");
        overtaken.setVisible(false);
        overtaken.addClassNames("caution", "overtaken");
        add(overtaken);
        getElement().executeJs("window.wervelUnsaved(this)");
        getElement().addEventListener("wervel-leaving", leaving -> flush());
        show(autosave.state());
    }

    /** Saves everything that is on the screen. */
    abstract long save(long expectedVersion);

    final void changed() {
        autosave.changed();
    }

    private void schedule(int pause) {
        getElement()
                .executeJs(
                        "clearTimeout(this.recordSave); this.recordSave = setTimeout(() => this.$server.saveNow(), $0)",
                        pause);
    }

    @ClientCallable
    private void saveNow() {
        flush();
    }

    /**
     * Saves what is not saved yet.
     *
     * @return whether everything that was typed is saved; otherwise the user has been told why not
     */
    final boolean flush() {
        refusals.clear();
        try {
            return autosave.flush();
        } catch (RuntimeException failed) {
            // It may pass: what was typed stays on the screen, and is tried again.
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failed));
            return false;
        }
    }

    /**
     * Saves, and then signs for good or says beside its field what is missing.
     *
     * @param fields where the rules that refuse are told, by their codes
     */
    final Button sign(LongConsumer signing, Map<String, String> fields) {
        var sign =
                new Button(
                        getTranslation("examination.sign"),
                        VaadinIcon.PENCIL.create(),
                        click -> {
                            click.getSource().setEnabled(true);
                            if (flush()) {
                                refusals.attempt(() -> sign(signing, autosave.version(), fields));
                            } else {
                                refusals.focusFirst();
                            }
                        });
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.setDisableOnClick(true);
        return sign;
    }

    private static void sign(LongConsumer signing, long version, Map<String, String> fields) {
        try {
            signing.accept(version);
        } catch (DomainRuleViolation refused) {
            String field = fields.get(refused.code());
            throw field == null ? refused : new InvalidInput(field, refused.code());
        }
    }

    private void show(Autosave.State state) {
        status.setClassName("save-state state-" + state.name().toLowerCase(Locale.ROOT));
        status.setText(
                switch (state) {
                    case UNTOUCHED -> getTranslation("examination.state.untouched");
                    case WAITING -> getTranslation("examination.state.waiting");
                    case SAVED ->
                            getTranslation(
                                    "examination.state.saved",
                                    LocalTime.now(clock).format(CLOCK_TIME));
                    case REFUSED, FAILED, OVERTAKEN ->
                            getTranslation("examination.state.not-saved");
                });
        getElement().executeJs("this.dataset.saved = $0", String.valueOf(!autosave.isUnsaved()));
        if (state == Autosave.State.FAILED) {
            schedule(PAUSE_BEFORE_RETRY);
        }
        if (state == Autosave.State.OVERTAKEN && !overtaken.isVisible()) {
            overtaken.add(
                    new Paragraph(getTranslation("examination.overtaken")),
                    new Button(
                            getTranslation("examination.overtaken.reload"), click -> reload.run()));
            overtaken.setVisible(true);
        }
    }

    final TextArea text(
            String field, String label, @Nullable String value, Consumer<String> typed) {
        var area = TypedText.of(new TextArea(label));
        area.setWidthFull();
        area.setMaxRows(TALLEST);
        area.setValue(Objects.requireNonNullElse(value, ""));
        refusals.field(field, area);
        area.addValueChangeListener(change -> {
            typed.accept(change.getValue());
            changed();
        });
        return area;
    }

    final Section card(String titleKey, Component... parts) {
        var card = new Section(new H2(getTranslation(titleKey)));
        card.addClassName("card");
        card.add(parts);
        return card;
    }

    /**
     * The window was closed: what was typed in the last second is saved, if somebody is still
     * logged in.
     */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (autosave.state() == Autosave.State.WAITING
                && SecurityContextHolder.getContext().getAuthentication() != null) {
            flush();
        }
    }
}
