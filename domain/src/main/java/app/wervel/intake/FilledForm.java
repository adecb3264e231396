package app.wervel.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The form that an intake uses, and the answers to the questions that are that form's own. The
 * answers that the screening's rules read are kept apart, because every form shares them.
 *
 * @param version of the form, as it was when the answers were written last
 * @param regionAnswers a JSON object by linkId
 */
@Embeddable
public record FilledForm(
        @Enumerated(EnumType.STRING) @Column(name = "form") IntakeFormId id,
        @Column(name = "form_version") String version,
        @Column(name = "region_answers") String regionAnswers) {
    private static final String NOTHING = "{}";

    /** A form of which nothing of its own was answered. */
    public static FilledForm empty(IntakeFormId id, String version) {
        return new FilledForm(id, version, NOTHING);
    }

    /** Whether a question of its own was answered. */
    public boolean hasRegionAnswers() {
        return !regionAnswers.equals(NOTHING);
    }

    /** Answers are patient data and belong in no log. */
    @Override
    public String toString() {
        return "FilledForm";
    }
}
