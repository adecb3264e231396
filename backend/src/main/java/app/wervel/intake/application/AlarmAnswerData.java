package app.wervel.intake.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an alarm, as it is typed.
 *
 * @param answer the doctor's answer, or that the patient was seen
 * @param givenBy who answered or saw the patient
 * @param at null: now
 */
public record AlarmAnswerData(
        @Nullable String answer, @Nullable String givenBy, @Nullable Instant at) {}
