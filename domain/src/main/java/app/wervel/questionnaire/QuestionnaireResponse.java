package app.wervel.questionnaire;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient's answers to one version of a questionnaire. A draft is saved again and again; a
 * complete one stays as it is. A mistake found later is corrected by another response in its place,
 * and both are kept.
 */
@Entity
@Table(name = "questionnaire_response")
public class QuestionnaireResponse implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private QuestionnaireResponseId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "questionnaire_id"))
    private QuestionnaireVersionId questionnaire;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    private String language;

    @Enumerated(EnumType.STRING)
    private FilledHow filledHow;

    private LocalDate filledOn;
    private String answers;

    @Enumerated(EnumType.STRING)
    private ResponseStatus status = ResponseStatus.DRAFT;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "changed_by"))
    private UserId changedBy;

    private Instant changedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "amends"))
    private @Nullable QuestionnaireResponseId amends;

    private @Nullable String amendmentReason;

    @SuppressWarnings("NullAway.Init")
    protected QuestionnaireResponse() {}

    public QuestionnaireResponse(
            QuestionnaireVersionId questionnaire,
            PatientId patient,
            FilledForm form,
            UserId user,
            Instant now) {
        this.id = QuestionnaireResponseId.next();
        this.questionnaire = questionnaire;
        this.patient = patient;
        write(form, user, now);
    }

    /**
     * Replaces everything that was filled in.
     *
     * @throws DomainRuleViolation {@code questionnaire.response-complete}
     */
    public void change(FilledForm form, UserId user, Instant now) {
        requireDraft();
        write(form, user, now);
    }

    /**
     * @throws DomainRuleViolation {@code questionnaire.response-complete}
     */
    public void complete(FilledForm form, UserId user, Instant now) {
        change(form, user, now);
        this.status = ResponseStatus.COMPLETE;
    }

    /**
     * A complete response in the place of this one, which stays as it was.
     *
     * @throws DomainRuleViolation {@code questionnaire.response-draft}
     */
    public QuestionnaireResponse amended(FilledForm form, String reason, UserId user, Instant now) {
        if (status != ResponseStatus.COMPLETE) {
            throw new DomainRuleViolation("questionnaire.response-draft");
        }
        var later = new QuestionnaireResponse(questionnaire, patient, form, user, now);
        later.status = ResponseStatus.COMPLETE;
        later.amends = id;
        later.amendmentReason = reason;
        return later;
    }

    private void write(FilledForm form, UserId user, Instant now) {
        this.language = form.language();
        this.filledHow = form.how();
        this.filledOn = form.on();
        this.answers = form.answers();
        this.changedBy = user;
        this.changedAt = now;
    }

    private void requireDraft() {
        if (status != ResponseStatus.DRAFT) {
            throw new DomainRuleViolation("questionnaire.response-complete");
        }
    }

    public QuestionnaireResponseId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public QuestionnaireVersionId questionnaire() {
        return questionnaire;
    }

    public PatientId patient() {
        return patient;
    }

    public FilledForm form() {
        return new FilledForm(language, filledHow, filledOn, answers);
    }

    public ResponseStatus status() {
        return status;
    }

    /** Who saved it last, and of a complete one who completed it. */
    public UserId changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The response in whose place this one stands; null for a first one. */
    public @Nullable QuestionnaireResponseId amends() {
        return amends;
    }

    public @Nullable String amendmentReason() {
        return amendmentReason;
    }
}
