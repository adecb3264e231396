package app.wervel.encounter;

import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the note of an encounter says. While it is a draft anything may be missing; {@link
 * #checkComplete} says what a signed one needs.
 *
 * @param timeIn when it began, on the practice's clock
 * @param timeOut when it ended, on the same day
 * @param subjective what the patient tells of the course (the S of SOAP)
 * @param objective what was found (O)
 * @param assessment what the practitioner makes of it (A)
 * @param plan what was done, or the part of the plan that was carried out, and what comes next (P)
 * @param pain NPRS, 0 none to 10 the worst imaginable; null: not asked
 * @param newSymptoms whether there are new or changed symptoms; null: not asked
 * @param adjustment what was changed in the plan
 * @param adjustmentReason why; always there with an adjustment
 */
@Embeddable
public record EncounterContent(
        @Enumerated(EnumType.STRING) EncounterKind kind,
        LocalDate day,
        @Nullable LocalTime timeIn,
        @Nullable LocalTime timeOut,
        @Nullable String subjective,
        @Nullable String objective,
        @Nullable String assessment,
        @Column(name = "plan_text") @Nullable String plan,
        @Nullable Integer pain,
        @Nullable Boolean newSymptoms,
        @Nullable String adjustment,
        @Nullable String adjustmentReason) {
    public static final int LONGEST_ADJUSTMENT = 2000;
    public static final int MOST_PAIN = 10;
    public static final Duration LONGEST = Duration.ofHours(12);

    /**
     * @throws InvalidValue {@code text.too-long}, {@code encounter.pain-out-of-range}
     */
    public EncounterContent {
        subjective = Texts.optional(subjective, Texts.NOTE);
        objective = Texts.optional(objective, Texts.NOTE);
        assessment = Texts.optional(assessment, Texts.NOTE);
        plan = Texts.optional(plan, Texts.NOTE);
        pain = requirePain(pain);
        adjustment = Texts.optional(adjustment, LONGEST_ADJUSTMENT);
        adjustmentReason = Texts.optional(adjustmentReason, LONGEST_ADJUSTMENT);
    }

    /** A note that says nothing yet. */
    public static EncounterContent blank(
            EncounterKind kind,
            LocalDate day,
            @Nullable LocalTime timeIn,
            @Nullable LocalTime timeOut) {
        return new EncounterContent(
                kind, day, timeIn, timeOut, null, null, null, null, null, null, null, null);
    }

    /**
     * @throws InvalidValue {@code encounter.pain-out-of-range}
     */
    public static @Nullable Integer requirePain(@Nullable Integer pain) {
        if (pain != null && (pain < 0 || pain > MOST_PAIN)) {
            throw new InvalidValue("encounter.pain-out-of-range");
        }
        return pain;
    }

    /**
     * What a note needs before it is signed: by the profession's guideline on records S and P in
     * every contact, and a reason for each adjustment. Out lies after in, at most twelve hours.
     */
    public void checkComplete(FieldChecks checks) {
        checks.require(subjective != null, "subjective", "encounter.always-required");
        checks.require(plan != null, "plan", "encounter.always-required");
        checks.require(
                adjustment == null || adjustmentReason != null,
                "adjustmentReason",
                "encounter.adjustment-without-reason");
        checks.require(
                adjustment != null || adjustmentReason == null,
                "adjustment",
                "encounter.reason-without-adjustment");
        checkTimes(checks);
    }

    private void checkTimes(FieldChecks checks) {
        if (timeOut == null) {
            return;
        }
        if (timeIn == null) {
            checks.require(false, "timeIn", "encounter.time-out-without-in");
        } else if (!timeOut.isAfter(timeIn)) {
            checks.require(false, "timeOut", "encounter.out-before-in");
        } else {
            checks.require(
                    Duration.between(timeIn, timeOut).compareTo(LONGEST) <= 0,
                    "timeOut",
                    "encounter.too-long");
        }
    }
}
