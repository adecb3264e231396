package app.wervel.careplan;

import app.wervel.exercise.ExerciseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ProgressionRule} makes of a diary. A proposal: the practitioner decides, and nothing
 * changes before that.
 */
public sealed interface ProgressionProposal {
    /** The days that led to it, the oldest first. */
    List<JudgedDay> days();

    /** Two good sessions in a row. */
    record StepUp(Step step, List<JudgedDay> days) implements ProgressionProposal {
        public StepUp {
            days = List.copyOf(days);
        }
    }

    /** Two bad sessions in a row. */
    record StepDown(Step step, List<JudgedDay> days) implements ProgressionProposal {
        public StepDown {
            days = List.copyOf(days);
        }
    }

    record Stay(Reason reason, List<JudgedDay> days) implements ProgressionProposal {
        public Stay {
            days = List.copyOf(days);
        }
    }

    /**
     * Fewer than two sessions can be judged since the last decision or change of dosage.
     *
     * @param days what could be judged, none or one
     */
    record NotEnough(List<JudgedDay> days) implements ProgressionProposal {
        public NotEnough {
            days = List.copyOf(days);
        }
    }

    /** The patient tells of a new neurological symptom: first screen again. */
    record StopAndRescreen(List<JudgedDay> days) implements ProgressionProposal {
        public StopAndRescreen {
            days = List.copyOf(days);
        }
    }

    /** One thing that changes. */
    sealed interface Step {
        /** More or less of one quantity. */
        record Dose(DosageStep change) implements Step {}

        /** The exercise that comes after or before this one in the library. */
        record OtherExercise(ExerciseId exercise) implements Step {}
    }

    enum Reason {
        /** The last two sessions were not both good and not both bad. */
        MIXED,
        /** Two were good, and neither dosage nor library has a next step. */
        NOTHING_HARDER,
        /** Two were bad, and neither dosage nor library has a step back. */
        NOTHING_EASIER;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum Verdict {
        GOOD,
        BAD,
        /** Done, and neither good nor bad. */
        BETWEEN;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Why a day was judged as it was. */
    enum Because {
        DONE_WITHOUT_MORE_PAIN,
        /** The practitioner saw it done, and nothing in the diary speaks against it. */
        SEEN_TO_GO_WELL,
        NOT_MANAGED,
        PAIN_ABOVE_LIMIT,
        /** Much pain, while nobody said how much is all right. */
        MUCH_PAIN_WITHOUT_LIMIT,
        CLEARLY_MORE_PAIN_NEXT_DAY,
        A_LITTLE_MORE_PAIN_NEXT_DAY,
        LESS_OFTEN_THAN_PLANNED,
        NEW_SYMPTOM;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One session as the rule saw it.
     *
     * @param pain score on that day, 0 to 10, or null
     * @param nextPain score on the day after, or null
     */
    record JudgedDay(
            LocalDate day,
            Verdict verdict,
            Because because,
            @Nullable Integer pain,
            @Nullable Integer nextPain) {}
}
