package app.wervel.intake;

import static app.wervel.triage.AnswerField.OSTEOPOROSIS;
import static app.wervel.triage.AnswerField.PREGNANCY_WEEKS;
import static app.wervel.triage.AnswerField.PREGNANT;
import static app.wervel.triage.AnswerField.WEAKNESS;

import app.wervel.triage.Answers;
import app.wervel.triage.YesNo;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * The precautions that follow from an intake, as tags of the exercise library. Which tag follows
 * from what is the {@code origin} of the tag in {@code exercises.json}; tags that only a
 * practitioner can tick are never given here.
 */
public final class PrecautionsFromIntake {
    private PrecautionsFromIntake() {}

    /**
     * Sorted tag ids.
     *
     * @param alarm whether the conclusion raises an alarm; one that was lowered with a reason
     *     leaves nothing open
     */
    public static Set<String> suggest(Answers answers, Suggestion suggestion, boolean alarm) {
        Set<String> tags = new TreeSet<>();
        if (answers.list(WEAKNESS).contains("one_leg_progressive")) {
            tags.add("NEURO_DEFICIT_PROGRESSIVE");
        }
        if (alarm && suggestion.fired("R-UMN-1")) {
            tags.add("MYELOPATHY");
        }
        if (suggestion.fired("M-FALL")) {
            tags.add("FALL_RISK");
            tags.add("DIZZY_MEDICATION");
        }
        if (suggestion.fired("C-RAD") || suggestion.fired("C-RAD-2")) {
            tags.add("RADICULAR_IRRITABLE");
        }
        if (suggestion.fired("R-STE-1")) {
            tags.add("STENOSIS_SYMPTOMATIC");
        }
        if (mindOsteoporosis(answers, suggestion)) {
            tags.add("OSTEOPOROSIS");
        }
        addPregnancy(answers, tags);
        return tags;
    }

    /** Corticosteroids weaken bone: with them osteoporosis is minded until it is denied. */
    private static boolean mindOsteoporosis(Answers answers, Suggestion suggestion) {
        YesNo answer = answers.yesNo(OSTEOPOROSIS).orElse(YesNo.UNKNOWN);
        return answer == YesNo.YES || (answer == YesNo.UNKNOWN && suggestion.fired("M-STER"));
    }

    /** Weeks count only for who is pregnant: an answer that folded away stays in the record. */
    private static void addPregnancy(Answers answers, Set<String> tags) {
        boolean pregnant = answers.yesNo(PREGNANT).filter(YesNo.YES::equals).isPresent();
        if (!pregnant || !(answers.plain(PREGNANCY_WEEKS) instanceof BigDecimal weeks)) {
            return;
        }
        addFrom(16, weeks, "PREG_PRONE", tags);
        addFrom(20, weeks, "PREG_SUPINE_LATE", tags);
        addFrom(28, weeks, "PREG_LATE", tags);
    }

    private static void addFrom(int week, BigDecimal weeks, String tag, Set<String> tags) {
        if (weeks.compareTo(BigDecimal.valueOf(week)) >= 0) {
            tags.add(tag);
        }
    }
}
