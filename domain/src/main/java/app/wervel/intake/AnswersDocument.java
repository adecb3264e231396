package app.wervel.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The screening's answers as they are kept: a JSON object by field id. The rules read {@link
 * app.wervel.triage.Answers}; this is their stored form, made and read by whoever stores.
 */
@Embeddable
public record AnswersDocument(@Column(name = "answers") String json) {
    public static final AnswersDocument EMPTY = new AnswersDocument("{}");

    /** Answers are patient data and belong in no log. */
    @Override
    public String toString() {
        return "AnswersDocument";
    }
}
