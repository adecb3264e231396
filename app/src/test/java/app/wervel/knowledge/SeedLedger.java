package app.wervel.knowledge;

import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.Question;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.medicine.MedicineCatalogue;
import app.wervel.shared.InvalidValue;
import app.wervel.triage.AnswerField;
import app.wervel.triage.RuleCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where each fact of the first inventory lives in the product. Entries of the knowledge base name
 * their facts themselves; all other places stand in {@code seed_places.json}.
 */
final class SeedLedger {
    private static final String TO_ROOT = "../../";
    private static final String BACKEND = TO_ROOT + "backend/src/main/resources/app/wervel/";

    private final List<Seed> seeds;
    private final Map<String, List<String>> written;
    private final KnowledgeBase knowledge;
    private final RuleCatalogue rules;
    private final QuestionCatalogue questions;
    private final ExerciseCatalogue exercises;
    private final MedicineCatalogue medicines;

    /**
     * @param use what the inventory says to do with it, for instance {@code Q + R-CES-1}
     */
    record Seed(String id, String category, String nl, String en, String use) {}

    /**
     * A place in the product.
     *
     * @param kind {@code question}, {@code rule}, {@code entry}, {@code claim}, …
     * @param key of what stands there
     * @param name in words
     * @param file that holds it, as the ledger links it
     */
    record Place(String kind, String key, String name, String file) {}

    SeedLedger(
            KnowledgeBase knowledge,
            RuleCatalogue rules,
            IntakeForms forms,
            ExerciseCatalogue exercises,
            MedicineCatalogue medicines) {
        this.seeds = readSeeds();
        this.written = readPlaces();
        this.knowledge = knowledge;
        this.rules = rules;
        this.questions = forms.get(IntakeFormId.LOW_BACK);
        this.exercises = exercises;
        this.medicines = medicines;
    }

    List<Seed> seeds() {
        return seeds;
    }

    /** The ids for which places are written down. */
    Map<String, List<String>> written() {
        return written;
    }

    /**
     * @throws AssertionError naming what a written place asks for and is not there
     */
    List<Place> places(Seed seed) {
        List<Place> places = new ArrayList<>();
        for (String each : written.getOrDefault(seed.id(), List.of())) {
            places.add(
                    place(each)
                            .orElseThrow(() ->
                                    new AssertionError("%s: no %s".formatted(seed.id(), each))));
        }
        knowledge.entries().stream()
                .filter(entry -> entry.seeds().contains(seed.id()))
                .forEach(entry -> places.add(place(entry)));
        return places;
    }

    private static Place place(KnowledgeEntry entry) {
        return new Place(
                entry.rejection() == null ? "knowledge" : "claim not used",
                entry.id(),
                entry.title().en(),
                BACKEND + "knowledge/" + entry.kind().id() + ".json");
    }

    /** Empty when the product has no such thing. */
    Optional<Place> place(String written) {
        String[] parts = written.split(" ", 2);
        String key = parts[1];
        return switch (parts[0]) {
            case "question" -> question(key);
            case "told" -> told(key);
            case "body" -> body(key);
            case "rule" ->
                    rules.findDefinition(key)
                            .map(rule ->
                                    new Place(
                                            "rule",
                                            key,
                                            rule.text(Locale.ENGLISH),
                                            BACKEND + "triage/rules.json"));
            case "medicine" ->
                    medicines
                            .find(key)
                            .map(substance ->
                                    new Place(
                                            "medicine",
                                            key,
                                            substance.name(Locale.ENGLISH),
                                            BACKEND + "medicine/medicines.json"));
            case "exercise" -> exercise(key);
            case "text" ->
                    knowledge
                            .findPatientText(key)
                            .map(text ->
                                    new Place(
                                            "text for patients",
                                            key,
                                            text.title().en(),
                                            BACKEND + "knowledge/patient-texts.json"));
            default -> Optional.empty();
        };
    }

    private Optional<Place> question(String key) {
        String[] parts = key.split("=", 2);
        Optional<AnswerField> field = AnswerField.findById(parts[0]);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (field.get() == AnswerField.AGE) {
            return Optional.of(
                    new Place(
                            "question",
                            key,
                            "age, from the birth date",
                            BACKEND + "triage/rules.json"));
        }
        Question question = questions.question(field.get());
        String label = question.label().en();
        Optional<String> name =
                parts.length == 1
                        ? Optional.of(label)
                        : question.options().stream()
                                .filter(option -> option.value().equals(parts[1]))
                                .map(option -> label + ": " + option.label().en())
                                .findFirst();
        return name.map(
                words -> new Place("question", key, words, BACKEND + "intake/forms/low-back.json"));
    }

    private Optional<Place> told(String key) {
        return QuestionCatalogue.COMPLAINT_FIELDS.contains(key)
                ? Optional.of(
                        new Place(
                                "question",
                                key,
                                questions.complaintQuestion(key).label().en(),
                                BACKEND + "intake/forms/low-back.json"))
                : Optional.empty();
    }

    private Optional<Place> body(String key) {
        return questions.bodyRegions().stream()
                .filter(region -> region.id().equals(key))
                .map(region ->
                        new Place(
                                "body chart",
                                key,
                                region.name().en(),
                                BACKEND + "intake/forms/low-back.json"))
                .findFirst();
    }

    private Optional<Place> exercise(String key) {
        try {
            return exercises
                    .find(new ExerciseId(key))
                    .map(exercise ->
                            new Place(
                                    "exercise",
                                    key,
                                    exercise.name().en(),
                                    BACKEND + "exercise/exercises.json"));
        } catch (InvalidValue noKey) {
            return Optional.empty();
        }
    }

    /** The ledger as it stands in {@code docs/requirements/seeds.md}. */
    String markdown() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Where every fact of the first inventory lives

                        Made by `SeedLedgerIT` from the inventory, the rules, the intake, the exercises and the knowledge base;
                        never edited by hand. To make it again: run `SeedLedgerIT` with `-Dwervel.ledger.write=true`.
                        The inventory is `app/src/test/resources/app/wervel/knowledge/seed_items.json`; places that no entry names
                        itself stand beside it in `seed_places.json`.

                        """);
        page.append(seeds.size()).append(" facts.\n");
        String category = "";
        for (Seed seed : seeds) {
            if (!seed.category().equals(category)) {
                category = seed.category();
                page.append("\n## ").append(category).append("\n\n");
                page.append("| id | fact | Dutch | lives in |\n| --- | --- | --- | --- |\n");
            }
            page.append(
                    "| %s | %s | %s | %s |\n"
                            .formatted(
                                    seed.id(),
                                    cell(seed.en()),
                                    cell(seed.nl()),
                                    lines(places(seed))));
        }
        page.append("\n");
        seeds.stream()
                .flatMap(seed -> places(seed).stream())
                .map(Place::file)
                .distinct()
                .sorted()
                .forEach(file -> page.append("[%s]: %s\n".formatted(label(file), file)));
        return page.toString();
    }

    /** By which a row names the file; the links themselves stand at the end. */
    private static String label(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".json", "");
    }

    private static String lines(List<Place> places) {
        return places.stream()
                .map(place ->
                        "%s: [%s][%s] `%s`"
                                .formatted(
                                        place.kind(),
                                        cell(place.name()),
                                        label(place.file()),
                                        cell(place.key())))
                .distinct()
                .collect(Collectors.joining("<br>"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static List<Seed> readSeeds() {
        List<Seed> seeds =
                elements(read("seed_items.json").get("items"))
                        .map(item ->
                                new Seed(
                                        item.get("id").stringValue(),
                                        item.get("category").stringValue(),
                                        item.get("term_nl").stringValue(),
                                        item.get("term_en").stringValue(),
                                        item.get("software_use").stringValue()))
                        .toList();
        List<String> categories = seeds.stream().map(Seed::category).distinct().toList();
        return seeds.stream()
                .sorted(Comparator.comparing((Seed seed) -> categories.indexOf(seed.category())))
                .toList();
    }

    private static Map<String, List<String>> readPlaces() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        read("seed_places.json")
                .get("places")
                .properties()
                .forEach(entry ->
                        places.put(
                                entry.getKey(),
                                elements(entry.getValue()).map(JsonNode::stringValue).toList()));
        return places;
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.values().stream();
    }

    private static JsonNode read(String name) {
        try (InputStream file = SeedLedger.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
