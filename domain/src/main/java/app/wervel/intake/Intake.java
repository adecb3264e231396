package app.wervel.intake;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.Versioned;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first conversation about a complaint. A draft is saved again and again, and may lack
 * anything; once concluded, what was written stays as it was.
 */
@Entity
@Table(name = "intake")
public class Intake implements Versioned {
    /** Medical history and circumstances. */
    private static final Set<AnswerField> HISTORY =
            Set.of(
                    AnswerField.SMOKER,
                    AnswerField.HYPERTENSION_OR_VASCULAR_DISEASE,
                    AnswerField.MS_OR_AUTOIMMUNE,
                    AnswerField.CHEMO_HISTORY,
                    AnswerField.RADIOTHERAPY_HISTORY,
                    AnswerField.VEGAN_OR_B12_RISK,
                    AnswerField.AMPUTATION,
                    AnswerField.SURGERY_HISTORY,
                    AnswerField.FAMILY_HISTORY,
                    AnswerField.LOAD_FACTORS,
                    AnswerField.MEDICINES);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private IntakeId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "practitioner_id"))
    private UserId practitioner;

    private Instant startedAt;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "earlier_intake_id", updatable = false))
    private @Nullable IntakeId earlier;

    @Enumerated(EnumType.STRING)
    private IntakeStatus status = IntakeStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private AccessPath access;

    @Embedded private @Nullable Referral referral;
    private @Nullable Boolean consentToInformGp;
    @Embedded private @Nullable Narrative narrative;
    private List<String> bodyRegions;
    @Embedded private @Nullable PainScores pain;
    private List<String> activityNames;
    private List<@Nullable Integer> activityScores;
    @Embedded private AnswersDocument answers;
    @Embedded private FilledForm form;

    @SuppressWarnings("NullAway.Init")
    protected Intake() {}

    public Intake(
            PatientId patient, UserId practitioner, Instant startedAt, IntakeContent content) {
        this.id = IntakeId.next();
        this.patient = patient;
        this.practitioner = practitioner;
        this.startedAt = startedAt;
        write(content);
    }

    /**
     * The answers that do not change with a complaint. How long it lasts, whether it gets better
     * and what a doctor or therapist found belong to the complaint of then: taken over, they could
     * keep a rule from firing on a new one.
     */
    public static Answers keptWhenScreenedAgain(Answers earlier) {
        Answers kept = earlier;
        for (AnswerField field : earlier.askedFields()) {
            if (!HISTORY.contains(field)) {
                kept = kept.without(field);
            }
        }
        return kept;
    }

    /**
     * Screens again, because symptoms are new or have changed: what was told stays, what the rules
     * and the scores ask of the complaint is asked anew.
     *
     * @param concluded the screening before
     * @param answersToKeep of that one, as {@link #keptWhenScreenedAgain} tells
     */
    public static Intake again(
            Intake concluded,
            UserId practitioner,
            Instant startedAt,
            AnswersDocument answersToKeep) {
        var intake =
                new Intake(
                        concluded.patient(),
                        practitioner,
                        startedAt,
                        concluded.content().forScreeningAgain(answersToKeep));
        intake.earlier = concluded.id();
        return intake;
    }

    /**
     * Replaces everything that was filled in.
     *
     * @throws DomainRuleViolation {@code intake.concluded}; {@code intake.form-in-use} for another
     *     form while a question of the present one was answered
     */
    public void change(IntakeContent content) {
        requireDraft();
        if (content.form().id() != form.id() && form.hasRegionAnswers()) {
            throw new DomainRuleViolation("intake.form-in-use");
        }
        write(content);
    }

    private void write(IntakeContent content) {
        this.access = content.access();
        this.referral = content.referral();
        this.consentToInformGp = content.consentToInformGp();
        this.narrative = content.narrative();
        this.bodyRegions = content.bodyRegions();
        this.pain = content.pain();
        this.activityNames = content.activities().stream().map(ActivityScore::name).toList();
        List<@Nullable Integer> scores = new ArrayList<>();
        content.activities().forEach(activity -> scores.add(activity.score()));
        this.activityScores = scores;
        this.answers = content.answers();
        this.form = content.form();
    }

    /**
     * Closes the draft for good.
     *
     * @param finalAnswers what was answered, with the patient's age and sex of that moment
     * @param suggestion what the rules say of these answers
     * @throws DomainRuleViolation {@code intake.concluded}, or as {@link
     *     Conclusion#requireAllowedBeside}
     */
    public void conclude(
            Conclusion conclusion, Suggestion suggestion, AnswersDocument finalAnswers) {
        requireDraft();
        conclusion.requireAllowedBeside(suggestion);
        this.answers = finalAnswers;
        this.status = IntakeStatus.CONCLUDED;
    }

    private void requireDraft() {
        if (status != IntakeStatus.DRAFT) {
            throw new DomainRuleViolation("intake.concluded");
        }
    }

    public IntakeId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public PatientId patient() {
        return patient;
    }

    /** Who began the intake. */
    public UserId practitioner() {
        return practitioner;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public IntakeStatus status() {
        return status;
    }

    /** The screening that this one asks anew; null when it stands by itself. */
    public @Nullable IntakeId earlier() {
        return earlier;
    }

    public IntakeContent content() {
        return new IntakeContent(
                access,
                Objects.requireNonNullElse(referral, Referral.NONE),
                consentToInformGp,
                Objects.requireNonNullElse(narrative, Narrative.NONE),
                bodyRegions,
                Objects.requireNonNullElse(pain, PainScores.NOT_ASKED),
                activities(),
                answers,
                form);
    }

    private List<ActivityScore> activities() {
        List<ActivityScore> activities = new ArrayList<>();
        for (int i = 0; i < activityNames.size(); i++) {
            activities.add(new ActivityScore(activityNames.get(i), activityScores.get(i)));
        }
        return activities;
    }
}
