package app.wervel.discharge;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one goal. Statement and readings are kept as they were then, because a goal can
 * change when care goes on after all.
 *
 * @param instrument id of what the goal was counted by; null: in words
 * @param baseline where the patient began, in the unit of the instrument or in words
 * @param target where the patient wanted to be
 * @param latest the last reading; null: none
 * @param result null: not judged yet
 * @param note in words, or null
 */
@Embeddable
public record GoalJudgement(
        UUID goal,
        String statement,
        @Nullable String instrument,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable String latest,
        @Nullable LocalDate latestOn,
        @Enumerated(EnumType.STRING) @Nullable GoalResult result,
        @Nullable String note) {
    public static final int LONGEST_NOTE = 1000;

    /**
     * @throws InvalidValue {@code text.too-long}
     */
    public GoalJudgement {
        note = Texts.optional(note, LONGEST_NOTE);
    }

    public boolean isJudged() {
        return result != null;
    }
}
