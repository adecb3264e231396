package app.wervel.documents;

import app.wervel.shared.UuidV7;
import java.io.Serializable;
import java.util.UUID;

/** A printed paper that is kept. */
public record StoredDocumentId(UUID value) implements Serializable {
    public static StoredDocumentId next() {
        return new StoredDocumentId(UuidV7.next());
    }
}
