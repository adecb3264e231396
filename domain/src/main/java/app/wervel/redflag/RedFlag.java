package app.wervel.redflag;

import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Versioned;
import app.wervel.triage.Urgency;
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
 * A conclusion that needs a doctor, followed until it is closed. What was asked, which rules fired
 * and what was decided stays in the intake's conclusion; every step after it is kept beside this,
 * and this knows how far it has come. An appointment of our own never closes it: none of these
 * methods is about one.
 */
@Entity
@Table(name = "red_flag")
public class RedFlag implements Versioned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RedFlagId id;

    @Version private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "patient_id"))
    private PatientId patient;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "intake_id"))
    private IntakeId intake;

    @Enumerated(EnumType.STRING)
    private Urgency suggestedUrgency;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private RedFlagState state = RedFlagState.OPEN;

    private Instant openedAt;
    private LocalDate dueOn;
    private @Nullable LocalDate followUpOn;

    /** Counted so that every step makes a new version, whatever else it changes. */
    private int steps = 1;

    @SuppressWarnings("NullAway.Init")
    protected RedFlag() {}

    /**
     * @param concluded what the practitioner decided; where that needs no doctor, see {@link
     *     #isNeeded}, the item is only kept as a decision against the rules, and closed at once
     * @param dueOn as {@link RedFlagTerm} says
     */
    public RedFlag(
            PatientId patient,
            IntakeId intake,
            Urgency suggested,
            Urgency concluded,
            Instant openedAt,
            LocalDate dueOn) {
        this.id = RedFlagId.next();
        this.patient = patient;
        this.intake = intake;
        this.suggestedUrgency = suggested;
        this.urgency = concluded;
        this.openedAt = openedAt;
        this.dueOn = dueOn;
    }

    /** Whether the rules or the practitioner ask for a doctor, be it not urgently. */
    public static boolean isRaisedBy(Urgency suggested, Urgency concluded) {
        return isNeeded(suggested) || isNeeded(concluded);
    }

    public static boolean isNeeded(Urgency urgency) {
        return urgency.isAtLeast(Urgency.GP_ROUTINE);
    }

    /** Also after it was closed: what somebody is told then is worth keeping, and opens nothing. */
    public void tell(RedFlagStep.Told told) {
        steps++;
        if (told.reachesADoctor()) {
            reach(RedFlagState.INFORMED);
        }
    }

    /**
     * A letter leaves for the doctor only with the patient's consent (WGBO, Civil Code 7:457). The
     * patient may always take it along himself. Where the patient could not be asked, an emergency
     * or a contact today lets it go with the reason written down (project choice: a doctor who
     * takes over is directly involved in the treatment).
     *
     * @param consent what the patient said; null: was not asked
     * @throws DomainRuleViolation {@code redflag.closed}; {@code redflag.no-consent} where the
     *     patient refused, or was not asked of something that can wait; {@code
     *     redflag.consent-reason-required} where it cannot wait and nobody wrote why the patient
     *     was not asked
     */
    public void write(RedFlagStep.Letter letter, @Nullable Boolean consent) {
        requireNotClosed();
        if (letter.stage() == LetterStage.SENT && !Boolean.TRUE.equals(consent)) {
            if (Boolean.FALSE.equals(consent) || !urgency.isAtLeast(Urgency.SAME_DAY)) {
                throw new DomainRuleViolation("redflag.no-consent");
            }
            if (letter.withoutConsent() == null) {
                throw new DomainRuleViolation("redflag.consent-reason-required");
            }
        }
        steps++;
        if (letter.stage().leavesThePractice()) {
            reach(RedFlagState.INFORMED);
        }
    }

    /**
     * Also without that anybody was told: a patient may have gone to the doctor himself. A second
     * answer may follow the first.
     *
     * @throws DomainRuleViolation {@code redflag.closed}
     */
    public void answer() {
        step();
        reach(RedFlagState.ANSWERED);
        followUpOn = null;
    }

    /**
     * @throws DomainRuleViolation {@code redflag.closed}
     */
    public void followUp(RedFlagStep.FollowUp followUp) {
        step();
        followUpOn = followUp.on();
    }

    /**
     * Makes it less urgent; what needs no doctor any more is closed instead.
     *
     * @param newDueOn as {@link RedFlagTerm} says of the new urgency
     * @return the step to keep
     * @throws DomainRuleViolation {@code redflag.closed}
     * @throws InvalidValue {@code redflag.not-lower}, {@code text.required} for the reason
     */
    public RedFlagStep.Lowered lower(Urgency to, String reason, LocalDate newDueOn) {
        if (!isNeeded(to) || to.isAtLeast(urgency)) {
            throw new InvalidValue("redflag.not-lower");
        }
        var lowered = new RedFlagStep.Lowered(urgency, to, reason);
        step();
        urgency = to;
        dueOn = newDueOn;
        return lowered;
    }

    /**
     * @throws DomainRuleViolation {@code redflag.closed}; {@code redflag.answer-required} without
     *     an answer, or the reason why none will come
     */
    public void close(RedFlagStep.Closed closed) {
        requireNotClosed();
        if (isNeeded(urgency) && state != RedFlagState.ANSWERED && closed.noAnswer() == null) {
            throw new DomainRuleViolation("redflag.answer-required");
        }
        steps++;
        reach(RedFlagState.CLOSED);
        followUpOn = null;
    }

    private void step() {
        requireNotClosed();
        steps++;
    }

    private void requireNotClosed() {
        if (state == RedFlagState.CLOSED) {
            throw new DomainRuleViolation("redflag.closed");
        }
    }

    private void reach(RedFlagState reached) {
        if (reached.compareTo(state) > 0) {
            state = reached;
        }
    }

    /**
     * Whether no plan may start or go on: over an open emergency or contact of today, and over a
     * general practitioner of this week who has not answered within the term.
     */
    public boolean blocksTreatment(LocalDate today) {
        return blocksTreatment(urgency, state, dueOn, today);
    }

    /** As {@link #blocksTreatment(LocalDate)}, of an item that was not loaded. */
    public static boolean blocksTreatment(
            Urgency urgency, RedFlagState state, LocalDate dueOn, LocalDate today) {
        return switch (urgency) {
            case EMERGENCY_NOW, SAME_DAY -> state != RedFlagState.CLOSED;
            case GP_SOON -> isOverdue(state, dueOn, today);
            case GP_ROUTINE, GP_IF_PERSISTS, NONE -> false;
        };
    }

    /** Nobody answered within the term. */
    public static boolean isOverdue(RedFlagState state, LocalDate dueOn, LocalDate today) {
        return !state.isAnswered() && today.isAfter(dueOn);
    }

    public RedFlagId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public PatientId patient() {
        return patient;
    }

    /** The intake whose conclusion raised it. */
    public IntakeId intake() {
        return intake;
    }

    public Urgency suggestedUrgency() {
        return suggestedUrgency;
    }

    /** How urgent it is now. */
    public Urgency urgency() {
        return urgency;
    }

    public RedFlagState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The last day on which the doctor should have answered. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable LocalDate followUpOn() {
        return followUpOn;
    }
}
