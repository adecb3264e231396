package app.wervel.careplan.rest;

import app.wervel.careplan.Confirmation;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PaperState;
import app.wervel.careplan.application.PeriodData;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.DosageData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole care plan.
 *
 * @param precautions every precaution that the plan meets, confirmed or not
 * @param unconfirmedPrecautions tags without whose confirmation the plan cannot start
 * @param paper how far the patient's paper is behind the plan; null: nothing was handed out yet
 */
record CarePlanResource(
        UUID id,
        long version,
        UUID episodeId,
        UUID patientId,
        String status,
        int printVersion,
        @Nullable Instant activatedAt,
        List<GoalData> goals,
        List<PrescriptionResource> prescriptions,
        List<ConfirmationResource> confirmations,
        List<PrecautionResource> precautions,
        List<String> unconfirmedPrecautions,
        PlanCourseResource course,
        @Nullable PaperState paper) {
    static CarePlanResource of(CarePlanDetails plan, ExerciseLanguage language) {
        return new CarePlanResource(
                plan.id().value(),
                plan.version(),
                plan.episode().value(),
                plan.patient().value(),
                plan.status().id(),
                plan.printVersion(),
                plan.activatedAt(),
                plan.goals().stream().map(GoalData::of).toList(),
                plan.prescriptions().stream()
                        .map(row -> PrescriptionResource.of(plan, row, language))
                        .toList(),
                plan.confirmations().stream()
                        .map(each -> ConfirmationResource.of(plan, each))
                        .toList(),
                plan.toConfirm().stream()
                        .map(tag -> PrecautionResource.of(plan, tag, language))
                        .toList(),
                ids(plan.unconfirmed()),
                PlanCourseResource.of(plan.course()),
                plan.paper());
    }

    private static List<String> ids(List<PrecautionTag> tags) {
        return tags.stream().map(PrecautionTag::id).toList();
    }

    /**
     * @param version of the plan, which changes as a whole
     * @param name of the exercise, in the caller's language
     * @param doseLine the dosage in words, as it stands on a handout
     * @param precautions tags of the exercise that meet the patient
     */
    record PrescriptionResource(
            UUID id,
            long version,
            UUID carePlanId,
            int position,
            String exercise,
            String name,
            String side,
            DosageData dosage,
            String doseLine,
            @Nullable String note,
            PeriodData period,
            @Nullable UUID phase,
            List<String> precautions) {
        static PrescriptionResource of(
                CarePlanDetails plan, PrescriptionRow row, ExerciseLanguage language) {
            PhaseId phase = row.phase();
            return new PrescriptionResource(
                    row.id().value(),
                    plan.version(),
                    plan.id().value(),
                    row.position(),
                    row.exercise().id().value(),
                    row.exercise().name().in(language),
                    row.side().id(),
                    DosageData.of(row.dosage()),
                    row.doseLine(language),
                    row.note(),
                    new PeriodData(row.from(), row.until()),
                    phase == null ? null : phase.value(),
                    ids(plan.hits(row.exercise())));
        }
    }

    /**
     * @param version of the plan, which changes as a whole
     * @param by name of who confirmed
     */
    record ConfirmationResource(
            long version,
            UUID carePlanId,
            String tag,
            @Nullable String reason,
            String by,
            Instant at) {
        static ConfirmationResource of(CarePlanDetails plan, Confirmation confirmation) {
            return new ConfirmationResource(
                    plan.version(),
                    plan.id().value(),
                    confirmation.tag(),
                    confirmation.reason(),
                    confirmation.byName(),
                    confirmation.at());
        }
    }

    /**
     * @param level {@code stop} or {@code check}
     * @param planLevel it speaks against any plan, whatever the exercises
     */
    record PrecautionResource(
            String tag,
            String level,
            boolean planLevel,
            String name,
            String explanation,
            boolean confirmed) {
        static PrecautionResource of(
                CarePlanDetails plan, PrecautionTag tag, ExerciseLanguage language) {
            return new PrecautionResource(
                    tag.id(),
                    tag.level().id(),
                    tag.planLevel(),
                    tag.name().in(language),
                    tag.explanation().in(language),
                    plan.confirmation(tag).isPresent());
        }
    }
}
