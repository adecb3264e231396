package app.wervel.exercise.application;

import app.wervel.exercise.TranslationState;
import app.wervel.exercise.application.TranslationDetails.TranslationRemarkRow;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the texts of a translation beside the Dutch, and who approved them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('translation:review')")
public class TranslationQueries {
    private final HandoutLanguages languages;
    private final TranslationUnits translations;
    private final TranslationApprovals approvals;
    private final JdbcClient jdbc;

    TranslationQueries(
            HandoutLanguages languages,
            TranslationUnits translations,
            TranslationApprovals approvals,
            JdbcClient jdbc) {
        this.languages = languages;
        this.translations = translations;
        this.approvals = approvals;
        this.jdbc = jdbc;
    }

    /**
     * @param stillToReview leaves out what is approved as it is now
     * @throws NotFound when no paper is printed in that language
     */
    public Page<TranslationRow> page(String language, boolean stillToReview, PageRequest request) {
        List<TranslationRow> found =
                rows(language(language)).stream()
                        .filter(row -> !stillToReview || row.state() != TranslationState.REVIEWED)
                        .toList();
        return new Page<>(
                found.stream().skip(request.offset()).limit(request.size()).toList(),
                request.page(),
                request.size(),
                found.size());
    }

    /**
     * @throws NotFound when there is no such language or unit
     */
    public TranslationDetails get(String language, String unit) {
        HandoutLanguage known = language(language);
        TranslationUnit text =
                translations.find(known, unit).orElseThrow(() -> new NotFound("translation"));
        TranslationRow row =
                rows(known).stream()
                        .filter(each -> each.unit().equals(unit))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("translation"));
        return new TranslationDetails(row, text.lines(), remarks(known, unit));
    }

    /**
     * What reviewers found in a language and nobody settled, oldest first.
     *
     * @throws NotFound when no paper is printed in that language
     */
    public List<TranslationRemarkRow> remarks(String language) {
        return remarks(language(language), null);
    }

    private List<TranslationRow> rows(HandoutLanguage language) {
        Map<String, List<TranslationApprovalRow>> approved = approvals.of(language);
        Map<String, Long> remarks =
                remarks(language, null).stream()
                        .collect(
                                Collectors.groupingBy(
                                        TranslationRemarkRow::unit, Collectors.counting()));
        return translations.units(language).stream()
                .map(unit ->
                        row(
                                unit,
                                approved.getOrDefault(unit.id(), List.of()),
                                remarks.getOrDefault(unit.id(), 0L)))
                .toList();
    }

    private static TranslationRow row(
            TranslationUnit unit, List<TranslationApprovalRow> approvals, long remarks) {
        TranslationApprovalRow counting =
                approvals.stream()
                        .filter(approval -> approval.textHash().equals(unit.textHash()))
                        .findFirst()
                        .orElse(null);
        TranslationApprovalRow earlier = approvals.isEmpty() ? null : approvals.getFirst();
        TranslationState state =
                counting != null
                        ? TranslationState.REVIEWED
                        : earlier != null
                                ? TranslationState.CHANGED
                                : TranslationState.NOT_REVIEWED;
        return new TranslationRow(
                unit.id(),
                unit.kind(),
                unit.title(),
                unit.textHash(),
                state,
                counting != null ? counting : earlier,
                (int) remarks);
    }

    private List<TranslationRemarkRow> remarks(HandoutLanguage language, @Nullable String unit) {
        return jdbc.sql(
                        """
                        SELECT id, unit, remark, entered_by_name, entered_at FROM translation_remark
                        WHERE language = :language AND (:unit::text IS NULL OR unit = :unit) AND settled_at IS NULL
                        ORDER BY entered_at, id
                        """)
                .param("language", language.id())
                .param("unit", unit)
                .query((row, number) ->
                        new TranslationRemarkRow(
                                row.getObject("id", UUID.class),
                                row.getString("unit"),
                                row.getString("remark"),
                                row.getString("entered_by_name"),
                                row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    private HandoutLanguage language(String id) {
        return languages.find(id).orElseThrow(() -> new NotFound("language"));
    }
}
