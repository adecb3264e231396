package app.wervel.documents.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.documents.StoredDocumentId;
import app.wervel.patient.PatientId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps printed papers and the log of their prints. Its callers hold the transaction. */
@Component
class StoredDocuments {
    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;
    private final Clock clock;

    StoredDocuments(JdbcClient jdbc, AccessLog accessLog, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A paper as it was kept.
     *
     * @param document its bytes are those that were stored
     */
    record Stored(
            StoredDocumentId id, PatientId patient, CarePlanId plan, PrintedDocument document) {}

    /** What a paper is of. */
    record Origin(
            PatientId patient,
            CarePlanId plan,
            int planVersion,
            String language,
            HandoutVariant variant,
            List<String> unreviewed) {}

    Optional<Stored> find(CarePlanId plan, String fingerprint) {
        return jdbc.sql(
                        """
                        SELECT id, patient_id, care_plan_id, sha256, file_name, content
                        FROM stored_document WHERE care_plan_id = ? AND fingerprint = ?
                        """)
                .params(plan.value(), fingerprint)
                .query(StoredDocuments::stored)
                .optional();
    }

    Optional<Stored> find(StoredDocumentId id) {
        return jdbc.sql(
                        """
                        SELECT id, patient_id, care_plan_id, sha256, file_name, content
                        FROM stored_document WHERE id = ?
                        """)
                .params(id.value())
                .query(StoredDocuments::stored)
                .optional();
    }

    /**
     * Keeps a paper that was just made and logs its first print. When somebody else kept the same
     * in the meantime, theirs counts, and this is a print of it.
     */
    PrintedDocument keep(Origin origin, String fingerprint, PrintedDocument made) {
        StoredDocumentId id = StoredDocumentId.next();
        int kept =
                jdbc.sql(
                                """
                                INSERT INTO stored_document (id, kind, patient_id, care_plan_id, plan_version,
                                    language, variant, unreviewed, fingerprint, sha256, file_name, content,
                                    created_at, created_by)
                                VALUES (?, 'HANDOUT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT ON CONSTRAINT stored_document_once DO NOTHING
                                """)
                        .params(
                                id.value(),
                                origin.patient().value(),
                                origin.plan().value(),
                                origin.planVersion(),
                                origin.language(),
                                origin.variant().id(),
                                origin.unreviewed().toArray(String[]::new),
                                fingerprint,
                                HandoutFingerprint.of(made.bytes()),
                                made.fileName(),
                                made.bytes(),
                                now(),
                                currentUser.get().id().value())
                        .update();
        if (kept == 0) {
            Stored theirs = find(origin.plan(), fingerprint).orElseThrow();
            logPrint(theirs, false);
            return theirs.document();
        }
        logPrint(new Stored(id, origin.patient(), origin.plan(), made), true);
        return made;
    }

    void logReprint(Stored stored) {
        logPrint(stored, false);
    }

    private void logPrint(Stored stored, boolean first) {
        jdbc.sql(
                        """
                        INSERT INTO stored_document_print (id, document_id, printed_at, printed_by, first)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        UuidV7.next(),
                        stored.id().value(),
                        now(),
                        currentUser.get().id().value(),
                        first)
                .update();
        accessLog.record(Access.printed("Document", stored.id().value(), stored.patient().value()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        byte[] content = row.getBytes("content");
        if (!HandoutFingerprint.of(content).equals(row.getString("sha256"))) {
            throw new Conflict("documents.damaged");
        }
        return new Stored(
                new StoredDocumentId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new CarePlanId(row.getObject("care_plan_id", UUID.class)),
                new PrintedDocument(content, row.getString("file_name")));
    }
}
