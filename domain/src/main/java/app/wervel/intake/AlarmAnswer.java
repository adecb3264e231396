package app.wervel.intake;

import app.wervel.shared.Texts;
import java.time.Instant;

/**
 * What came of an alarm: the doctor's answer, or that the patient was seen. With it the alarm is
 * closed.
 *
 * @param answer in words
 * @param givenBy who answered or saw the patient
 * @param at when
 */
public record AlarmAnswer(String answer, String givenBy, Instant at) {
    /**
     * @throws app.wervel.shared.InvalidValue {@code text.required}, {@code text.too-long}
     */
    public AlarmAnswer {
        answer = Texts.required(answer, Texts.NOTE);
        givenBy = Texts.required(givenBy, Texts.LINE);
    }
}
