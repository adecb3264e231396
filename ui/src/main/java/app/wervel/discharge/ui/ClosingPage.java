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
import app.wervel.practice.Permission;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goals, reason and aftercare on one page; what is still missing, with the way to it. */
class ClosingPage extends Div {
    private static final long serialVersionUID = 1L;

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
    private final DatePicker followUpOn;
    private final Div missing = new Div();

    ClosingPage(Tools tools, PatientId patient, EpisodeId episode) {
        this.tools = tools;
        this.patient = patient;
        this.episode = episode;
        this.refusals = new Refusals(tools.errorTexts());
        this.followUpOn = Formats.datePicker(getTranslation("closing.follow-up-on"), getLocale());
        this.shown = tools.queries().get(episode);
        addClassName("closing");
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
        if (tools.currentUser().get().may(Permission.DOCUMENT_PRINT)) {
            tools.endReport()
                    .ifAvailable(panel -> {
                        add(new H2(getTranslation("closing.report")));
                        add(panel.create(episode));
                    });
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
        goals.clear();
        add(new H2(getTranslation("closing.goals")));
        if (shown.goals().isEmpty()) {
            add(new Paragraph(getTranslation("closing.goals.none")));
        }
        shown.goals()
                .forEach(goal -> {
                    var row = new GoalRow(goal, mayWrite());
                    goals.add(row);
                    add(row);
                });
        add(new H2(getTranslation("closing.end")));
        buildFields();
        add(reason, reasonNote, evaluation, aftercare, followUp, followUpOn);
        showMissing();
        add(missing);
        if (mayWrite()) {
            add(buttons());
        }
    }

    private void buildFields() {
        var words = shown.words();
        reason.setLabel(getTranslation("closing.reason"));
        reason.setItems(Arrays.asList(EndReason.values()));
        reason.setItemLabelGenerator(
                each -> each == null ? "" : getTranslation("closing.reason." + each.id()));
        reason.setEmptySelectionAllowed(true);
        reason.setValue(words.reason());
        reason.setReadOnly(!mayWrite());
        refusals.field("reason", reason);
        text(reasonNote, "reasonNote", getTranslation("closing.reason-note"), words.reasonNote());
        text(evaluation, "evaluation", getTranslation("closing.evaluation"), words.evaluation());
        text(aftercare, "aftercare", getTranslation("closing.aftercare"), words.aftercare());
        text(followUp, "followUp", getTranslation("closing.follow-up"), words.followUp());
        followUpOn.setValue(words.followUpOn());
        followUpOn.setReadOnly(!mayWrite());
        refusals.field("followUpOn", followUpOn);
    }

    private void text(TextArea area, String field, String label, @Nullable String value) {
        area.setLabel(label);
        area.setMaxLength(Discharge.LONGEST_TEXT);
        area.setValue(value == null ? "" : value);
        area.setWidthFull();
        area.setReadOnly(!mayWrite());
        refusals.field(field, area);
    }

    private void showMissing() {
        missing.removeAll();
        missing.addClassName("closing-missing");
        missing.getElement().setAttribute("role", "status");
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

    /** What was typed is kept first: the way back begins with what is stored. */
    private Button toTab(String text, String tab) {
        var open = new Button(text);
        open.addClickListener(click -> {
            if (!mayWrite() || save()) {
                tools.patientPage().ifAvailable(page -> page.open(patient, tab));
            }
        });
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }

    private ListItem missingItem(ClosingObstacle obstacle) {
        String text = getTranslation("closing.missing." + obstacle.id());
        String tab =
                switch (obstacle) {
                    case OPEN_RED_FLAG, RESCREENING_DUE -> "intake";
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
                missing.getElement().callJsFunction("scrollIntoView");
            }
            close.setEnabled(true);
        });
        var buttons = new Div(close, save);
        buttons.addClassName("form-buttons");
        return buttons;
    }

    private boolean save() {
        if (TypedDate.isWrong(followUpOn)) {
            return false;
        }
        var data =
                new DischargeData(
                        reason.getValue() == null ? null : reason.getValue().id(),
                        reasonNote.getValue(),
                        evaluation.getValue(),
                        aftercare.getValue(),
                        followUp.getValue(),
                        followUpOn.getValue(),
                        goals.stream().map(GoalRow::judgement).toList());
        boolean saved =
                refusals.attempt(
                        () -> shown = tools.discharges().save(episode, shown.version(), data));
        if (saved) {
            showMissing();
        }
        return saved;
    }

    private void closeEpisode() {
        boolean closed =
                refusals.attempt(() ->
                        shown =
                                tools.discharges()
                                        .close(episode, Objects.requireNonNull(shown.version())));
        if (closed) {
            show();
            Notices.done(getTranslation("closing.closed"));
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
        shown.goals().forEach(goal -> add(new GoalRow(goal, false)));
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
