package app.wervel.documents.application;

import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.measure.Instrument;
import app.wervel.measure.ScaleScore;
import app.wervel.measure.ScoringMethod;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.measure.application.ScoreRow;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        List<Fact> facts =
                courses.stream()
                        .filter(course ->
                                course.latest().filter(last -> !last.isFromIntake()).isPresent())
                        .map(this::fact)
                        .toList();
        return facts.isEmpty()
                ? List.of()
                : List.of(new Heading(texts.text("letter.measures")), new Facts(facts));
    }

    private Fact fact(MeasureCourse course) {
        Instrument instrument = course.instrument();
        String name =
                texts.text(
                        "letter.measures.name",
                        instrument.name().in(texts.locale()),
                        instrument.directionLabel().in(texts.locale()));
        List<String> lines = new ArrayList<>();
        Optional<ScoreRow> first = course.baseline();
        Optional<ScoreRow> last = course.latest();
        first.ifPresent(score -> lines.add(line(instrument, score)));
        last.filter(score -> !first.equals(last))
                .ifPresent(score -> lines.add(line(instrument, score)));
        if (!course.changes().isEmpty() && !course.changes().getFirst().sameVersion()) {
            lines.add(texts.text("letter.measures.other-version"));
        }
        return new Fact(name, String.join("; ", lines));
    }

    private String line(Instrument instrument, ScoreRow score) {
        return texts.text(
                "letter.measures.score", value(instrument, score), texts.date(score.takenOn()));
    }

    private String value(Instrument instrument, ScoreRow score) {
        BigDecimal total = score.total();
        return total == null || instrument.scoring() == ScoringMethod.ACTIVITIES
                ? score.scales().stream()
                        .map(scale -> name(instrument, scale) + " " + number(scale.value()))
                        .collect(Collectors.joining(", "))
                : number(total);
    }

    private String name(Instrument instrument, ScaleScore scale) {
        String label = scale.label();
        return label == null
                ? instrument
                        .findScale(scale.scale())
                        .map(found -> found.name().in(texts.locale()))
                        .orElse(scale.scale())
                : label;
    }

    private String number(BigDecimal value) {
        var format = NumberFormat.getInstance(texts.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
