package app.wervel.examination.application;

import app.wervel.examination.DiagnosisCode;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.Texts;
import app.wervel.shared.UuidV7;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports the table of diagnosis codes. About no patient. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class DiagnosisCodeService {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    DiagnosisCodeService(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What the file holds; stores nothing.
     *
     * @throws DomainRuleViolation {@code examination.table-too-large}, {@code
     *     examination.table-empty}, {@code examination.table-unreadable}
     */
    public CodeTablePreview preview(byte[] file) {
        return CodeTableReader.read(file);
    }

    /**
     * From now on this table counts. Earlier ones are kept, and so are the descriptions of codes in
     * signed diagnoses.
     *
     * @throws DomainRuleViolation as {@link #preview}; {@code examination.table-errors} when a line
     *     is wrong
     */
    public void accept(String fileName, byte[] file) {
        var table = CodeTableReader.read(file);
        if (!table.isGood()) {
            throw new DomainRuleViolation("examination.table-errors");
        }
        var id = UuidV7.next();
        jdbc.update(
                "INSERT INTO diagnosis_code_table (id, imported_at, imported_by, file_name, sha256, codes) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                currentUser.get().id().value(),
                Texts.required(
                        fileName.substring(0, Math.min(fileName.length(), Texts.LINE)), Texts.LINE),
                sha256(file),
                table.codes().size());
        insert(id, table.codes());
    }

    private void insert(UUID table, List<DiagnosisCode> codes) {
        jdbc.batchUpdate(
                "INSERT INTO diagnosis_code (table_id, code, description, valid_from, valid_until) VALUES (?, ?, ?, ?, ?)",
                codes,
                BATCH,
                (row, code) -> {
                    row.setObject(1, table);
                    row.setString(2, code.code());
                    row.setString(3, code.description());
                    row.setDate(4, date(code.validFrom()));
                    row.setDate(5, date(code.validUntil()));
                });
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
