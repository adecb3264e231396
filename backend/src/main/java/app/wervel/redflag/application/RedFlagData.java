package app.wervel.redflag.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Steps of a red flag as they are typed. */
public final class RedFlagData {
    private RedFlagData() {}

    /**
     * @param party {@code doctor}, {@code patient} or {@code other}; null: a doctor
     * @param at null: now
     */
    public record TellData(
            @Nullable String party,
            @Nullable String who,
            @Nullable String how,
            @Nullable Instant at,
            @Nullable String what) {
        @Override
        public String toString() {
            return "TellData";
        }
    }

    /**
     * @param stage {@code drafted}, {@code printed}, {@code sent} or {@code given-along}
     * @param language {@code nl} or {@code en}; null: as the letter before, and Dutch where there
     *     was none
     * @param to null: the patient's general practitioner
     * @param at null: now
     * @param withoutConsent why it is sent though the patient was not asked
     */
    public record LetterData(
            @Nullable String stage,
            @Nullable String language,
            @Nullable String to,
            @Nullable Instant at,
            @Nullable String withoutConsent) {
        @Override
        public String toString() {
            return "LetterData";
        }
    }

    /**
     * @param at null: now
     */
    public record AnswerData(@Nullable String from, @Nullable String answer, @Nullable Instant at) {
        @Override
        public String toString() {
            return "AnswerData";
        }
    }

    public record FollowUpData(@Nullable LocalDate on, @Nullable String note) {
        @Override
        public String toString() {
            return "FollowUpData";
        }
    }

    /**
     * @param urgency as in the rule catalogue, lower than it is now
     */
    public record LowerData(@Nullable String urgency, @Nullable String reason) {
        @Override
        public String toString() {
            return "LowerData";
        }
    }

    /**
     * @param outcome see {@link app.wervel.redflag.RedFlagOutcome}
     * @param noAnswer why no answer will come; needed where there is none
     */
    public record CloseData(
            @Nullable String outcome, @Nullable String note, @Nullable String noAnswer) {
        @Override
        public String toString() {
            return "CloseData";
        }
    }
}
