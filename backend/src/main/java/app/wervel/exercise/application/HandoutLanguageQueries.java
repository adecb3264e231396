package app.wervel.exercise.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells in which languages handouts can be printed, and how far their review is. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class HandoutLanguageQueries {
    private final HandoutLanguages languages;
    private final TranslationUnits translations;
    private final TranslationApprovals approvals;

    HandoutLanguageQueries(
            HandoutLanguages languages,
            TranslationUnits translations,
            TranslationApprovals approvals) {
        this.languages = languages;
        this.translations = translations;
        this.approvals = approvals;
    }

    /** Dutch and English first. */
    public List<HandoutLanguageRow> all() {
        Map<String, Set<String>> approved = approvals.hashes();
        Map<String, List<TranslationUnit>> units = translations.all();
        return languages.all().stream()
                .map(language ->
                        row(
                                language,
                                units.getOrDefault(language.id(), List.of()),
                                approved.getOrDefault(language.id(), Set.of())))
                .toList();
    }

    private static HandoutLanguageRow row(
            HandoutLanguage language, List<TranslationUnit> units, Set<String> approved) {
        long reviewed =
                units.stream()
                        .filter(unit ->
                                approved.contains(
                                        TranslationApprovals.approved(unit.id(), unit.textHash())))
                        .count();
        return new HandoutLanguageRow(
                language.id(),
                language.ownName(),
                language.names(),
                language.direction(),
                language.original(),
                units.size(),
                (int) reviewed);
    }
}
