package app.wervel.examination.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminationItem;
import app.wervel.examination.ExaminationScreening;
import app.wervel.examination.ExaminedSide;
import app.wervel.examination.Findings;
import app.wervel.examination.NerveDescriptor;
import app.wervel.examination.NervePainCause;
import app.wervel.examination.NervePainType;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.FiredRule;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.application.RuleCatalogueReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings through the real rules. */
class ExaminationRulesTest {
    private static final ScreeningEngine ENGINE =
            new ScreeningEngine(new RuleCatalogueReader().read());

    private static ExaminationScreening screening(Map<String, Object> told, String... findings) {
        return screening(told, Set.of(), Set.of(), findings);
    }

    private static ExaminationScreening screening(
            Map<String, Object> told,
            Set<NerveDescriptor> descriptors,
            Set<NervePainCause> causes,
            String... findings) {
        Findings all = Findings.NONE;
        for (String finding : findings) {
            String[] parts = finding.split("[:=]", -1);
            all =
                    all.with(
                            ExaminationItem.fromId(parts[0]),
                            ExaminedSide.fromId(parts[1]),
                            parts[2]);
        }
        Map<String, Object> answers = new HashMap<>(told);
        answers.putIfAbsent("age", 45);
        answers.putIfAbsent("duration_days", 10);
        return ExaminationScreening.of(
                ENGINE,
                Answers.readDraft(answers),
                new ExaminationContent(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        all,
                        null,
                        null,
                        descriptors,
                        Set.of(),
                        causes,
                        null,
                        null));
    }

    private static List<String> ids(List<FiredRule> rules) {
        return rules.stream().map(FiredRule::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "strength_l5:left=3, R-NEU-3",
        "strength_s1:right=0, R-NEU-3",
        "strength_l5:left=4, R-NEU-5",
        "strength_c6:left=4, R-NEU-9",
        "sensation_c6:right=less, R-NEU-9",
        "sensation_trunk:left=less, R-NEU-10",
        "sensation_saddle:left=less, R-CES-1",
        "sensation_l5:left=less, R-NEU-4",
        "gait:both=unsteady, R-UMN-1",
        "hand_coordination:both=clumsy, R-UMN-1"
    })
    void aFindingFiresItsRule(String finding, String rule) {
        var screening = screening(Map.of(), finding);
        assertThat(ids(screening.newly())).contains(rule);
        FiredRule fired =
                screening.newly().stream()
                        .filter(it -> it.id().equals(rule))
                        .findFirst()
                        .orElseThrow();
        assertThat(fired.definition().source()).isNotBlank();
        assertThat(
                        fired.because().stream()
                                .flatMap(field ->
                                        screening
                                                .because()
                                                .getOrDefault(field, List.of())
                                                .stream()))
                .contains(finding.substring(0, finding.indexOf('=')));
    }

    @Test
    void weaknessOfBothLegsIsR_NEU_2() {
        var screening = screening(Map.of(), "strength_l5:left=4", "strength_s1:right=4");
        assertThat(ids(screening.newly())).contains("R-NEU-2");
        assertThat(screening.asksForADecision()).isTrue();
        assertThat(screening.newAlarms().getFirst().id()).isEqualTo("R-NEU-2");
    }

    @Test
    void numbnessOfBothLegsIsR_NEU_1() {
        assertThat(
                        ids(
                                screening(
                                                Map.of(),
                                                "sensation_l5:left=less",
                                                "sensation_l5:right=less")
                                        .newly()))
                .contains("R-NEU-1");
    }

    @Test
    void numbnessThatWasExaminedAndGradedIsNoLongerR_NEU_4() {
        Map<String, Object> told = Map.of("numbness", List.of("one_leg"));
        var screening = screening(told, "strength_l5:left=5", "strength_l5:right=5");
        assertThat(ids(screening.noLonger())).containsExactly("R-NEU-4");
        assertThat(screening.newly()).isEmpty();
        assertThat(screening.asksForADecision()).isFalse();
    }

    @Test
    void mildWeaknessThatIsGradedNormalIsNoLongerR_NEU_5() {
        Map<String, Object> told = Map.of("weakness", List.of("one_leg_mild"));
        var screening = screening(told, "strength_l5:left=5");
        assertThat(ids(screening.noLonger())).containsExactlyInAnyOrder("R-NEU-4", "R-NEU-5");
    }

    @Test
    void severeWeaknessThatThePatientToldStaysWhateverIsFound() {
        Map<String, Object> told = Map.of("weakness", List.of("one_leg_severe"));
        assertThat(screening(told, "strength_l5:left=5").noLonger()).isEmpty();
    }

    @Test
    void straightLegRaiseAndDermatomeMakeC_RAD() {
        Map<String, Object> told = Map.of("radiation", List.of("one_leg_below_knee"));
        var screening = screening(told, "slr:left=positive", "sensation_s1:left=less");
        assertThat(ids(screening.newly())).contains("C-RAD");
        assertThat(screening.because())
                .containsEntry(AnswerField.SLR_POSITIVE, List.of("slr:left"));
        assertThat(ids(screening(told, "slr:left=positive").newly())).doesNotContain("C-RAD");
    }

    @Test
    void aNegativeStraightLegRaiseTakesC_RADAway() {
        Map<String, Object> told =
                Map.of(
                        "radiation", List.of("one_leg_below_knee"),
                        "slr_positive", true,
                        "cough_sneeze_provokes", true);
        assertThat(ids(screening(told, "slr:left=negative", "slr:right=negative").noLonger()))
                .contains("C-RAD");
    }

    @Test
    void burningWithACauseIsR_NEU_6() {
        var screening =
                screening(
                        Map.of(), Set.of(NerveDescriptor.BURNING), Set.of(NervePainCause.DIABETES));
        assertThat(ids(screening.newly())).containsExactly("R-NEU-6");
        assertThat(screening.asksForADecision()).isFalse();
    }

    @Test
    void burningMakesThePatternsOfPlexusNeuralgia() {
        assertThat(
                        ids(
                                screening(
                                                Map.of("pelvic_surgery_or_trauma", true),
                                                Set.of(NerveDescriptor.BURNING),
                                                Set.of(),
                                                "strength_l3:left=4")
                                        .newly()))
                .contains("C-NP-LP");
        assertThat(
                        ids(
                                screening(
                                                Map.of("arm_injury", true),
                                                Set.of(NerveDescriptor.SHOOTING),
                                                Set.of(),
                                                "sensation_c7:left=less")
                                        .newly()))
                .contains("C-NP-BP");
    }

    @Test
    void anAlarmThatFiredAlreadyIsNotNew() {
        Map<String, Object> told = Map.of("numbness", List.of("saddle_genital"));
        var found = screening(told, "sensation_saddle:left=absent");
        assertThat(found.newly()).isEmpty();
        assertThat(ids(found.confirmed())).contains("R-CES-1");
        assertThat(screening(told, "sensation_l5:left=less").confirmed())
                .extracting(FiredRule::id)
                .doesNotContain("R-CES-1");
    }

    @Test
    void eachTypeOfNervePainStandsBesideTheRulesThatKnowItsPattern() {
        var content =
                new ExaminationContent(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Findings.NONE.with(ExaminationItem.STRENGTH_L3, ExaminedSide.LEFT, "4"),
                        null,
                        null,
                        Set.of(NerveDescriptor.BURNING),
                        Set.of(NervePainType.values()),
                        Set.of(),
                        null,
                        null);
        var patterns =
                ExaminationScreening.of(
                                ENGINE,
                                Answers.readDraft(Map.of("pelvic_surgery_or_trauma", true)),
                                content)
                        .patterns();

        assertThat(patterns)
                .extracting(pattern -> pattern.rule().id())
                .containsExactly("C-RAD", "C-RAD-2", "C-NP-LP", "C-NP-BP", "C-NP-PH");
        assertThat(patterns)
                .filteredOn(ExaminationScreening.Pattern::fires)
                .extracting(ExaminationScreening.Pattern::type)
                .containsExactly(NervePainType.LUMBAR_PLEXUS);
    }
}
