package app.wervel.redflag;

import app.wervel.intake.Party;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.triage.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that was done about a red flag. Kept for ever as it was written down. */
public sealed interface RedFlagStep {
    /** The name in the database, in texts and in the REST interface. */
    String kind();

    /**
     * The conclusion that raised it.
     *
     * @param suggested what the rules said
     * @param concluded what the practitioner decided
     * @param reason null where none was asked
     */
    record Opened(Urgency suggested, Urgency concluded, @Nullable String reason)
            implements RedFlagStep {
        public static final String KIND = "opened";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * Somebody was told.
     *
     * @param party null: written down during an intake of before this was asked; then it may have
     *     been a doctor
     * @param who for example the general practitioner's assistant, by name
     * @param how for example by phone
     * @param what what was said
     */
    record Told(@Nullable Party party, String who, String how, Instant at, @Nullable String what)
            implements RedFlagStep {
        public static final String KIND = "told";

        /**
         * @throws InvalidValue {@code text.required}, {@code text.too-long}
         */
        public Told {
            who = Texts.required(who, Texts.LINE);
            how = Texts.required(how, Texts.LINE);
            what = Texts.optional(what, Texts.NOTE);
        }

        /** Whether a doctor knows of it by this. */
        boolean reachesADoctor() {
            return party == null || party == Party.DOCTOR;
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * The letter to the doctor.
     *
     * @param language "nl" or "en"
     * @param to whom it is written to; null: the patient's general practitioner
     * @param withoutConsent why it goes without the patient's consent; null: with it, or the letter
     *     has not left the practice in other hands than the patient's
     */
    record Letter(
            LetterStage stage,
            String language,
            @Nullable String to,
            Instant at,
            @Nullable String withoutConsent)
            implements RedFlagStep {
        public static final String KIND = "letter";

        /**
         * @throws InvalidValue {@code text.too-long}
         */
        public Letter {
            to = Texts.optional(to, Texts.LINE);
            withoutConsent = Texts.optional(withoutConsent, Texts.NOTE);
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * A doctor answered, or saw the patient.
     *
     * @param from who answered
     */
    record Answered(String from, String answer, Instant at) implements RedFlagStep {
        public static final String KIND = "answered";

        /**
         * @throws InvalidValue {@code text.required}, {@code text.too-long}
         */
        public Answered {
            from = Texts.required(from, Texts.LINE);
            answer = Texts.required(answer, Texts.NOTE);
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** When somebody will look again whether an answer came. */
    record FollowUp(LocalDate on, @Nullable String note) implements RedFlagStep {
        public static final String KIND = "follow-up";

        public FollowUp {
            note = Texts.optional(note, Texts.NOTE);
        }

        /**
         * The day, when it is today or later.
         *
         * @throws InvalidValue {@code redflag.follow-up-in-past}
         */
        public static LocalDate possibleDay(LocalDate on, LocalDate today) {
            if (on.isBefore(today)) {
                throw new InvalidValue("redflag.follow-up-in-past");
            }
            return on;
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** Found to be less urgent, for instance after an examination. */
    record Lowered(Urgency from, Urgency to, String reason) implements RedFlagStep {
        public static final String KIND = "lowered";

        /**
         * @throws InvalidValue {@code text.required}, {@code text.too-long}
         */
        public Lowered {
            reason = Texts.required(reason, Texts.NOTE);
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /**
     * @param noAnswer why no answer will come; null: there is one
     */
    record Closed(RedFlagOutcome outcome, @Nullable String note, @Nullable String noAnswer)
            implements RedFlagStep {
        public static final String KIND = "closed";

        public Closed {
            Objects.requireNonNull(outcome);
            note = Texts.optional(note, Texts.NOTE);
            noAnswer = Texts.optional(noAnswer, Texts.NOTE);
        }

        @Override
        public String kind() {
            return KIND;
        }
    }
}
