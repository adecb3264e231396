package app.wervel.examination.application;

import app.wervel.examination.DiagnosisCode;
import app.wervel.shared.InvalidInput;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds codes in the newest table that the practice imported. About no patient. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('practice:read')")
public class DiagnosisCodeQueries {
    /** What a list under a field can show. */
    static final int MOST_FOUND = 50;

    private static final String NEWEST =
            "(SELECT id FROM diagnosis_code_table ORDER BY imported_at DESC, id DESC LIMIT 1)";

    private final JdbcClient jdbc;
    private final Clock clock;

    DiagnosisCodeQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An import of the table. */
    public record ImportedTable(
            Instant importedAt, String importedByName, String fileName, int codes) {}

    /** The table that counts; empty where none was imported. */
    public Optional<ImportedTable> current() {
        return tables().stream().findFirst();
    }

    /** The newest first; at most 20. */
    public List<ImportedTable> tables() {
        return jdbc.sql(
                        """
                        SELECT t.imported_at, u.display_name, t.file_name, t.codes
                        FROM diagnosis_code_table t JOIN app_user u ON u.id = t.imported_by
                        ORDER BY t.imported_at DESC, t.id DESC LIMIT 20
                        """)
                .query((row, index) ->
                        new ImportedTable(
                                row.getTimestamp("imported_at").toInstant(),
                                row.getString("display_name"),
                                row.getString("file_name"),
                                row.getInt("codes")))
                .list();
    }

    /**
     * Codes valid today that begin with these characters, or whose description holds each of these
     * words; at most 50.
     */
    public List<DiagnosisCode> search(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(
                        "SELECT code, description, valid_from, valid_until FROM diagnosis_code WHERE table_id = "
                                + NEWEST
                                + """
                                AND (valid_from IS NULL OR valid_from <= :today)
                                AND (valid_until IS NULL OR valid_until >= :today)
                                AND (lower(code) LIKE :start OR lower(description) LIKE :inside)
                                ORDER BY code LIMIT :most
                                """)
                .param("most", MOST_FOUND)
                .param("today", LocalDate.now(clock))
                .param("start", literal(text) + "%")
                .param("inside", "%" + literal(text) + "%")
                .query(DiagnosisCodeQueries::code)
                .list();
    }

    /** What is typed is looked for as it is: per cent and underscore are no wild cards. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * The line of the table, if it is valid today.
     *
     * @throws InvalidInput {@code examination.code-not-in-table} on {@code code}
     */
    public DiagnosisCode valid(String code) {
        return jdbc.sql(
                        "SELECT code, description, valid_from, valid_until FROM diagnosis_code WHERE table_id = "
                                + NEWEST
                                + " AND code = ?")
                .param(code)
                .query(DiagnosisCodeQueries::code)
                .optional()
                .filter(found -> found.isValidOn(LocalDate.now(clock)))
                .orElseThrow(() -> new InvalidInput("code", "examination.code-not-in-table"));
    }

    private static DiagnosisCode code(ResultSet row, int index) throws SQLException {
        Date from = row.getDate("valid_from");
        Date until = row.getDate("valid_until");
        return new DiagnosisCode(
                row.getString("code"),
                row.getString("description"),
                from == null ? null : from.toLocalDate(),
                until == null ? null : until.toLocalDate());
    }
}
