package app.wervel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The arrows between features, as drawn. A new arrow is a decision: write down why in docs/adr. */
class ModularityTest {
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("shared", Set.of()),
                    Map.entry("practice", Set.of("shared")),
                    Map.entry("audit", Set.of("shared")),
                    Map.entry("triage", Set.of("shared")),
                    Map.entry("shell", Set.of("practice", "shared")),
                    Map.entry("knowledge", Set.of("triage", "practice", "shared", "shell")),
                    Map.entry("exercise", Set.of("knowledge", "practice", "shared", "shell")),
                    Map.entry("patient", Set.of("practice", "shared", "shell")),
                    Map.entry("questionnaire", Set.of("patient", "practice", "shared", "shell")),
                    Map.entry("bodychart", Set.of("patient", "practice", "shared", "shell")),
                    Map.entry(
                            "medicine",
                            Set.of(
                                    "knowledge",
                                    "triage",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "intake",
                            Set.of(
                                    "questionnaire",
                                    "bodychart",
                                    "knowledge",
                                    "medicine",
                                    "patient",
                                    "triage",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "episode", Set.of("intake", "patient", "practice", "shared", "shell")),
                    Map.entry(
                            "redflag",
                            Set.of(
                                    "episode",
                                    "intake",
                                    "triage",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "measure",
                            Set.of(
                                    "triage",
                                    "questionnaire",
                                    "episode",
                                    "intake",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "examination",
                            Set.of(
                                    "bodychart",
                                    "knowledge",
                                    "redflag",
                                    "episode",
                                    "intake",
                                    "triage",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "careplan",
                            Set.of(
                                    "redflag",
                                    "measure",
                                    "episode",
                                    "intake",
                                    "exercise",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "attachment",
                            Set.of("episode", "patient", "practice", "shared", "shell")),
                    Map.entry(
                            "scheduling",
                            Set.of(
                                    "redflag",
                                    "careplan",
                                    "episode",
                                    "intake",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "encounter",
                            Set.of(
                                    "measure",
                                    "redflag",
                                    "scheduling",
                                    "careplan",
                                    "episode",
                                    "intake",
                                    "exercise",
                                    "bodychart",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "discharge",
                            Set.of(
                                    "encounter",
                                    "examination",
                                    "measure",
                                    "redflag",
                                    "attachment",
                                    "medicine",
                                    "scheduling",
                                    "careplan",
                                    "episode",
                                    "intake",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "documents",
                            Set.of(
                                    "discharge",
                                    "encounter",
                                    "examination",
                                    "measure",
                                    "redflag",
                                    "medicine",
                                    "bodychart",
                                    "questionnaire",
                                    "knowledge",
                                    "attachment",
                                    "scheduling",
                                    "careplan",
                                    "episode",
                                    "intake",
                                    "triage",
                                    "exercise",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "billing",
                            Set.of(
                                    "encounter",
                                    "examination",
                                    "scheduling",
                                    "episode",
                                    "intake",
                                    "patient",
                                    "practice",
                                    "shared",
                                    "shell")),
                    Map.entry(
                            "messages",
                            Set.of("scheduling", "patient", "practice", "shared", "shell")),
                    Map.entry(
                            "imports",
                            Set.of("scheduling", "patient", "practice", "shared", "shell")),
                    Map.entry("today", Set.of("practice", "shell", "shared")),
                    Map.entry("chart", Set.of("audit", "patient", "practice", "shared", "shell")),
                    Map.entry("settings", Set.of("practice", "scheduling", "shared", "shell")),
                    Map.entry("database", Set.of()),
                    Map.entry("security", Set.of("practice", "shared", "shell")),
                    Map.entry(
                            "demo",
                            Set.of(
                                    "questionnaire",
                                    "measure",
                                    "examination",
                                    "redflag",
                                    "encounter",
                                    "discharge",
                                    "bodychart",
                                    "medicine",
                                    "attachment",
                                    "scheduling",
                                    "careplan",
                                    "episode",
                                    "intake",
                                    "triage",
                                    "exercise",
                                    "patient",
                                    "practice",
                                    "shared")));

    private final ApplicationModules modules =
            ApplicationModules.of(
                    WervelApplication.class,
                    DescribedPredicate.describe("classes of tests", ModularityTest::isTest));

    private static boolean isTest(JavaClass type) {
        String source = type.getSource().map(found -> found.getUri().toString()).orElse("");
        return source.contains("-tests.jar") || source.contains("/test-classes/");
    }

    @Test
    void featuresUseOnlyWhatOthersOfferAndFormNoCircle() {
        modules.verify();
    }

    @Test
    void arrowsPointAsDrawn() {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        for (ApplicationModule module : modules) {
            var drawn = ARROWS.get(module.getIdentifier().toString());
            assertThat(drawn).as("module %s is in the table", module.getIdentifier()).isNotNull();
            var actual = new TreeSet<String>();
            module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                    .map(ApplicationModuleDependency::getTargetModule)
                    .map(target -> target.getIdentifier().toString())
                    .forEach(actual::add);
            actual.removeAll(drawn);
            if (!actual.isEmpty()) {
                forbidden.put(module.getIdentifier().toString(), actual);
            }
        }
        assertThat(forbidden).isEmpty();
    }
}
