package app.wervel.attachment.application;

import app.wervel.attachment.AttachmentId;
import app.wervel.attachment.AttachmentKind;
import app.wervel.attachment.FileKind;
import app.wervel.episode.EpisodeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An attached file without its content.
 *
 * @param bytes how large it is
 * @param error why it does not belong here; null: it does
 */
public record AttachmentRow(
        AttachmentId id,
        AttachmentKind kind,
        @Nullable String title,
        @Nullable LocalDate writtenOn,
        @Nullable EpisodeId episode,
        FileKind file,
        int bytes,
        Instant addedAt,
        String addedBy,
        @Nullable String error) {}
