package app.wervel.exercise.application;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseWords;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The texts of a handout in one language. What no reviewer approved may be printed only beside the
 * Dutch, and marked as a translation that is not yet reviewed; what one approved stands alone.
 */
public final class HandoutText {
    private final HandoutLanguage language;
    private final HandoutLanguage dutch;
    private final Predicate<String> reviewed;

    HandoutText(HandoutLanguage language, HandoutLanguage dutch, Predicate<String> reviewed) {
        this.language = language;
        this.dutch = dutch;
        this.reviewed = reviewed;
    }

    public HandoutLanguage language() {
        return language;
    }

    /** What stands beside every text that is not reviewed. */
    public HandoutLanguage dutch() {
        return dutch;
    }

    /** Whether the fixed words, the dose lines and the dates are approved. */
    public boolean wordsReviewed() {
        return reviewed.test(TranslationUnit.WORDS);
    }

    /** The exercise in this language, or in Dutch where it was not written in it. */
    public ExerciseText exercise(Exercise exercise) {
        return language.exercise(exercise)
                .map(words ->
                        new ExerciseText(language, words, reviewed.test(exercise.id().value())))
                .orElseGet(() ->
                        new ExerciseText(dutch, dutch.exercise(exercise).orElseThrow(), true));
    }

    public Optional<KnowledgeText> knowledge(String key) {
        return Optional.ofNullable(language.knowledge().get(key));
    }

    public boolean knowledgeReviewed(String key) {
        return reviewed.test(TranslationUnit.KNOWLEDGE + key);
    }

    /**
     * The units on a handout that no reviewer approved, to be kept with what was printed: {@code
     * words}, keys of exercises, {@code knowledge.} and a key. Empty for an original.
     */
    public Set<String> unreviewed(Collection<Exercise> exercises, Collection<String> knowledge) {
        Set<String> unreviewed = new LinkedHashSet<>();
        if (!wordsReviewed()) {
            unreviewed.add(TranslationUnit.WORDS);
        }
        exercises.stream()
                .filter(exercise -> !exercise(exercise).reviewed())
                .forEach(exercise -> unreviewed.add(exercise.id().value()));
        knowledge.stream()
                .filter(key -> knowledge(key).isPresent() && !knowledgeReviewed(key))
                .forEach(key -> unreviewed.add(TranslationUnit.KNOWLEDGE + key));
        return unreviewed;
    }

    /**
     * @param language of these words: Dutch when the exercise was not written in the paper's
     */
    public record ExerciseText(HandoutLanguage language, ExerciseWords words, boolean reviewed) {}
}
