package app.wervel.careplan.rest;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.EvaluationId;
import app.wervel.careplan.GoalId;
import app.wervel.careplan.PhaseId;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.DueEvaluationRow;
import app.wervel.careplan.application.EvaluationData;
import app.wervel.careplan.application.PhaseData;
import app.wervel.careplan.application.PlanCourseService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Phases, evaluations and readings of a care plan over REST. */
@RestController
@RequestMapping("/api/v1")
class PlanCourseController {
    private final PlanCourseService course;
    private final CarePlanQueries queries;
    private final CurrentUser currentUser;

    PlanCourseController(
            PlanCourseService course, CarePlanQueries queries, CurrentUser currentUser) {
        this.course = course;
        this.queries = queries;
        this.currentUser = currentUser;
    }

    @PostMapping("/care-plans/{id}/phases")
    ResponseEntity<CarePlanResource> addPhase(
            @PathVariable UUID id, @RequestBody PhaseRequest request, Locale locale) {
        return created(
                course.addPhase(new CarePlanId(id), request.version(), request.data()), locale);
    }

    @PutMapping("/care-plans/{id}/phases/{phase}")
    CarePlanResource changePhase(
            @PathVariable UUID id,
            @PathVariable UUID phase,
            @RequestBody PhaseRequest request,
            Locale locale) {
        return resource(
                course.changePhase(
                        new CarePlanId(id),
                        required(request.version()),
                        new PhaseId(phase),
                        request.data(),
                        request.position()),
                locale);
    }

    @DeleteMapping("/care-plans/{id}/phases/{phase}")
    CarePlanResource removePhase(
            @PathVariable UUID id,
            @PathVariable UUID phase,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale) {
        return resource(
                course.removePhase(new CarePlanId(id), version, new PhaseId(phase)), locale);
    }

    @PostMapping("/care-plans/{id}/phases/{phase}/start")
    CarePlanResource startPhase(
            @PathVariable UUID id,
            @PathVariable UUID phase,
            @RequestBody StartRequest request,
            Locale locale) {
        return resource(
                course.startPhase(
                        new CarePlanId(id),
                        request.version(),
                        new PhaseId(phase),
                        request.reason()),
                locale);
    }

    @PostMapping("/care-plans/{id}/evaluations")
    ResponseEntity<CarePlanResource> planEvaluation(
            @PathVariable UUID id, @RequestBody EvaluationRequest request, Locale locale) {
        return created(
                course.planEvaluation(new CarePlanId(id), request.version(), request.plannedOn()),
                locale);
    }

    @PutMapping("/care-plans/{id}/evaluations/{evaluation}")
    CarePlanResource planEvaluationAnew(
            @PathVariable UUID id,
            @PathVariable UUID evaluation,
            @RequestBody EvaluationRequest request,
            Locale locale) {
        return resource(
                course.planEvaluationAnew(
                        new CarePlanId(id),
                        required(request.version()),
                        new EvaluationId(evaluation),
                        request.plannedOn()),
                locale);
    }

    @DeleteMapping("/care-plans/{id}/evaluations/{evaluation}")
    CarePlanResource cancelEvaluation(
            @PathVariable UUID id,
            @PathVariable UUID evaluation,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale) {
        return resource(
                course.cancelEvaluation(new CarePlanId(id), version, new EvaluationId(evaluation)),
                locale);
    }

    @PostMapping("/care-plans/{id}/evaluations/{evaluation}/outcome")
    CarePlanResource evaluate(
            @PathVariable UUID id,
            @PathVariable UUID evaluation,
            @RequestBody OutcomeRequest request,
            Locale locale) {
        return resource(
                course.evaluate(
                        new CarePlanId(id),
                        request.version(),
                        new EvaluationId(evaluation),
                        new EvaluationData(request.doneOn(), request.decision(), request.note())),
                locale);
    }

    @PutMapping("/care-plans/{id}/goals/{goal}/readings/{on}")
    CarePlanResource recordReading(
            @PathVariable UUID id,
            @PathVariable UUID goal,
            @PathVariable LocalDate on,
            @RequestBody ReadingRequest request,
            Locale locale) {
        return resource(
                course.recordReading(
                        new CarePlanId(id),
                        request.version(),
                        new GoalId(goal),
                        on,
                        request.value()),
                locale);
    }

    @DeleteMapping("/care-plans/{id}/goals/{goal}/readings/{on}")
    CarePlanResource removeReading(
            @PathVariable UUID id,
            @PathVariable UUID goal,
            @PathVariable LocalDate on,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale) {
        return resource(
                course.removeReading(new CarePlanId(id), version, new GoalId(goal), on), locale);
    }

    /** Plans of the caller's own patients on which to look back, the longest overdue first. */
    @GetMapping("/evaluations-due")
    Page<DueEvaluationResource> evaluationsDue(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var due = queries.evaluationsDue(currentUser.get().id(), new PageRequest(page, size));
        return new Page<>(
                due.items().stream().map(DueEvaluationResource::of).toList(),
                due.page(),
                due.size(),
                due.total());
    }

    private static ResponseEntity<CarePlanResource> created(CarePlanDetails plan, Locale locale) {
        return ResponseEntity.created(URI.create("/api/v1/care-plans/" + plan.id().value()))
                .body(resource(plan, locale));
    }

    private static CarePlanResource resource(CarePlanDetails plan, Locale locale) {
        return CarePlanResource.of(plan, ExerciseLanguage.orDutch(locale.getLanguage()));
    }

    private static long required(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput("version", "text.required");
        }
        return version;
    }

    /**
     * @param position its place among the phases, from 1; only to change it
     */
    record PhaseRequest(
            @Nullable Long version,
            @Nullable String name,
            @Nullable String aim,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer weeks,
            @Nullable Integer position) {
        PhaseData data() {
            return new PhaseData(name, aim, from, until, weeks);
        }
    }

    record StartRequest(@Nullable Long version, @Nullable String reason) {}

    record EvaluationRequest(@Nullable Long version, @Nullable LocalDate plannedOn) {}

    record OutcomeRequest(
            @Nullable Long version,
            @Nullable LocalDate doneOn,
            @Nullable String decision,
            @Nullable String note) {}

    record ReadingRequest(@Nullable Long version, @Nullable Integer value) {}

    record DueEvaluationResource(
            UUID carePlanId,
            UUID patientId,
            String patientName,
            LocalDate birthDate,
            @Nullable String episodeTitle,
            LocalDate plannedOn) {
        static DueEvaluationResource of(DueEvaluationRow row) {
            return new DueEvaluationResource(
                    row.plan().value(),
                    row.patient().value(),
                    row.patientName().full(),
                    row.birthDate(),
                    row.episodeTitle(),
                    row.plannedOn());
        }
    }
}
