package app.wervel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.patient.PatientId;
import app.wervel.patient.Sex;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.Classification;
import app.wervel.triage.Phase;
import app.wervel.triage.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final Instant STARTED = Instant.parse("2026-11-20T09:00:00Z");
    private static final FilledForm LOW_BACK = FilledForm.empty(IntakeFormId.LOW_BACK, "1.0");
    private static final AnswersDocument FINAL = new AnswersDocument("{\"duration_days\":3}");

    private final Intake intake =
            new Intake(PatientId.next(), UserId.next(), STARTED, content("Rugpijn"));

    @Test
    void aDraftGivesBackWhatWasFilledIn() {
        assertThat(intake.content()).isEqualTo(content("Rugpijn"));
        assertThat(intake.status()).isEqualTo(IntakeStatus.DRAFT);

        intake.change(content("Rugpijn en beenpijn"));

        assertThat(intake.content()).isEqualTo(content("Rugpijn en beenpijn"));
    }

    @Test
    void theFormChangesUntilAQuestionOfItsOwnIsAnswered() {
        var knee = FilledForm.empty(IntakeFormId.KNEE, "1.0");
        var answered = new FilledForm(IntakeFormId.KNEE, "1.0", "{\"knee_locked\":\"yes\"}");

        intake.change(content("Toch de knie", knee));
        assertThat(intake.content().form()).isEqualTo(knee);
        intake.change(content("Toch de knie", answered));
        assertCode("intake.form-in-use", () -> intake.change(content("De rug")));
        assertThat(intake.content().form()).isEqualTo(answered);

        intake.change(content("Toch de knie", knee));
        intake.change(content("De rug"));

        assertThat(intake.content().form()).isEqualTo(LOW_BACK);
    }

    @Test
    void anUnknownFormIsRefused() {
        assertThat(IntakeFormId.fromId("low_back")).isEqualTo(IntakeFormId.LOW_BACK);
        assertThatThrownBy(() -> IntakeFormId.fromId("LOW_BACK"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("intake.form-unknown");
    }

    @Test
    void onceConcludedNothingChanges() {
        conclude(Urgency.NONE);

        assertCode("intake.concluded", () -> intake.change(content("Later bedacht")));
        assertCode("intake.concluded", () -> conclude(Urgency.GP_SOON));
        assertThat(intake.content().narrative().complaint()).isEqualTo("Rugpijn");
        assertThat(intake.content().answers()).isEqualTo(FINAL);
    }

    @Test
    void aRefusedConclusionLeavesADraft() {
        assertCode(
                "intake.reason-required",
                () ->
                        intake.conclude(
                                conclusion(Urgency.NONE),
                                Suggestions.of(Urgency.EMERGENCY_NOW),
                                FINAL));

        assertThat(intake.status()).isEqualTo(IntakeStatus.DRAFT);
        assertThat(intake.content().answers()).isEqualTo(AnswersDocument.EMPTY);
    }

    @Test
    void noMoreThanThreeActivities() {
        var four = List.of(activity(), activity(), activity(), activity());

        assertThatThrownBy(() ->
                        new IntakeContent(
                                AccessPath.DIRECT,
                                Referral.NONE,
                                null,
                                Narrative.NONE,
                                List.of(),
                                PainScores.NOT_ASKED,
                                four,
                                AnswersDocument.EMPTY,
                                LOW_BACK))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("intake.too-many-activities");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void aScoreLiesBetween0And10(int score) {
        assertThatThrownBy(() -> new PainScores(null, score, null))
                .hasMessage("intake.score-out-of-range");
        assertThatThrownBy(() -> new ActivityScore("Fietsen", score))
                .hasMessage("intake.score-out-of-range");
        assertThat(new PainScores(0, 10, null).worst()).isEqualTo(10);
    }

    @Test
    void somebodyIsInformedBetweenADayBeforeTheIntakeAndNow() {
        Instant now = STARTED.plus(Duration.ofHours(3));

        assertThat(Informed.possibleMoment(now, STARTED, now)).isEqualTo(now);
        assertThat(Informed.possibleMoment(STARTED.minus(Duration.ofDays(1)), STARTED, now))
                .isBefore(STARTED);
        assertThatThrownBy(() -> Informed.possibleMoment(now.plusSeconds(301), STARTED, now))
                .hasMessage("intake.moment-in-future");
        assertThatThrownBy(() ->
                        Informed.possibleMoment(
                                STARTED.minus(Duration.ofDays(1)).minusMillis(1), STARTED, now))
                .hasMessage("intake.moment-before-intake");
    }

    @Test
    void ageAndSexComeFromThePatientWhateverTheAnswersSay() {
        var sent = Answers.readDraft(Map.of("age", 20, "sex", "m", "duration_days", 5));

        var known = new PatientFacts(61, Sex.F).completing(sent);
        var sexUnknown = new PatientFacts(61, null).completing(sent);

        assertThat(known.number(AnswerField.AGE)).hasValue(61);
        assertThat(known.single(AnswerField.SEX)).contains("f");
        assertThat(known.number(AnswerField.DURATION_DAYS)).hasValue(5);
        assertThat(sexUnknown.asked(AnswerField.SEX)).isFalse();
    }

    private void conclude(Urgency urgency) {
        intake.conclude(conclusion(urgency), Suggestions.of(urgency), FINAL);
    }

    private static Conclusion conclusion(Urgency urgency) {
        return new Conclusion(
                Screening.NIET_PLUIS,
                urgency,
                Classification.SPECIFIC,
                Phase.ACUTE,
                null,
                null,
                null,
                null);
    }

    private static ActivityScore activity() {
        return new ActivityScore("Traplopen", null);
    }

    private static IntakeContent content(String complaint) {
        return content(complaint, LOW_BACK);
    }

    private static IntakeContent content(String complaint, FilledForm form) {
        return new IntakeContent(
                AccessPath.REFERRAL,
                new Referral("Huisarts De Boer", "01234567", null, "Lage rugpijn", 9),
                true,
                new Narrative(complaint, "Weer tillen", null, null, null, null, null, null),
                List.of("low_back_left"),
                new PainScores(4, 8, null),
                List.of(new ActivityScore("Fietsen", 7), activity()),
                AnswersDocument.EMPTY,
                form);
    }

    private static void assertCode(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
