package app.wervel.exercise.application;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the texts of a handout in a language, and which of them a reviewer approved. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('exercise:read')")
public class HandoutTexts {
    private final HandoutLanguages languages;
    private final TranslationUnits translations;
    private final TranslationApprovals approvals;

    HandoutTexts(
            HandoutLanguages languages,
            TranslationUnits translations,
            TranslationApprovals approvals) {
        this.languages = languages;
        this.translations = translations;
        this.approvals = approvals;
    }

    /** All that a handout in this language says, as it stands now; one look into the database. */
    public HandoutText in(HandoutLanguage language) {
        if (language.original()) {
            return new HandoutText(language, languages.dutch(), unit -> true);
        }
        Set<String> approved = approvals.hashes().getOrDefault(language.id(), Set.of());
        Set<String> reviewed =
                translations.units(language).stream()
                        .filter(unit ->
                                approved.contains(
                                        TranslationApprovals.approved(unit.id(), unit.textHash())))
                        .map(TranslationUnit::id)
                        .collect(Collectors.toUnmodifiableSet());
        return new HandoutText(language, languages.dutch(), reviewed::contains);
    }
}
