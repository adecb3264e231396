package app.wervel.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.shared.InvalidValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationValuesTest {
    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        InvalidValue.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b28013", "b2", "d450", "s7600", "e1101", " B28013 "})
    void anIcfCodeHasTheFormOfOne(String code) {
        assertThat(new IcfCode(code).value())
                .isEqualTo(code.strip().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x280", "b", "b0", "b28", "b280134", "b280.1", "28013", "=b280"})
    void whatHasAnotherFormIsRefused(String code) {
        refused("examination.icf-form", () -> new IcfCode(code));
    }

    @Test
    void aFindingHasASideAndAValueThatItsItemHas() {
        refused(
                "examination.side-impossible",
                () -> new Finding(ExaminationItem.GAIT, ExaminedSide.LEFT, "normal"));
        refused(
                "examination.side-impossible",
                () -> new Finding(ExaminationItem.SLR, ExaminedSide.BOTH, "positive"));
        refused(
                "examination.value-unknown",
                () -> new Finding(ExaminationItem.STRENGTH_L5, ExaminedSide.LEFT, "6"));
        refused("examination.item-unknown", () -> ExaminationItem.fromId("strength_l1"));
        var once = new Finding(ExaminationItem.SLR, ExaminedSide.LEFT, "positive");
        var again = new Finding(ExaminationItem.SLR, ExaminedSide.LEFT, "negative");
        refused("examination.found-twice", () -> new Findings(List.of(once, again)));
    }

    @ParameterizedTest
    @EnumSource(ExaminationItem.class)
    void whatIsNormalIsOneOfTheValues(ExaminationItem item) {
        assertThat(item.possibleValues()).contains(item.normal());
        assertThat(ExaminationItem.fromId(item.id())).isEqualTo(item);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 121})
    void anAngleThatNoLegReachesIsRefused(int angle) {
        refused("examination.angle-out-of-range", () -> ExaminationContent.possibleAngle(angle));
    }

    @Test
    void aDiagnosisCodeHasFourCharactersAndNoFormula() {
        assertThat(new DiagnosisCode("12ab", "Omschrijving", null, null).code()).isEqualTo("12AB");
        refused("examination.code-form", () -> new DiagnosisCode("123", "x", null, null));
        refused("examination.code-form", () -> new DiagnosisCode("=1+1", "x", null, null));
        refused("examination.formula", () -> new DiagnosisCode("1234", "=HYPERLINK()", null, null));
        refused("examination.formula", () -> new DiagnosisCode("1234", "@SUM(A1)", null, null));
        refused("text.required", () -> new DiagnosisCode("1234", " ", null, null));
        var day = LocalDate.of(2026, 1, 1);
        refused(
                "examination.code-ends-before-it-begins",
                () -> new DiagnosisCode("1234", "x", day, day.minusDays(1)));
        var code = new DiagnosisCode("1234", "x", day, day.plusDays(9));
        assertThat(code.isValidOn(day)).isTrue();
        assertThat(code.isValidOn(day.plusDays(9))).isTrue();
        assertThat(code.isValidOn(day.minusDays(1))).isFalse();
        assertThat(code.isValidOn(day.plusDays(10))).isFalse();
    }

    @Test
    void aProblemSaysSinceWhenInWeeks() {
        refused(
                "examination.weeks-out-of-range",
                () -> new FunctionalProblem("Tillen", IcfComponent.ACTIVITY, -1, null, null));
        refused(
                "text.required",
                () -> new FunctionalProblem(" ", IcfComponent.ACTIVITY, 3, null, null));
        var problem =
                new FunctionalProblem("Tillen", IcfComponent.ACTIVITY, 3, Course.VARYING, null);
        refused(
                "examination.too-many",
                () ->
                        new DiagnosisContent(
                                null,
                                Collections.nCopies(21, problem),
                                Set.of(),
                                null,
                                null,
                                List.of(),
                                null));
    }
}
