package app.wervel.encounter;

import app.wervel.shared.UuidV7;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record NoteSnippetId(UUID value) implements Serializable {
    public static NoteSnippetId next() {
        return new NoteSnippetId(UuidV7.next());
    }
}
