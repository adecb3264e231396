package app.wervel.bodychart;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Marks as they are kept: a JSON object, made and read by whoever stores. */
@Embeddable
public record MarksDocument(@Column(name = "marks") String json) {
    /** Marks are patient data and belong in no log. */
    @Override
    public String toString() {
        return "MarksDocument";
    }
}
