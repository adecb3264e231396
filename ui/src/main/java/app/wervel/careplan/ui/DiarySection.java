package app.wervel.careplan.ui;

import app.wervel.careplan.DiaryCourse;
import app.wervel.careplan.DiaryCourse.Point;
import app.wervel.careplan.DiaryMark;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.ProgressionDecision;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.DecisionData;
import app.wervel.careplan.application.DecisionRow;
import app.wervel.careplan.application.DiaryDayRow;
import app.wervel.careplan.application.DiaryDetails;
import app.wervel.careplan.application.PlanChangeRow;
import app.wervel.careplan.application.ProgressionDetails;
import app.wervel.careplan.application.ProgressionText;
import app.wervel.careplan.application.ProposalRow;
import app.wervel.practice.Permission;
import app.wervel.shared.Conflict;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The diary of the plan: how it went, what is proposed, and what was decided. */
@StyleSheet("context://diary.css")
class DiarySection extends Section {
    private static final long serialVersionUID = 1L;

    private static final int DAYS_IN_A_WEEK = 7;
    private static final List<Integer> WEEKS = List.of(2, 4, 8);

    private final transient PlanEditor editor;
    private final Refusals refusals;

    /** Instead of a prescription: a new symptom is about the whole plan. */
    private static final UUID SYMPTOMS = new UUID(0, 0);

    /** Forms in which somebody is typing; they outlive every repaint. */
    private final transient Map<UUID, DecisionForm> forms = new HashMap<>();

    private final transient Map<UUID, ProposalItem> items = new HashMap<>();
    private final Map<Integer, Button> periods = new LinkedHashMap<>();
    private final Div alarm = new Div();
    private final Div picture = new Div();
    private final Div decisions = new Div();
    private int weeks = 2;
    private long shown = -1;
    final Button enter;
    final Div body = new Div();

    DiarySection(PlanEditor editor) {
        this.editor = editor;
        this.refusals = new Refusals(editor.services().errorTexts());
        addClassNames("card", "plan-section", "diary-section");
        setId("diary");
        enter =
                new Button(
                        getTranslation("diary.enter"), VaadinIcon.TABLE.create(), click -> enter());
        enter.setId("diary-enter");
        var head = new Div(new H2(getTranslation("diary.title")), enter);
        head.addClassName("section-head");
        body.addClassName("diary-body");
        for (var part : List.of(alarm, picture, decisions)) {
            part.addClassName("diary-part");
        }
        body.add(alarm, periods(), picture, decisions);
        add(head, body);
    }

    Refusals refusals() {
        return refusals;
    }

    /** Read anew only when the plan is another one than was shown. */
    void show(CarePlanDetails plan) {
        boolean kept = plan.activatedAt() != null;
        setVisible(kept);
        if (kept && plan.version() != shown) {
            shown = plan.version();
            load();
        }
    }

    private void load() {
        refusals.attempt(() -> {
            DiaryDetails diary = diary();
            ProgressionDetails progression =
                    services().progressionQueries().get(editor.plan().id());
            enter.setVisible(mayWrite());
            paintPicture(diary);
            paintDecisions(progression);
        });
    }

    private DiaryDetails diary() {
        LocalDate today = LocalDate.now(editor.services().clock());
        LocalDate from = today.minusDays((long) weeks * DAYS_IN_A_WEEK - 1);
        return services().queries().get(editor.plan().id(), from, today);
    }

    private DiaryServices services() {
        return editor.services().diary();
    }

    private boolean mayWrite() {
        return editor.services().may(Permission.CAREPLAN_WRITE);
    }

    private void enter() {
        var dialog = new DiaryDialog(editor.services(), editor.plan().id(), this::load);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                enter.focus();
            }
        });
        dialog.open();
    }

    private void paintPicture(DiaryDetails diary) {
        DiaryCourse course = diary.course();
        picture.removeAll();
        if (course.kept() == 0) {
            var empty = new Paragraph(getTranslation("diary.empty"));
            empty.addClassName("secondary");
            picture.add(empty);
        } else {
            var sentence = new Paragraph(sentence(course));
            sentence.addClassName("diary-sentence");
            sentence.setId("diary-sentence");
            picture.add(sentence, chart(diary), table(diary));
        }
    }

    private void paintDecisions(ProgressionDetails progression) {
        alarm.removeAll();
        decisions.removeAll();
        items.clear();
        if (!progression.newSymptoms().isEmpty()) {
            alarm.add(symptoms(progression));
        }
        if (!progression.proposals().isEmpty()) {
            decisions.add(proposals(progression));
        }
        if (!progression.decisions().isEmpty()) {
            decisions.add(history(progression.decisions()));
        }
    }

    private Div periods() {
        var group = new Div();
        group.addClassName("segments");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("diary.period"));
        for (int each : WEEKS) {
            var button =
                    new Button(getTranslation("diary.period.weeks", each), click -> choose(each));
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            periods.put(each, button);
            group.add(button);
        }
        showChosen();
        return group;
    }

    /** Only the picture is drawn anew, so that nobody loses a form or the focus. */
    private void choose(int chosen) {
        weeks = chosen;
        showChosen();
        refusals.attempt(() -> paintPicture(diary()));
    }

    private void showChosen() {
        periods.forEach((each, button) -> {
            button.setClassName("chosen", each == weeks);
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == weeks));
        });
    }

    /** "Pijn gemiddeld 5 → 3; 11 van 14 dagen geoefend." */
    private String sentence(DiaryCourse course) {
        String practised =
                getTranslation("diary.sentence.practised", course.practised(), course.kept());
        Double before = course.painBefore();
        Double after = course.painAfter();
        if (before != null && after != null) {
            return getTranslation(
                    "diary.sentence.both", Math.round(before), Math.round(after), practised);
        }
        Double only = before == null ? after : before;
        return only == null
                ? getTranslation("diary.sentence.none", practised)
                : getTranslation("diary.sentence.one", Math.round(only), practised);
    }

    private Component chart(DiaryDetails diary) {
        Map<LocalDate, List<PlanChangeRow>> changes =
                diary.changes().stream()
                        .collect(
                                Collectors.groupingBy(
                                        PlanChangeRow::day,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var words =
                new DiaryChart.Words(
                        sentence(diary.course()),
                        getTranslation("diary.chart.pain"),
                        getTranslation("diary.chart.done"));
        var drawing = new Div();
        drawing.getElement()
                .setProperty(
                        "innerHTML",
                        DiaryChart.svg(
                                diary.course().days(),
                                List.copyOf(changes.keySet()),
                                words,
                                getLocale()));
        var figure = new Div(drawing);
        figure.addClassName("diary-figure");
        if (!changes.isEmpty()) {
            var legend = new OrderedList();
            legend.addClassName("diary-legend");
            changes.forEach((day, rows) -> legend.add(new ListItem(change(day, rows))));
            figure.add(legend);
        }
        return figure;
    }

    private String change(LocalDate day, List<PlanChangeRow> rows) {
        String what = rows.stream().map(this::change).distinct().collect(Collectors.joining("; "));
        return getTranslation(
                "diary.change",
                Formats.date(day, getLocale()),
                rows.getLast().printVersion(),
                what);
    }

    private String change(PlanChangeRow row) {
        String exercise = row.exercise() == null ? "" : PlanTexts.say(row.exercise());
        return getTranslation("diary.change." + row.kind().id(), exercise);
    }

    private Details table(DiaryDetails diary) {
        var header =
                new NativeTableRow(
                        headerCell("diary.table.day"),
                        headerCell("diary.table.pain"),
                        headerCell("diary.table.done"),
                        headerCell("diary.table.exercises"),
                        headerCell("diary.table.remark"));
        var rows = new NativeTableBody();
        for (Point point : diary.course().days()) {
            diary.day(point.day()).ifPresent(day -> rows.add(tableRow(diary, point, day)));
        }
        var head = new NativeTableHeader(header);
        var table = new NativeTable(head, rows);
        table.addClassName("diary-table");
        var details = new Details(getTranslation("diary.table"), table);
        details.addClassName("diary-numbers");
        return details;
    }

    private NativeTableHeaderCell headerCell(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow tableRow(DiaryDetails diary, Point point, DiaryDayRow day) {
        var date = new NativeTableHeaderCell(Formats.date(point.day(), getLocale()));
        date.getElement().setAttribute("scope", "row");
        Integer percent = point.donePercent();
        String marks =
                diary.rows().stream()
                        .filter(row -> day.marks().containsKey(row.prescription().value()))
                        .map(row ->
                                PlanTexts.say(row.name())
                                        + " "
                                        + mark(
                                                Objects.requireNonNull(
                                                        day.marks()
                                                                .get(row.prescription().value()))))
                        .collect(Collectors.joining(", "));
        String remark = Objects.requireNonNullElse(day.remark(), "");
        if (day.newSymptom()) {
            remark = getTranslation("diary.grid.symptom") + (remark.isEmpty() ? "" : ". " + remark);
        }
        return new NativeTableRow(
                date,
                new NativeTableCell(day.pain() == null ? "–" : String.valueOf(day.pain())),
                new NativeTableCell(percent == null ? "–" : percent + "%"),
                new NativeTableCell(marks),
                new NativeTableCell(remark));
    }

    private static String mark(DiaryMark mark) {
        return "%d/%d".formatted(mark.counted(), mark.planned());
    }

    private Div symptoms(ProgressionDetails progression) {
        var text = ProgressionText.in(PlanTexts.language());
        var box =
                new Div(
                        new H3(getTranslation("diary.symptom.title")),
                        new Paragraph(getTranslation("diary.symptom.text")),
                        ProposalItem.days(progression.newSymptoms(), text));
        box.addClassNames("urgent", "diary-symptom");
        box.getElement().setAttribute("role", "alert");
        // Also of an ended plan: what was done about a symptom changes nothing of the plan itself.
        if (mayWrite()) {
            box.add(symptomAnswer(progression));
        }
        return box;
    }

    private Div symptomAnswer(ProgressionDetails progression) {
        var answer = new Div();
        DecisionForm open = form(SYMPTOMS);
        if (open != null) {
            open.follow(null, DecisionForm.Shown.symptoms(progression));
            answer.add(open);
            return answer;
        }
        var screened =
                new Button(
                        getTranslation("diary.symptom.screened"),
                        click -> explain(answer, progression, ProgressionDecision.ACCEPTED));
        screened.addThemeVariants(ButtonVariant.PRIMARY);
        screened.addClassName("symptom-screened");
        var needless =
                new Button(
                        getTranslation("diary.symptom.needless"),
                        click -> explain(answer, progression, ProgressionDecision.DECLINED));
        var screen =
                new Button(
                        getTranslation("careplan.to-screening"),
                        click -> editor.services().screening().open(editor.patient()));
        var buttons = new Div(screened, needless, screen);
        buttons.addClassName("form-buttons");
        answer.add(buttons);
        return answer;
    }

    private void explain(Div answer, ProgressionDetails progression, ProgressionDecision decision) {
        var form =
                new DecisionForm(
                        editor,
                        null,
                        DecisionForm.Shown.symptoms(progression),
                        decision,
                        () -> decideInForm(SYMPTOMS),
                        () -> close(SYMPTOMS, decision));
        open(SYMPTOMS, form);
        answer.removeAll();
        answer.add(form);
        form.focusFirst();
    }

    private Div proposals(ProgressionDetails progression) {
        var text = ProgressionText.in(PlanTexts.language());
        var list = new UnorderedList();
        list.addClassNames("plain-list", "proposals");
        progression.proposals().stream()
                .sorted((one, other) -> Boolean.compare(other.isToDecide(), one.isToDecide()))
                .forEach(row -> list.add(item(row, progression)));
        var source = new Paragraph(text.source());
        source.addClassNames("secondary", "keys-hint");
        var proposals = new Div(new H3(getTranslation("diary.per-exercise")), list, source);
        proposals.addClassName("diary-proposals");
        return proposals;
    }

    private ProposalItem item(ProposalRow row, ProgressionDetails progression) {
        var item = new ProposalItem(editor, this, row, progression);
        items.put(row.prescription().id().value(), item);
        return item;
    }

    private Details history(List<DecisionRow> decisions) {
        var list = new UnorderedList();
        decisions.forEach(decision -> list.add(new ListItem(history(decision))));
        list.addClassName("diary-history");
        return new Details(getTranslation("diary.history", decisions.size()), list);
    }

    private Component[] history(DecisionRow decision) {
        String at = Formats.moment(decision.at(), editor.services().clock().getZone(), getLocale());
        var what = new ArrayList<String>();
        if (decision.exercise() != null) {
            what.add(PlanTexts.say(decision.exercise()));
        }
        what.add(
                getTranslation("diary.history.proposal." + decision.proposal())
                        + ": "
                        + getTranslation("diary.history.decision." + decision.decision().id()));
        if (decision.other() != null) {
            what.add(PlanTexts.say(decision.other()));
        }
        if (decision.dose() != null) {
            what.add(PlanTexts.say(decision.dose()));
        }
        var line = new Span(String.join(" · ", what));
        var by = new Span(getTranslation("diary.history.by", decision.byName(), at));
        by.addClassNames("secondary", "history-by");
        var reason = new Span(reason(decision.reason()));
        reason.addClassName("quote");
        return new Component[] {line, reason, by};
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "" : "“" + reason + "”";
    }

    /**
     * @param managed null: takes back what was noted today
     * @param button which of the two was clicked
     */
    void note(PrescriptionId prescription, @Nullable Boolean managed, boolean button) {
        boolean noted =
                refusals.attempt(() ->
                        services()
                                .diary()
                                .noteSession(editor.plan().id(), prescription, null, managed));
        if (noted) {
            editor.announce(getTranslation("diary.seen.noted"));
            load();
            ProposalItem item = items.get(prescription.value());
            if (item != null) {
                item.focusSeen(button);
            }
        }
    }

    @Nullable DecisionForm form(UUID about) {
        return forms.get(about);
    }

    void open(UUID about, DecisionForm form) {
        forms.put(about, form);
    }

    /** Somebody thinks better of it. */
    void close(UUID about, ProgressionDecision decision) {
        forms.remove(about);
        load();
        ProposalItem item = items.get(about);
        if (item != null) {
            item.focus(decision);
        }
    }

    void decideInForm(UUID about) {
        DecisionForm form = forms.get(about);
        if (form != null) {
            decide(form.refusals, form.data());
        }
    }

    /**
     * A refusal shows what holds now, with every open form and its text. When a colleague changed
     * the plan, the editor tells so and offers to read it anew.
     */
    void decide(Refusals form, DecisionData data) {
        UUID about = Objects.requireNonNullElse(data.prescription(), SYMPTOMS);
        var changed = new boolean[1];
        boolean decided =
                editor.change(
                        form,
                        plan -> {
                            // Whatever comes of it: what is shown is to be read anew.
                            shown = -1;
                            try {
                                services().progression().decide(plan.id(), data);
                            } catch (Conflict other) {
                                changed[0] = true;
                                throw other;
                            }
                            forms.remove(about);
                            return editor.services().planQueries().get(plan.id());
                        });
        if (decided) {
            editor.announce(getTranslation("diary.decided"));
        } else if (changed[0]) {
            load();
            DecisionForm open = forms.get(about);
            if (open != null) {
                open.confirm.focus();
            }
        }
    }
}
