package app.wervel.demo;

import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.ConclusionData.InformedData;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeDraft.ActivityData;
import app.wervel.intake.application.IntakeDraft.ReferralData;
import app.wervel.triage.AnswerField;
import app.wervel.triage.AnswerKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a case into what a practitioner would have typed in an intake. */
final class DemoIntakes {
    /** From the doctor's letter to the first appointment. */
    private static final int DAYS_FROM_LETTER = 6;

    private DemoIntakes() {}

    static IntakeDraft draft(DemoCase of, LocalDate day) {
        var told = of.told();
        boolean english = "en".equals(of.language()) && told.complaintEn() != null;
        return new IntakeDraft(
                of.referral() == null ? "direct" : "referral",
                referral(of.referral(), day),
                true,
                english ? told.complaintEn() : told.complaint(),
                told.requestForHelp(),
                told.history(),
                told.earlierEpisodes(),
                told.beliefs(),
                told.worries(),
                told.expectations(),
                told.medicines(),
                of.bodyRegions(),
                nprs(of.nprs(), 0),
                nprs(of.nprs(), 1),
                nprs(of.nprs(), 2),
                of.activities().stream()
                        .map(each -> new ActivityData(each.name(), each.score()))
                        .toList(),
                answers(of));
    }

    private static @Nullable ReferralData referral(
            DemoCase.@Nullable Letter letter, LocalDate day) {
        return letter == null
                ? null
                : new ReferralData(
                        letter.referrer(),
                        null,
                        day.minusDays(DAYS_FROM_LETTER),
                        letter.reason(),
                        letter.treatments());
    }

    private static @Nullable Integer nprs(List<Integer> scores, int index) {
        return index < scores.size() ? scores.get(index) : null;
    }

    /** Every alarm question was asked, and denied unless the case says otherwise. */
    private static Map<String, @Nullable Object> answers(DemoCase of) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put(AnswerField.LOCATION.id(), List.of("low_back"));
        for (AnswerField field : AnswerField.alarmFields()) {
            answers.put(field.id(), denied(field));
        }
        answers.put(AnswerField.MEDICINES.id(), List.of());
        answers.put(AnswerField.SEEN_BY_GP.id(), false);
        answers.put(AnswerField.IMPROVING.id(), false);
        answers.putAll(of.answers());
        return answers;
    }

    private static Object denied(AnswerField field) {
        if (field == AnswerField.MECHANICAL_PATTERN) {
            // The one question to which "yes" is what reassures.
            return true;
        }
        if (field.kind() == AnswerKind.LIST) {
            return List.of();
        }
        return field.defaultValue().map(Object.class::cast).orElse(false);
    }

    /** The suggestion stands beside it; a practitioner who agrees chooses the same. */
    static ConclusionData conclusion(DemoCase.Outcome outcome, IntakeDetails intake) {
        var suggestion = intake.suggestion();
        return new ConclusionData(
                outcome.screening(),
                outcome.urgency() == null ? suggestion.urgency().id() : outcome.urgency(),
                outcome.classification() == null
                        ? suggestion.classification().id()
                        : outcome.classification(),
                null,
                outcome.reason(),
                outcome.informed().stream()
                        .map(each -> new InformedData(each.who(), each.how(), null, each.what()))
                        .toList(),
                outcome.advice(),
                outcome.furtherExamination(),
                null);
    }
}
