package app.wervel.intake;

import app.wervel.patient.Sex;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import java.util.ArrayList;
import java.util.Collections;
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

    private final IntakeFormId form;
    private final String version;
    private final List<Section> sections;
    private final Map<AnswerField, Question> questions;
    private final Map<String, ComplaintQuestion> complaintQuestions;
    private final List<BodyRegion> bodyRegions;
    private final Set<String> bodyRegionIds;

    /**
     * @throws IllegalArgumentException naming everything in which the questions differ from the
     *     fields of the rules: a field that is missing, twice, of another kind, with other values
     *     or with another alarm mark
     */
    public QuestionCatalogue(
            IntakeFormId form,
            String version,
            List<Section> sections,
            Map<String, ComplaintQuestion> complaintQuestions,
            List<BodyRegion> bodyRegions) {
        this.form = form;
        this.version = version;
        this.sections = List.copyOf(sections);
        this.questions = new EnumMap<>(AnswerField.class);
        this.complaintQuestions =
                Collections.unmodifiableMap(new LinkedHashMap<>(complaintQuestions));
        this.bodyRegions = List.copyOf(bodyRegions);
        this.bodyRegionIds =
                bodyRegions.stream().map(BodyRegion::id).collect(Collectors.toUnmodifiableSet());
        List<String> differences = new ArrayList<>();
        sections.forEach(
                section -> section.questions().forEach(question -> add(question, differences)));
        compareFields(differences);
        compare("complaint fields", COMPLAINT_FIELDS, complaintQuestions.keySet(), differences);
        if (bodyRegionIds.size() != bodyRegions.size()) {
            differences.add("a body region stands twice");
        }
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "The questions do not fit the rules' fields: "
                            + String.join("; ", differences));
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
        if ((question.kind() == QuestionKind.LIST) != (question.noneLabel() != null)) {
            differences.add(id + ": exactly a list has a label for none");
        }
    }

    private void compareFields(List<String> differences) {
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

    /** In the order in which they are asked. */
    public List<Section> sections() {
        return sections;
    }

    /**
     * @throws IllegalArgumentException for age and sex, which are the patient's own data
     */
    public Question question(AnswerField field) {
        Question question = questions.get(field);
        if (question == null) {
            throw new IllegalArgumentException("The field %s is not asked".formatted(field.id()));
        }
        return question;
    }

    /**
     * How a part of the intake beside the screening is asked.
     *
     * @param field one of {@link #COMPLAINT_FIELDS}
     */
    public ComplaintQuestion complaintQuestion(String field) {
        return Objects.requireNonNull(complaintQuestions.get(field), field);
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
        return Optional.ofNullable(questions.get(field))
                .flatMap(question -> question.labelOf(value))
                .map(label -> label.in(locale))
                .orElse(value);
    }

    /** Whether earlier answers make a question moot, and why; empty for age and sex. */
    public Optional<FoldedQuestion> foldingOf(
            AnswerField field, Answers answers, @Nullable Sex sex) {
        return Optional.ofNullable(questions.get(field))
                .flatMap(question -> question.foldedBy(answers, sex));
    }

    /** Every question that earlier answers make moot, in the order in which they are asked. */
    public List<FoldedQuestion> folded(Answers answers, @Nullable Sex sex) {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .flatMap(question -> question.foldedBy(answers, sex).stream())
                .toList();
    }

    public record Section(String id, LocalText title, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    public record ComplaintQuestion(
            LocalText question, @Nullable LocalText help, LocalText label) {}

    public record BodyRegion(String id, View view, LocalText name) {
        public enum View {
            FRONT,
            BACK
        }
    }
}
