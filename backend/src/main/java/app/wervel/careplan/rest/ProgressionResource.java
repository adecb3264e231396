package app.wervel.careplan.rest;

import app.wervel.careplan.ProgressionProposal.JudgedDay;
import app.wervel.careplan.ProgressionRule;
import app.wervel.careplan.application.DecisionRow;
import app.wervel.careplan.application.ProgressionDetails;
import app.wervel.careplan.application.ProgressionText;
import app.wervel.careplan.application.ProposalRow;
import app.wervel.careplan.application.SessionNoteRow;
import app.wervel.exercise.BilingualText;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.DosageData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the progression rule proposes, and what was decided before.
 *
 * @param version of the plan, to send back with a decision
 * @param source where the rule comes from
 * @param newSymptoms days of which nobody decided yet; then nothing else is proposed
 * @param newSymptomsKey to send back as {@code proposal} with a decision about them
 */
record ProgressionResource(
        UUID carePlanId,
        long version,
        String ruleVersion,
        String source,
        List<DayResource> newSymptoms,
        @Nullable String newSymptomsKey,
        List<ProposalResource> proposals,
        List<NoteResource> sessionNotes,
        List<DecisionResource> decisions) {
    static ProgressionResource of(ProgressionDetails details, ExerciseLanguage language) {
        var text = ProgressionText.in(language);
        return new ProgressionResource(
                details.plan().value(),
                details.version(),
                ProgressionRule.VERSION,
                text.source(),
                days(details.newSymptoms(), text),
                details.newSymptoms().isEmpty() ? null : details.symptomsKey(),
                details.proposals().stream()
                        .map(row -> ProposalResource.of(row, language, text))
                        .toList(),
                details.notes().stream().map(NoteResource::of).toList(),
                details.decisions().stream()
                        .map(row -> DecisionResource.of(row, language))
                        .toList());
    }

    private static List<DayResource> days(List<JudgedDay> days, ProgressionText text) {
        return days.stream().map(day -> DayResource.of(day, text)).toList();
    }

    /**
     * @param verdict {@code good}, {@code bad} or {@code between}
     */
    record DayResource(
            LocalDate date,
            String verdict,
            String because,
            @Nullable Integer pain,
            @Nullable Integer nextPain,
            String text) {
        static DayResource of(JudgedDay day, ProgressionText text) {
            return new DayResource(
                    day.day(),
                    day.verdict().id(),
                    day.because().id(),
                    day.pain(),
                    day.nextPain(),
                    text.day(day));
        }
    }

    /**
     * @param kind {@code step_up}, {@code step_down}, {@code stay}, {@code not_enough} or {@code
     *     stop_and_rescreen}
     * @param key to send back as {@code proposal} with a decision; null as {@code lastDay}
     * @param lastDay to send back with a decision; null when there is nothing to decide on
     * @param dosage as it would become, or null
     * @param otherExercise that would take its place, or null
     */
    record ProposalResource(
            UUID prescription,
            String exercise,
            String name,
            String kind,
            @Nullable String key,
            String text,
            @Nullable LocalDate lastDay,
            @Nullable DosageData dosage,
            @Nullable String otherExercise,
            List<DayResource> days) {
        static ProposalResource of(
                ProposalRow row, ExerciseLanguage language, ProgressionText text) {
            var exercise = row.prescription().exercise();
            return new ProposalResource(
                    row.prescription().id().value(),
                    exercise.id().value(),
                    exercise.name().in(language),
                    ProgressionText.kind(row.proposal()),
                    row.isToDecide() ? row.key() : null,
                    text.proposal(row),
                    row.isToDecide() ? row.proposal().days().getLast().day() : null,
                    row.dosage() == null ? null : DosageData.of(row.dosage()),
                    row.other() == null ? null : row.other().id().value(),
                    ProgressionResource.days(row.proposal().days(), text));
        }
    }

    record NoteResource(UUID prescription, LocalDate date, boolean managed, String by) {
        static NoteResource of(SessionNoteRow row) {
            return new NoteResource(
                    row.prescription().value(), row.date(), row.managed(), row.byName());
        }
    }

    /**
     * @param prescription null: about the whole plan
     * @param dose the dosage in words that held from then on, or null
     */
    record DecisionResource(
            UUID id,
            @Nullable UUID prescription,
            @Nullable String exerciseName,
            String proposal,
            String decision,
            @Nullable String reason,
            @Nullable String dose,
            @Nullable String otherExerciseName,
            LocalDate lastDay,
            String by,
            Instant at) {
        static DecisionResource of(DecisionRow row, ExerciseLanguage language) {
            return new DecisionResource(
                    row.id(),
                    row.prescription(),
                    in(row.exercise(), language),
                    row.proposal(),
                    row.decision().id(),
                    row.reason(),
                    in(row.dose(), language),
                    in(row.other(), language),
                    row.lastDay(),
                    row.byName(),
                    row.at());
        }

        private static @Nullable String in(
                @Nullable BilingualText text, ExerciseLanguage language) {
            return text == null ? null : text.in(language);
        }
    }
}
