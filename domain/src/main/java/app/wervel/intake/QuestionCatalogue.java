package app.wervel.intake;

import app.wervel.patient.Sex;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every question of one intake form, in sections, in the words in which it is asked. */
public final class QuestionCatalogue {
    /** The parts of an intake beside the screening that have a question of their own. */
    public static final Set<String> COMPLAINT_FIELDS =
            Set.of(
                    "requestForHelp",
                    "complaint",
                    "history",
                    "earlierEpisodes",
                    "beliefs",
                    "worries",
                    "expectations",
                    "medicinesFree",
                    "nprsNow",
                    "nprsWorst",
                    "nprsAverage",
                    "activities",
                    "bodyRegions");

    /** The section of answers to questions that the form does not ask. */
    public static final String OTHER_ANSWERS = "other_answers";

    private final IntakeFormId form;
    private final String version;
    private final LocalText title;
    private final @Nullable String place;
    private final List<Section> sections;
    private final Map<AnswerField, Question> questions;
    private final Map<String, RegionQuestion> regionQuestions;
    private final Map<String, ComplaintQuestion> complaintQuestions;
    private final List<ComplaintQuestion> story;
    private final List<BodyRegion> bodyRegions;
    private final Set<String> bodyRegionIds;
    private final Set<AnswerField> required;
    private final FormWords words;
    private final @Nullable QuestionCatalogue others;

    /**
     * @param content what the form asks
     * @param words that the forms share
     * @param others the form that words the fields that this one does not ask; null for the form of
     *     the low back, which asks them all
     * @throws IllegalArgumentException naming everything in which the questions differ from the
     *     fields of the rules: a field that is missing, twice, of another kind, with other values
     *     or with another alarm mark
     */
    public QuestionCatalogue(Content content, FormWords words, @Nullable QuestionCatalogue others) {
        this.form = content.form();
        this.version = content.version();
        this.title = content.title();
        this.place = content.place();
        this.sections = content.sections();
        this.questions = new EnumMap<>(AnswerField.class);
        this.regionQuestions = new LinkedHashMap<>();
        this.complaintQuestions = new LinkedHashMap<>();
        this.story = content.complaintQuestions();
        this.bodyRegions = content.bodyRegions();
        this.required = content.required();
        this.words = words;
        this.others = others;
        this.bodyRegionIds =
                bodyRegions.stream().map(BodyRegion::id).collect(Collectors.toUnmodifiableSet());
        List<String> differences = new ArrayList<>();
        content.complaintQuestions().forEach(told -> add(told, differences));
        sections.forEach(section -> section.entries().forEach(entry -> add(entry, differences)));
        compareFields(differences);
        compare("complaint fields", COMPLAINT_FIELDS, complaintQuestions.keySet(), differences);
        if (bodyRegionIds.size() != bodyRegions.size()) {
            differences.add("a body region stands twice");
        }
        if (place != null && !AnswerField.LOCATION.allowedValues().contains(place)) {
            differences.add("unknown place " + place);
        }
        if (!questions.keySet().containsAll(required)) {
            differences.add("required, but not asked: " + ids(required));
        }
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "The questions of the form %s do not fit the rules' fields: %s"
                            .formatted(form.id(), String.join("; ", differences)));
        }
    }

    private void add(FormEntry entry, List<String> differences) {
        switch (entry) {
            case Question question -> add(question, differences);
            case RegionQuestion own -> {
                if (AnswerField.findById(own.id()).isPresent()) {
                    differences.add(own.id() + " is a field of the rules");
                }
                if (regionQuestions.put(own.id(), own) != null) {
                    differences.add(own.id() + " is asked twice");
                }
                requireNoneLabel(own, differences);
            }
            case ComplaintQuestion told -> {
                if (complaintQuestions.put(told.id(), told) != null) {
                    differences.add(told.id() + " is asked twice");
                }
            }
        }
    }

    private static void requireNoneLabel(FormQuestion question, List<String> differences) {
        if ((question.kind() == QuestionKind.LIST) != (question.noneLabel() != null)) {
            differences.add(question.id() + ": exactly a list has a label for none");
        }
    }

    private void add(Question question, List<String> differences) {
        AnswerField field = question.field();
        String id = field.id();
        if (questions.put(field, question) != null) {
            differences.add(id + " is asked twice");
        }
        if (!question.kind().fits(field)) {
            differences.add("%s is no %s".formatted(id, question.kind()));
        }
        if (question.alarm() != field.isAlarmField()) {
            differences.add("%s: alarm is %s".formatted(id, field.isAlarmField()));
        }
        List<String> values = question.options().stream().map(Question.Option::value).toList();
        compare(id, field.allowedValues(), new HashSet<>(values), differences);
        if (values.size() != new HashSet<>(values).size()) {
            differences.add(id + " offers a value twice");
        }
        requireNoneLabel(question, differences);
    }

    /** The form of the low back asks everything that the rules can read; the others a part. */
    private void compareFields(List<String> differences) {
        if (others != null) {
            return;
        }
        Set<AnswerField> expected = EnumSet.allOf(AnswerField.class);
        // These are the patient's own data.
        expected.remove(AnswerField.AGE);
        expected.remove(AnswerField.SEX);
        compare("questions", ids(expected), ids(questions.keySet()), differences);
    }

    private static Set<String> ids(Set<AnswerField> fields) {
        return fields.stream().map(AnswerField::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(
            String what, Set<String> expected, Set<String> actual, List<String> differences) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        Set<String> unknown = new TreeSet<>(actual);
        unknown.removeAll(expected);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            differences.add("%s: missing %s, unknown %s".formatted(what, missing, unknown));
        }
    }

    public IntakeFormId form() {
        return form;
    }

    public String version() {
        return version;
    }

    public LocalText title() {
        return title;
    }

    /** In the order in which they are asked. */
    public List<Section> sections() {
        return sections;
    }

    /**
     * The sections, and behind them, where there are any, the answers to questions of the rules
     * that this form does not ask: from before another form was chosen, or sent by another program.
     * They count for the rules, and so must be seen.
     */
    public List<Section> sections(Answers answers) {
        List<FormEntry> elsewhere = new ArrayList<>();
        for (AnswerField field : answers.askedFields()) {
            if (!asks(field) && field != AnswerField.AGE && field != AnswerField.SEX) {
                elsewhere.add(question(field));
            }
        }
        if (elsewhere.isEmpty()) {
            return sections;
        }
        List<Section> all = new ArrayList<>(sections);
        all.add(new Section(OTHER_ANSWERS, words.otherAnswers(), elsewhere));
        return all;
    }

    /** Whether this form asks the field. */
    public boolean asks(AnswerField field) {
        return questions.containsKey(field);
    }

    /**
     * How a field is asked, in this form or else in that of the low back.
     *
     * @throws IllegalArgumentException for age and sex, which are the patient's own data
     */
    public Question question(AnswerField field) {
        Question question = questions.get(field);
        if (question != null) {
            return question;
        }
        if (others == null) {
            throw new IllegalArgumentException("The field %s is not asked".formatted(field.id()));
        }
        return others.question(field);
    }

    /** The form's own questions, in the order in which they are asked. */
    public List<RegionQuestion> regionQuestions() {
        return List.copyOf(regionQuestions.values());
    }

    public Optional<RegionQuestion> findRegionQuestion(String linkId) {
        return Optional.ofNullable(regionQuestions.get(linkId));
    }

    /** The alarm fields that this form asks: all of them must be asked for "pluis". */
    public List<AnswerField> alarmFields() {
        return AnswerField.alarmFields().stream().filter(this::asks).toList();
    }

    /** The alarm fields of this form that were not asked, in the catalogue's order. */
    public List<AnswerField> alarmFieldsNotAsked(Answers answers) {
        return alarmFields().stream().filter(field -> !answers.asked(field)).toList();
    }

    /** Without these answers there is no conclusion; age comes from the patient. */
    public Set<AnswerField> required() {
        return required;
    }

    /**
     * The answers with the place of which the form is, where nobody was asked for another. The
     * rules take a place that was not asked for the low back.
     */
    public Answers completing(Answers answers) {
        return place == null || answers.asked(AnswerField.LOCATION)
                ? answers
                : answers.with(AnswerField.LOCATION, List.of(place));
    }

    /** The answers without the place that the form itself says. */
    public Answers withoutOwnPlace(Answers answers) {
        return place != null && answers.list(AnswerField.LOCATION).equals(Set.of(place))
                ? answers.without(AnswerField.LOCATION)
                : answers;
    }

    /** What the answers to the form's own questions ask attention for, in the form's order. */
    public List<Attention> attention(RegionAnswers region, Answers answers) {
        return regionQuestions.values().stream()
                .flatMap(question -> question.attention(region, answers))
                .toList();
    }

    /** Words for a rule that fit this form; empty where its own do. */
    Optional<LocalText> wordsOfRule(String id) {
        return form == IntakeFormId.LOW_BACK
                ? Optional.empty()
                : Optional.ofNullable(words.rules().get(id));
    }

    /**
     * How a part of the intake beside the screening is asked.
     *
     * @param field one of {@link #COMPLAINT_FIELDS}
     */
    public ComplaintQuestion complaintQuestion(String field) {
        return Objects.requireNonNull(complaintQuestions.get(field), field);
    }

    /** What is asked before the screening, in the order in which it is asked. */
    public List<ComplaintQuestion> story() {
        return story;
    }

    /** The body chart's regions, front before back. */
    public List<BodyRegion> bodyRegions() {
        return bodyRegions;
    }

    public boolean isBodyRegion(String id) {
        return bodyRegionIds.contains(id);
    }

    /** What a chosen value of a field is called; the value itself when it has no name here. */
    public String valueLabel(AnswerField field, String value, Locale locale) {
        return isPatientData(field)
                ? value
                : question(field).labelOf(value).map(label -> label.in(locale)).orElse(value);
    }

    private static boolean isPatientData(AnswerField field) {
        return field == AnswerField.AGE || field == AnswerField.SEX;
    }

    /** Whether earlier answers make a question moot, and why; empty for age and sex. */
    public Optional<FoldedQuestion> foldingOf(
            AnswerField field, Answers answers, @Nullable Sex sex) {
        return isPatientData(field) ? Optional.empty() : question(field).foldedBy(answers, sex);
    }

    /** Every question that earlier answers make moot, in the order in which they are asked. */
    public List<FoldedQuestion> folded(Answers answers, @Nullable Sex sex) {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .flatMap(question -> question.foldedBy(answers, sex).stream())
                .toList();
    }

    /**
     * What a form asks.
     *
     * @param place the value of {@link AnswerField#LOCATION} that the form is about; null: it must
     *     be asked, or is the low back, which the rules take for granted
     * @param complaintQuestions those that stand in no section of the screening
     * @param required fields without which there is no conclusion
     */
    public record Content(
            IntakeFormId form,
            String version,
            LocalText title,
            @Nullable String place,
            List<ComplaintQuestion> complaintQuestions,
            List<Section> sections,
            List<BodyRegion> bodyRegions,
            Set<AnswerField> required) {
        public Content {
            complaintQuestions = List.copyOf(complaintQuestions);
            sections = List.copyOf(sections);
            bodyRegions = List.copyOf(bodyRegions);
            required = Set.copyOf(required);
        }
    }

    /** A heading, and what is asked below it, in the order in which it is asked. */
    public record Section(String id, LocalText title, List<FormEntry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }

        /** Those that are questions of the screening or the form's own. */
        public List<FormQuestion> asked() {
            return entries.stream()
                    .filter(FormQuestion.class::isInstance)
                    .map(FormQuestion.class::cast)
                    .toList();
        }

        /** Those that ask a field of the rules. */
        public List<Question> questions() {
            return entries.stream()
                    .filter(Question.class::isInstance)
                    .map(Question.class::cast)
                    .toList();
        }
    }

    /** A question beside the screening, answered in words, on a scale or on the body chart. */
    public record ComplaintQuestion(
            String id, LocalText question, @Nullable LocalText help, LocalText label)
            implements FormEntry {}

    public record BodyRegion(String id, View view, LocalText name) {
        public enum View {
            FRONT,
            BACK
        }
    }
}
