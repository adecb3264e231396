package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.Confirmation;
import app.wervel.careplan.Goal;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PlanPhase;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.PrecautionTag;
import app.wervel.patient.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole care plan, with what of the patient speaks against its exercises.
 *
 * @param version to send back with a change
 * @param printVersion as it stands on the handout, from 1
 * @param activatedAt when it was last activated
 * @param prescriptions in the order of the handout
 * @param patientPrecautions the patient's precautions with all that they imply, stop tags first
 * @param toConfirm the precautions that this plan meets: those of its exercises, and those that
 *     speak against any plan
 * @param course phases, evaluations and readings of the goals
 * @param paper how far the patient's paper is behind; null: nothing was handed out yet
 */
public record CarePlanDetails(
        CarePlanId id,
        long version,
        EpisodeId episode,
        PatientId patient,
        CarePlanStatus status,
        int printVersion,
        @Nullable Instant activatedAt,
        List<Goal> goals,
        List<PrescriptionRow> prescriptions,
        List<Confirmation> confirmations,
        List<PrecautionTag> patientPrecautions,
        List<PrecautionTag> toConfirm,
        PlanCourse course,
        @Nullable PaperState paper) {
    public CarePlanDetails {
        goals = List.copyOf(goals);
        prescriptions = List.copyOf(prescriptions);
        confirmations = List.copyOf(confirmations);
        patientPrecautions = List.copyOf(patientPrecautions);
        toConfirm = List.copyOf(toConfirm);
    }

    static CarePlanDetails of(
            CarePlan plan,
            List<String> precautions,
            ExerciseCatalogue library,
            List<ReadingRow> readings,
            @Nullable PaperState paper) {
        var prescriptions = PrescriptionRow.of(plan.prescriptions(), library);
        var check = library.precautionCheck();
        return new CarePlanDetails(
                plan.id(),
                Objects.requireNonNull(plan.version()),
                plan.episode(),
                plan.patient(),
                plan.status(),
                plan.printVersion(),
                plan.activatedAt().orElse(null),
                plan.goals(),
                prescriptions,
                plan.confirmations(),
                check.tagsOf(precautions),
                check.toConfirm(
                        precautions,
                        prescriptions.stream().map(PrescriptionRow::exercise).toList()),
                PlanCourse.of(plan, readings),
                paper);
    }

    /** The same plan, after the patient was handed a paper. */
    public CarePlanDetails withPaper(@Nullable PaperState handedOut) {
        return new CarePlanDetails(
                id,
                version,
                episode,
                patient,
                status,
                printVersion,
                activatedAt,
                goals,
                prescriptions,
                confirmations,
                patientPrecautions,
                toConfirm,
                course,
                handedOut);
    }

    /**
     * What the patient does on that day: what has ended or belongs to another phase is left out.
     */
    public List<PrescriptionRow> doneOn(LocalDate day) {
        PhaseId phase = PlanPhase.currentOf(course.phases(), course.currentPhase());
        return prescriptions.stream()
                .filter(row -> row.prescription().isDoneOn(day, phase))
                .toList();
    }

    /** What of the patient speaks against that exercise, prescribed or not; stop tags first. */
    public List<PrecautionTag> hits(Exercise exercise) {
        return patientPrecautions.stream()
                .filter(tag -> exercise.tags().contains(tag.id()))
                .toList();
    }

    /** What somebody must still confirm before the plan can start; stop tags first. */
    public List<PrecautionTag> unconfirmed() {
        Set<String> confirmed =
                confirmations.stream().map(Confirmation::tag).collect(Collectors.toSet());
        return toConfirm.stream().filter(tag -> !confirmed.contains(tag.id())).toList();
    }

    /**
     * Whether paper that is printed that day says on each page that it is a draft: the plan is one,
     * or a stop tag that was found meanwhile still waits for somebody's reason.
     */
    public boolean isDraftOnPaper(LocalDate day) {
        List<PrescriptionRow> onPaper = doneOn(day);
        return status == CarePlanStatus.DRAFT
                || unconfirmed().stream()
                        .filter(PrecautionTag::isStop)
                        .anyMatch(tag ->
                                tag.planLevel()
                                        || onPaper.stream()
                                                .anyMatch(row ->
                                                        row.exercise().tags().contains(tag.id())));
    }

    public Optional<Confirmation> confirmation(PrecautionTag tag) {
        return confirmations.stream().filter(each -> each.tag().equals(tag.id())).findFirst();
    }
}
