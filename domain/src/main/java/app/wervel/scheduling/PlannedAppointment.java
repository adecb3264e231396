package app.wervel.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One appointment of a planned series.
 *
 * @param number from 1
 * @param slot null when nothing was found within the wish
 * @param reasons why this slot, most important first
 * @param conflict what of the wish could not be met; null: all of it was
 * @param alternatives best first, at most {@link SeriesPlanner#MOST_ALTERNATIVES}
 */
public record PlannedAppointment(
        int number,
        @Nullable SeriesCandidate slot,
        List<SlotReason> reasons,
        @Nullable SeriesShortfall conflict,
        List<SeriesCandidate> alternatives) {
    public PlannedAppointment {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }
}
