package app.wervel.triage;

import static app.wervel.triage.AnswerField.AGE;
import static app.wervel.triage.AnswerField.DURATION_DAYS;
import static app.wervel.triage.AnswerField.LOCATION;
import static app.wervel.triage.AnswerField.NUMBNESS;
import static app.wervel.triage.AnswerField.TRAUMA;
import static app.wervel.triage.AnswerField.TRAUMA_DAYS_AGO;
import static app.wervel.triage.RuleExamples.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScreeningEngineTest {
    private static final RuleSetVersion VERSION = new RuleSetVersion("7.3");

    /** An engine of only these rules, each with its real condition. */
    private static ScreeningEngine engineOf(RuleDefinition... definitions) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (RuleDefinition definition : definitions) {
            conditions.put(definition.id(), ScreeningRules.all().get(definition.id()));
        }
        return new ScreeningEngine(new RuleCatalogue(VERSION, List.of(definitions), conditions));
    }

    private static Answers complete(Object... more) {
        return Answers.read(given(more).with(AGE, 40).with(DURATION_DAYS, 10).toMap());
    }

    private static List<String> ids(List<FiredRule> rules) {
        return rules.stream().map(FiredRule::id).toList();
    }

    @Test
    void nothingFiredIsNoAlarmFoundAndNeverPluis() {
        var engine = engineOf(TestRules.rule("K-PREG", Urgency.NONE));

        var result = engine.assess(complete());

        assertThat(result)
                .isEqualTo(
                        new TriageResult(
                                VERSION,
                                Urgency.NONE,
                                null,
                                Classification.ASPECIFIC,
                                Phase.ACUTE,
                                ScreeningSuggestion.NO_ALARM_FOUND,
                                List.of(),
                                List.of(),
                                AnswerField.alarmFields()));
        assertThat(engine.catalogue().version()).isEqualTo(VERSION);
    }

    @Test
    void highestLevelCountsAndEveryFiredRuleIsReportedInTheCataloguesOrder() {
        var engine =
                engineOf(
                        TestRules.rule("K-PREG", Urgency.NONE),
                        TestRules.emergency("R-CES-1", EmergencyAction.EMERGENCY_DEPARTMENT),
                        TestRules.rule("R-SYS-1", Urgency.GP_SOON),
                        TestRules.rule("R-MAL-1", Urgency.GP_SOON));

        var result =
                engine.assess(
                        complete(
                                "malaise",
                                true,
                                "numbness",
                                List.of("saddle_genital"),
                                "pregnant",
                                true));

        assertThat(result.urgency()).isEqualTo(Urgency.EMERGENCY_NOW);
        assertThat(ids(result.rules())).containsExactly("K-PREG", "R-CES-1", "R-SYS-1");
        assertThat(result.rules().get(1).definition())
                .isEqualTo(TestRules.emergency("R-CES-1", EmergencyAction.EMERGENCY_DEPARTMENT));
    }

    @Test
    @DisplayName("Specific before undetermined before radicular before aspecific")
    void strongestClassIsSuggested() {
        var engine =
                engineOf(
                        TestRules.rule("R-SYS-1", Urgency.GP_SOON, Classification.UNDETERMINED),
                        TestRules.rule("R-MAL-1", Urgency.GP_SOON, Classification.SPECIFIC),
                        TestRules.rule("K-PREG", Urgency.NONE, Classification.RADICULAR),
                        TestRules.rule("R-INF-3", Urgency.GP_SOON));

        var all = given("malaise", true, "unexplained_weight_loss", true, "pregnant", true);
        var withoutSpecific = all.without(AnswerField.UNEXPLAINED_WEIGHT_LOSS);
        var radicularOnly = withoutSpecific.without(AnswerField.MALAISE);
        var unclassified = given("recent_infection_or_spinal_procedure", true);

        assertThat(classOf(engine, all)).isEqualTo(Classification.SPECIFIC);
        assertThat(classOf(engine, withoutSpecific)).isEqualTo(Classification.UNDETERMINED);
        assertThat(classOf(engine, radicularOnly)).isEqualTo(Classification.RADICULAR);
        assertThat(classOf(engine, unclassified)).isEqualTo(Classification.ASPECIFIC);
    }

    private static Classification classOf(ScreeningEngine engine, Answers answers) {
        return engine.assess(answers.with(AGE, 40).with(DURATION_DAYS, 10)).classification();
    }

    @ParameterizedTest
    @CsvSource({
        "0, ACUTE",
        "41, ACUTE",
        "42, SUBACUTE",
        "84, SUBACUTE",
        "85, CHRONIC",
        "4000, CHRONIC"
    })
    void phaseFollowsTheDuration(long days, Phase phase) {
        assertThat(engineOf().assess(given("age", 40, "duration_days", days)).phase())
                .isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, NO_ALARM_FOUND",
        "GP_IF_PERSISTS, NO_ALARM_FOUND",
        "GP_ROUTINE, PLUIS_MET_TERUGKOPPELING",
        "GP_SOON, NIET_PLUIS",
        "SAME_DAY, NIET_PLUIS",
        "EMERGENCY_NOW, NIET_PLUIS"
    })
    void screeningFollowsTheUrgency(Urgency urgency, ScreeningSuggestion screening) {
        assertThat(ScreeningSuggestion.of(urgency)).isEqualTo(screening);
    }

    @Test
    void assessmentSuggestsTheScreeningOfItsUrgency() {
        var engine = engineOf(TestRules.rule("R-SYS-1", Urgency.GP_ROUTINE));

        assertThat(engine.assess(complete("malaise", true)).screening())
                .isEqualTo(ScreeningSuggestion.PLUIS_MET_TERUGKOPPELING);
    }

    @Test
    void weeksAreThoseOfTheFiredRuleWhereThePatientMayWait() {
        var engine =
                engineOf(
                        TestRules.waiting("R-SYS-1", 6),
                        TestRules.waiting("R-MAL-1", 3),
                        TestRules.rule("R-INF-3", Urgency.GP_ROUTINE));

        assertThat(engine.assess(complete("malaise", true)).gpAfterWeeks()).isEqualTo(6);
        assertThat(
                        engine.assess(complete("malaise", true, "unexplained_weight_loss", true))
                                .gpAfterWeeks())
                .isEqualTo(3);
        assertThat(
                        engine.assess(
                                        complete(
                                                "malaise",
                                                true,
                                                "recent_infection_or_spinal_procedure",
                                                true))
                                .gpAfterWeeks())
                .isNull();
    }

    @Test
    void actionsAreNamedOnceTheStrongestFirst() {
        var engine =
                engineOf(
                        TestRules.emergency("R-INF-1", EmergencyAction.GP_EMERGENCY_LINE),
                        TestRules.emergency("R-CES-1", EmergencyAction.EMERGENCY_DEPARTMENT),
                        TestRules.emergency("R-NEU-1", EmergencyAction.EMERGENCY_DEPARTMENT),
                        TestRules.emergency("R-CAR-1", EmergencyAction.CALL_112));

        var result =
                engine.assess(
                        complete(
                                "fever_or_chills",
                                true,
                                "numbness",
                                List.of("saddle_genital", "both_legs"),
                                "collapse",
                                true));

        assertThat(result.actions())
                .containsExactly(
                        EmergencyAction.CALL_112,
                        EmergencyAction.EMERGENCY_DEPARTMENT,
                        EmergencyAction.GP_EMERGENCY_LINE);
    }

    @Test
    void alarmFieldsThatWereNotAskedAreNamedInOrder() {
        var asked = complete("numbness", List.of(), "mechanical_pattern", "unknown");

        var result = engineOf().assess(asked);

        assertThat(result.notAsked())
                .containsExactlyElementsOf(
                        AnswerField.alarmFields().stream()
                                .filter(field -> !asked.asked(field))
                                .toList())
                .doesNotContain(NUMBNESS, AnswerField.MECHANICAL_PATTERN)
                .hasSize(31);
    }

    @Test
    void firedRuleNamesTheAnswersBehindItAndNoDefaults() {
        var engine = engineOf(TestRules.emergency("R-TRA-1", EmergencyAction.EMERGENCY_DEPARTMENT));

        assertThat(becauseOf(engine, complete("trauma", "fall"))).containsExactly(TRAUMA);
        assertThat(
                        becauseOf(
                                engine,
                                complete(
                                        "location",
                                        List.of("neck"),
                                        "trauma",
                                        "fall",
                                        "trauma_days_ago",
                                        2)))
                .containsExactly(TRAUMA, TRAUMA_DAYS_AGO, LOCATION);
    }

    private static List<AnswerField> becauseOf(ScreeningEngine engine, Answers answers) {
        return engine.assess(answers).rules().getFirst().because();
    }

    @Test
    void assessmentWithoutAgeOrDurationIsRefusedByName() {
        var engine = engineOf();

        assertThat(engine.missingRequired(Answers.none())).containsExactly(AGE, DURATION_DAYS);
        assertThat(engine.missingRequired(complete())).isEmpty();
        assertThat(
                        catchThrowableOfType(
                                        InvalidInput.class, () -> engine.assess(given("age", 40)))
                                .errors())
                .containsExactly(new FieldError("duration_days", "answers.required"));
    }

    @Test
    void emergencyShowsBeforeAgeAndDurationAreKnown() {
        var engine =
                engineOf(
                        TestRules.emergency("R-CES-1", EmergencyAction.EMERGENCY_DEPARTMENT),
                        TestRules.rule("R-AGE-1", Urgency.GP_SOON),
                        TestRules.rule("R-DUR-1", Urgency.GP_ROUTINE));

        var fired = engine.firingOn(given("numbness", List.of("saddle_genital")));

        assertThat(ids(fired)).containsExactly("R-CES-1");
        assertThat(fired.getFirst().level()).isEqualTo(Urgency.EMERGENCY_NOW);
        assertThat(fired.getFirst().because()).containsExactly(NUMBNESS);
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void levelIsAtLeastItselfAndEveryLowerOne(Urgency level) {
        assertThat(Arrays.stream(Urgency.values()).filter(level::isAtLeast))
                .hasSize(level.ordinal() + 1)
                .endsWith(level);
    }
}
