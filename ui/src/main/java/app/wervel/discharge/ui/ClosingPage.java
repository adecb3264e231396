package app.wervel.discharge.ui;

import app.wervel.discharge.ClosingObstacle;
import app.wervel.discharge.Discharge;
import app.wervel.discharge.EndReason;
import app.wervel.discharge.application.DischargeData;
import app.wervel.discharge.application.DischargeDetails;
import app.wervel.discharge.application.ReportRow;
import app.wervel.discharge.ui.ClosingTab.Tools;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.HeaderOutdated;
import app.wervel.practice.Permission;
import app.wervel.shell.Autosave;
import app.wervel.shell.Formats;
import app.wervel.shell.Leaving;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Goals, reason and aftercare on one page, which saves itself; what is still missing, with the way
 * to it.
 */
@JavaScript("context://unsaved.js")
class ClosingPage extends Div implements BeforeLeaveObserver {
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_BEFORE_SAVE = 800;
    private static final int PAUSE_BEFORE_RETRY = 15_000;
    private static final long NOT_YET_WRITTEN = -1;
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Tools tools;
    private final transient PatientId patient;
    private final transient EpisodeId episode;
    private final Refusals refusals;
    private transient DischargeDetails shown;
    private final transient List<GoalRow> goals = new ArrayList<>();
    final Select<EndReason> reason = new Select<>();
    final TextArea reasonNote = new TextArea();
    final TextArea evaluation = new TextArea();
    final TextArea aftercare = new TextArea();
    final TextArea followUp = new TextArea();
    final DatePicker followUpOn;
    private final Div missing = new Div();
    private final Div form = new Div();
    private final Span status = new Span();
    private final Div overtaken = new Div();
    private final @Nullable Component report;
    private transient @Nullable Autosave draft;
    private transient List<ClosingObstacle> told = List.of();
    private boolean filling;

    ClosingPage(Tools tools, PatientId patient, EpisodeId episode) {
        this.tools = tools;
        this.patient = patient;
        this.episode = episode;
        this.refusals = new Refusals(tools.errorTexts());
        this.followUpOn = Formats.datePicker(getTranslation("closing.follow-up-on"), getLocale());
        this.shown = tools.queries().get(episode);
        addClassName("closing");
        missing.addClassName("closing-missing");
        missing.getElement().setAttribute("role", "status");
        missing.getElement().setAttribute("tabindex", "-1");
        status.addClassNames("save-state", "secondary");
        overtaken.addClassName("caution");
        overtaken.getElement().setAttribute("role", "alert");
        form.addClassName("closing-form");
        form.addAttachListener(
                attached -> form.getElement().executeJs("window.wervelUnsaved(this)"));
        buildFields();
        var panel = tools.endReport().getIfAvailable();
        boolean mayPrint = tools.currentUser().get().may(Permission.DOCUMENT_PRINT);
        report = panel == null || !mayPrint ? null : panel.create(episode);
        show();
    }

    private boolean mayWrite() {
        return tools.currentUser().get().may(Permission.EPISODE_WRITE);
    }

    private void reload() {
        shown = tools.queries().get(episode);
        show();
    }

    private void show() {
        removeAll();
        draft = null;
        if (shown.isClosed()) {
            showClosed();
        } else {
            showForm();
        }
        for (DischargeDetails mistake : tools.queries().mistakes(episode)) {
            var note =
                    new Paragraph(
                            getTranslation(
                                    "closing.mistake",
                                    Objects.toString(mistake.reopenedBy(), ""),
                                    Objects.toString(mistake.reopenReason(), "")));
            note.addClassName("secondary");
            add(note);
        }
        if (report != null) {
            // One and the same, before and after closing: what was typed in it stays.
            add(new H2(getTranslation("closing.report")), report);
        }
        addReports();
    }

    private void addReports() {
        List<ReportRow> sent = tools.reports().ofEpisode(episode);
        if (!sent.isEmpty()) {
            var list = new UnorderedList();
            sent.forEach(row ->
                    list.add(
                            new ListItem(
                                    getTranslation(
                                            "closing.report.sent",
                                            getTranslation(
                                                    "closing.report.kind." + row.kind().id()),
                                            getTranslation(
                                                    "closing.report.to." + row.recipient().id()),
                                            Formats.moment(
                                                    row.printedAt(),
                                                    tools.clock().getZone(),
                                                    getLocale()),
                                            row.printedBy()))));
            add(new H2(getTranslation("closing.reports")), list);
        }
    }

    private void showForm() {
        form.removeAll();
        overtaken.setVisible(false);
        form.add(overtaken, new H2(getTranslation("closing.goals")));
        if (shown.goals().isEmpty()) {
            form.add(new Paragraph(getTranslation("closing.goals.none")));
        }
        goals.clear();
        shown.goals()
                .forEach(goal -> {
                    var row = new GoalRow(goal, mayWrite(), this::changed);
                    goals.add(row);
                    form.add(row);
                });
        form.add(new H2(getTranslation("closing.end")));
        fill(shown.words());
        form.add(reason, reasonNote, evaluation, aftercare, followUp, followUpOn);
        add(form);
        showMissing();
        add(missing);
        if (mayWrite()) {
            draft = autosave();
            add(buttons());
        }
    }

    private Autosave autosave() {
        Long version = shown.version();
        status.setText(getTranslation("closing.state.untouched"));
        return new Autosave(
                version == null ? NOT_YET_WRITTEN : version,
                this::store,
                () -> schedule(PAUSE_BEFORE_SAVE),
                this::showState,
                refusals::show);
    }

    private void schedule(int pause) {
        getElement()
                .executeJs(
                        "clearTimeout(this.closingSave); this.closingSave = setTimeout(() => this.$server.saveNow(), $0)",
                        pause);
    }

    @ClientCallable
    private void saveNow() {
        var writing = draft;
        if (writing != null) {
            writing.flush();
        }
    }

    private void showState(Autosave.State state) {
        status.setText(
                switch (state) {
                    case UNTOUCHED -> getTranslation("closing.state.untouched");
                    case WAITING -> getTranslation("closing.state.waiting");
                    case SAVED ->
                            getTranslation(
                                    "closing.state.saved",
                                    LocalTime.now(tools.clock()).format(CLOCK_TIME));
                    case REFUSED, FAILED, OVERTAKEN -> getTranslation("closing.state.not-saved");
                });
        boolean saved = state == Autosave.State.UNTOUCHED || state == Autosave.State.SAVED;
        form.getElement().executeJs("this.dataset.saved = $0", String.valueOf(saved));
        if (state == Autosave.State.FAILED) {
            schedule(PAUSE_BEFORE_RETRY);
        }
        if (state == Autosave.State.OVERTAKEN) {
            overtaken.removeAll();
            overtaken.add(
                    new Paragraph(getTranslation("closing.overtaken")),
                    new Button(getTranslation("closing.overtaken.reload"), click -> reload()));
            overtaken.setVisible(true);
        }
    }

    private void changed() {
        var writing = draft;
        if (writing != null && !filling) {
            refusals.clear();
            writing.changed();
        }
    }

    private void buildFields() {
        reason.setLabel(getTranslation("closing.reason"));
        reason.setItems(Arrays.asList(EndReason.values()));
        reason.setItemLabelGenerator(
                each -> each == null ? "" : getTranslation("closing.reason." + each.id()));
        reason.setEmptySelectionAllowed(true);
        reason.setReadOnly(!mayWrite());
        reason.addValueChangeListener(change -> changed());
        refusals.field("reason", reason);
        text(reasonNote, "reasonNote", getTranslation("closing.reason-note"));
        text(evaluation, "evaluation", getTranslation("closing.evaluation"));
        text(aftercare, "aftercare", getTranslation("closing.aftercare"));
        text(followUp, "followUp", getTranslation("closing.follow-up"));
        followUpOn.setReadOnly(!mayWrite());
        followUpOn.addValueChangeListener(change -> changed());
        refusals.field("followUpOn", followUpOn);
    }

    private void text(TextArea area, String field, String label) {
        area.setLabel(label);
        area.setMaxLength(Discharge.LONGEST_TEXT);
        area.setWidthFull();
        area.setReadOnly(!mayWrite());
        // What is typed must be known before the click that leaves the page.
        area.setValueChangeMode(ValueChangeMode.EAGER);
        area.addValueChangeListener(change -> changed());
        refusals.field(field, area);
    }

    private void fill(Discharge.Words words) {
        filling = true;
        reason.setValue(words.reason());
        reasonNote.setValue(Objects.requireNonNullElse(words.reasonNote(), ""));
        evaluation.setValue(Objects.requireNonNullElse(words.evaluation(), ""));
        aftercare.setValue(Objects.requireNonNullElse(words.aftercare(), ""));
        followUp.setValue(Objects.requireNonNullElse(words.followUp(), ""));
        followUpOn.setValue(words.followUpOn());
        refusals.clear();
        filling = false;
    }

    private void showMissing() {
        missing.removeAll();
        told = shown.obstacles();
        if (shown.obstacles().isEmpty()) {
            missing.add(new Paragraph(getTranslation("closing.ready")));
        } else {
            missing.add(new Paragraph(getTranslation("closing.missing")));
            var list = new UnorderedList();
            shown.obstacles().forEach(obstacle -> list.add(missingItem(obstacle)));
            missing.add(list);
        }
        finalMeasures();
    }

    /** What was measured before and not lately; it stands in the way of nothing. */
    private void finalMeasures() {
        String due =
                tools.measures().dueAtEnd(episode).stream()
                        .map(each -> each.instrument().name().in(getLocale()))
                        .collect(Collectors.joining(", "));
        if (!due.isEmpty()) {
            missing.add(new Paragraph(getTranslation("closing.measures", due)));
            missing.add(toTab(getTranslation("closing.measures.open"), "measures"));
        }
    }

    private Button toTab(String text, String tab) {
        var open = new Button(text);
        open.addClickListener(
                click -> tools.patientPage().ifAvailable(page -> page.open(patient, tab)));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }

    private ListItem missingItem(ClosingObstacle obstacle) {
        String text = getTranslation("closing.missing." + obstacle.id());
        String tab =
                switch (obstacle) {
                    case OPEN_RED_FLAG, DRAFT_ALARM, RESCREENING_DUE -> "intake";
                    case UNSIGNED_NOTES -> "notes";
                    case GOALS_NOT_JUDGED, REASON_MISSING -> null;
                };
        return tab == null ? new ListItem(text) : new ListItem(toTab(text, tab));
    }

    private Div buttons() {
        var save = new Button(getTranslation("closing.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            if (save()) {
                Notices.done(getTranslation("shell.saved"));
            }
            save.setEnabled(true);
        });
        var close = new Button(getTranslation("closing.close"));
        close.setId("close-episode");
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setDisableOnClick(true);
        close.addClickListener(click -> {
            // What was typed is kept first, so that a refusal to close takes nothing away.
            if (save() && shown.obstacles().isEmpty()) {
                closeEpisode();
            } else if (!shown.obstacles().isEmpty()) {
                missing.getElement().callJsFunction("focus");
            }
            close.setEnabled(true);
        });
        var buttons = new Div(close, save, status);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    /** Saves all that is on the screen; what cannot be saved stays, and says why. */
    private boolean save() {
        var writing = draft;
        if (writing == null || TypedDate.isWrong(followUpOn)) {
            return false;
        }
        writing.changed();
        return writing.flush();
    }

    private long store(long version) {
        var data =
                new DischargeData(
                        reason.getValue() == null ? null : reason.getValue().id(),
                        reasonNote.getValue(),
                        evaluation.getValue(),
                        aftercare.getValue(),
                        followUp.getValue(),
                        followUpOn.getValue(),
                        goals.stream().map(GoalRow::judgement).toList());
        shown = tools.discharges().save(episode, version == NOT_YET_WRITTEN ? null : version, data);
        if (!told.equals(shown.obstacles())) {
            showMissing();
        }
        return Objects.requireNonNull(shown.version());
    }

    private void closeEpisode() {
        boolean closed =
                refusals.attempt(() ->
                        shown =
                                tools.discharges()
                                        .close(episode, Objects.requireNonNull(shown.version())));
        if (closed) {
            show();
            HeaderOutdated.tell();
            Notices.done(getTranslation("closing.closed"));
        }
    }

    /** Saves first; what cannot be saved is not left behind unasked. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var writing = draft;
        if (writing != null && (TypedDate.isWrong(followUpOn) || !writing.flush())) {
            Leaving.ask(event);
        }
    }

    /** The window was closed: what was typed in the last second is saved, too. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        var writing = draft;
        if (writing != null
                && writing.state() == Autosave.State.WAITING
                && SecurityContextHolder.getContext().getAuthentication() != null) {
            writing.flush();
        }
    }

    private void showClosed() {
        var words = shown.words();
        add(
                new H2(
                        getTranslation(
                                "closing.closed-on",
                                Formats.date(Objects.requireNonNull(shown.closedOn()), getLocale()),
                                Objects.toString(shown.closedBy(), ""))));
        EndReason why = words.reason();
        if (why != null) {
            line(getTranslation("closing.reason"), getTranslation("closing.reason." + why.id()));
        }
        line(getTranslation("closing.reason-note"), words.reasonNote());
        shown.goals().forEach(goal -> add(new GoalRow(goal, false, () -> {})));
        line(getTranslation("closing.evaluation"), words.evaluation());
        line(getTranslation("closing.aftercare"), words.aftercare());
        line(getTranslation("closing.follow-up"), words.followUp());
        if (words.followUpOn() != null) {
            line(
                    getTranslation("closing.follow-up-on"),
                    Formats.date(words.followUpOn(), getLocale()));
        }
        if (mayWrite()) {
            add(reopening());
        }
    }

    private void line(String label, @Nullable String text) {
        if (text != null) {
            var shownText = new Paragraph(label + ": " + text);
            shownText.addClassName("closing-line");
            add(shownText);
        }
    }

    private Component reopening() {
        var why = new TextArea(getTranslation("closing.reopen.reason"));
        why.setMaxLength(Discharge.LONGEST_TEXT);
        why.setWidthFull();
        var words = new Refusals(tools.errorTexts());
        words.field("reason", why);
        var reopen = new Button(getTranslation("closing.reopen"));
        reopen.setDisableOnClick(true);
        reopen.addClickListener(click -> {
            boolean done =
                    words.attempt(() ->
                            tools.discharges()
                                    .reopen(
                                            Objects.requireNonNull(shown.id()),
                                            Objects.requireNonNull(shown.version()),
                                            why.getValue()));
            if (done) {
                reload();
                HeaderOutdated.tell();
                Notices.done(getTranslation("closing.reopened"));
            } else {
                reopen.setEnabled(true);
            }
        });
        var box = new Details(getTranslation("closing.reopen.title"), why, reopen);
        box.setWidthFull();
        return box;
    }
}
