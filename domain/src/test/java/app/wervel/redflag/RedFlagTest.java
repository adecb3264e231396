package app.wervel.redflag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.intake.IntakeId;
import app.wervel.intake.Party;
import app.wervel.patient.PatientId;
import app.wervel.redflag.RedFlagStep.Closed;
import app.wervel.redflag.RedFlagStep.FollowUp;
import app.wervel.redflag.RedFlagStep.Letter;
import app.wervel.redflag.RedFlagStep.Told;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import app.wervel.triage.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedFlagTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final RedFlag flag = flag(Urgency.SAME_DAY);

    @Test
    void itGoesFromOpenToClosedAndStaysThere() {
        assertThat(flag.state()).isEqualTo(RedFlagState.OPEN);
        flag.tell(told(Party.DOCTOR));
        assertThat(flag.state()).isEqualTo(RedFlagState.INFORMED);
        flag.answer();
        assertThat(flag.state()).isEqualTo(RedFlagState.ANSWERED);
        flag.close(closed(null));
        assertThat(flag.state()).isEqualTo(RedFlagState.CLOSED);

        assertCode("redflag.closed", flag::answer);
        assertCode("redflag.closed", () -> flag.close(closed(null)));
        assertCode("redflag.closed", () -> flag.followUp(new FollowUp(TODAY, null)));
        assertCode("redflag.closed", () -> flag.lower(Urgency.GP_SOON, "Onderzocht", TODAY));
        assertCode("redflag.closed", () -> flag.write(letter(LetterStage.PRINTED, null), true));
    }

    @Test
    void whatIsToldLaterNeverTakesItBack() {
        flag.answer();
        flag.tell(told(Party.DOCTOR));
        assertThat(flag.state()).isEqualTo(RedFlagState.ANSWERED);
        flag.close(closed(null));
        flag.tell(told(Party.DOCTOR));
        assertThat(flag.state()).isEqualTo(RedFlagState.CLOSED);
    }

    @Test
    void thatOnlyThePatientWasToldInformsNoDoctor() {
        flag.tell(told(Party.PATIENT));
        flag.tell(told(Party.OTHER));
        assertThat(flag.state()).isEqualTo(RedFlagState.OPEN);
    }

    @Test
    void whoWasToldDuringAnIntakeCountsAsADoctor() {
        flag.tell(told(null));
        assertThat(flag.state()).isEqualTo(RedFlagState.INFORMED);
    }

    @Test
    void closingNeedsAnAnswerOrTheReasonWhyNoneWillCome() {
        flag.tell(told(Party.DOCTOR));
        assertCode("redflag.answer-required", () -> flag.close(closed(null)));
        assertCode("redflag.answer-required", () -> flag.close(closed("  ")));
        assertThat(flag.state()).isEqualTo(RedFlagState.INFORMED);

        flag.close(closed("Patiënt is naar het ziekenhuis in een andere stad"));
        assertThat(flag.state()).isEqualTo(RedFlagState.CLOSED);
    }

    @Test
    void loweringNeedsAReasonAndGoesDownOnly() {
        assertThatThrownBy(() -> flag.lower(Urgency.GP_SOON, " ", TODAY))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo("text.required"));
        for (Urgency wrong :
                new Urgency[] {Urgency.SAME_DAY, Urgency.EMERGENCY_NOW, Urgency.NONE}) {
            assertThatThrownBy(() -> flag.lower(wrong, "Onderzocht", TODAY))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            refused -> assertThat(refused.code()).isEqualTo("redflag.not-lower"));
        }
        assertThat(flag.urgency()).isEqualTo(Urgency.SAME_DAY);

        var step = flag.lower(Urgency.GP_SOON, "Kracht is MRC 4", TODAY.plusDays(3));

        assertThat(step.from()).isEqualTo(Urgency.SAME_DAY);
        assertThat(flag.urgency()).isEqualTo(Urgency.GP_SOON);
        assertThat(flag.dueOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(flag.blocksTreatment(TODAY)).isFalse();
    }

    @Test
    void aLetterIsSentOnlyWithConsent() {
        assertCode("redflag.no-consent", () -> flag.write(letter(LetterStage.SENT, null), false));
        assertCode(
                "redflag.no-consent",
                () -> flag.write(letter(LetterStage.SENT, "Het is dringend"), false));
        flag.write(letter(LetterStage.SENT, null), true);
        assertThat(flag.state()).isEqualTo(RedFlagState.INFORMED);
    }

    @Test
    void whatCannotWaitMayBeSentWithTheReasonWhyThePatientWasNotAsked() {
        assertCode(
                "redflag.consent-reason-required",
                () -> flag.write(letter(LetterStage.SENT, null), null));
        flag.write(letter(LetterStage.SENT, "Patiënt was niet aanspreekbaar"), null);
        assertThat(flag.state()).isEqualTo(RedFlagState.INFORMED);

        assertCode(
                "redflag.no-consent",
                () -> flag(Urgency.GP_SOON).write(letter(LetterStage.SENT, "Niet bereikt"), null));
    }

    @Test
    void thePatientMayAlwaysTakeTheLetterAlong() {
        flag.write(letter(LetterStage.PRINTED, null), false);
        assertThat(flag.state()).isEqualTo(RedFlagState.OPEN);
        flag.write(letter(LetterStage.GIVEN_ALONG, null), false);
        assertThat(flag.state()).isEqualTo(RedFlagState.INFORMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMERGENCY_NOW", "SAME_DAY"})
    void anAlarmBlocksUntilItIsClosed(Urgency urgency) {
        var alarm = flag(urgency);
        assertThat(alarm.blocksTreatment(TODAY)).isTrue();
        alarm.answer();
        assertThat(alarm.blocksTreatment(TODAY)).isTrue();
        alarm.close(closed(null));
        assertThat(alarm.blocksTreatment(TODAY)).isFalse();
    }

    @Test
    void theGpOfThisWeekBlocksOnlyAfterItsTermWithoutAnAnswer() {
        var soon = flag(Urgency.GP_SOON);
        assertThat(soon.blocksTreatment(soon.dueOn())).isFalse();
        assertThat(soon.blocksTreatment(soon.dueOn().plusDays(1))).isTrue();
        soon.answer();
        assertThat(soon.blocksTreatment(soon.dueOn().plusDays(1))).isFalse();
    }

    @Test
    void whatIsNotUrgentNeverBlocks() {
        assertThat(flag(Urgency.GP_ROUTINE).blocksTreatment(TODAY.plusYears(1))).isFalse();
    }

    @Test
    void anAnswerEndsTheFollowUp() {
        flag.followUp(new FollowUp(TODAY.plusDays(1), null));
        assertThat(flag.followUpOn()).isEqualTo(TODAY.plusDays(1));
        flag.answer();
        assertThat(flag.followUpOn()).isNull();
    }

    @Test
    void aFollowUpIsNeverInThePast() {
        assertThat(FollowUp.possibleDay(TODAY, TODAY)).isEqualTo(TODAY);
        assertThatThrownBy(() -> FollowUp.possibleDay(TODAY.minusDays(1), TODAY))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void itIsRaisedByTheRulesOrByThePractitioner() {
        assertThat(RedFlag.isRaisedBy(Urgency.NONE, Urgency.GP_ROUTINE)).isTrue();
        assertThat(RedFlag.isRaisedBy(Urgency.GP_SOON, Urgency.NONE)).isTrue();
        assertThat(RedFlag.isRaisedBy(Urgency.GP_IF_PERSISTS, Urgency.NONE)).isFalse();
    }

    private static RedFlag flag(Urgency urgency) {
        return new RedFlag(
                new PatientId(UUID.randomUUID()), IntakeId.next(), urgency, urgency, NOW, TODAY);
    }

    private static Told told(@Nullable Party party) {
        return new Told(party, "Huisarts", "Telefoon", NOW, null);
    }

    private static Letter letter(LetterStage stage, @Nullable String withoutConsent) {
        return new Letter(stage, "nl", null, NOW, withoutConsent);
    }

    private static Closed closed(@Nullable String noAnswer) {
        return new Closed(RedFlagOutcome.TREATMENT_GOES_ON, null, noAnswer);
    }

    private static void assertCode(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
