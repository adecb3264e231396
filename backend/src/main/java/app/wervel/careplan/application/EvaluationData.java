package app.wervel.careplan.application;

import app.wervel.careplan.Evaluation;
import app.wervel.careplan.EvaluationDecision;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of an evaluation, as it is typed.
 *
 * @param doneOn today or earlier; null: today
 * @param decision {@code go_on}, {@code adjust} or {@code stop}
 * @param note required unless the plan just goes on
 */
public record EvaluationData(
        @Nullable LocalDate doneOn, @Nullable String decision, @Nullable String note) {
    /**
     * @throws InvalidInput on {@code doneOn}, {@code decision}, {@code note}
     */
    EvaluationDecision checkedDecision(LocalDate today) {
        var checks = new FieldChecks();
        checks.require(
                doneOn == null || !doneOn.isAfter(today), "doneOn", "careplan.date-in-future");
        var checked =
                checks.check(
                        "decision",
                        () -> {
                            if (decision == null || decision.isBlank()) {
                                throw new InvalidValue("text.required");
                            }
                            return EvaluationDecision.fromId(decision);
                        });
        checks.<@Nullable String>check("note", () -> Texts.optional(note, Evaluation.LONGEST_NOTE));
        checks.require(
                checked == null
                        || checked == EvaluationDecision.GO_ON
                        || (note != null && !note.isBlank()),
                "note",
                "careplan.evaluation-note-required");
        checks.throwIfAny();
        return Objects.requireNonNull(checked);
    }
}
