package app.wervel.careplan.rest;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.application.DecisionData;
import app.wervel.careplan.application.DiaryDayData;
import app.wervel.careplan.application.DiaryQueries;
import app.wervel.careplan.application.DiaryService;
import app.wervel.careplan.application.ProgressionQueries;
import app.wervel.careplan.application.ProgressionService;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.shared.InvalidInput;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The exercise diary over REST. Each day has its own version; a day that is sent takes the place of
 * all that it said, and all days of one request are written or none.
 */
@RestController
@RequestMapping("/api/v1/care-plans/{id}")
class DiaryController {
    private final DiaryQueries diary;
    private final DiaryService diaryService;
    private final ProgressionQueries progression;
    private final ProgressionService progressionService;

    DiaryController(
            DiaryQueries diary,
            DiaryService diaryService,
            ProgressionQueries progression,
            ProgressionService progressionService) {
        this.diary = diary;
        this.diaryService = diaryService;
        this.progression = progression;
        this.progressionService = progressionService;
    }

    @GetMapping("/diary")
    DiaryResource get(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate until,
            Locale locale) {
        return DiaryResource.of(diary.get(new CarePlanId(id), from, until), language(locale));
    }

    @PutMapping("/diary")
    DiaryResource save(@PathVariable UUID id, @RequestBody DiaryRequest request, Locale locale) {
        return DiaryResource.of(
                diaryService.save(new CarePlanId(id), request.daysOrNone()), language(locale));
    }

    @GetMapping("/progression")
    ProgressionResource progression(@PathVariable UUID id, Locale locale) {
        return ProgressionResource.of(progression.get(new CarePlanId(id)), language(locale));
    }

    /**
     * Notes how an exercise went when the practitioner saw it; without an answer it is taken back.
     */
    @PutMapping("/progression/notes")
    ProgressionResource note(
            @PathVariable UUID id, @RequestBody NoteRequest request, Locale locale) {
        UUID prescription = request.prescription();
        if (prescription == null) {
            throw new InvalidInput("prescription", "text.required");
        }
        var plan = new CarePlanId(id);
        diaryService.noteSession(
                plan, new PrescriptionId(prescription), request.date(), request.managed());
        return ProgressionResource.of(progression.get(plan), language(locale));
    }

    @PostMapping("/progression/decisions")
    ResponseEntity<ProgressionResource> decide(
            @PathVariable UUID id, @RequestBody DecisionData request, Locale locale) {
        var decided = progressionService.decide(new CarePlanId(id), request);
        return ResponseEntity.created(URI.create("/api/v1/care-plans/" + id + "/progression"))
                .body(ProgressionResource.of(decided, language(locale)));
    }

    private static ExerciseLanguage language(Locale locale) {
        return ExerciseLanguage.orDutch(locale.getLanguage());
    }

    record DiaryRequest(@Nullable List<@Nullable DiaryDayData> days) {
        List<DiaryDayData> daysOrNone() {
            if (days == null || days.contains(null)) {
                throw new InvalidInput("days", "text.required");
            }
            return days.stream().map(java.util.Objects::requireNonNull).toList();
        }
    }

    /**
     * @param date null: today
     * @param managed null: takes the note back
     */
    record NoteRequest(
            @Nullable UUID prescription, @Nullable LocalDate date, @Nullable Boolean managed) {}
}
