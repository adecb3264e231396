package app.wervel.encounter.ui;

import app.wervel.encounter.application.EncounterDetails;
import app.wervel.encounter.application.SnippetRow;
import app.wervel.practice.Permission;
import app.wervel.shell.Autosave;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.core.context.SecurityContextHolder;

/** A draft to be written: saves itself, and is signed with Ctrl+Enter. */
@StyleSheet("context://encounter.css")
@JavaScript("context://unsaved.js")
@JavaScript("context://encounter.js")
class NoteForm extends Div {
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_BEFORE_SAVE = 500;
    private static final int PAUSE_BEFORE_RETRY = 15_000;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient EncounterTools tools;
    private final transient EncounterDetails encounter;
    private final transient Autosave autosave;
    private final transient Refusals refusals;
    private final transient Consumer<EncounterDetails> signed;
    private final transient Runnable reload;
    private final transient Runnable gone;
    private final Span status;
    private final Div overtaken = new Div();
    private boolean over;
    final NoteFields fields;
    final Button sign = new Button();
    final Button discard = new Button();
    final SnippetsButton snippets;

    /**
     * @param status where it says whether everything is saved
     * @param signed shows what was signed
     * @param reload shows the note as it is now
     * @param gone after the draft was thrown away
     */
    NoteForm(
            EncounterTools tools,
            EncounterDetails encounter,
            Span status,
            Consumer<EncounterDetails> signed,
            Runnable reload,
            Runnable gone) {
        this.tools = tools;
        this.encounter = encounter;
        this.status = status;
        this.signed = signed;
        this.reload = reload;
        this.gone = gone;
        this.refusals = new Refusals(tools.errors());
        this.autosave =
                new Autosave(
                        encounter.version(),
                        this::save,
                        () -> schedule(PAUSE_BEFORE_SAVE),
                        this::showState,
                        refusals::show);
        addClassName("note-form");
        fields =
                new NoteFields(
                        tools,
                        encounter,
                        encounter.content(),
                        encounter.exercises(),
                        tools.queries().plannedFor(encounter),
                        refusals,
                        this::changed);
        keepTimes();
        snippets = new SnippetsButton(tools, fields::addSnippet, this::teachSnippets);
        overtaken.addClassNames("caution");
        overtaken.setVisible(false);
        overtaken.getElement().setAttribute("role", "alert");
        var main = new Div(overtaken, fields, buttons());
        main.addClassName("note-main");
        var beside =
                new Div(
                        new PreviousNotes(tools, encounter.id(), fields::addToPlan),
                        new NoteMeasures(tools, encounter));
        if (tools.currentUser().get().may(Permission.EXAMINATION_READ)) {
            beside.add(new NoteBodyChart(tools, encounter.patient()));
        }
        beside.addClassName("note-beside");
        var columns = new Div(main, beside);
        columns.addClassName("note-columns");
        add(columns);
        Shortcuts.addShortcutListener(this, this::sign, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .setResetFocusOnActiveElement(true);
        getElement().addEventListener("wervel-leaving", leaving -> saveNow());
        showState(autosave.state());
    }

    private Div buttons() {
        sign.setText(getTranslation("encounter.sign"));
        sign.setIcon(VaadinIcon.CHECK.create());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.setTooltipText(getTranslation("encounter.sign.hint"));
        sign.setDisableOnClick(true);
        sign.addClickListener(click -> {
            sign();
            sign.setEnabled(true);
        });
        discard.setText(getTranslation("encounter.discard"));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        discard.addClickListener(click -> askWhetherToDiscard());
        var hint = new Span(getTranslation("encounter.snippets.hint"));
        hint.addClassName("secondary");
        var buttons = new Div(sign, discard, snippets, hint);
        buttons.addClassNames("form-buttons", "note-buttons");
        return buttons;
    }

    /** Of a note that was saved before only the moment of a loose one is known to be Wervel's. */
    private void keepTimes() {
        var content = encounter.content();
        var begun = encounter.startedAt().atZone(tools.clock().getZone());
        if (encounter.version() == 0) {
            fields.keepTimesWith(content.day(), content.timeIn(), content.timeOut());
        } else if (encounter.appointment() == null) {
            fields.keepTimesWith(
                    begun.toLocalDate(), begun.toLocalTime().truncatedTo(ChronoUnit.MINUTES), null);
        }
    }

    private void changed() {
        refusals.clear();
        autosave.changed();
    }

    private long save(long version) {
        return tools.encounters().save(encounter.id(), version, fields.data()).version();
    }

    /** Saves what is typed; then signs, or says beside its field what is missing. */
    private void sign() {
        if (over || !autosave.flush()) {
            return;
        }
        refusals.attempt(() -> {
            fields.requireReadable();
            var done = tools.encounters().sign(encounter.id(), autosave.version());
            over = true;
            signed.accept(done);
        });
    }

    private void askWhetherToDiscard() {
        Question.ask(
                getTranslation("encounter.discard.title"),
                getTranslation("encounter.discard.text"),
                getTranslation("encounter.discard.yes"),
                () ->
                        refusals.attempt(() -> {
                            autosave.flush();
                            tools.encounters().discard(encounter.id(), autosave.version());
                            over = true;
                            gone.run();
                        }));
    }

    private void schedule(int pause) {
        getElement()
                .executeJs(
                        "clearTimeout(this.noteSave); this.noteSave = setTimeout(() => this.$server.saveNow(), $0)",
                        pause);
    }

    @ClientCallable
    private void saveNow() {
        if (!over) {
            autosave.flush();
        }
    }

    private void showState(Autosave.State state) {
        status.setClassName("save-state state-" + state.name().toLowerCase(Locale.ROOT));
        String time = LocalTime.now(tools.clock()).format(CLOCK_TIME);
        status.setText(
                switch (state) {
                    case UNTOUCHED -> getTranslation("encounter.state.untouched");
                    case WAITING -> getTranslation("encounter.state.waiting");
                    case SAVED -> getTranslation("encounter.state.saved", time);
                    case REFUSED, FAILED, OVERTAKEN -> getTranslation("encounter.state.not-saved");
                });
        getElement().executeJs("this.dataset.saved = $0", !autosave.isUnsaved());
        if (state == Autosave.State.FAILED) {
            schedule(PAUSE_BEFORE_RETRY);
        }
        if (state == Autosave.State.OVERTAKEN && !overtaken.isVisible()) {
            overtaken.add(
                    new Paragraph(getTranslation("encounter.overtaken")),
                    new Button(
                            getTranslation("encounter.overtaken.reload"),
                            VaadinIcon.REFRESH.create(),
                            click -> reload.run()));
            overtaken.setVisible(true);
        }
    }

    /** Saves before leaving; true when nothing would be lost. */
    boolean mayLeave() {
        return over || autosave.flush();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        teachSnippets(snippets.mine());
        fields.subjective.focus();
    }

    /** Where a shortcut stands twice, one's own holds. */
    private void teachSnippets(List<SnippetRow> mine) {
        Map<String, String> texts = new LinkedHashMap<>();
        mine.forEach(each -> texts.putIfAbsent(each.shortcut(), each.text()));
        getElement()
                .executeJs(
                        "window.wervelNote(this, $0, $1)",
                        JacksonUtils.beanToJson(texts),
                        getTranslation("encounter.state.typing"));
    }

    /**
     * The window was closed: what was typed in the last second is saved, if somebody is still
     * logged in.
     */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (!over
                && autosave.state() == Autosave.State.WAITING
                && SecurityContextHolder.getContext().getAuthentication() != null) {
            autosave.flush();
        }
    }
}
