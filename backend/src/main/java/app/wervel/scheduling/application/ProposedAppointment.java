package app.wervel.scheduling.application;

import app.wervel.scheduling.SlotReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One appointment of a proposal.
 *
 * @param number from 1
 * @param slot null when nothing was found within the wish; then {@code conflict} says why and the
 *     alternatives lie outside it
 * @param reasons why this slot was chosen, most important first
 * @param conflict code {@code series.…} of what of the wish could not be met; null when all of it
 *     is
 * @param alternatives other slots of that week, best first, at most five
 */
public record ProposedAppointment(
        int number,
        @Nullable SlotRow slot,
        List<SlotReason> reasons,
        @Nullable String conflict,
        List<SlotRow> alternatives) {}
