package app.wervel.intake.application;

import app.wervel.intake.Conclusion;
import app.wervel.intake.FormQuestion;
import app.wervel.intake.Informed;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.PatientFacts;
import app.wervel.intake.Question;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.RegionQuestion;
import app.wervel.intake.Suggestion;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole intake.
 *
 * @param facts what the screening takes from the patient's own data; the answers hold it already
 * @param draft what was filled in, to be changed and sent back
 * @param formVersion the version of the form with which it was written last
 * @param answers with the patient's age and sex, and the place that the form is about
 * @param regionAnswers to the questions that are the form's own
 * @param suggestion of a draft: what the rules say now; of a concluded intake: what they said then
 * @param conclusion null while it is a draft
 * @param informed who was told what, in the order in which it was written down
 * @param alarmOpen whether a doctor must still be reached, or answer: of an emergency, a same-day
 *     contact, or a general practitioner this week
 * @param earlier the screening that this one asks anew; null where it stands by itself
 */
public record IntakeDetails(
        IntakeId id,
        long version,
        PatientId patient,
        PatientFacts facts,
        UserId practitioner,
        String practitionerName,
        Instant startedAt,
        IntakeStatus status,
        IntakeDraft draft,
        IntakeFormId form,
        String formVersion,
        Answers answers,
        RegionAnswers regionAnswers,
        Suggestion suggestion,
        @Nullable ConclusionDetails conclusion,
        List<InformedDetails> informed,
        boolean alarmOpen,
        @Nullable EarlierScreening earlier) {

    public IntakeDetails {
        informed = List.copyOf(informed);
    }

    public boolean isAnswered(FormQuestion question) {
        return switch (question) {
            case Question ofTheRules -> answers.asked(ofTheRules.field());
            case RegionQuestion own -> regionAnswers.asked(own.id());
        };
    }

    /** The answer as a plain JSON value; null when it is null or was not asked. */
    public @Nullable Object plain(FormQuestion question) {
        return switch (question) {
            case Question ofTheRules -> answers.plain(ofTheRules.field());
            case RegionQuestion own -> regionAnswers.plain(own.id());
        };
    }

    public boolean isConcluded() {
        return status == IntakeStatus.CONCLUDED;
    }

    /** The alarm fields of the form that were not asked, in the catalogue's order. */
    public List<AnswerField> notAsked() {
        return suggestion.notAsked();
    }

    /** The required fields without which there is no conclusion. */
    public List<AnswerField> missing() {
        return suggestion.missing();
    }

    /** The suggestion that stood beside it is the intake's own. */
    public record ConclusionDetails(
            Conclusion conclusion,
            UserId concludedBy,
            String concludedByName,
            Instant concludedAt) {}

    public record InformedDetails(Informed informed, String recordedByName, Instant recordedAt) {}

    /** What was answered before, to be shown beside a question and never taken over. */
    public record EarlierScreening(
            IntakeId intake, Instant concludedAt, Answers answers, RegionAnswers regionAnswers) {
        public boolean isAnswered(FormQuestion question) {
            return switch (question) {
                case Question ofTheRules -> answers.asked(ofTheRules.field());
                case RegionQuestion own -> regionAnswers.asked(own.id());
            };
        }

        /** The answer as a plain JSON value; null when it is null or was not asked. */
        public @Nullable Object plain(FormQuestion question) {
            return switch (question) {
                case Question ofTheRules -> answers.plain(ofTheRules.field());
                case RegionQuestion own -> regionAnswers.plain(own.id());
            };
        }
    }
}
