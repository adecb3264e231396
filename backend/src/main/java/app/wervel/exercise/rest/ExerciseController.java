package app.wervel.exercise.rest;

import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.ExerciseCriteria;
import app.wervel.exercise.application.ExerciseQueries;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exercises")
class ExerciseController {
    private final ExerciseQueries exercises;

    ExerciseController(ExerciseQueries exercises) {
        this.exercises = exercises;
    }

    /**
     * @param equipment exercises that need it; {@code none}: exercises that need nothing
     * @param favourites only the caller's own favourites
     * @param lang of the texts in the answer; the caller's own when not given. The query is looked
     *     for in both languages.
     */
    @GetMapping
    Page<ExerciseResource> page(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String goal,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String equipment,
            @RequestParam(defaultValue = "false") boolean favourites,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        ExerciseLanguage language = language(lang, locale);
        return exercises
                .page(
                        new ExerciseCriteria(
                                query,
                                orNull(region),
                                orNull(goal),
                                level,
                                orNull(position),
                                orNull(equipment),
                                favourites),
                        new PageRequest(page, size))
                .map(exercise -> ExerciseResource.of(exercise, language));
    }

    @GetMapping("/{id}")
    ExerciseResource get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        return ExerciseResource.of(exercises.get(key(id)), language(lang, locale));
    }

    private static ExerciseId key(String id) {
        try {
            return new ExerciseId(id);
        } catch (InvalidValue noKey) {
            throw (NotFound) new NotFound("exercise").initCause(noKey);
        }
    }

    private static ExerciseLanguage language(@Nullable String lang, Locale locale) {
        if (orNull(lang) == null) {
            return ExerciseLanguage.orDutch(locale.getLanguage());
        }
        var checks = new FieldChecks();
        var language =
                checks.check("lang", () -> ExerciseLanguage.fromId(Objects.requireNonNull(lang)));
        checks.throwIfAny();
        return Objects.requireNonNull(language);
    }

    private static @Nullable String orNull(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
