package app.wervel.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.Suggestion;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.application.RuleCatalogueReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which alarm rule can fire in which form. Each row has answers on which the rule fires for the low
 * back; of these every form asks its own part, at its own place.
 */
class RulesByRegionTest {
    private static final IntakeForms FORMS = new IntakeFormReader().read();
    private static final ScreeningEngine ENGINE =
            new ScreeningEngine(new RuleCatalogueReader().read());
    private static final JsonMapper JSON = new JsonMapper();

    /** Rule; L(ow back) N(eck) S(houlder) H(ip) K(nee) A(nkle) G(eneral); answers. */
    private static final String TABLE =
            """
            R-CES-1 LNSHKAG {"numbness": ["saddle_genital"]}
            R-CES-2 LN.H..G {"bladder_bowel_change": true}
            R-CES-3 LNSH..G {"radiation": ["both_legs"], "leg_pain_days": 3}
            R-CES-4 LNSH..G {"radiation": ["both_legs"], "leg_pain_days": 30}
            R-CES-5 LNSHKAG {"numbness": ["saddle_unsure"]}
            R-NEU-1 LNSHKAG {"numbness": ["both_legs"]}
            R-NEU-2 LNSHKAG {"weakness": ["both_legs"]}
            R-NEU-3 LNSHKAG {"weakness": ["one_leg_severe"]}
            R-NEU-4 LNSHKAG {"numbness": ["one_leg"]}
            R-NEU-5 LNSHKAG {"weakness": ["one_leg_mild"]}
            R-NEU-6 LNSHKAG {"burning_or_shooting": true, "diabetes": true}
            R-NEU-7 LNSHKAG {"numbness": ["hands_feet"], "duration_days": 30}
            R-NEU-8 LNSHKAG {"numbness": ["hands_feet"]}
            R-NEU-9 LNSHKAG {"weakness": ["arm"]}
            R-NEU-10 LNSHKAG {"numbness": ["trunk"]}
            R-UMN-1 LNS...G {"unsteady_gait": true, "clumsy_hands": true}
            R-INF-1 LN....G {"fever_or_chills": true}
            R-INF-2 LNSHKAG {"diabetes": true, "malaise": true}
            R-INF-3 LNSHKAG {"recent_infection_or_spinal_procedure": true}
            R-INF-4 LNSHKAG {"fever_or_chills": true, "location": ["arm"]}
            R-TRA-1 LN....G {"trauma": "fall", "trauma_days_ago": 2}
            R-TRA-2 LN....G {"trauma": "fall", "trauma_days_ago": 9}
            R-TRA-3 LNSHKAG {"trauma": "fall", "location": ["arm"]}
            R-FRX-1 LN....G {"onset": "sudden", "osteoporosis": true}
            R-FRX-2 LN....G {"trauma": "fall", "contusion_or_abrasion": true}
            R-FRX-3 LN....G {"age": 80, "onset": "sudden"}
            R-MAL-1 LNSHKAG {"unexplained_weight_loss": true}
            R-MAL-2 LNSHKAG {"cancer_history": true, "night_pain": true}
            R-MAL-3 LNSHKAG {"cancer_history": true, "weakness": ["arm"]}
            R-MAL-4 LNSHKAG {"cancer_history": true}
            R-MAL-5 LNSHKAG {"night_pain": true, "unremitting_or_progressive": true, "age": 55}
            R-MAL-6 LNSH..G {"pelvic_mass": true, "arm_mass": true}
            R-SYS-1 LNSHKAG {"malaise": true}
            R-AGE-1 LNSHKAG {"age": 15}
            R-THO-1 LNSHKAG {"location": ["mid_back"], "night_pain": true}
            R-DUR-1 LN....G {"age": 60, "duration_days": 20}
            R-DUR-2 LN....G {"duration_days": 25}
            R-DUR-3 LN....G {"duration_days": 50}
            R-RAD-1 L..H..G {"radiation": ["one_leg_below_knee"], "leg_pain_worse_than_back": true, "cough_sneeze_provokes": true, "duration_days": 60}
            R-AXS-1 L.....G {"duration_days": 100, "onset": "gradual", "onset_age": 30, "improves_with_exercise": true, "improves_with_rest": false}
            R-AAA-1 L..H..G {"pulsating_abdomen": true}
            R-AAA-2 L..H..G {"age": 70, "mechanical_pattern": false, "smoker": true}
            R-CAR-1 LNSHKAG {"chest_pain_or_breathless": true}
            R-VAS-1 L..HKAG {"leg_cold_pale_sudden": true}
            R-VTE-1 L..HKAG {"calf_swollen_warm": true}
            R-BLD-1 LNSHKAG {"medicines": ["anticoagulant"], "trauma": "fall"}
            R-PREG-1 LNSHKAG {"sex": "f", "pregnant": true, "pregnancy_alarm": true}
            R-REN-1 L..H..G {"flank_colic_or_blood_in_urine": true}
            R-LMP-1 LNSHKAG {"lump": "hot_red_swollen"}
            R-LMP-2 LNSHKAG {"lump": "painful_unexplained"}
            R-STE-1 L..H..G {"leg_pain_walking_relieved_by_sitting": true}
            R-ZOS-1 LNSH..G {"rash": "active_band_blisters"}
            R-ZOS-2 LNSH..G {"rash": "healed_band"}
            R-TCK-1 LNSHKAG {"tick_bite_or_erythema_migrans": true, "night_pain": true}
            R-NEW-1 LNSHKAG {"in_treatment": true, "new_or_changed_symptoms": true}
            """;

    private record Row(String rule, String forms, Map<String, Object> answers) {
        static Row of(String line) {
            String[] parts = line.split("\\s+", 3);
            return new Row(
                    parts[0],
                    parts[1],
                    JSON.readValue(parts[2], new TypeReference<Map<String, Object>>() {}));
        }
    }

    private static List<Row> rows() {
        return TABLE.lines().filter(line -> !line.isBlank()).map(Row::of).toList();
    }

    @Test
    void everyRuleFiresInTheFormsThatAskItsFieldsAndInNoOther() {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (Row row : rows()) {
            expected.put(row.rule(), row.forms());
            StringBuilder fires = new StringBuilder();
            for (IntakeFormId id : IntakeFormId.values()) {
                fires.append(suggestion(id, row).fired(row.rule()) ? id.name().charAt(0) : '.');
            }
            actual.put(row.rule(), fires.toString());
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void everyAlarmRuleStandsInTheTable() {
        Set<String> inTable = new HashSet<>();
        rows().forEach(row -> inTable.add(row.rule()));

        assertThat(
                        ENGINE.catalogue().definitions().stream()
                                .filter(rule -> rule.group() == RuleGroup.ALARM)
                                .map(rule -> rule.id()))
                .allMatch(inTable::contains);
    }

    /** The places of these forms have no back in them: what fires there may not speak of it. */
    @Test
    void whatFiresAwayFromTheSpineDoesNotSpeakOfTheBack() {
        List<String> misplaced = new ArrayList<>();
        for (IntakeFormId id :
                List.of(
                        IntakeFormId.SHOULDER,
                        IntakeFormId.HIP,
                        IntakeFormId.KNEE,
                        IntakeFormId.ANKLE)) {
            for (Row row : rows()) {
                suggestion(id, row).rules().stream()
                        .filter(rule -> rule.group() == RuleGroup.ALARM)
                        .filter(rule -> !SPEAKS_OF_WHERE_IT_IS_NOT.contains(rule.id()))
                        .filter(rule ->
                                (rule.textNl() + rule.textEn())
                                        .toLowerCase(Locale.ROOT)
                                        .matches(".*(rugpijn|de rug|back pain|the back).*"))
                        .forEach(rule -> misplaced.add(id + " " + rule.id()));
            }
        }
        assertThat(misplaced).isEmpty();
    }

    /**
     * "Outside the back", and a recent procedure on the back, are just what they say; R-THO-1 fires
     * only where a place in the back was ticked as well.
     */
    private static final Set<String> SPEAKS_OF_WHERE_IT_IS_NOT =
            Set.of("R-INF-3", "R-INF-4", "R-TRA-3", "R-THO-1");

    @Test
    void aRuleKeepsItsLevelAndSourceWhateverItsWords() {
        Row row = Row.of("R-MAL-1 LNSHKAG {\"unexplained_weight_loss\": true}");
        var back = suggestion(IntakeFormId.LOW_BACK, row).rules().getFirst();
        var knee = suggestion(IntakeFormId.KNEE, row).rules().getFirst();

        assertThat(back.textNl()).isEqualTo("Rugpijn met onverklaard gewichtsverlies");
        assertThat(knee.textNl()).isEqualTo("Onverklaard gewichtsverlies");
        assertThat(knee.textEn()).isEqualTo("Unexplained weight loss");
        assertThat(knee.level()).isEqualTo(back.level());
        assertThat(knee.source()).isEqualTo(back.source());
        assertThat(knee.because()).isEqualTo(back.because());
    }

    @ParameterizedTest
    @CsvSource({
        "LOW_BACK, R-INF-1, R-TRA-1",
        "NECK, R-INF-1, R-TRA-1",
        "SHOULDER, R-INF-4, R-TRA-3",
        "HIP, R-INF-4, R-TRA-3",
        "KNEE, R-INF-4, R-TRA-3",
        "ANKLE, R-INF-4, R-TRA-3",
        "GENERAL, R-INF-1, R-TRA-1"
    })
    void feverAndInjuryGoByThePlaceOfTheForm(IntakeFormId id, String fever, String injury) {
        Row row = Row.of("x x {\"fever_or_chills\": true, \"trauma\": \"fall\"}");
        var suggestion = suggestion(id, row);

        assertThat(suggestion.fired(fever)).isTrue();
        assertThat(suggestion.fired(injury)).isTrue();
        assertThat(
                        suggestion.rules().stream()
                                .filter(rule ->
                                        rule.id().startsWith("R-INF")
                                                || rule.id().startsWith("R-TRA")))
                .hasSize(2);
    }

    @Test
    void aPlaceInTheBackThatIsTickedInTheKneesFormCounts() {
        Row row = Row.of("x x {\"fever_or_chills\": true, \"location\": [\"knee\", \"low_back\"]}");

        assertThat(suggestion(IntakeFormId.KNEE, row).fired("R-INF-1")).isTrue();
    }

    @Test
    void theGeneralFormIsNotCompleteWithoutAPlace() {
        var suggestion = suggestion(IntakeFormId.GENERAL, Row.of("x x {}"));

        assertThat(suggestion.missing()).containsExactly(AnswerField.LOCATION);
        assertThat(
                        suggestion(IntakeFormId.GENERAL, Row.of("x x {\"location\": [\"arm\"]}"))
                                .isComplete())
                .isTrue();
        assertThat(suggestion(IntakeFormId.KNEE, Row.of("x x {}")).isComplete()).isTrue();
    }

    private static Suggestion suggestion(IntakeFormId id, Row row) {
        QuestionCatalogue form = FORMS.get(id);
        Answers answers = Answers.readDraft(row.answers());
        for (AnswerField field : Set.copyOf(answers.askedFields())) {
            boolean ofThePatient = field == AnswerField.AGE || field == AnswerField.SEX;
            if (!ofThePatient && !form.asks(field)) {
                answers = answers.without(field);
            }
        }
        if (!answers.asked(AnswerField.AGE)) {
            answers = answers.with(AnswerField.AGE, 45);
        }
        if (!answers.asked(AnswerField.DURATION_DAYS)) {
            answers = answers.with(AnswerField.DURATION_DAYS, 3);
        }
        return Suggestion.of(ENGINE, form, answers, RegionAnswers.none());
    }
}
