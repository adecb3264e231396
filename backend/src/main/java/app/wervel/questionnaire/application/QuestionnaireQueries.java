package app.wervel.questionnaire.application;

import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads questionnaires. They hold nothing of any patient. Not read-only: one that comes with Wervel
 * gets its row when it is first asked for.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:read')")
public class QuestionnaireQueries {
    private final Definitions definitions;
    private final JdbcClient jdbc;

    QuestionnaireQueries(Definitions definitions, JdbcClient jdbc) {
        this.definitions = definitions;
        this.jdbc = jdbc;
    }

    /** Every version of every questionnaire; of one the newest first. */
    public List<QuestionnaireRow> list() {
        definitions.keepShipped();
        return jdbc.sql(
                        """
                        SELECT q.id, q.url, q.version, q.title, q.language, q.copyright, q.sha256, q.shipped,
                            u.display_name, q.accepted_at
                        FROM questionnaire_version q LEFT JOIN app_user u ON u.id = q.accepted_by
                        ORDER BY q.title, q.url, q.accepted_at DESC, q.id DESC
                        """)
                .query(QuestionnaireQueries::row)
                .list();
    }

    private static QuestionnaireRow row(ResultSet row, int index) throws SQLException {
        return new QuestionnaireRow(
                new QuestionnaireVersionId(row.getObject("id", UUID.class)),
                row.getString("url"),
                row.getString("version"),
                row.getString("title"),
                row.getString("language"),
                row.getString("copyright"),
                row.getString("sha256"),
                row.getBoolean("shipped"),
                row.getString("display_name"),
                row.getTimestamp("accepted_at").toInstant());
    }

    /**
     * @throws NotFound when there is no such version
     */
    public StoredQuestionnaire get(QuestionnaireVersionId id) {
        return definitions.get(id);
    }

    /** The version to fill in now; empty when there is no such questionnaire. */
    public Optional<StoredQuestionnaire> latest(String url) {
        return definitions.latest(url);
    }

    /**
     * The file as it was accepted.
     *
     * @throws NotFound when there is no such version
     */
    public byte[] source(QuestionnaireVersionId id) {
        return jdbc.sql("SELECT source FROM questionnaire_version WHERE id = ?")
                .param(id.value())
                .query((row, index) -> row.getBytes("source"))
                .optional()
                .orElseThrow(() -> new NotFound("questionnaire"));
    }
}
