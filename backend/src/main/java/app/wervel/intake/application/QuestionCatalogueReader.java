package app.wervel.intake.application;

import app.wervel.intake.FoldCondition;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.LocalText;
import app.wervel.intake.Question;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.QuestionCatalogue.BodyRegion;
import app.wervel.intake.QuestionCatalogue.ComplaintQuestion;
import app.wervel.intake.QuestionCatalogue.Section;
import app.wervel.intake.QuestionKind;
import app.wervel.intake.application.QuestionsFile.ConditionEntry;
import app.wervel.intake.application.QuestionsFile.FieldEntry;
import app.wervel.intake.application.QuestionsFile.MootEntry;
import app.wervel.intake.application.QuestionsFile.RegionEntry;
import app.wervel.intake.application.QuestionsFile.TextEntry;
import app.wervel.triage.AnswerField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the questions. Refuses a file that does not fit the fields of the screening rules. */
public class QuestionCatalogueReader {
    private static final String RESOURCE = "/app/wervel/intake/questions.json";

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** The questions that the application carries. */
    public QuestionCatalogue read() {
        try (InputStream file = QuestionCatalogueReader.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("The questions %s are missing".formatted(RESOURCE));
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The questions cannot be read", e);
        }
    }

    /**
     * @throws IllegalArgumentException when the questions do not fit the fields; it names what
     *     differs
     */
    QuestionCatalogue read(InputStream file) {
        QuestionsFile questions = json.readValue(file, QuestionsFile.class);
        Map<String, FieldEntry> byId = new HashMap<>();
        for (FieldEntry field : questions.fields()) {
            if (byId.put(field.id(), field) != null) {
                throw new IllegalArgumentException("Field %s stands twice".formatted(field.id()));
            }
        }
        List<Section> sections =
                questions.sections().stream()
                        .map(section ->
                                new Section(
                                        section.id(),
                                        new LocalText(section.nl(), section.en()),
                                        section.fields().stream()
                                                .map(id -> question(id, byId.get(id)))
                                                .toList()))
                        .toList();
        sections.stream()
                .flatMap(section -> section.questions().stream())
                .forEach(question -> byId.remove(question.field().id()));
        if (!byId.isEmpty()) {
            throw new IllegalArgumentException("In no section: " + byId.keySet());
        }
        Map<String, ComplaintQuestion> complaint = new LinkedHashMap<>();
        questions
                .complaintFields()
                .forEach((name, entry) ->
                        complaint.put(
                                name,
                                new ComplaintQuestion(
                                        text(entry.question()),
                                        optional(entry.help()),
                                        text(entry.label()))));
        return new QuestionCatalogue(
                IntakeFormId.LOW_BACK,
                questions.version(),
                sections,
                complaint,
                questions.bodyRegions().stream().map(QuestionCatalogueReader::region).toList());
    }

    private static Question question(String id, @Nullable FieldEntry entry) {
        if (entry == null) {
            throw new IllegalArgumentException("Field %s is not described".formatted(id));
        }
        return new Question(
                field(id),
                QuestionKind.valueOf(entry.kind().toUpperCase(Locale.ROOT)),
                entry.alarm(),
                text(entry.question()),
                optional(entry.help()),
                text(entry.label()),
                orEmpty(entry.options()).stream()
                        .map(option ->
                                new Question.Option(
                                        option.value(), new LocalText(option.nl(), option.en())))
                        .toList(),
                optional(entry.noneLabel()),
                optional(entry.unit()),
                orEmpty(entry.moot()).stream().map(QuestionCatalogueReader::fold).toList());
    }

    private static Question.Fold fold(MootEntry entry) {
        return new Question.Fold(
                entry.when().stream().map(QuestionCatalogueReader::condition).toList(),
                text(entry.reason()));
    }

    private static FoldCondition condition(ConditionEntry entry) {
        AnswerField field = field(entry.field());
        List<String> is = entry.is();
        List<String> holdsNoneOf = entry.holdsNoneOf();
        Long below = entry.below();
        if (is != null && holdsNoneOf == null && below == null) {
            return new FoldCondition.Is(field, is);
        }
        if (holdsNoneOf != null && is == null && below == null) {
            return new FoldCondition.HoldsNoneOf(field, holdsNoneOf);
        }
        if (below != null && is == null && holdsNoneOf == null) {
            return new FoldCondition.Below(field, below);
        }
        throw new IllegalArgumentException(
                "A condition on %s needs exactly one operator".formatted(entry.field()));
    }

    private static AnswerField field(String id) {
        return AnswerField.findById(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no field " + id));
    }

    private static BodyRegion region(RegionEntry entry) {
        return new BodyRegion(
                entry.id(),
                BodyRegion.View.valueOf(entry.view().toUpperCase(Locale.ROOT)),
                new LocalText(entry.nl(), entry.en()));
    }

    private static LocalText text(TextEntry entry) {
        return new LocalText(entry.nl(), entry.en());
    }

    private static @Nullable LocalText optional(@Nullable TextEntry entry) {
        return entry == null ? null : text(entry);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
