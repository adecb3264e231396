package app.wervel.discharge.application;

import app.wervel.discharge.Discharge;
import app.wervel.discharge.EndReason;
import app.wervel.discharge.GoalJudgement;
import app.wervel.discharge.GoalResult;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of the care for a complaint, as it is typed. All of it may be missing in a draft.
 *
 * @param reason id of an {@link EndReason}
 * @param evaluation how the patient is now, in words
 * @param aftercare what the patient is advised
 * @param followUp what is agreed for later
 * @param goals what came of the goals of the plan; a goal that is not named is not judged
 */
public record DischargeData(
        @Nullable String reason,
        @Nullable String reasonNote,
        @Nullable String evaluation,
        @Nullable String aftercare,
        @Nullable String followUp,
        @Nullable LocalDate followUpOn,
        @Nullable List<JudgementData> goals) {
    public static final DischargeData EMPTY =
            new DischargeData(null, null, null, null, null, null, null);

    /**
     * @param result id of a {@link GoalResult}; null: not judged yet
     */
    public record JudgementData(
            @Nullable UUID goal, @Nullable String result, @Nullable String note) {}

    List<JudgementData> judgements() {
        return goals == null ? List.of() : goals;
    }

    /**
     * @throws app.wervel.shared.InvalidInput on {@code reason}, {@code goals[0].result} and so on
     */
    Discharge.Words checked() {
        var checks = new FieldChecks();
        var chosen = checks.<@Nullable EndReason>check("reason", this::endReason);
        line(checks, "reasonNote", reasonNote);
        line(checks, "evaluation", evaluation);
        line(checks, "aftercare", aftercare);
        line(checks, "followUp", followUp);
        for (int i = 0; i < judgements().size(); i++) {
            var judgement = judgements().get(i);
            String prefix = "goals[%d].".formatted(i);
            checks.require(judgement.goal() != null, prefix + "goal", "text.required");
            checks.<@Nullable GoalResult>check(prefix + "result", () -> result(judgement));
            checks.<@Nullable String>check(
                    prefix + "note",
                    () -> Texts.optional(judgement.note(), GoalJudgement.LONGEST_NOTE));
        }
        checks.throwIfAny();
        return new Discharge.Words(chosen, reasonNote, evaluation, aftercare, followUp, followUpOn);
    }

    private static void line(FieldChecks checks, String field, @Nullable String text) {
        checks.<@Nullable String>check(field, () -> Texts.optional(text, Discharge.LONGEST_TEXT));
    }

    private @Nullable EndReason endReason() {
        return reason == null || reason.isBlank() ? null : EndReason.fromId(reason);
    }

    static @Nullable GoalResult result(JudgementData judgement) {
        String id = judgement.result();
        return id == null || id.isBlank() ? null : GoalResult.fromId(id);
    }
}
