package app.wervel.careplan.rest;

import app.wervel.careplan.Evaluation;
import app.wervel.careplan.EvaluationDecision;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.PhaseMove;
import app.wervel.careplan.PlanPhase;
import app.wervel.careplan.application.PlanCourse;
import app.wervel.careplan.application.ReadingRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a plan goes on.
 *
 * @param currentPhase null without phases, and before the plan was started with them
 */
record PlanCourseResource(
        List<PhaseResource> phases,
        @Nullable UUID currentPhase,
        List<MoveResource> moves,
        List<EvaluationResource> evaluations,
        List<ReadingResource> readings) {
    static PlanCourseResource of(PlanCourse course) {
        PhaseId current = course.currentPhase();
        return new PlanCourseResource(
                course.phases().stream().map(PhaseResource::of).toList(),
                current == null ? null : current.value(),
                course.moves().stream().map(MoveResource::of).toList(),
                course.evaluations().stream().map(EvaluationResource::of).toList(),
                course.readings().stream().map(ReadingResource::of).toList());
    }

    /**
     * @param expectedUntil the last day as far as it can be told
     */
    record PhaseResource(
            UUID id,
            String name,
            @Nullable String aim,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer weeks,
            @Nullable LocalDate expectedUntil) {
        static PhaseResource of(PlanPhase phase) {
            return new PhaseResource(
                    phase.id().value(),
                    phase.name(),
                    phase.aim(),
                    phase.from(),
                    phase.until(),
                    phase.weeks(),
                    phase.expectedUntil());
        }
    }

    /**
     * @param by name of who went on
     */
    record MoveResource(String from, String to, String reason, String by, Instant at) {
        static MoveResource of(PhaseMove move) {
            return new MoveResource(
                    move.fromName(), move.toName(), move.reason(), move.byName(), move.at());
        }
    }

    record EvaluationResource(
            UUID id,
            LocalDate plannedOn,
            @Nullable LocalDate doneOn,
            @Nullable String decision,
            @Nullable String note,
            @Nullable String by) {
        static EvaluationResource of(Evaluation evaluation) {
            EvaluationDecision decision = evaluation.decision();
            return new EvaluationResource(
                    evaluation.id().value(),
                    evaluation.plannedOn(),
                    evaluation.doneOn(),
                    decision == null ? null : decision.id(),
                    evaluation.note(),
                    evaluation.byName());
        }
    }

    /**
     * @param scored whether it is the score of a measuring instrument; otherwise it was typed
     */
    record ReadingResource(UUID goal, LocalDate on, int value, String by, boolean scored) {
        static ReadingResource of(ReadingRow reading) {
            return new ReadingResource(
                    reading.goal().value(),
                    reading.on(),
                    reading.value(),
                    reading.byName(),
                    reading.scored());
        }
    }
}
