package app.wervel.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One invented patient's record, as the resource files tell it. Days and weeks are relative, so
 * that the practice looks the same on any day.
 *
 * @param vignette the intake vignette that it tells, or null
 * @param age in full years, at the intake as well as on the day of filling
 * @param name null: any name will do
 * @param language in which the patient reads; null: Dutch
 * @param practitioner user name of who takes the intake and treats
 * @param daysAgo when the intake was; 0 is a few hours ago. At most {@link #OLDEST}
 * @param referral null: the patient came without one
 * @param nprs now, worst and average of the past week, on the numeric pain rating scale; or empty
 * @param answers what differs from "asked, no", by field of the rule catalogue
 * @param precautions that the practitioner ticked, beside those that follow from the intake
 * @param conclusion null: the intake is still a draft
 * @param alarmAnswer null: nobody has answered yet, or nothing alarmed
 * @param plan null: the patient is not treated here
 */
record DemoCase(
        @Nullable String vignette,
        int age,
        String sex,
        @Nullable Name name,
        @Nullable String language,
        String practitioner,
        int daysAgo,
        @Nullable Letter referral,
        Told told,
        List<String> bodyRegions,
        List<Integer> nprs,
        List<Activity> activities,
        Map<String, Object> answers,
        @Nullable String clinicalAlert,
        List<String> precautions,
        @Nullable Outcome conclusion,
        @Nullable Answer alarmAnswer,
        @Nullable Plan plan) {
    /** Half a year, so that a birthday can be found that keeps the age since the intake. */
    static final int OLDEST = 185;

    DemoCase {
        bodyRegions = Objects.requireNonNullElse(bodyRegions, List.of());
        nprs = Objects.requireNonNullElse(nprs, List.of());
        activities = Objects.requireNonNullElse(activities, List.of());
        answers = new LinkedHashMap<>(answers);
        precautions = Objects.requireNonNullElse(precautions, List.of());
        if (daysAgo < 0 || daysAgo > OLDEST) {
            throw new IllegalArgumentException(
                    "A demo intake was 0 to %d days ago, not %d".formatted(OLDEST, daysAgo));
        }
    }

    record Name(String given, @Nullable String prefix, String family) {}

    record Letter(String referrer, String reason, @Nullable Integer treatments) {}

    /**
     * What the patient told.
     *
     * @param complaintEn in English, for who does not speak Dutch
     */
    record Told(
            String complaint,
            @Nullable String complaintEn,
            @Nullable String requestForHelp,
            @Nullable String history,
            @Nullable String earlierEpisodes,
            @Nullable String beliefs,
            @Nullable String worries,
            @Nullable String expectations,
            @Nullable String medicines) {}

    /**
     * @param score 0 no trouble at all, 10 impossible
     */
    record Activity(String name, @Nullable Integer score) {}

    /**
     * What the practitioner concludes. What is null follows the suggestion.
     *
     * @param reason where the conclusion needs one
     */
    record Outcome(
            String screening,
            @Nullable String urgency,
            @Nullable String classification,
            @Nullable String reason,
            @Nullable String advice,
            @Nullable Boolean furtherExamination,
            List<Told> informed) {
        Outcome {
            informed = Objects.requireNonNullElse(informed, List.of());
        }

        /** Who was told what, and how. */
        record Told(String who, String how, @Nullable String what) {}
    }

    /**
     * What came of an alarm.
     *
     * @param hoursLater after the conclusion
     */
    record Answer(String answer, String givenBy, int hoursLater) {}

    /**
     * @param title the complaint in a few words
     * @param status {@code draft}, {@code active}, or {@code ended}, with the episode closed as
     *     well
     * @param confirmation why the practitioner goes on where a precaution asks for a reason
     * @param diary pain on each of the past fourteen days, as the patient kept it: a digit, or a
     *     point for a day that was forgotten; null: no diary came back
     */
    record Plan(
            String title,
            List<Goal> goals,
            List<Task> exercises,
            String status,
            @Nullable String confirmation,
            @Nullable String diary) {}

    /**
     * @param icf domain of the International Classification of Functioning
     * @param weeks from the intake to the target date
     */
    record Goal(
            String statement,
            String icf,
            String measure,
            String baseline,
            String target,
            int weeks) {}

    /**
     * @param exercise its key in the library
     * @param side null: as the exercise has it
     */
    record Task(String exercise, @Nullable String side, @Nullable String note) {}
}
