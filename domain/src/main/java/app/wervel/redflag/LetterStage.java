package app.wervel.redflag;

import app.wervel.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What became of the letter to the doctor. */
public enum LetterStage {
    /** Looked at, not yet on paper. */
    DRAFTED,
    PRINTED,
    /** Posted, or sent by secure message, to the doctor. */
    SENT,
    /** The patient takes it along. */
    GIVEN_ALONG;

    /** The name in texts and in the REST interface. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the letter is out of the practice's hands, so that a doctor gets to know. */
    public boolean leavesThePractice() {
        return this == SENT || this == GIVEN_ALONG;
    }

    /**
     * @throws InvalidValue {@code redflag.letter-stage-unknown}
     */
    public static LetterStage fromId(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("redflag.letter-stage-unknown"));
    }
}
