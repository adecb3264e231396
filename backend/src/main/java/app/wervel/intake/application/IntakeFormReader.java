package app.wervel.intake.application;

import app.wervel.intake.FoldCondition;
import app.wervel.intake.FormCodes;
import app.wervel.intake.FormEntry;
import app.wervel.intake.FormWords;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.LocalText;
import app.wervel.intake.Question;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.QuestionCatalogue.BodyRegion;
import app.wervel.intake.QuestionCatalogue.ComplaintQuestion;
import app.wervel.intake.QuestionCatalogue.Content;
import app.wervel.intake.QuestionCatalogue.Section;
import app.wervel.intake.QuestionKind;
import app.wervel.intake.RegionQuestion;
import app.wervel.intake.RegionQuestion.AttentionMark;
import app.wervel.questionnaire.AnswerOption;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.Wording;
import app.wervel.questionnaire.application.QuestionnaireFiles;
import app.wervel.triage.AnswerField;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the intake forms: FHIR Questionnaires, with extensions of our own for what FHIR has no word
 * for ({@link FormExtensions}). An item whose linkId is a field of the screening rules asks that
 * field. A form that does not fit is refused.
 */
public class IntakeFormReader {
    private static final String FOLDER = "/app/wervel/intake/forms/";

    /** Groups whose questions the intake keeps beside the screening's answers. */
    private static final Set<String> BESIDE_THE_SCREENING = Set.of("story", "pain-scores");

    /** Before the name of a section in its linkId, which must differ from its questions'. */
    private static final String SECTION = "section.";

    private static final String BODY_REGIONS = "bodyRegions";
    private static final Set<String> YES_NO =
            Set.of(FormCodes.YES, FormCodes.NO, FormCodes.UNKNOWN);

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** The forms that the application carries. */
    public IntakeForms read() {
        FormWords words = words();
        QuestionCatalogue lowBack =
                read(IntakeFormId.LOW_BACK, file(IntakeFormId.LOW_BACK), words, null);
        List<QuestionCatalogue> forms = new ArrayList<>();
        for (IntakeFormId id : IntakeFormId.values()) {
            forms.add(id == IntakeFormId.LOW_BACK ? lowBack : read(id, file(id), words, lowBack));
        }
        return new IntakeForms(forms);
    }

    private static byte[] file(IntakeFormId id) {
        return resource(id.id().replace('_', '-') + ".json");
    }

    private static byte[] resource(String name) {
        try (InputStream file = IntakeFormReader.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The intake form %s is missing".formatted(name));
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The intake forms cannot be read", e);
        }
    }

    FormWords words() {
        WordsFile file = json.readValue(resource("words.json"), WordsFile.class);
        Map<String, LocalText> rules = new LinkedHashMap<>();
        file.rules()
                .forEach(rule -> {
                    if (rules.put(rule.id(), new LocalText(rule.nl(), rule.en())) != null) {
                        throw new IllegalArgumentException(rule.id() + " has words twice");
                    }
                });
        return new FormWords(
                new LocalText(file.otherAnswers().nl(), file.otherAnswers().en()), rules);
    }

    /**
     * @param others the form of the low back; null when this is it
     * @throws IllegalArgumentException naming what is wrong with the form
     */
    QuestionCatalogue read(
            IntakeFormId id, byte[] file, FormWords words, @Nullable QuestionCatalogue others) {
        if (!(json.readTree(file) instanceof ObjectNode tree)) {
            throw new IllegalArgumentException("The form %s is no object".formatted(id.id()));
        }
        FormExtensions extensions = FormExtensions.takeFrom(tree);
        Questionnaire questionnaire = read(id, json.writeValueAsBytes(tree));
        return new QuestionCatalogue(
                new OneForm(id, extensions).content(questionnaire), words, others);
    }

    private static Questionnaire read(IntakeFormId id, byte[] file) {
        try {
            return QuestionnaireFiles.read(file);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "The form %s is refused".formatted(id.id()), refused);
        }
    }

    /** One form on its way from FHIR to what the intake asks. */
    private record OneForm(IntakeFormId id, FormExtensions extensions) {
        Content content(Questionnaire form) {
            List<ComplaintQuestion> beside = new ArrayList<>();
            List<BodyRegion> regions = new ArrayList<>();
            List<Section> sections = new ArrayList<>();
            for (QuestionItem group : form.items()) {
                String name = sectionName(group);
                if (BESIDE_THE_SCREENING.contains(name)) {
                    group.items().forEach(item -> beside.add(told(item)));
                    group.items().stream()
                            .filter(item -> item.linkId().equals(BODY_REGIONS))
                            .flatMap(item -> item.options().stream())
                            .map(this::region)
                            .forEach(regions::add);
                } else {
                    sections.add(
                            new Section(
                                    name,
                                    text(group.linkId(), group.text()),
                                    group.items().stream().map(this::entry).toList()));
                }
            }
            Set<AnswerField> required =
                    form.questions().stream()
                            .filter(QuestionItem::required)
                            .map(item -> field(item.linkId()))
                            .collect(Collectors.toSet());
            return new Content(
                    id,
                    form.version(),
                    text("title", form.title()),
                    extensions
                            .first(FormExtensions.ROOT, "place")
                            .map(place -> place.path("valueCode").asString(""))
                            .orElse(null),
                    beside,
                    sections,
                    regions,
                    required);
        }

        private String sectionName(QuestionItem group) {
            if (group.type() != ItemType.GROUP || !group.linkId().startsWith(SECTION)) {
                throw wrong(group.linkId(), "is no section");
            }
            return group.linkId().substring(SECTION.length());
        }

        private BodyRegion region(AnswerOption option) {
            String view =
                    extensions
                            .first(FormExtensions.option(BODY_REGIONS, option.code()), "view")
                            .map(one -> one.path("valueCode").asString(""))
                            .orElseThrow(() -> wrong(option.code(), "has no side of the body"));
            return new BodyRegion(
                    option.code(),
                    BodyRegion.View.valueOf(view.toUpperCase(Locale.ROOT)),
                    text(option.code(), option.label()));
        }

        private FormEntry entry(QuestionItem item) {
            if (QuestionCatalogue.COMPLAINT_FIELDS.contains(item.linkId())) {
                return told(item);
            }
            return AnswerField.findById(item.linkId()).isPresent() ? question(item) : own(item);
        }

        private ComplaintQuestion told(QuestionItem item) {
            return new ComplaintQuestion(
                    item.linkId(),
                    text(item.linkId(), item.text()),
                    optional(item.linkId(), item.help()),
                    label(item));
        }

        private Question question(QuestionItem item) {
            QuestionKind kind = kind(item);
            return new Question(
                    field(item.linkId()),
                    kind,
                    isAlarm(item),
                    text(item.linkId(), item.text()),
                    optional(item.linkId(), item.help()),
                    label(item),
                    options(item, kind),
                    noneLabel(item, kind),
                    optional(item.linkId(), item.unit()),
                    folds(item));
        }

        private RegionQuestion own(QuestionItem item) {
            QuestionKind kind = kind(item);
            if (isAlarm(item)) {
                throw wrong(item.linkId(), "is an alarm question without a rule");
            }
            List<AttentionMark> marks =
                    extensions.all(item.linkId(), "attention").stream()
                            .map(mark -> attention(item, mark))
                            .toList();
            return new RegionQuestion(
                    item,
                    kind,
                    text(item.linkId(), item.text()),
                    optional(item.linkId(), item.help()),
                    label(item),
                    options(item, kind),
                    noneLabel(item, kind),
                    optional(item.linkId(), item.unit()),
                    folds(item),
                    marks);
        }

        private boolean isAlarm(QuestionItem item) {
            return extensions.first(item.linkId(), "alarm").isPresent();
        }

        private QuestionKind kind(QuestionItem item) {
            return switch (item.type()) {
                case CHOICE -> {
                    Set<String> codes =
                            item.options().stream()
                                    .map(AnswerOption::code)
                                    .collect(Collectors.toSet());
                    if (item.repeats()) {
                        yield QuestionKind.LIST;
                    }
                    yield codes.equals(YES_NO) ? QuestionKind.YES_NO : QuestionKind.SINGLE;
                }
                case INTEGER, DECIMAL -> QuestionKind.NUMBER;
                case STRING, TEXT -> QuestionKind.TEXT;
                case GROUP, DISPLAY, BOOLEAN, DATE, OPEN_CHOICE ->
                        throw wrong(item.linkId(), "cannot be asked in an intake");
            };
        }

        private List<Question.Option> options(QuestionItem item, QuestionKind kind) {
            if (kind == QuestionKind.YES_NO) {
                return List.of();
            }
            return item.options().stream()
                    .filter(option -> kind != QuestionKind.LIST || !isNone(option))
                    .map(option ->
                            new Question.Option(option.code(), text(item.linkId(), option.label())))
                    .toList();
        }

        private @Nullable LocalText noneLabel(QuestionItem item, QuestionKind kind) {
            if (kind != QuestionKind.LIST) {
                return null;
            }
            return item.options().stream()
                    .filter(OneForm::isNone)
                    .findFirst()
                    .map(option -> text(item.linkId(), option.label()))
                    .orElse(null);
        }

        private static boolean isNone(AnswerOption option) {
            return option.code().equals(FormCodes.NONE);
        }

        private LocalText label(QuestionItem item) {
            return extensions
                    .first(item.linkId(), "label")
                    .map(one -> local(item.linkId(), one))
                    .orElseThrow(() -> wrong(item.linkId(), "has no label"));
        }

        private List<Question.Fold> folds(QuestionItem item) {
            return extensions.all(item.linkId(), "fold").stream()
                    .map(fold ->
                            new Question.Fold(
                                    conditions(fold), only(item.linkId(), fold, "reason")))
                    .toList();
        }

        private AttentionMark attention(QuestionItem item, JsonNode mark) {
            Set<String> answers =
                    FormExtensions.parts(mark, "answer").stream()
                            .map(OneForm::code)
                            .collect(Collectors.toSet());
            Optional<String> unknown =
                    answers.stream().filter(code -> item.option(code).isEmpty()).findFirst();
            if (unknown.isPresent()) {
                throw wrong(item.linkId(), "has no answer " + unknown.get());
            }
            String source =
                    FormExtensions.parts(mark, "source").stream()
                            .findFirst()
                            .map(one -> one.path("valueString").asString(""))
                            .orElse("");
            return new AttentionMark(
                    answers, conditions(mark), only(item.linkId(), mark, "text"), source);
        }

        private LocalText only(String linkId, JsonNode extension, String name) {
            List<JsonNode> parts = FormExtensions.parts(extension, name);
            if (parts.size() != 1) {
                throw wrong(linkId, "needs exactly one " + name);
            }
            return local(linkId, parts.getFirst());
        }

        private List<FoldCondition> conditions(JsonNode extension) {
            return FormExtensions.parts(extension, "when").stream().map(this::condition).toList();
        }

        private FoldCondition condition(JsonNode when) {
            String linkId =
                    FormExtensions.parts(when, "question").stream()
                            .findFirst()
                            .map(OneForm::code)
                            .orElse("");
            AnswerField field = field(linkId);
            List<String> is = codes(when, "is");
            List<String> holdsNoneOf = codes(when, "holdsNoneOf");
            List<JsonNode> below = FormExtensions.parts(when, "below");
            if (!is.isEmpty() && holdsNoneOf.isEmpty() && below.isEmpty()) {
                return new FoldCondition.Is(field, is);
            }
            if (!holdsNoneOf.isEmpty() && is.isEmpty() && below.isEmpty()) {
                return new FoldCondition.HoldsNoneOf(field, holdsNoneOf);
            }
            if (below.size() == 1 && is.isEmpty() && holdsNoneOf.isEmpty()) {
                return new FoldCondition.Below(
                        field, below.getFirst().path("valueInteger").longValue());
            }
            throw wrong(linkId, "a condition on it needs exactly one operator");
        }

        private static List<String> codes(JsonNode when, String name) {
            return FormExtensions.parts(when, name).stream().map(OneForm::code).toList();
        }

        private static String code(JsonNode part) {
            return part.path("valueCode").asString("");
        }

        private AnswerField field(String linkId) {
            return AnswerField.findById(linkId)
                    .orElseThrow(() -> wrong(linkId, "is no field of the rules"));
        }

        /** The words of an extension of ours, with their translation as FHIR writes it. */
        private LocalText local(String linkId, JsonNode extension) {
            String nl = extension.path("valueString").asString("");
            String en =
                    extension.at("/_valueString/extension/0/extension/1/valueString").asString("");
            return text(linkId, new Wording(nl, en.isBlank() ? Map.of() : Map.of("en", en)));
        }

        private @Nullable LocalText optional(String linkId, @Nullable Wording wording) {
            return wording == null ? null : text(linkId, wording);
        }

        private LocalText text(String linkId, Wording wording) {
            String en = wording.translations().get("en");
            if (en == null || wording.isEmpty()) {
                throw wrong(linkId, "needs Dutch and English");
            }
            return new LocalText(wording.base(), en);
        }

        private IllegalArgumentException wrong(String linkId, String what) {
            return new IllegalArgumentException(
                    "Form %s, item \"%s\": %s".formatted(id.id(), linkId, what));
        }
    }

    private record WordsFile(
            @JsonProperty(required = true) WordsEntry otherAnswers,
            @JsonProperty(required = true) List<RuleEntry> rules) {}

    private record WordsEntry(
            @JsonProperty(required = true) String nl, @JsonProperty(required = true) String en) {}

    private record RuleEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String nl,
            @JsonProperty(required = true) String en) {}
}
