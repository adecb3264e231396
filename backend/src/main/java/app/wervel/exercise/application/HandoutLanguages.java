package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.PaperLanguageChoice.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which a handout can be printed: one for each file, Dutch and English first. */
public final class HandoutLanguages {
    private final Map<String, HandoutLanguage> languages = new LinkedHashMap<>();

    /** Read when it is first asked for. */
    private static final class Shipped {
        static final HandoutLanguages LANGUAGES =
                new HandoutLanguageReader().read(ExerciseCatalogueReader.shipped());
    }

    HandoutLanguages(List<HandoutLanguage> languages) {
        languages.forEach(language -> this.languages.put(language.id(), language));
    }

    /** The languages that the application carries. */
    public static HandoutLanguages shipped() {
        return Shipped.LANGUAGES;
    }

    /** The originals first, the others by their two letters. */
    public List<HandoutLanguage> all() {
        return List.copyOf(languages.values());
    }

    public Optional<HandoutLanguage> find(String id) {
        return Optional.ofNullable(languages.get(id));
    }

    /**
     * @throws IllegalArgumentException when there is no such language: a bug, for what a user asks
     *     is looked for with {@link #find}
     */
    public HandoutLanguage get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("No paper is printed in " + id));
    }

    /**
     * The language of a patient's paper: his own, or else Dutch.
     *
     * @param patientsLanguage two letters as the record has them, or null
     */
    public PaperLanguageChoice forPatient(@Nullable String patientsLanguage) {
        if (patientsLanguage == null || patientsLanguage.isBlank()) {
            return new PaperLanguageChoice(dutch(), Reason.NOT_KNOWN, "");
        }
        return find(patientsLanguage)
                .map(own -> new PaperLanguageChoice(own, Reason.PATIENT, patientsLanguage))
                .orElseGet(() ->
                        new PaperLanguageChoice(dutch(), Reason.NOT_WRITTEN, patientsLanguage));
    }

    public HandoutLanguage of(ExerciseLanguage language) {
        return get(language.id());
    }

    /** The language of the record, and of paper where no other is known. */
    public HandoutLanguage dutch() {
        return of(ExerciseLanguage.NL);
    }
}
