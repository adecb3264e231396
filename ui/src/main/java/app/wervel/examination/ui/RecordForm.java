package app.wervel.examination.ui;

import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A draft that saves itself a little after each change, one save after another. When somebody else
 * changed or signed it, it saves no more and overwrites nothing. What was typed stays.
 */
@JavaScript("context://unsaved.js")
abstract class RecordForm extends Div {
    private static final long serialVersionUID = 1L;

    static final int TYPING_PAUSE = 500;
    private static final int PAUSE_BEFORE_SAVE = 800;
    private static final int PAUSE_BEFORE_RETRY = 15_000;
    private static final int TALLEST = 12;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    final transient Refusals refusals;
    private final transient Clock clock;
    private final transient Runnable reload;
    private final Span status;
    private final Div overtaken = new Div();
    private long version;
    private boolean unsaved;
    private boolean lost;

    /**
     * @param status where it says whether everything is saved
     * @param reload shows the record as it is now
     */
    RecordForm(ErrorTexts errors, Clock clock, long version, Span status, Runnable reload) {
        this.refusals = new Refusals(errors);
        this.clock = clock;
        this.version = version;
        this.status = status;
        this.reload = reload;
        status.addClassName("save-state");
        status.setText(getTranslation("examination.state.untouched"));
        overtaken.getElement().setAttribute("role", "alert");
        overtaken.setVisible(false);
        overtaken.addClassNames("caution", "overtaken");
        add(overtaken);
        getElement().executeJs("window.wervelUnsaved(this)");
    }

    /** Saves everything that is on the screen. */
    abstract long save(long expectedVersion);

    final long version() {
        return version;
    }

    final void changed() {
        if (lost) {
            return;
        }
        unsaved = true;
        status.setText(getTranslation("examination.state.waiting"));
        getElement().executeJs("this.dataset.saved = 'false'");
        schedule(PAUSE_BEFORE_SAVE);
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

    /** Whether everything that was typed is saved. */
    final boolean flush() {
        if (!unsaved) {
            return true;
        }
        if (lost) {
            return false;
        }
        try {
            refusals.clear();
            version = save(version);
            unsaved = false;
            getElement().executeJs("this.dataset.saved = 'true'");
            status.setText(
                    getTranslation(
                            "examination.state.saved", LocalTime.now(clock).format(CLOCK_TIME)));
            return true;
        } catch (InvalidInput refused) {
            refusals.show(refused);
        } catch (StaleVersion
                | OptimisticLockingFailureException
                | NotFound
                | DomainRuleViolation gone) {
            lose();
        } catch (RuntimeException failed) {
            // It may pass: what was typed stays on the screen, and is tried again.
            status.setText(getTranslation("examination.state.not-saved"));
            schedule(PAUSE_BEFORE_RETRY);
            throw failed;
        }
        status.setText(getTranslation("examination.state.not-saved"));
        return false;
    }

    private void lose() {
        if (!lost) {
            lost = true;
            overtaken.add(
                    new Paragraph(getTranslation("examination.overtaken")),
                    new Button(
                            getTranslation("examination.overtaken.reload"), click -> reload.run()));
            overtaken.setVisible(true);
        }
    }

    final TextArea text(
            String field, String label, @Nullable String value, Consumer<String> typed) {
        var area = new TextArea(label);
        area.setWidthFull();
        area.setMaxRows(TALLEST);
        area.setValue(Objects.requireNonNullElse(value, ""));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_PAUSE);
        refusals.field(field, area);
        area.addValueChangeListener(change -> {
            typed.accept(change.getValue());
            changed();
        });
        return area;
    }

    /** The window was closed: what was typed in the last second is saved, too. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (unsaved && SecurityContextHolder.getContext().getAuthentication() != null) {
            flush();
        }
    }
}
