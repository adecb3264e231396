package app.wervel.exercise.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who approved what; withdrawn approvals are left out. */
@Component
class TranslationApprovals {
    private final JdbcClient jdbc;

    TranslationApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, by unit. */
    Map<String, List<TranslationApprovalRow>> of(HandoutLanguage language) {
        return jdbc
                .sql(
                        """
                        SELECT unit, text_hash, reviewer_name, reviewer_qualification, entered_by_name, entered_at
                        FROM translation_approval WHERE language = :language AND withdrawn_at IS NULL
                        ORDER BY entered_at DESC, id DESC
                        """)
                .param("language", language.id())
                .query(TranslationApprovals::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(TranslationApprovalRow::unit));
    }

    /** The texts that are approved as they are now, by language. */
    Map<String, Set<String>> hashes() {
        return jdbc
                .sql(
                        """
                        SELECT language, unit, text_hash FROM translation_approval WHERE withdrawn_at IS NULL
                        """)
                .query((row, number) ->
                        Map.entry(
                                row.getString("language"),
                                approved(row.getString("unit"), row.getString("text_hash"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** What {@link #hashes} holds for a unit whose text is approved. */
    static String approved(String unit, String textHash) {
        return unit + " " + textHash;
    }

    private static TranslationApprovalRow row(ResultSet row, int number) throws SQLException {
        return new TranslationApprovalRow(
                row.getString("unit"),
                row.getString("text_hash"),
                row.getString("reviewer_name"),
                row.getString("reviewer_qualification"),
                row.getString("entered_by_name"),
                row.getTimestamp("entered_at").toInstant());
    }
}
