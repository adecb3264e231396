package app.wervel.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No rule without a test that names its id. */
class EveryRuleHasExamplesTest {
    private static final List<Class<?>> EXAMPLES =
            List.of(
                    NeurologicalRulesTest.class,
                    InfectionAndInjuryRulesTest.class,
                    SeriousDiseaseRulesTest.class,
                    CourseRulesTest.class,
                    ClassificationRulesTest.class,
                    KnowledgeRulesTest.class,
                    MedicationRulesTest.class,
                    ProfileRulesTest.class);

    @Test
    void everyRuleHasExamples() {
        Stream<String> ids =
                EXAMPLES.stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(TestFactory.class))
                        .map(method -> method.getAnnotation(DisplayName.class).value())
                        .map(name -> name.substring(0, name.indexOf(':')));

        assertThat(ids).containsExactlyInAnyOrderElementsOf(ScreeningRules.all().keySet());
    }
}
