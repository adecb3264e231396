package app.wervel.questionnaire.application;

import app.wervel.patient.PatientId;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.ResponseStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads responses. Writes no access log: its callers do. */
@Component
class ResponseReader {
    private static final String SELECT =
            """
            SELECT r.id, r.version, r.patient_id, r.questionnaire_id, r.language, r.filled_how,
                r.filled_on, r.answers, r.status, u.display_name, r.changed_at, r.amends,
                r.amendment_reason, later.id AS amended_by
            FROM questionnaire_response r
            JOIN app_user u ON u.id = r.changed_by
            LEFT JOIN questionnaire_response later ON later.amends = r.id
            """;

    private final Definitions definitions;
    private final QuestionnaireAnswersJson json;
    private final JdbcClient jdbc;

    ResponseReader(Definitions definitions, QuestionnaireAnswersJson json, JdbcClient jdbc) {
        this.definitions = definitions;
        this.json = json;
        this.jdbc = jdbc;
    }

    Optional<ResponseDetails> find(QuestionnaireResponseId id) {
        return jdbc.sql(SELECT + "WHERE r.id = ?")
                .param(id.value())
                .query(this::details)
                .optional();
    }

    Optional<ResponseDetails> draft(PatientId patient, QuestionnaireVersionId questionnaire) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE r.patient_id = ? AND r.questionnaire_id = ? AND r.status = 'DRAFT'
                                """)
                .params(patient.value(), questionnaire.value())
                .query(this::details)
                .optional();
    }

    /** Newest first. */
    List<ResponseDetails> page(PatientId patient, int limit, long offset) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE r.patient_id = ?
                                ORDER BY r.filled_on DESC, r.id DESC LIMIT ? OFFSET ?
                                """)
                .params(patient.value(), limit, offset)
                .query(this::details)
                .list();
    }

    /** Complete, and corrected by none; oldest first. */
    List<ResponseDetails> counting(PatientId patient, String url, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                JOIN questionnaire_version q ON q.id = r.questionnaire_id
                                WHERE r.patient_id = ? AND q.url = ? AND r.status = 'COMPLETE'
                                    AND later.id IS NULL
                                ORDER BY r.filled_on DESC, r.id DESC LIMIT ?
                                """)
                .params(patient.value(), url, limit)
                .query(this::details)
                .list()
                .reversed();
    }

    private ResponseDetails details(ResultSet row, int index) throws SQLException {
        return new ResponseDetails(
                new QuestionnaireResponseId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                definitions.get(
                        new QuestionnaireVersionId(row.getObject("questionnaire_id", UUID.class))),
                row.getString("language"),
                FilledHow.valueOf(row.getString("filled_how")),
                row.getObject("filled_on", LocalDate.class),
                json.read(row.getString("answers")),
                ResponseStatus.valueOf(row.getString("status")),
                row.getString("display_name"),
                row.getTimestamp("changed_at").toInstant(),
                response(row, "amends"),
                row.getString("amendment_reason"),
                response(row, "amended_by"));
    }

    private static @Nullable QuestionnaireResponseId response(ResultSet row, String column)
            throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new QuestionnaireResponseId(id);
    }
}
