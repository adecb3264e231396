package app.wervel.intake.application;

import app.wervel.intake.ActivityScore;
import app.wervel.intake.IntakeContent;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.Narrative;
import app.wervel.intake.PainScores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An intake as it is typed. Everything but the access may be missing in a draft.
 *
 * @param access {@code direct} or {@code referral}
 * @param answers by field id, as JSON gives them; absent means not asked. Age and sex are taken
 *     from the patient, whatever stands here
 * @param form as {@link IntakeFormId#id}; null: as it was, in a new intake that of the low back
 * @param regionAnswers to the questions that are the form's own, by linkId; null: as they were
 */
public record IntakeDraft(
        @Nullable String access,
        @Nullable ReferralData referral,
        @Nullable Boolean consentToInformGp,
        @Nullable String complaint,
        @Nullable String requestForHelp,
        @Nullable String history,
        @Nullable String earlierEpisodes,
        @Nullable String beliefs,
        @Nullable String worries,
        @Nullable String expectations,
        @Nullable String medicinesFree,
        List<String> bodyRegions,
        @Nullable Integer nprsNow,
        @Nullable Integer nprsWorst,
        @Nullable Integer nprsAverage,
        List<ActivityData> activities,
        Map<String, @Nullable Object> answers,
        @Nullable String form,
        @Nullable Map<String, @Nullable Object> regionAnswers) {

    public IntakeDraft {
        bodyRegions = Collections.unmodifiableList(new ArrayList<>(bodyRegions));
        activities = Collections.unmodifiableList(new ArrayList<>(activities));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        regionAnswers =
                regionAnswers == null
                        ? null
                        : Collections.unmodifiableMap(new LinkedHashMap<>(regionAnswers));
    }

    /** A draft that says nothing of the form: what is stored of it stays. */
    public IntakeDraft(
            @Nullable String access,
            @Nullable ReferralData referral,
            @Nullable Boolean consentToInformGp,
            @Nullable String complaint,
            @Nullable String requestForHelp,
            @Nullable String history,
            @Nullable String earlierEpisodes,
            @Nullable String beliefs,
            @Nullable String worries,
            @Nullable String expectations,
            @Nullable String medicinesFree,
            List<String> bodyRegions,
            @Nullable Integer nprsNow,
            @Nullable Integer nprsWorst,
            @Nullable Integer nprsAverage,
            List<ActivityData> activities,
            Map<String, @Nullable Object> answers) {
        this(
                access,
                referral,
                consentToInformGp,
                complaint,
                requestForHelp,
                history,
                earlierEpisodes,
                beliefs,
                worries,
                expectations,
                medicinesFree,
                bodyRegions,
                nprsNow,
                nprsWorst,
                nprsAverage,
                activities,
                answers,
                null,
                null);
    }

    /** A draft of a patient who came without a referral, with nothing else filled in. */
    public static IntakeDraft direct(Map<String, ? extends @Nullable Object> answers) {
        return new IntakeDraft(
                "direct",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                new LinkedHashMap<>(answers));
    }

    static IntakeDraft of(
            IntakeContent content,
            Map<String, @Nullable Object> answers,
            Map<String, @Nullable Object> regionAnswers) {
        Narrative told = content.narrative();
        PainScores pain = content.pain();
        var referral = content.referral();
        return new IntakeDraft(
                content.access().id(),
                new ReferralData(
                        referral.referrer(),
                        referral.referrerAgb(),
                        referral.date(),
                        referral.reason(),
                        referral.treatments()),
                content.consentToInformGp(),
                told.complaint(),
                told.requestForHelp(),
                told.history(),
                told.earlierEpisodes(),
                told.beliefs(),
                told.worries(),
                told.expectations(),
                told.medicinesFree(),
                content.bodyRegions(),
                pain.now(),
                pain.worst(),
                pain.average(),
                content.activities().stream().map(ActivityData::of).toList(),
                answers,
                content.form().id().id(),
                regionAnswers);
    }

    /** The same draft with other answers. */
    public IntakeDraft withAnswers(Map<String, ? extends @Nullable Object> answers) {
        return new IntakeDraft(
                access,
                referral,
                consentToInformGp,
                complaint,
                requestForHelp,
                history,
                earlierEpisodes,
                beliefs,
                worries,
                expectations,
                medicinesFree,
                bodyRegions,
                nprsNow,
                nprsWorst,
                nprsAverage,
                activities,
                new LinkedHashMap<>(answers),
                form,
                regionAnswers);
    }

    /**
     * The same draft with another form.
     *
     * @param form as {@link IntakeFormId#id}
     * @param regionAnswers to the questions that are that form's own
     */
    public IntakeDraft withForm(
            String form, Map<String, ? extends @Nullable Object> regionAnswers) {
        return new IntakeDraft(
                access,
                referral,
                consentToInformGp,
                complaint,
                requestForHelp,
                history,
                earlierEpisodes,
                beliefs,
                worries,
                expectations,
                medicinesFree,
                bodyRegions,
                nprsNow,
                nprsWorst,
                nprsAverage,
                activities,
                answers,
                form,
                new LinkedHashMap<>(regionAnswers));
    }

    /** Beside the answers nothing clinical may reach a log. */
    @Override
    public String toString() {
        return "IntakeDraft";
    }

    public record ReferralData(
            @Nullable String referrer,
            @Nullable String referrerAgb,
            @Nullable LocalDate date,
            @Nullable String reason,
            @Nullable Integer treatments) {}

    /**
     * @param score 0 no trouble at all, 10 impossible
     */
    public record ActivityData(@Nullable String name, @Nullable Integer score) {
        static ActivityData of(ActivityScore activity) {
            return new ActivityData(activity.name(), activity.score());
        }
    }
}
