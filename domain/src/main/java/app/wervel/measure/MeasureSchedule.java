package app.wervel.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When measures are due in an episode: at the start, after six weeks, and when the treatment
 * profile changes; at the end they belong to the closing of the episode. How often is a choice of
 * this program (CLINICAL 3.5), for the guideline's own table could not be read.
 */
public final class MeasureSchedule {
    /** Half way: days after the start of the episode. */
    public static final int HALF_WAY_DAYS = 42;

    /** A score from so many days before a moment counts for it. */
    public static final int SLACK_DAYS = 7;

    /** A score from so many days before the end counts as the last one. */
    public static final int LAST_DAYS = 14;

    private MeasureSchedule() {}

    /**
     * A moment that has come.
     *
     * @param on the day from which measures are due
     * @param after only what was noted after this counts; null: the day decides
     */
    public record Due(MeasureMoment moment, LocalDate on, @Nullable Instant after) {
        /** Whether something that was measured then counts for this moment. */
        public boolean isMet(Taken taken) {
            return after == null
                    ? !taken.on().isBefore(on.minusDays(SLACK_DAYS))
                    : !taken.on().isBefore(on) && taken.notedAt().isAfter(after);
        }

        /** Whether it was this moment at which somebody was not measured. */
        public boolean isSkipped(Skipped skipped) {
            return skipped.moment() == moment
                    && skipped.dueOn().equals(on)
                    && (after == null || skipped.at().isAfter(after));
        }
    }

    /**
     * @param on the day that was measured
     * @param notedAt when it was put in the record
     */
    public record Taken(LocalDate on, Instant notedAt) {}

    /** A reason not to measure holds for the moment that was due then, and for no later one. */
    public record Skipped(MeasureMoment moment, LocalDate dueOn, Instant at) {}

    /**
     * @param on the day of the change in the practice
     */
    public record ProfileChange(LocalDate on, Instant at) {}

    /**
     * The moment that counts today: the last that has come. What was not measured at an earlier one
     * cannot be made up for.
     *
     * @param changes of the treatment profile, without the first choice; in any order
     * @return empty before the episode has begun
     */
    public static Optional<Due> current(
            LocalDate startedOn, List<ProfileChange> changes, LocalDate today) {
        if (startedOn.isAfter(today)) {
            return Optional.empty();
        }
        Due last = new Due(MeasureMoment.START, startedOn, null);
        LocalDate halfWay = startedOn.plusDays(HALF_WAY_DAYS);
        if (!halfWay.isAfter(today)) {
            last = new Due(MeasureMoment.SIX_WEEKS, halfWay, null);
        }
        for (ProfileChange change : changes) {
            boolean later =
                    !change.on().isBefore(last.on())
                            && (last.after() == null || change.at().isAfter(last.after()));
            if (later && !change.on().isAfter(today)) {
                last = new Due(MeasureMoment.PROFILE_CHANGE, change.on(), change.at());
            }
        }
        return Optional.of(last);
    }
}
