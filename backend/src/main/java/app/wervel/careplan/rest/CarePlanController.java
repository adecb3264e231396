package app.wervel.careplan.rest;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PeriodData;
import app.wervel.careplan.application.PrescriptionChange;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.careplan.rest.CarePlanResource.ConfirmationResource;
import app.wervel.careplan.rest.CarePlanResource.PrescriptionResource;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.DosageData;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.net.URI;
import java.util.List;
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

/**
 * Care plans over REST. A plan has one version, which every change of any part moves on. A change
 * in place sends it; an addition may leave it out, since it overwrites nothing.
 */
@RestController
@RequestMapping("/api/v1")
class CarePlanController {
    private final CarePlanQueries queries;
    private final CarePlanService plans;

    CarePlanController(CarePlanQueries queries, CarePlanService plans) {
        this.queries = queries;
        this.plans = plans;
    }

    @PostMapping("/episodes/{id}/care-plans")
    ResponseEntity<CarePlanResource> draft(
            @PathVariable UUID id, @RequestBody GoalsRequest request, Locale locale) {
        var plan = plans.draft(new EpisodeId(id), request.goalsOrNone());
        return ResponseEntity.created(address(plan)).body(resource(plan, locale));
    }

    @GetMapping("/care-plans/{id}")
    CarePlanResource get(@PathVariable UUID id, Locale locale) {
        return resource(queries.get(new CarePlanId(id)), locale);
    }

    @PutMapping("/care-plans/{id}")
    CarePlanResource changeGoals(
            @PathVariable UUID id, @RequestBody GoalsRequest request, Locale locale) {
        long version = required(request.version());
        if (request.goals() == null) {
            throw new InvalidInput("goals", "text.required");
        }
        return resource(
                plans.changeGoals(new CarePlanId(id), version, request.goalsOrNone()), locale);
    }

    @PostMapping("/care-plans/{id}/prescriptions")
    ResponseEntity<PrescriptionResource> prescribe(
            @PathVariable UUID id, @RequestBody PrescriptionRequest request, Locale locale) {
        var plan = plans.prescribe(new CarePlanId(id), request.version(), request.data());
        var prescribed = plan.prescriptions().getLast();
        return ResponseEntity.created(
                        URI.create(address(plan) + "/prescriptions/" + prescribed.id().value()))
                .body(PrescriptionResource.of(plan, prescribed, language(locale)));
    }

    @GetMapping("/care-plans/{id}/prescriptions/{prescription}")
    PrescriptionResource getPrescription(
            @PathVariable UUID id, @PathVariable UUID prescription, Locale locale) {
        return prescription(
                queries.get(new CarePlanId(id)), new PrescriptionId(prescription), locale);
    }

    @PutMapping("/care-plans/{id}/prescriptions/{prescription}")
    PrescriptionResource changePrescription(
            @PathVariable UUID id,
            @PathVariable UUID prescription,
            @RequestBody PrescriptionRequest request,
            Locale locale) {
        var plan = new CarePlanId(id);
        var changed = new PrescriptionId(prescription);
        long version = required(request.version());
        if (request.exercise() != null) {
            requireSameExercise(
                    prescription(queries.get(plan), changed, locale), request.exercise());
        }
        return prescription(
                plans.changePrescription(plan, version, changed, request.change()),
                changed,
                locale);
    }

    private static void requireSameExercise(PrescriptionResource before, String exercise) {
        if (!before.exercise().equals(exercise)) {
            throw new InvalidInput("exercise", "careplan.exercise-fixed");
        }
    }

    @DeleteMapping("/care-plans/{id}/prescriptions/{prescription}")
    CarePlanResource remove(
            @PathVariable UUID id,
            @PathVariable UUID prescription,
            @RequestParam(required = false) @Nullable Long version,
            Locale locale) {
        return resource(
                plans.remove(new CarePlanId(id), version, new PrescriptionId(prescription)),
                locale);
    }

    @PostMapping("/care-plans/{id}/confirmations")
    ResponseEntity<ConfirmationResource> confirm(
            @PathVariable UUID id, @RequestBody ConfirmationRequest request) {
        if (request.tag() == null || request.tag().isBlank()) {
            throw new InvalidInput("tag", "text.required");
        }
        var plan =
                plans.confirm(
                        new CarePlanId(id), request.version(), request.tag(), request.reason());
        return ResponseEntity.created(address(plan))
                .body(ConfirmationResource.of(plan, plan.confirmations().getLast()));
    }

    @PostMapping("/care-plans/{id}/activation")
    CarePlanResource activate(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable VersionRequest request,
            Locale locale) {
        Long version = request == null ? null : request.version();
        return resource(plans.activate(new CarePlanId(id), version), locale);
    }

    private static long required(@Nullable Long version) {
        if (version == null) {
            throw new InvalidInput("version", "text.required");
        }
        return version;
    }

    private static URI address(CarePlanDetails plan) {
        return URI.create("/api/v1/care-plans/" + plan.id().value());
    }

    private static CarePlanResource resource(CarePlanDetails plan, Locale locale) {
        return CarePlanResource.of(plan, language(locale));
    }

    private static PrescriptionResource prescription(
            CarePlanDetails plan, PrescriptionId id, Locale locale) {
        return plan.prescriptions().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> PrescriptionResource.of(plan, row, language(locale)))
                .orElseThrow(() -> new NotFound("prescription"));
    }

    private static ExerciseLanguage language(Locale locale) {
        return ExerciseLanguage.orDutch(locale.getLanguage());
    }

    record GoalsRequest(@Nullable Long version, @Nullable List<GoalData> goals) {
        List<GoalData> goalsOrNone() {
            if (goals == null) {
                return List.of();
            }
            if (goals.contains(null)) {
                throw new InvalidInput("goals", "text.required");
            }
            return goals;
        }
    }

    /**
     * @param position its place in the plan, from 1; only to change it
     */
    record PrescriptionRequest(
            @Nullable Long version,
            @Nullable String exercise,
            @Nullable String side,
            @Nullable DosageData dosage,
            @Nullable String note,
            @Nullable PeriodData period,
            @Nullable String phase,
            @Nullable Integer position) {
        PrescriptionData data() {
            return new PrescriptionData(exercise, side, dosage, note, period, phase);
        }

        PrescriptionChange change() {
            return new PrescriptionChange(side, dosage, note, period, phase, position);
        }
    }

    record ConfirmationRequest(
            @Nullable Long version, @Nullable String tag, @Nullable String reason) {}

    record VersionRequest(@Nullable Long version) {}
}
