package app.wervel.redflag.application;

import app.wervel.intake.Conclusion;
import app.wervel.intake.IntakeId;
import app.wervel.intake.Party;
import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.patient.PatientId;
import app.wervel.redflag.LetterStage;
import app.wervel.redflag.RedFlag;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.RedFlagState;
import app.wervel.redflag.RedFlagStep.Letter;
import app.wervel.triage.RuleSetVersion;
import app.wervel.triage.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One red flag, with every step.
 *
 * @param suggested what the rules said
 * @param urgency how urgent it is now
 * @param conclusion what the practitioner decided
 * @param consent whether the patient agrees that the general practitioner is told; null: not asked
 * @param rules the rules that fired, in the words of that version
 * @param dueOn the last day on which the doctor should have answered
 */
public record RedFlagDetails(
        RedFlagId id,
        long version,
        PatientId patient,
        IntakeId intake,
        Urgency suggested,
        Urgency urgency,
        RedFlagState state,
        Instant openedAt,
        String concludedByName,
        Conclusion conclusion,
        @Nullable Boolean consent,
        RuleSetVersion ruleSet,
        List<SuggestedRule> rules,
        LocalDate dueOn,
        @Nullable LocalDate followUpOn,
        List<RedFlagStepRow> steps) {
    public RedFlagDetails {
        rules = List.copyOf(rules);
        steps = List.copyOf(steps);
    }

    public boolean isClosed() {
        return state == RedFlagState.CLOSED;
    }

    public boolean isOverdue(LocalDate today) {
        return RedFlag.isOverdue(state, dueOn, today);
    }

    public boolean blocksTreatment(LocalDate today) {
        return RedFlag.blocksTreatment(urgency, state, dueOn, today);
    }

    /** Whether somebody wrote down that the patient himself was reached. */
    public boolean patientIsReached() {
        return RedFlagSteps.told(steps).anyMatch(told -> told.party() == Party.PATIENT);
    }

    /** Whether a letter was made that far, or further. */
    public boolean letterIs(LetterStage stage) {
        return letters().anyMatch(letter -> letter.stage().compareTo(stage) >= 0);
    }

    Stream<Letter> letters() {
        return steps.stream()
                .map(RedFlagStepRow::step)
                .filter(Letter.class::isInstance)
                .map(Letter.class::cast);
    }
}
