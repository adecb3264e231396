package app.wervel.scheduling.ui;

import app.wervel.shared.DomainRuleViolation;
import java.util.Set;

/** Refusals because nobody works then: whoever means it is asked once, and may. */
final class NotAtWork {
    private static final Set<String> CODES =
            Set.of(
                    "appointment.outside-working-hours",
                    "appointment.practitioner-absent",
                    "appointment.practice-closed",
                    "series.undo-not-open");

    private NotAtWork() {}

    static boolean isWhy(DomainRuleViolation refused) {
        return CODES.contains(refused.code());
    }
}
