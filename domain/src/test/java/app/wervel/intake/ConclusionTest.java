package app.wervel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.DomainRuleViolation;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Classification;
import app.wervel.triage.Phase;
import app.wervel.triage.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConclusionTest {
    @ParameterizedTest(name = "suggested {0}, concluded {1}: reason needed {2}")
    @CsvSource({
        "EMERGENCY_NOW, EMERGENCY_NOW, false",
        "EMERGENCY_NOW, SAME_DAY, true",
        "EMERGENCY_NOW, NONE, true",
        "SAME_DAY, EMERGENCY_NOW, false",
        "SAME_DAY, SAME_DAY, false",
        "SAME_DAY, GP_SOON, true",
        "GP_SOON, GP_ROUTINE, false",
        "GP_SOON, NONE, false",
        "NONE, EMERGENCY_NOW, false"
    })
    void onlyAnEmergencyOrSameDaySuggestionIsLoweredWithAReason(
            Urgency suggested, Urgency concluded, boolean needed) {
        var conclusion = conclusion(Screening.NIET_PLUIS, concluded, null);

        assertThat(conclusion.needsReasonBeside(Suggestions.of(suggested))).isEqualTo(needed);
    }

    @ParameterizedTest(name = "suggested {0}, concluded {1}: reason needed {2}")
    @CsvSource({
        "GP_SOON, PLUIS, true",
        "GP_SOON, PLUIS_MET_TERUGKOPPELING, false",
        "GP_SOON, NIET_PLUIS, false",
        "GP_ROUTINE, PLUIS, false",
        "NONE, PLUIS, false"
    })
    void pluisAgainstNietPluisNeedsAReason(Urgency suggested, Screening screening, boolean needed) {
        var conclusion = conclusion(screening, suggested, null);

        assertThat(conclusion.needsReasonBeside(Suggestions.of(suggested))).isEqualTo(needed);
    }

    @Test
    void anAlarmIsNotLoweredWithoutAReason() {
        var suggestion = Suggestions.of(Urgency.EMERGENCY_NOW);

        assertRefused(
                conclusion(Screening.NIET_PLUIS, Urgency.GP_SOON, "  \n "),
                suggestion,
                "intake.reason-required");
        assertThatCode(() ->
                        conclusion(Screening.NIET_PLUIS, Urgency.GP_SOON, "Griep in huis")
                                .requireAllowedBeside(suggestion))
                .doesNotThrowAnyException();
    }

    @Test
    void pluisIsRefusedWhileAnAlarmFieldWasNotAskedAndNamesThem() {
        var suggestion =
                Suggestions.of(
                        Urgency.NONE,
                        List.of(AnswerField.NUMBNESS, AnswerField.CANCER_HISTORY),
                        List.of());

        assertThatThrownBy(() ->
                        conclusion(Screening.PLUIS, Urgency.NONE, "Toch pluis")
                                .requireAllowedBeside(suggestion))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("intake.screening-incomplete");
                            assertThat(refused.details())
                                    .containsExactly("numbness", "cancer_history");
                        });
    }

    @ParameterizedTest
    @EnumSource(names = {"PLUIS_MET_TERUGKOPPELING", "NIET_PLUIS"})
    void onlyPluisNeedsEveryAlarmField(Screening screening) {
        var suggestion = Suggestions.of(Urgency.NONE, List.of(AnswerField.NUMBNESS), List.of());

        assertThatCode(() ->
                        conclusion(screening, Urgency.NONE, null).requireAllowedBeside(suggestion))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingIsConcludedWhileTheDurationIsMissing() {
        var suggestion =
                Suggestions.of(
                        Urgency.EMERGENCY_NOW, List.of(), List.of(AnswerField.DURATION_DAYS));

        assertThatThrownBy(() ->
                        conclusion(Screening.NIET_PLUIS, Urgency.EMERGENCY_NOW, null)
                                .requireAllowedBeside(suggestion))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("intake.answers-incomplete");
                            assertThat(refused.details()).containsExactly("duration_days");
                        });
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY_NOW, true", "SAME_DAY, true", "GP_SOON, false", "NONE, false"})
    void anEmergencyOrSameDayContactRaisesAnAlarm(Urgency urgency, boolean alarm) {
        assertThat(conclusion(Screening.NIET_PLUIS, urgency, null).raisesAlarm()).isEqualTo(alarm);
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY_NOW, true",
        "SAME_DAY, true",
        "GP_SOON, true",
        "GP_ROUTINE, false",
        "GP_IF_PERSISTS, false",
        "NONE, false"
    })
    void aDoctorMustBeReachedWithinTheWeekAtTheLatest(Urgency urgency, boolean task) {
        assertThat(conclusion(Screening.NIET_PLUIS, urgency, null).asksForADoctor())
                .isEqualTo(task);
    }

    private static void assertRefused(Conclusion conclusion, Suggestion suggestion, String code) {
        assertThatThrownBy(() -> conclusion.requireAllowedBeside(suggestion))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Conclusion conclusion(
            Screening screening, Urgency urgency, @Nullable String reason) {
        return new Conclusion(
                screening,
                urgency,
                Classification.ASPECIFIC,
                Phase.ACUTE,
                reason,
                null,
                null,
                null);
    }
}
