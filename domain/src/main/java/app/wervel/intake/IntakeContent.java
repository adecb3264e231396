package app.wervel.intake;

import app.wervel.shared.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the practitioner fills in.
 *
 * @param referral counts only with {@link AccessPath#REFERRAL}, and is kept when the access is
 *     changed by mistake
 * @param consentToInformGp yes or no; null: not asked
 * @param bodyRegions ids of the body chart
 * @param activities up to 3
 */
public record IntakeContent(
        AccessPath access,
        Referral referral,
        @Nullable Boolean consentToInformGp,
        Narrative narrative,
        List<String> bodyRegions,
        PainScores pain,
        List<ActivityScore> activities,
        AnswersDocument answers,
        FilledForm form) {

    /**
     * @throws InvalidValue {@code intake.too-many-activities}
     */
    public IntakeContent {
        bodyRegions = bodyRegions.stream().distinct().toList();
        activities = List.copyOf(activities);
        if (activities.size() > ActivityScore.MOST) {
            throw new InvalidValue("intake.too-many-activities");
        }
    }

    /**
     * What stays when a patient is screened again: consent, scores and what the form itself asks
     * are asked anew.
     */
    IntakeContent forScreeningAgain(AnswersDocument answersToKeep) {
        return new IntakeContent(
                access,
                referral,
                null,
                narrative,
                bodyRegions,
                PainScores.NOT_ASKED,
                List.of(),
                answersToKeep,
                FilledForm.empty(form.id(), form.version()));
    }

    /** The same content with another form, or other answers to its questions. */
    public IntakeContent withForm(FilledForm other) {
        return new IntakeContent(
                access,
                referral,
                consentToInformGp,
                narrative,
                bodyRegions,
                pain,
                activities,
                answers,
                other);
    }
}
