package app.wervel.documents.application;

import app.wervel.documents.application.LetterBlock.Chart;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.measure.Change;
import app.wervel.measure.CoursePicture;
import app.wervel.measure.ImportantChange;
import app.wervel.measure.Instrument;
import app.wervel.measure.MeasurePoint;
import app.wervel.measure.Scale;
import app.wervel.measure.ScoringMethod;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.measure.application.ScoreRow;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures in a letter: the first score and the latest, with their days and which way the scale
 * points. It says what was measured, not what that means.
 */
final class MeasureWords {
    private final LetterTexts texts;

    MeasureWords(LetterTexts texts) {
        this.texts = texts;
    }

    /** Nothing where nothing was measured since the intake, whose own scores stand elsewhere. */
    List<LetterBlock> blocks(List<MeasureCourse> courses) {
        return blocks(courses, this::lines);
    }

    /** As {@link #blocks}, with the difference between both scores, and each course drawn. */
    List<LetterBlock> blocksWithChange(List<MeasureCourse> courses) {
        var told =
                blocks(
                        courses,
                        course ->
                                Stream.concat(lines(course).stream(), changes(course).stream())
                                        .toList());
        return Stream.concat(
                        told.stream(), courses.stream().flatMap(course -> drawn(course).stream()))
                .toList();
    }

    /** Of two totals or more; activities and scales are told in words alone. */
    private List<LetterBlock> drawn(MeasureCourse course) {
        Instrument instrument = course.instrument();
        Scale scale = instrument.total();
        List<MeasurePoint> points =
                course.scores().stream()
                        .flatMap(score -> score.point().stream())
                        .filter(point -> point.total() != null)
                        .toList();
        Optional<MeasurePoint> from = course.comparable().flatMap(ScoreRow::point);
        if (scale == null
                || instrument.scoring() == ScoringMethod.ACTIVITIES
                || points.size() < 2
                || from.isEmpty()) {
            return List.of();
        }
        ImportantChange change = instrument.change();
        BigDecimal baseline = from.get().total();
        BigDecimal threshold =
                change == null || baseline == null
                        ? null
                        : change.threshold(instrument.direction(), baseline);
        boolean shown = threshold != null && scale.holds(threshold);
        String about =
                change == null || !shown
                        ? name(course)
                        : texts.text(
                                "report.chart.matters",
                                name(course),
                                number(change.points()),
                                change.percent());
        return List.of(
                new Paragraph(about),
                new Chart(
                        CoursePicture.onPaper(scale, points, from.get(), threshold, texts.locale()),
                        texts.text("report.chart.told", name(course))));
    }

    private List<LetterBlock> blocks(
            List<MeasureCourse> courses, Function<MeasureCourse, List<String>> told) {
        List<Fact> facts =
                courses.stream()
                        .filter(course ->
                                course.latest().filter(last -> !last.isFromIntake()).isPresent())
                        .map(course ->
                                new Fact(name(course), String.join("; ", told.apply(course))))
                        .toList();
        return facts.isEmpty()
                ? List.of()
                : List.of(new Heading(texts.text("letter.measures")), new Facts(facts));
    }

    private String name(MeasureCourse course) {
        Instrument instrument = course.instrument();
        return texts.text(
                "letter.measures.name",
                instrument.name().in(texts.locale()),
                instrument.directionLabel().in(texts.locale()));
    }

    private List<String> lines(MeasureCourse course) {
        Instrument instrument = course.instrument();
        List<String> lines = new ArrayList<>();
        Optional<ScoreRow> first = course.baseline();
        Optional<ScoreRow> last = course.latest();
        first.ifPresent(score -> lines.add(line(instrument, score)));
        last.filter(score -> !first.equals(last))
                .ifPresent(score -> lines.add(line(instrument, score)));
        if (!course.changes().isEmpty() && !course.changes().getFirst().sameVersion()) {
            lines.add(texts.text("letter.measures.other-version"));
        }
        return lines;
    }

    /** Of the total where there is one; else of each part. Of different versions none. */
    private List<String> changes(MeasureCourse course) {
        Instrument instrument = course.instrument();
        List<Change> comparable = course.changes().stream().filter(Change::sameVersion).toList();
        List<String> total =
                comparable.stream()
                        .filter(change -> change.scale().equals(Scale.TOTAL))
                        .filter(change -> instrument.scoring() != ScoringMethod.ACTIVITIES)
                        .map(change -> texts.text("report.change", difference(change)))
                        .toList();
        return total.isEmpty() ? parts(instrument, comparable) : total;
    }

    private List<String> parts(Instrument instrument, List<Change> comparable) {
        return comparable.stream()
                .filter(change -> !change.scale().equals(Scale.TOTAL))
                .map(change ->
                        name(instrument, change.scale(), change.label())
                                + ": "
                                + texts.text("report.change", difference(change)))
                .toList();
    }

    private String difference(Change change) {
        BigDecimal difference = change.now().subtract(change.before());
        return (difference.signum() > 0 ? "+" : "") + number(difference);
    }

    private String line(Instrument instrument, ScoreRow score) {
        return texts.text(
                "letter.measures.score", value(instrument, score), texts.date(score.takenOn()));
    }

    private String value(Instrument instrument, ScoreRow score) {
        BigDecimal total = score.total();
        return total == null || instrument.scoring() == ScoringMethod.ACTIVITIES
                ? score.scales().stream()
                        .map(scale ->
                                name(instrument, scale.scale(), scale.label())
                                        + " "
                                        + number(scale.value()))
                        .collect(Collectors.joining(", "))
                : number(total);
    }

    private String name(Instrument instrument, String scale, @Nullable String label) {
        return label == null
                ? instrument
                        .findScale(scale)
                        .map(found -> found.name().in(texts.locale()))
                        .orElse(scale)
                : label;
    }

    private String number(BigDecimal value) {
        var format = NumberFormat.getInstance(texts.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
