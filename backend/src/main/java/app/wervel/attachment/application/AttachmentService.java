package app.wervel.attachment.application;

import app.wervel.attachment.AttachmentId;
import app.wervel.attachment.AttachmentKind;
import app.wervel.attachment.FileKind;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.KnownPatients;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import app.wervel.shared.application.PhotoReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds what others wrote to a patient's record. Nothing is ever changed or taken away: a file that
 * does not belong there is marked as an error, with the reason (NEN 7513 and the duty to keep
 * records).
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('attachment:add')")
public class AttachmentService {
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final KnownPatients knownPatients;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    AttachmentService(
            JdbcClient jdbc,
            KnownPatients knownPatients,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.jdbc = jdbc;
        this.knownPatients = knownPatients;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Looks at a file before anything is told of it.
     *
     * @throws InvalidInput on {@code file}: {@code attachment.empty}, {@code attachment.too-large},
     *     {@code attachment.type}, {@code attachment.damaged}, {@code image.too-many-pixels},
     *     {@code image.too-small}, {@code image.unreadable}
     */
    public CheckedFile check(byte[] file) {
        if (file.length == 0) {
            throw new InvalidInput("file", "attachment.empty");
        }
        if (file.length > MOST_BYTES) {
            throw new InvalidInput("file", "attachment.too-large");
        }
        FileKind kind =
                FileKind.of(file).orElseThrow(() -> new InvalidInput("file", "attachment.type"));
        if (kind == FileKind.PDF) {
            if (!FileKind.isWholePdf(file)) {
                throw new InvalidInput("file", "attachment.damaged");
            }
        } else {
            // What it makes of the picture is not kept: a scan stays as sharp as it came.
            new PhotoReader().read(file, "file");
        }
        return new CheckedFile(kind, file);
    }

    /**
     * Adds a file. The same file twice is one attachment.
     *
     * @throws NotFound when there is no such patient, or no such episode of this patient
     * @throws InvalidInput on {@code kind}: {@code text.required}, {@code attachment.kind-unknown};
     *     on {@code title}; on {@code writtenOn}: {@code attachment.date-in-future}
     */
    public AttachmentId add(PatientId patient, CheckedFile file, AttachmentData data) {
        var checks = new FieldChecks();
        checks.require(data.kind() != null, "kind", "text.required");
        Optional<AttachmentKind> kind =
                Optional.ofNullable(data.kind()).flatMap(AttachmentKind::of);
        checks.require(data.kind() == null || kind.isPresent(), "kind", "attachment.kind-unknown");
        String title =
                checks.<@Nullable String>check(
                        "title", () -> Texts.optional(data.title(), Texts.LINE));
        LocalDate written = data.writtenOn();
        checks.require(
                written == null || !written.isAfter(LocalDate.now(clock)),
                "writtenOn",
                "attachment.date-in-future");
        checks.throwIfAny();
        requireKnown(patient, data.episode());
        return store(patient, file, kind.orElseThrow(), title, written, data.episode());
    }

    private void requireKnown(PatientId patient, @Nullable EpisodeId episode) {
        knownPatients.require(patient);
        if (episode == null) {
            return;
        }
        boolean theirs =
                jdbc.sql(
                                "SELECT EXISTS (SELECT 1 FROM episode_of_care WHERE id = ? AND"
                                        + " patient_id = ?)")
                        .params(episode.value(), patient.value())
                        .query(Boolean.class)
                        .single();
        if (!theirs) {
            throw new NotFound("episode");
        }
    }

    private AttachmentId store(
            PatientId patient,
            CheckedFile file,
            AttachmentKind kind,
            @Nullable String title,
            @Nullable LocalDate written,
            @Nullable EpisodeId episode) {
        AttachmentId id = AttachmentId.next();
        String hash = hash(file.content());
        int added =
                jdbc.sql(
                                """
                                INSERT INTO attachment (id, patient_id, episode_id, kind, title, written_on, file_kind,
                                    sha256, content, added_at, added_by)
                                VALUES (:id, :patient, :episode, :kind, :title, :written, :file, :hash, :content, :at, :by)
                                ON CONFLICT (patient_id, sha256) WHERE error IS NULL DO NOTHING
                                """)
                        .param("id", id.value())
                        .param("patient", patient.value())
                        .param("episode", episode == null ? null : episode.value())
                        .param("kind", kind.name())
                        .param("title", title)
                        .param("written", written)
                        .param("file", file.kind().name())
                        .param("hash", hash)
                        .param("content", file.content())
                        .param("at", now())
                        .param("by", currentUser.get().id().value())
                        .update();
        if (added == 0) {
            return jdbc.sql(
                            "SELECT id FROM attachment WHERE patient_id = ? AND sha256 = ? AND"
                                    + " error IS NULL")
                    .params(patient.value(), hash)
                    .query((row, index) -> new AttachmentId(row.getObject("id", UUID.class)))
                    .single();
        }
        accessLog.record(Access.created("Attachment", id.value(), patient.value()));
        return id;
    }

    /**
     * Notes that a file does not belong in this record: it stays, and is shown as an error. A
     * second time changes nothing.
     *
     * @throws NotFound when there is no such file
     * @throws InvalidInput on {@code reason}: {@code text.required}, {@code text.too-long}
     */
    @PreAuthorize("hasAuthority('attachment:read')")
    public void markAsError(AttachmentId id, @Nullable String reason) {
        var checks = new FieldChecks();
        String given = checks.check("reason", () -> Texts.required(reason, Texts.LINE));
        checks.throwIfAny();
        UUID patient =
                jdbc.sql("SELECT patient_id FROM attachment WHERE id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("attachment"));
        int marked =
                jdbc.sql(
                                """
                                UPDATE attachment SET error = ?, error_at = ?, error_by = ?
                                WHERE id = ? AND error IS NULL
                                """)
                        .params(
                                Objects.requireNonNull(given),
                                now(),
                                currentUser.get().id().value(),
                                id.value())
                        .update();
        if (marked == 1) {
            accessLog.record(Access.changed("Attachment", id.value(), patient, "error"));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
