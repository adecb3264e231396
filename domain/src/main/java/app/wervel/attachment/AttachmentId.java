package app.wervel.attachment;

import app.wervel.shared.UuidV7;
import java.io.Serializable;
import java.util.UUID;

/** A file that was added to a patient's record. */
public record AttachmentId(UUID value) implements Serializable {
    public static AttachmentId next() {
        return new AttachmentId(UuidV7.next());
    }
}
