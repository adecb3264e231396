package app.wervel.examination;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.YesNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsInRulesTest {
    /** Findings as {@code item:side=value}. */
    static ExaminationContent found(String... findings) {
        Findings all = Findings.NONE;
        for (String finding : findings) {
            String[] parts = finding.split("[:=]", -1);
            all =
                    all.with(
                            ExaminationItem.fromId(parts[0]),
                            ExaminedSide.fromId(parts[1]),
                            parts[2]);
        }
        return content(all, Set.of(), Set.of());
    }

    static ExaminationContent content(
            Findings findings, Set<NerveDescriptor> descriptors, Set<NervePainCause> causes) {
        return new ExaminationContent(
                null,
                null,
                null,
                null,
                null,
                null,
                findings,
                null,
                null,
                descriptors,
                Set.of(),
                causes,
                null,
                null);
    }

    private static FindingsInRules read(Map<String, Object> told, String... findings) {
        return FindingsInRules.of(Answers.readDraft(told), found(findings));
    }

    @ParameterizedTest
    @CsvSource({
        "strength_l5:left=4, weakness, one_leg_mild",
        "strength_l5:left=3, weakness, one_leg_severe",
        "strength_s1:right=0, weakness, one_leg_severe",
        "strength_c7:right=4, weakness, arm",
        "sensation_l5:left=less, numbness, one_leg",
        "sensation_s2:left=absent, numbness, one_leg",
        "sensation_c6:left=less, numbness, arm",
        "sensation_saddle:left=less, numbness, saddle_genital",
        "sensation_trunk:right=absent, numbness, trunk"
    })
    void aDeficitIsOneMoreValueOfItsField(String finding, String field, String value) {
        var answerField = AnswerField.findById(field).orElseThrow();
        var read = read(Map.of(), finding);
        assertThat(read.answers().list(answerField)).containsExactly(value);
        assertThat(read.because().get(answerField))
                .containsExactly(finding.substring(0, finding.indexOf('=')));
        assertThat(read.readByNoRule()).isEmpty();
    }

    @Test
    void bothLegsAreMoreThanOneLeg() {
        assertThat(
                        read(Map.of(), "strength_l4:left=4", "strength_s1:right=4")
                                .answers()
                                .list(AnswerField.WEAKNESS))
                .containsExactly("both_legs");
        assertThat(
                        read(Map.of(), "sensation_l5:left=less", "sensation_s1:right=absent")
                                .answers()
                                .list(AnswerField.NUMBNESS))
                .containsExactly("both_legs");
    }

    @Test
    void theLowestGradeOfTheLegsCountsAndSaysThatTheyWereExamined() {
        var read = read(Map.of(), "strength_l3:left=5", "strength_l5:left=4", "strength_c5:left=1");
        assertThat(read.answers().number(AnswerField.MRC_GRADE)).hasValue(4);
        assertThat(read.answers().yesNo(AnswerField.EXAMINED_BY_THERAPIST)).contains(YesNo.YES);
        // An arm alone says nothing of the legs.
        assertThat(read(Map.of(), "strength_c5:left=1").answers().asked(AnswerField.MRC_GRADE))
                .isFalse();
    }

    @Test
    void whatThePatientToldStays() {
        Map<String, Object> told = new HashMap<>();
        told.put("weakness", List.of("one_leg_progressive"));
        told.put("numbness", List.of("saddle_unsure"));
        told.put("unsteady_gait", true);
        var read =
                read(
                        told,
                        "strength_l5:left=5",
                        "strength_l5:right=5",
                        "sensation_l5:left=less",
                        "gait:both=normal");
        assertThat(read.answers().list(AnswerField.WEAKNESS))
                .containsExactly("one_leg_progressive");
        assertThat(read.answers().list(AnswerField.NUMBNESS))
                .containsExactlyInAnyOrder("saddle_unsure", "one_leg");
        assertThat(read.answers().yesNo(AnswerField.UNSTEADY_GAIT)).contains(YesNo.YES);
    }

    @Test
    void theStraightLegRaiseIsNegativeOnlyWhenBothLegsWereRaised() {
        assertThat(read(Map.of(), "slr:left=positive").answers().yesNo(AnswerField.SLR_POSITIVE))
                .contains(YesNo.YES);
        assertThat(read(Map.of(), "slr:left=negative").answers().asked(AnswerField.SLR_POSITIVE))
                .isFalse();
        assertThat(
                        read(
                                        Map.of("slr_positive", true),
                                        "slr:left=negative",
                                        "slr:right=negative")
                                .answers()
                                .yesNo(AnswerField.SLR_POSITIVE))
                .contains(YesNo.NO);
    }

    @Test
    void gaitAndHandsAnswerWhatWasNotAskedOrNotKnown() {
        var read =
                read(
                        Map.of("clumsy_hands", "unknown"),
                        "gait:both=normal",
                        "hand_coordination:both=normal");
        assertThat(read.answers().yesNo(AnswerField.UNSTEADY_GAIT)).contains(YesNo.NO);
        assertThat(read.answers().yesNo(AnswerField.CLUMSY_HANDS)).contains(YesNo.NO);
        var alarming =
                read(
                        Map.of("unsteady_gait", false),
                        "gait:both=unsteady",
                        "hand_coordination:both=clumsy");
        assertThat(alarming.answers().yesNo(AnswerField.UNSTEADY_GAIT)).contains(YesNo.YES);
        assertThat(alarming.answers().yesNo(AnswerField.CLUMSY_HANDS)).contains(YesNo.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "babinski:left=present",
        "clonus:right=present",
        "reflex_ankle:left=absent",
        "reflex_knee:right=brisk",
        "crossed_slr:left=positive",
        "femoral_stretch:left=positive",
        "upper_limb_tension:left=positive",
        "sensation_l5:left=more",
        "heel_walking:left=not_possible",
        "toe_walking:right=not_possible",
        "gait:both=other"
    })
    void whatNoRuleReadsIsSaidAndChangesNoAnswer(String finding) {
        var read = read(Map.of(), finding);
        assertThat(read.answers()).isEqualTo(Answers.none());
        assertThat(read.readByNoRule())
                .extracting(FindingsInRules::id)
                .containsExactly(finding.substring(0, finding.indexOf('=')));
    }

    @ParameterizedTest
    @EnumSource(
            value = NerveDescriptor.class,
            names = {"BURNING", "SHOOTING"})
    void burningAndShootingAreWhatTheRulesCallNervePain(NerveDescriptor descriptor) {
        var read =
                FindingsInRules.of(
                        Answers.none(), content(Findings.NONE, Set.of(descriptor), Set.of()));
        assertThat(read.answers().yesNo(AnswerField.BURNING_OR_SHOOTING)).contains(YesNo.YES);
        assertThat(read.because())
                .containsEntry(
                        AnswerField.BURNING_OR_SHOOTING, List.of("descriptor:" + descriptor.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "DIABETES, diabetes",
        "MULTIPLE_SCLEROSIS, ms_or_autoimmune",
        "AUTOIMMUNE_DISEASE, ms_or_autoimmune",
        "B12_DEFICIENCY, vegan_or_b12_risk",
        "CHEMOTHERAPY, chemo_history",
        "LYME, tick_bite_or_erythema_migrans"
    })
    void aCauseThatTheScreeningAsksAboutAnswersItsQuestion(NervePainCause cause, String field) {
        var read =
                FindingsInRules.of(Answers.none(), content(Findings.NONE, Set.of(), Set.of(cause)));
        assertThat(read.answers().yesNo(AnswerField.findById(field).orElseThrow()))
                .contains(YesNo.YES);
    }

    @Test
    void anotherCauseAnswersNothing() {
        var read =
                FindingsInRules.of(
                        Answers.none(),
                        content(
                                Findings.NONE,
                                Set.of(NerveDescriptor.NUMB),
                                Set.of(NervePainCause.TUMOUR, NervePainCause.STENOSIS)));
        assertThat(read.answers()).isEqualTo(Answers.none());
    }

    @Test
    void nothingFoundChangesNothing() {
        var told = Answers.readDraft(Map.of("weakness", List.of("arm")));
        assertThat(FindingsInRules.of(told, ExaminationContent.EMPTY).answers()).isEqualTo(told);
    }

    @Test
    void allNormalKeepsWhatWasFoundAndRecordsTheRest() {
        var block = ExaminationItem.of(ExaminationBlock.STRENGTH);
        var findings =
                Findings.NONE
                        .with(ExaminationItem.STRENGTH_L5, ExaminedSide.LEFT, "4")
                        .withRestNormal(block);
        assertThat(findings.all()).hasSize(block.size() * 2);
        assertThat(
                        findings.find(ExaminationItem.STRENGTH_L5, ExaminedSide.LEFT)
                                .orElseThrow()
                                .value())
                .isEqualTo("4");
        assertThat(findings.all().stream().filter(Finding::isNormal)).hasSize(block.size() * 2 - 1);
    }
}
