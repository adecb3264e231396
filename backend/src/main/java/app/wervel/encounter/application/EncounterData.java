package app.wervel.encounter.application;

import app.wervel.encounter.EncounterContent;
import app.wervel.encounter.EncounterKind;
import app.wervel.encounter.ExerciseDone;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as somebody types it. Any field may be missing but its kind and day.
 *
 * @param episode of the same patient; null: as it is
 * @param treatsFor the practitioner whose patient it is; null: the practitioner's own
 * @param kind see {@link EncounterKind#id}; null: a treatment
 * @param exercises null: none
 */
public record EncounterData(
        @Nullable UUID episode,
        @Nullable UUID treatsFor,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable LocalTime timeIn,
        @Nullable LocalTime timeOut,
        @Nullable String subjective,
        @Nullable String objective,
        @Nullable String assessment,
        @Nullable String plan,
        @Nullable Integer pain,
        @Nullable Boolean newSymptoms,
        @Nullable String adjustment,
        @Nullable String adjustmentReason,
        @Nullable List<@Nullable ExerciseData> exercises) {
    /**
     * @param prescription of the plan; null: done beside the plan
     * @param managed whether it went as the plan says; null: not told
     */
    public record ExerciseData(
            @Nullable UUID prescription,
            @Nullable String name,
            @Nullable String done,
            @Nullable Boolean managed) {}

    /** What a note says, as somebody would type it. */
    public static EncounterData of(
            @Nullable UUID episode,
            @Nullable UUID treatsFor,
            EncounterContent content,
            List<ExerciseDone> exercises) {
        return new EncounterData(
                episode,
                treatsFor,
                content.kind().id(),
                content.day(),
                content.timeIn(),
                content.timeOut(),
                content.subjective(),
                content.objective(),
                content.assessment(),
                content.plan(),
                content.pain(),
                content.newSymptoms(),
                content.adjustment(),
                content.adjustmentReason(),
                exercises.stream()
                        .<@Nullable ExerciseData>map(each ->
                                new ExerciseData(
                                        each.prescription(),
                                        each.name(),
                                        each.done(),
                                        each.managed()))
                        .toList());
    }

    /**
     * What is not said of kind, day, times and substitution is as the fresh draft has it. Its times
     * are those of its own day: a note of another day has none but its own.
     */
    EncounterData on(EncounterDetails draft) {
        var fresh = draft.content();
        var replaced = draft.treatsFor();
        boolean sameTimes =
                timeIn == null && timeOut == null && (date == null || date.equals(fresh.day()));
        return new EncounterData(
                episode,
                treatsFor == null && replaced != null ? replaced.value() : treatsFor,
                kind == null ? fresh.kind().id() : kind,
                date == null ? fresh.day() : date,
                sameTimes ? fresh.timeIn() : timeIn,
                sameTimes ? fresh.timeOut() : timeOut,
                subjective,
                objective,
                assessment,
                plan,
                pain,
                newSymptoms,
                adjustment,
                adjustmentReason,
                exercises);
    }

    record Checked(EncounterContent content, List<ExerciseDone> exercises) {}

    /**
     * @throws InvalidInput what is wrong, field by field: see {@link NoteDays#require} on {@code
     *     date}, {@code encounter.kind-unknown} on {@code kind}, {@code
     *     encounter.pain-out-of-range} on {@code pain}, {@code text.too-long}, {@code
     *     text.invalid-characters} on the texts, and on {@code exercises[0].name}, {@code
     *     exercises[0].done}
     */
    Checked check(NoteDays days) {
        var checks = new FieldChecks();
        EncounterKind given =
                checks.check(
                        "kind",
                        () -> kind == null ? EncounterKind.TREATMENT : EncounterKind.fromId(kind));
        LocalDate day = checks.check("date", () -> days.require(date));
        checkText(checks, "subjective", subjective, Texts.NOTE);
        checkText(checks, "objective", objective, Texts.NOTE);
        checkText(checks, "assessment", assessment, Texts.NOTE);
        checkText(checks, "plan", plan, Texts.NOTE);
        checkText(checks, "adjustment", adjustment, EncounterContent.LONGEST_ADJUSTMENT);
        checkText(
                checks, "adjustmentReason", adjustmentReason, EncounterContent.LONGEST_ADJUSTMENT);
        checks.<@Nullable Integer>check("pain", () -> EncounterContent.requirePain(pain));
        List<ExerciseDone> done = checkExercises(checks);
        checks.throwIfAny();
        return new Checked(
                new EncounterContent(
                        Objects.requireNonNull(given),
                        Objects.requireNonNull(day),
                        timeIn,
                        timeOut,
                        subjective,
                        objective,
                        assessment,
                        plan,
                        pain,
                        newSymptoms,
                        adjustment,
                        adjustmentReason),
                done);
    }

    private static void checkText(
            FieldChecks checks, String field, @Nullable String text, int longest) {
        checks.<@Nullable String>check(field, () -> Texts.optional(text, longest));
    }

    private List<ExerciseDone> checkExercises(FieldChecks checks) {
        List<ExerciseDone> done = new ArrayList<>();
        List<@Nullable ExerciseData> given = exercises == null ? List.of() : exercises;
        for (int i = 0; i < given.size(); i++) {
            String field = "exercises[%d].".formatted(i);
            ExerciseData each = given.get(i);
            if (each == null) {
                checks.require(false, field + "name", "text.required");
                continue;
            }
            String name =
                    checks.check(field + "name", () -> Texts.required(each.name(), Texts.LINE));
            ExerciseDone exercise =
                    checks.check(
                            field + "done",
                            () ->
                                    new ExerciseDone(
                                            each.prescription(),
                                            name == null ? "?" : name,
                                            each.done(),
                                            each.managed()));
            if (exercise != null) {
                done.add(exercise);
            }
        }
        return done;
    }
}
