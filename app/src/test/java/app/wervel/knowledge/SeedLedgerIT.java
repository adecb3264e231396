package app.wervel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.exercise.application.ExerciseLibrary;
import app.wervel.intake.IntakeForms;
import app.wervel.knowledge.SeedLedger.Place;
import app.wervel.knowledge.SeedLedger.Seed;
import app.wervel.medicine.MedicineCatalogue;
import app.wervel.triage.RuleCatalogue;
import app.wervel.triage.RuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * No fact of the first inventory is lost: each lives where the inventory says, and the ledger says
 * so.
 */
@ApplicationTest
class SeedLedgerIT {
    private static final Path LEDGER = Path.of("..", "docs", "requirements", "seeds.md");

    /** For instance R-MAL-1..4, R-TRA-1/R-TRA-2, R-NEU-2/3, C-NP-LP, M-FALL, R-INF. */
    private static final Pattern RULES =
            Pattern.compile(
                    "\\b([RCM]-[A-Z]+(?:-[A-Z]{2})?|K-[A-Z]+)(?:-(\\d+))?(?:(\\.\\.|/)(\\d+))?");

    private static final Pattern EXERCISE = Pattern.compile("\\bE\\d\\d\\b");

    @Autowired KnowledgeBase knowledge;
    @Autowired RuleCatalogue rules;
    @Autowired IntakeForms forms;
    @Autowired ExerciseLibrary exercises;
    @Autowired MedicineCatalogue medicines;

    private SeedLedger ledger;

    @BeforeEach
    void readTheInventory() {
        ledger = new SeedLedger(knowledge, rules, forms, exercises.current(), medicines);
    }

    @Test
    void holdsAll192AndNoOther() {
        Set<String> ids = ledger.seeds().stream().map(Seed::id).collect(Collectors.toSet());

        assertThat(ledger.seeds()).hasSize(192);
        assertThat(ids).hasSize(192);
        assertThat(ledger.written().keySet()).isEqualTo(ids);
        assertThat(knowledge.entries())
                .allSatisfy(entry -> assertThat(ids).as(entry.id()).containsAll(entry.seeds()));
    }

    @Test
    void everyFactLivesSomewhere() {
        assertThat(ledger.seeds())
                .allSatisfy(seed -> assertThat(ledger.places(seed)).as(seed.id()).isNotEmpty());
    }

    @Test
    void everyFileThatTheLedgerLinksIsThere() {
        assertThat(ledger.seeds().stream().flatMap(seed -> ledger.places(seed).stream()))
                .isNotEmpty()
                .allSatisfy(place ->
                        assertThat(LEDGER.resolveSibling(place.file()).normalize())
                                .isRegularFile());
    }

    @Test
    void aPlaceThatIsNotThereIsNoPlace() {
        assertThat(
                        Stream.of(
                                "rule R-XXX-1",
                                "question hungry",
                                "question load_factors=space_travel",
                                "medicine moonshine",
                                "exercise E99",
                                "text lie-down",
                                "body wing_left",
                                "told dreams",
                                "shelf 3"))
                .allSatisfy(place -> assertThat(ledger.place(place)).as(place).isEmpty());
    }

    @Test
    void everyFactLivesWhereItsUseSays() {
        List<String> faults = new ArrayList<>();
        for (Seed seed : ledger.seeds()) {
            List<Place> places = ledger.places(seed);
            String use = seed.use();
            if (use.startsWith("X")) {
                require(seed, places, "claim not used", faults);
                if (use.equals("X")) {
                    assertThat(places)
                            .as(seed.id())
                            .extracting(Place::kind)
                            .containsOnly("claim not used");
                }
            }
            if (use.matches("(?s)(.*\\W)?Q\\b.*") || use.contains("record field")) {
                require(seed, places, "question", faults);
            }
            if (use.matches("(?s)(.*[+ ;])?K(\\b(?!-).*)")) {
                require(seed, places, "knowledge", faults);
            }
            if (use.matches("(?s)(.*\\W)?H\\b.*")) {
                require(seed, places, "text for patients", faults);
            }
            namedRules(use).stream()
                    .filter(rule -> !has(places, "rule", rule))
                    .forEach(rule -> faults.add(seed.id() + " lacks the rule " + rule));
            Matcher exercise = EXERCISE.matcher(use);
            while (exercise.find()) {
                if (!has(places, "exercise", exercise.group())) {
                    faults.add(seed.id() + " lacks the exercise " + exercise.group());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void require(Seed seed, List<Place> places, String kind, List<String> faults) {
        if (places.stream().noneMatch(place -> place.kind().equals(kind))) {
            faults.add("%s (%s) has no %s".formatted(seed.id(), seed.use(), kind));
        }
    }

    private static boolean has(List<Place> places, String kind, String key) {
        return places.stream()
                .anyMatch(place -> place.kind().equals(kind) && place.key().equals(key));
    }

    /** The rules that a use names; a group without a number names one at least. */
    private Set<String> namedRules(String use) {
        Set<String> named = new TreeSet<>();
        Matcher found = RULES.matcher(use);
        while (found.find()) {
            String group = found.group(1);
            if (found.group(2) == null) {
                rules.definitions().stream()
                        .map(RuleDefinition::id)
                        .filter(id -> id.equals(group))
                        .forEach(named::add);
                continue;
            }
            int first = Integer.parseInt(found.group(2));
            int last = found.group(4) == null ? first : Integer.parseInt(found.group(4));
            IntStream numbers =
                    "..".equals(found.group(3))
                            ? IntStream.rangeClosed(first, last)
                            : IntStream.of(first, last);
            numbers.forEach(number -> named.add(group + "-" + number));
        }
        return named;
    }

    @Test
    void whatAMedicineDoesIsInTheKnowledgeBase() {
        assertThat(medicines.all())
                .isNotEmpty()
                .allSatisfy(substance ->
                        assertThat(knowledge.find(substance.knowledge()))
                                .as(substance.id())
                                .hasValueSatisfying(entry ->
                                        assertThat(entry.kind())
                                                .isEqualTo(KnowledgeKind.MEDICINE)));
    }

    @Test
    void rulesAreReadOutOfAUse() {
        assertThat(namedRules("Q + R-TRA-1/R-TRA-2")).containsExactly("R-TRA-1", "R-TRA-2");
        assertThat(namedRules("R-MAL-1..4")).contains("R-MAL-2", "R-MAL-4").hasSize(4);
        assertThat(namedRules("R-NEU-2/3")).containsExactly("R-NEU-2", "R-NEU-3");
        assertThat(namedRules("K; C-NP-LP and M-FALL")).containsExactly("C-NP-LP", "M-FALL");
    }

    @Test
    void theLedgerIsUpToDate() throws IOException {
        String made = ledger.markdown();
        if (Boolean.getBoolean("wervel.ledger.write")) {
            Files.writeString(LEDGER, made);
        }
        assertThat(Files.readString(LEDGER))
                .as("docs/requirements/seeds.md; run SeedLedgerIT with -Dwervel.ledger.write=true")
                .isEqualTo(made);
    }
}
