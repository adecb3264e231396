package app.wervel.measure.application;

import app.wervel.measure.Change;
import app.wervel.measure.Instrument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scores of an episode on one instrument.
 *
 * @param scores that count, the oldest first; the first that scored is the baseline
 * @param replaced scores that were wrong, the oldest first
 */
public record MeasureCourse(Instrument instrument, List<ScoreRow> scores, List<ScoreRow> replaced) {
    public MeasureCourse {
        scores = List.copyOf(scores);
        replaced = List.copyOf(replaced);
    }

    /** The first that scored. */
    public Optional<ScoreRow> baseline() {
        return scored().findFirst();
    }

    /** The last that scored. */
    public Optional<ScoreRow> latest() {
        return scored().reduce((earlier, later) -> later);
    }

    /**
     * From which the change that matters is counted: the first of the version that was used last.
     */
    public Optional<ScoreRow> comparable() {
        return latest().flatMap(last ->
                scored().filter(row ->
                                row.version() == null
                                        || last.version() == null
                                        || row.version().equals(last.version()))
                        .findFirst());
    }

    private Stream<ScoreRow> scored() {
        return scores.stream().filter(score -> score.notScored() == null);
    }

    /** From the baseline to the latest; none while there is only one score. */
    public List<Change> changes() {
        return baseline().stream().flatMap(first -> changesSince(first).stream()).toList();
    }

    /** From that score to the latest; none when it is the latest. */
    public List<Change> changesSince(ScoreRow from) {
        return latest().filter(last -> !last.equals(from))
                .flatMap(last ->
                        from.point()
                                .flatMap(before ->
                                        last.point()
                                                .map(now ->
                                                        Change.between(instrument, before, now))))
                .orElse(List.of());
    }
}
