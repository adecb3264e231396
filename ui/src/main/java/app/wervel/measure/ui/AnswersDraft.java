package app.wervel.measure.ui;

import app.wervel.measure.application.DraftVersion;
import app.wervel.measure.application.InstrumentVersion;
import app.wervel.patient.PatientId;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.application.ResponseData;
import app.wervel.questionnaire.application.ResponseDetails;
import app.wervel.shared.StaleVersion;
import app.wervel.shell.Autosave;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Keeps what is filled in as the patient's draft of a questionnaire, a little after each change,
 * and says whether it is kept. A patient has one draft of a version: whoever opens it goes on where
 * it was left. Once somebody else changed it, it is overwritten no more.
 */
final class AnswersDraft extends Span {
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_BEFORE_SAVE = 500;
    private static final int PAUSE_BEFORE_RETRY = 15_000;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient MeasureServices services;
    private final transient PatientId patient;
    private final transient InstrumentVersion version;
    private final transient Supplier<ResponseData> typed;
    private final transient Consumer<Boolean> unsaved;
    private final transient @Nullable ResponseDetails found;
    private final transient Autosave autosave;
    private transient @Nullable QuestionnaireResponseId id;
    private boolean over;

    /**
     * @param typed what stands on the screen, as far as it can be kept
     * @param unsaved hears whether something is typed that is not kept
     */
    AnswersDraft(
            MeasureServices services,
            PatientId patient,
            InstrumentVersion version,
            Supplier<ResponseData> typed,
            Consumer<Boolean> unsaved) {
        this.services = services;
        this.patient = patient;
        this.version = version;
        this.typed = typed;
        this.unsaved = unsaved;
        this.found = services.responses().draft(patient, version.questionnaire()).orElse(null);
        this.id = found == null ? null : found.id();
        this.autosave =
                new Autosave(
                        found == null ? 0 : found.version(),
                        this::save,
                        () -> schedule(PAUSE_BEFORE_SAVE),
                        this::show,
                        refused -> {});
        getElement().setAttribute("role", "status");
        addClassName("save-state");
    }

    /** What somebody left; null when nobody did. */
    @Nullable ResponseDetails found() {
        return found;
    }

    boolean exists() {
        return id != null;
    }

    void changed() {
        autosave.changed();
    }

    /** Whether all that can be kept is kept. */
    boolean flush() {
        return autosave.flush();
    }

    /** What is complete once the score is saved; null when the answers stand beside the draft. */
    @Nullable DraftVersion kept() {
        QuestionnaireResponseId kept = id;
        return kept == null || autosave.state() == Autosave.State.OVERTAKEN
                ? null
                : new DraftVersion(kept, autosave.version());
    }

    void overtaken() {
        autosave.overtaken();
    }

    /** It was completed: there is nothing more to keep. */
    void finished() {
        over = true;
        unsaved.accept(false);
    }

    /** Throws away what was kept. */
    void discard() {
        DraftVersion kept = kept();
        if (kept != null) {
            services.answers().discard(kept.id(), kept.version());
        }
        finished();
    }

    private long save(long expectedVersion) {
        ResponseData data = typed.get();
        QuestionnaireResponseId known = id;
        if (known != null) {
            return services.answers().saveDraft(known, expectedVersion, data).version();
        }
        ResponseDetails begun = services.answers().start(patient, version.questionnaire(), data);
        if (!begun.answers().equals(data.answers())) {
            throw new StaleVersion("questionnaire response", expectedVersion, begun.version());
        }
        id = begun.id();
        return begun.version();
    }

    private void schedule(int pause) {
        getElement()
                .executeJs(
                        "clearTimeout(this.draftSave); this.draftSave = setTimeout(() => this.$server.saveNow(), $0)",
                        pause);
    }

    @ClientCallable
    void saveNow() {
        if (!over) {
            autosave.flush();
        }
    }

    private void show(Autosave.State state) {
        setClassName("save-state state-" + state.name().toLowerCase(Locale.ROOT));
        String time = LocalTime.now(services.clock()).format(CLOCK_TIME);
        setText(
                switch (state) {
                    case UNTOUCHED -> "";
                    case WAITING -> getTranslation("measure.draft.waiting");
                    case SAVED -> getTranslation("measure.draft.saved", time);
                    case REFUSED, FAILED -> getTranslation("measure.draft.not-saved");
                    case OVERTAKEN -> getTranslation("measure.draft.overtaken");
                });
        unsaved.accept(autosave.isUnsaved());
        if (state == Autosave.State.FAILED) {
            schedule(PAUSE_BEFORE_RETRY);
        }
    }

    /** The window was closed: what was typed in the last second is kept, too. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (SecurityContextHolder.getContext().getAuthentication() != null) {
            saveNow();
        }
    }
}
