package app.wervel.measure.ui;

import app.wervel.intake.LocalText;
import app.wervel.measure.Change;
import app.wervel.measure.ImportantChange;
import app.wervel.measure.Instrument;
import app.wervel.measure.Scale;
import app.wervel.measure.ScaleScore;
import app.wervel.measure.Scoring;
import app.wervel.measure.ScoringMethod;
import app.wervel.measure.application.EpisodeMeasures;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.measure.application.PhaseBegin;
import app.wervel.measure.application.ProfileRow;
import app.wervel.measure.application.ScoreRow;
import app.wervel.measure.ui.MeasureChart.Mark;
import app.wervel.measure.ui.MeasureChart.Point;
import app.wervel.measure.ui.MeasureChart.Scope;
import app.wervel.measure.ui.MeasureChart.Series;
import app.wervel.measure.ui.MeasureChart.Threshold;
import app.wervel.measure.ui.MeasureChart.Words;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One instrument in an episode: what changed, the course in a chart, and the same in a table. */
class MeasureCard extends Section {
    private static final long serialVersionUID = 1L;

    /** What is read at a glance; the rest is a button away. */
    private static final int SHOWN_ROWS = 8;

    private final transient MeasureServices services;
    private final transient EpisodeMeasures measures;
    private final transient MeasureCourse course;
    private final transient Instrument instrument;
    private final boolean open;
    private final transient Runnable changed;
    private final transient Refusals refusals;

    MeasureCard(
            MeasureServices services,
            EpisodeMeasures measures,
            MeasureCourse course,
            boolean open,
            Runnable changed) {
        this.services = services;
        this.measures = measures;
        this.course = course;
        this.instrument = course.instrument();
        this.open = open;
        this.changed = changed;
        this.refusals = new Refusals(services.errorTexts());
        addClassNames("card", "measure-card");
        setId("measure-" + instrument.id());
        var direction = new Span(say(instrument.directionLabel()));
        direction.addClassName("secondary");
        var head = new Div(new H2(say(instrument.name())), direction);
        head.addClassName("measure-head");
        add(head);
        latest().ifPresent(this::add);
        chart().ifPresent(this::add);
        add(table(), about());
    }

    private String say(LocalText text) {
        return text.in(getLocale());
    }

    private String number(BigDecimal value) {
        return MeasureChart.number(value, getLocale());
    }

    /** The latest score, and what it was at the start. It says what was measured, no more. */
    private Optional<Component> latest() {
        return course.latest()
                .map(last -> {
                    var lines = new Div();
                    var sentence = new Paragraph(sentence(last));
                    sentence.addClassName("measure-sentence");
                    lines.add(sentence);
                    BigDecimal total = last.total();
                    if (total != null) {
                        instrument
                                .cutOff(Scale.TOTAL, total)
                                .ifPresent(cut ->
                                        lines.add(
                                                secondary(
                                                        getTranslation(
                                                                "measure.cut-off",
                                                                say(cut.meaning()),
                                                                sources(cut.source())))));
                    }
                    return lines;
                });
    }

    private String sentence(ScoreRow last) {
        List<Change> changes = course.changes();
        Optional<Change> whole =
                changes.stream().filter(change -> change.scale().equals(Scale.TOTAL)).findFirst();
        String day = Formats.date(last.takenOn(), getLocale());
        if (whole.isEmpty()) {
            BigDecimal total = last.total();
            return total == null
                    ? byPart(last, changes, day)
                    : getTranslation("measure.latest", number(total), day);
        }
        Change change = whole.get();
        String course =
                getTranslation(
                        "measure.course", number(change.before()), number(change.now()), day);
        // Of different versions not even the direction is told.
        return change.sameVersion()
                ? course + " " + difference(change) + " " + meaning(change)
                : course + " " + meaning(change);
    }

    /** The latest of each part, and of those measured before where they came from. */
    private String byPart(ScoreRow last, List<Change> changes, String day) {
        if (changes.isEmpty()) {
            return getTranslation("measure.latest", parts(last), day);
        }
        String courses =
                last.scales().stream()
                        .map(scale ->
                                changes.stream()
                                        .filter(change -> change.scale().equals(scale.scale()))
                                        .findFirst()
                                        .map(change ->
                                                getTranslation(
                                                        "measure.course.part",
                                                        name(scale),
                                                        number(change.before()),
                                                        number(change.now())))
                                        .orElseGet(() -> part(scale)))
                        .collect(Collectors.joining("; "));
        return getTranslation("measure.latest", courses, day) + " " + meaning(changes.getFirst());
    }

    private String difference(Change change) {
        int sign = change.improvement().signum();
        if (sign == 0) {
            return getTranslation("measure.same");
        }
        return getTranslation(
                sign > 0 ? "measure.better" : "measure.worse", number(change.improvement().abs()));
    }

    private String meaning(Change change) {
        ImportantChange important = instrument.change();
        if (!change.sameVersion()) {
            return getTranslation("measure.other-version");
        }
        Boolean matters = change.matters();
        if (important == null || matters == null) {
            return getTranslation("measure.matters.unknown");
        }
        return getTranslation(
                matters ? "measure.matters.yes" : "measure.matters.no",
                number(important.points()),
                important.percent());
    }

    /** With a semicolon between: an activity may have a comma in its name. */
    private String parts(ScoreRow row) {
        return row.scales().stream().map(this::part).collect(Collectors.joining("; "));
    }

    private String part(ScaleScore scale) {
        return name(scale) + " " + number(scale.value());
    }

    private Component[] partLines(ScoreRow row) {
        return row.scales().stream()
                .map(scale -> new Div(new Span(part(scale))))
                .toArray(Component[]::new);
    }

    private String name(ScaleScore scale) {
        String label = scale.label();
        if (label != null) {
            return label;
        }
        return instrument
                .findScale(scale.scale())
                .map(found -> say(found.name()))
                .orElse(scale.scale());
    }

    private Paragraph secondary(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        return paragraph;
    }

    private Optional<Component> chart() {
        List<ScoreRow> scored =
                course.scores().stream().filter(row -> row.notScored() == null).toList();
        List<Series> series = series(scored);
        if (series.isEmpty()) {
            return Optional.empty();
        }
        Scale range = range();
        LocalDate first = scored.getFirst().takenOn();
        LocalDate last = scored.getLast().takenOn();
        List<Mark> marks = marks(scored);
        var figure = new Div();
        figure.addClassName("measure-figure");
        var picture = new Div();
        picture.getElement()
                .setProperty(
                        "innerHTML",
                        MeasureChart.svg(
                                series,
                                marks,
                                threshold(),
                                new Scope(range.least(), range.most(), first, last),
                                new Words(
                                        getTranslation(
                                                "measure.chart.title", say(instrument.name())),
                                        say(instrument.directionLabel()),
                                        thresholdWords()),
                                getLocale()));
        figure.add(picture);
        figure.add(legend(series, marks));
        return Optional.of(figure);
    }

    private Scale range() {
        Scale total = instrument.total();
        if (total != null) {
            return total;
        }
        return instrument.scales().stream().max(Comparator.comparing(Scale::most)).orElseThrow();
    }

    /** The total, or each activity or scale where those are what is followed. */
    private List<Series> series(List<ScoreRow> scored) {
        boolean byPart =
                instrument.total() == null || instrument.scoring() == ScoringMethod.ACTIVITIES;
        if (!byPart) {
            List<Point> points =
                    scored.stream().flatMap(row -> point(row, row.total()).stream()).toList();
            return points.isEmpty()
                    ? List.of()
                    : List.of(new Series(say(instrument.name()), points));
        }
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Point>> points = new LinkedHashMap<>();
        for (ScoreRow row : scored) {
            for (ScaleScore scale : row.scales()) {
                String label = scale.label();
                String key = label == null ? scale.scale() : Scoring.activityKey(label);
                names.putIfAbsent(key, name(scale));
                point(row, scale.value())
                        .ifPresent(point ->
                                points.computeIfAbsent(key, absent -> new ArrayList<>())
                                        .add(point));
            }
        }
        return points.entrySet().stream()
                .map(entry ->
                        new Series(
                                names.getOrDefault(entry.getKey(), entry.getKey()),
                                entry.getValue()))
                .toList();
    }

    private static Optional<Point> point(ScoreRow row, @Nullable BigDecimal value) {
        return value == null
                ? Optional.empty()
                : Optional.of(new Point(row.takenOn(), value, row.version()));
    }

    private @Nullable Threshold threshold() {
        ImportantChange change = instrument.change();
        Optional<ScoreRow> baseline = course.comparable();
        if (change == null || baseline.isEmpty()) {
            return null;
        }
        BigDecimal from = baseline.get().total();
        return from == null
                ? null
                : new Threshold(
                        baseline.get().takenOn(),
                        from,
                        change.threshold(instrument.direction(), from));
    }

    private String thresholdWords() {
        ImportantChange change = instrument.change();
        return change == null
                ? ""
                : getTranslation(
                        "measure.chart.matters", number(change.points()), change.percent());
    }

    /** Changes of profile, the first score of another version, and where a phase began. */
    private List<Mark> marks(List<ScoreRow> scored) {
        LocalDate first = scored.getFirst().takenOn();
        LocalDate last = scored.getLast().takenOn();
        List<Mark> marks = new ArrayList<>();
        List<ProfileRow> profiles = measures.profiles();
        for (int i = 1; i < profiles.size(); i++) {
            ProfileRow profile = profiles.get(i);
            LocalDate day = profile.chosenAt().atZone(services.clock().getZone()).toLocalDate();
            marks.add(
                    new Mark(
                            day,
                            getTranslation("measure.chart.profile", profile.profile().number()),
                            false));
        }
        String version = null;
        for (ScoreRow row : scored) {
            String own = row.version();
            if (own != null) {
                if (version != null && !version.equals(own)) {
                    marks.add(
                            new Mark(
                                    row.takenOn(),
                                    getTranslation("measure.chart.version", own),
                                    false));
                }
                version = own;
            }
        }
        for (int i = 0; i < measures.phases().size(); i++) {
            marks.add(
                    new Mark(
                            measures.phases().get(i).on(),
                            getTranslation("measure.chart.phase", i + 1),
                            true));
        }
        return marks.stream()
                .filter(mark -> !mark.on().isBefore(first) && !mark.on().isAfter(last))
                .sorted(Comparator.comparing(Mark::on))
                .toList();
    }

    private UnorderedList legend(List<Series> series, List<Mark> marks) {
        var list = new UnorderedList();
        list.addClassName("measure-legend");
        if (series.size() > 1) {
            for (int i = 0; i < series.size(); i++) {
                list.add(new ListItem(MeasureChart.sign(i) + " " + series.get(i).name()));
            }
        }
        ImportantChange change = instrument.change();
        if (change != null) {
            list.add(
                    new ListItem(
                            getTranslation(
                                    "measure.legend.matters",
                                    number(change.points()),
                                    change.percent(),
                                    sources(change.source()))));
        }
        if (marks.stream().anyMatch(mark -> !mark.quiet())) {
            list.add(new ListItem(getTranslation("measure.legend.marks")));
        }
        if (marks.stream().anyMatch(Mark::quiet)) {
            list.add(new ListItem(getTranslation("measure.legend.phases", phases(marks))));
        }
        return list;
    }

    /** Those that are drawn, by their names: "fase 2: Opbouwen (ma 2 mrt)". */
    private String phases(List<Mark> marks) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < measures.phases().size(); i++) {
            PhaseBegin phase = measures.phases().get(i);
            if (marks.stream().anyMatch(mark -> mark.quiet() && mark.on().equals(phase.on()))) {
                named.add(
                        getTranslation(
                                "measure.legend.phase",
                                getTranslation("measure.chart.phase", i + 1),
                                phase.name(),
                                Formats.date(phase.on(), getLocale())));
            }
        }
        return String.join(", ", named);
    }

    private String sources(String source) {
        return services.registry().sourceWords(source).stream()
                .map(this::say)
                .collect(Collectors.joining("; "));
    }

    private Component table() {
        List<ScoreRow> rows =
                Stream.concat(course.scores().stream(), course.replaced().stream())
                        .sorted(
                                Comparator.comparing(ScoreRow::takenOn)
                                        .thenComparing(ScoreRow::recordedAt)
                                        .reversed())
                        .toList();
        var body = new NativeTableBody();
        rows.stream().limit(SHOWN_ROWS).forEach(row -> body.add(row(row)));
        var head = new NativeTableRow();
        List<String> keys =
                instrument.total() == null
                        ? List.of("day", "score", "how")
                        : List.of("day", "score", "parts", "how");
        for (String key : keys) {
            var cell = new NativeTableHeaderCell(getTranslation("measure.table." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var actions = new NativeTableHeaderCell(getTranslation("measure.table.actions"));
        actions.getElement().setAttribute("scope", "col");
        head.add(actions);
        var table = new NativeTable();
        table.addClassName("measure-table");
        table.getElement().setAttribute("aria-label", say(instrument.name()));
        table.add(new NativeTableHeader(head), body);
        var scroll = new Div(table);
        scroll.addClassName("measure-scroll");
        if (rows.size() > SHOWN_ROWS) {
            var more = new Button(getTranslation("measure.table.older", rows.size() - SHOWN_ROWS));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            more.addClickListener(click -> {
                rows.stream().skip(SHOWN_ROWS).forEach(row -> body.add(row(row)));
                more.setVisible(false);
            });
            scroll.add(more);
        }
        return scroll;
    }

    private NativeTableRow row(ScoreRow row) {
        var day = new NativeTableHeaderCell(Formats.date(row.takenOn(), getLocale()));
        day.getElement().setAttribute("scope", "row");
        var moment =
                new Span(
                        row.isFromIntake()
                                ? getTranslation("measure.moment.intake")
                                : getTranslation("measure.moment." + row.moment().id()));
        moment.addClassName("secondary");
        day.add(new Div(moment));
        BigDecimal total = row.total();
        var score = new NativeTableCell();
        if (total != null) {
            score.setText(number(total));
        } else if (row.notScored() != null) {
            score.setText(getTranslation("measure.not-scored." + row.notScored().id()));
        } else {
            score.add(partLines(row));
        }
        var line = new NativeTableRow(day, score);
        if (instrument.total() != null) {
            line.add(new NativeTableCell(partLines(row)));
        }
        line.add(how(row), actions(row));
        if (row.replaced()) {
            line.addClassName("measure-old");
        }
        return line;
    }

    private NativeTableCell how(ScoreRow row) {
        var cell = new NativeTableCell();
        cell.add(new Div(new Span(row.recordedByName())));
        if (!row.isFromIntake()) {
            var version =
                    new Span(
                            getTranslation(
                                    "measure.table.version",
                                    Objects.toString(row.version()),
                                    row.language()));
            version.addClassName("secondary");
            cell.add(new Div(version));
        }
        String reason = row.reason();
        if (reason != null) {
            cell.add(new Div(new Span(getTranslation("measure.table.corrects", reason))));
        }
        if (row.replaced()) {
            cell.add(new Div(new Span(getTranslation("measure.table.replaced"))));
        }
        return cell;
    }

    private NativeTableCell actions(ScoreRow row) {
        var cell = new NativeTableCell();
        boolean correctable = services.mayWrite() && !row.isFromIntake() && !row.replaced() && open;
        if (correctable) {
            var correct =
                    new Button(
                            getTranslation("measure.correct"),
                            click ->
                                    refusals.attempt(() ->
                                            FillDialog.correct(services, measures, row, changed)
                                                    .open()));
            correct.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            correct.setAriaLabel(
                    correct.getText() + ", " + Formats.date(row.takenOn(), getLocale()));
            cell.add(correct);
        }
        return cell;
    }

    /** Where it comes from, what may be done with it, and what nobody checked. */
    private Details about() {
        var facts = new UnorderedList();
        facts.addClassName("measure-facts");
        facts.add(new ListItem(say(instrument.measures()) + "."));
        String owner = instrument.owner();
        facts.add(
                new ListItem(
                        owner == null
                                ? say(instrument.licence())
                                : owner + ". " + say(instrument.licence())));
        facts.add(
                new ListItem(getTranslation("measure.about.source", sources(instrument.source()))));
        instrument.open().forEach(fact -> facts.add(new ListItem(say(fact.what()))));
        return new Details(getTranslation("measure.about"), facts);
    }
}
