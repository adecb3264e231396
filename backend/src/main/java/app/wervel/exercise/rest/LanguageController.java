package app.wervel.exercise.rest;

import app.wervel.exercise.ExerciseLanguage;
import app.wervel.shared.application.Page;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The languages in which a handout can be printed: those in which every exercise is written. */
@RestController
@RequestMapping("/api/v1/languages")
class LanguageController {
    @GetMapping
    Page<LanguageResource> page() {
        List<LanguageResource> all =
                Stream.of(ExerciseLanguage.values()).map(LanguageResource::of).toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    /**
     * @param name what its own speakers call it
     */
    record LanguageResource(String id, String name) {
        static LanguageResource of(ExerciseLanguage language) {
            return new LanguageResource(language.id(), language.ownName());
        }
    }
}
