package app.wervel.documents.application;

import org.jspecify.annotations.Nullable;

/**
 * The numbers in the box that says when to stop and whom to call. Its wording is fixed and the same
 * for every patient: a general leaflet is not personal advice.
 *
 * @param generalPractitioner name or phone of the patient's own GP, or null when unknown
 * @param outOfHoursService phone of the GP out-of-hours service (huisartsenpost), or null when
 *     unknown
 * @param emergencyNumber the number for danger to life, 112 in the Netherlands
 * @param practicePhone the practice, for all other questions
 */
public record SafetyBox(
        @Nullable String generalPractitioner,
        @Nullable String outOfHoursService,
        String emergencyNumber,
        String practicePhone) {
    public static final String EUROPEAN_EMERGENCY_NUMBER = "112";

    /** The box of a practice that knows no numbers but its own. */
    public static SafetyBox of(String practicePhone) {
        return new SafetyBox(null, null, EUROPEAN_EMERGENCY_NUMBER, practicePhone);
    }
}
