package app.wervel.careplan;

import app.wervel.practice.UserId;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which patient and practitioner look back. How often is the practitioner's choice.
 *
 * @param doneOn when it was done; null: it is still to come
 * @param decision what was decided; null: not done yet
 * @param note what was seen; always there when the plan is adjusted or stopped, for a change of
 *     plan is recorded with its reason
 * @param byName the practitioner's name at that time
 */
@Embeddable
public record Evaluation(
        @AttributeOverride(name = "value", column = @Column(name = "id")) EvaluationId id,
        LocalDate plannedOn,
        @Nullable LocalDate doneOn,
        @Enumerated(EnumType.STRING) @Nullable EvaluationDecision decision,
        @Nullable String note,
        @AttributeOverride(name = "value", column = @Column(name = "done_by")) @Nullable UserId by,
        @Column(name = "done_by_name") @Nullable String byName) {
    public static final int LONGEST_NOTE = 2000;

    /**
     * @throws InvalidValue {@code text.too-long}
     */
    public Evaluation {
        note = Texts.optional(note, LONGEST_NOTE);
    }

    public static Evaluation planned(LocalDate on) {
        return new Evaluation(EvaluationId.next(), on, null, null, null, null, null);
    }

    Evaluation plannedFor(LocalDate day) {
        return new Evaluation(id, day, null, null, null, null, null);
    }

    /**
     * @throws InvalidValue {@code careplan.evaluation-note-required}
     */
    Evaluation done(
            LocalDate on,
            EvaluationDecision outcome,
            @Nullable String words,
            UserId who,
            String whoName) {
        if (outcome != EvaluationDecision.GO_ON && (words == null || words.isBlank())) {
            throw new InvalidValue("careplan.evaluation-note-required");
        }
        return new Evaluation(id, plannedOn, on, outcome, words, who, whoName);
    }

    public boolean isDone() {
        return doneOn != null;
    }

    public boolean isDueOn(LocalDate today) {
        return doneOn == null && !plannedOn.isAfter(today);
    }
}
