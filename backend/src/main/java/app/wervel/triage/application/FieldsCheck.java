package app.wervel.triage.application;

import app.wervel.triage.AnswerField;
import app.wervel.triage.AnswerKind;
import app.wervel.triage.Classification;
import app.wervel.triage.ScreeningSuggestion;
import app.wervel.triage.Urgency;
import app.wervel.triage.ValueGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what the catalogue says of fields and values with what the Java side takes. A difference
 * means that one of the two was changed alone: rules would then read answers that cannot be given.
 */
final class FieldsCheck {
    private static final Pattern UP_TO = Pattern.compile("0\\.\\.(\\d+)\\b.*");
    private static final Pattern OR_MORE = Pattern.compile("0 or more\\b.*");

    private final RulesFile file;
    private final List<String> differences = new ArrayList<>();

    private FieldsCheck(RulesFile file) {
        this.file = file;
    }

    /** What differs, in words for a developer; empty when nothing does. */
    static List<String> differences(RulesFile file) {
        var check = new FieldsCheck(file);
        check.values();
        check.fields();
        check.fieldValues();
        check.numbers();
        check.defaults();
        check.groups();
        check.recordFields();
        return check.differences;
    }

    private void values() {
        compare("urgency_levels", file.urgencyLevels(), ids(Urgency.values(), Urgency::id));
        // The order of these two means nothing in the file.
        compareSets(
                "classification_values",
                file.classificationValues(),
                ids(Classification.values(), Classification::id));
        compareSets(
                "screening_values",
                file.screeningValues(),
                ids(ScreeningSuggestion.values(), ScreeningSuggestion::id));
    }

    private static <E> List<String> ids(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private void fields() {
        compareSets("required_fields", file.requiredFields(), fieldIds(AnswerField::isRequired));
        compareSets("list_fields", file.listFields(), ruleFieldIds(AnswerKind.LIST));
        compareSets("single_fields", file.singleFields(), ruleFieldIds(AnswerKind.SINGLE));
        compareSets("yes_no_fields", file.yesNoFields(), ruleFieldIds(AnswerKind.YES_NO));
        compareSets(
                "number_fields",
                file.numberFields(),
                fieldIds(field -> field.kind() == AnswerKind.NUMBER && !field.isRequired()));
        compare("alarm_fields", file.alarmFields(), fieldIds(AnswerField::isAlarmField));
    }

    private static List<String> ruleFieldIds(AnswerKind kind) {
        return fieldIds(field -> field.kind() == kind && !field.isRecordField());
    }

    private static List<String> fieldIds(Predicate<AnswerField> which) {
        return Arrays.stream(AnswerField.values()).filter(which).map(AnswerField::id).toList();
    }

    private void fieldValues() {
        Map<String, List<String>> stated = new LinkedHashMap<>();
        file.fieldValues().forEach((name, values) -> stated.put(name, texts(values)));
        stated.remove("numbers");
        Map<String, List<String>> ours = new LinkedHashMap<>();
        for (AnswerField field : AnswerField.values()) {
            if (!field.allowedValues().isEmpty() && !field.isRecordField()) {
                ours.put(field.id(), List.copyOf(field.allowedValues()));
            }
        }
        compare("field_values", stated, ours);
    }

    private void numbers() {
        Map<String, String> stated = new LinkedHashMap<>();
        JsonNode numbers = file.fieldValues().get("numbers");
        if (numbers != null) {
            numbers.properties()
                    .forEach(entry -> stated.put(entry.getKey(), range(entry.getValue())));
        }
        Map<String, String> ours = new LinkedHashMap<>();
        for (AnswerField field : AnswerField.values()) {
            if (field.kind() == AnswerKind.NUMBER) {
                ours.put(
                        field.id(),
                        field.maximum().isPresent()
                                ? "0.." + field.maximum().getAsLong()
                                : "0 or more");
            }
        }
        compare("field_values.numbers", stated, ours);
    }

    private static String range(JsonNode description) {
        String text = description.stringValue("");
        Matcher upTo = UP_TO.matcher(text);
        if (upTo.matches()) {
            return "0.." + upTo.group(1);
        }
        return OR_MORE.matcher(text).matches() ? "0 or more" : text;
    }

    private void defaults() {
        Map<String, String> stated = new LinkedHashMap<>();
        file.fieldDefaults().forEach((name, value) -> stated.put(name, value.toString()));
        Map<String, String> ours = new LinkedHashMap<>();
        for (AnswerField field : AnswerField.values()) {
            if (!field.isRequired() && !field.isRecordField()) {
                ours.put(field.id(), defaultOf(field));
            }
        }
        compare("field_defaults", stated, ours);
    }

    /** The default as JSON. */
    private static String defaultOf(AnswerField field) {
        if (field.isNullable()) {
            return "null";
        }
        String quoted = field.defaultValue().map("\"%s\""::formatted).orElse("");
        return switch (field.kind()) {
            case LIST -> "[" + quoted + "]";
            case YES_NO -> "false";
            default -> quoted;
        };
    }

    private void groups() {
        Map<String, List<String>> ours = new LinkedHashMap<>();
        for (ValueGroup group : ValueGroup.values()) {
            ours.put(group.id(), List.copyOf(group.members()));
        }
        compare("groups", file.groups(), ours);
    }

    private void recordFields() {
        Map<String, String> stated = new LinkedHashMap<>();
        file.recordFields()
                .forEach((name, value) ->
                        stated.put(
                                name,
                                value.isArray() ? texts(value).toString() : value.stringValue("")));
        stated.remove("note");
        Map<String, String> ours = new LinkedHashMap<>();
        for (AnswerField field : AnswerField.values()) {
            if (field.isRecordField()) {
                ours.put(field.id(), recordKind(field));
            }
        }
        compare("record_fields", stated, ours);
    }

    private static String recordKind(AnswerField field) {
        return switch (field.kind()) {
            case VALUE_OR_LIST -> List.copyOf(field.allowedValues()).toString();
            case TEXT -> "text";
            case TEXT_OR_LIST -> "text or list";
            case DECIMAL -> "number";
            case YES_NO -> "yes/no";
            default -> field.kind().name();
        };
    }

    private static List<String> texts(JsonNode array) {
        Stream<JsonNode> elements = StreamSupport.stream(array.spliterator(), false);
        return elements.map(element -> element.stringValue("")).toList();
    }

    private void compareSets(String what, List<String> stated, List<String> ours) {
        compare(what, new HashSet<>(stated), new HashSet<>(ours));
        if (new HashSet<>(stated).size() != stated.size()) {
            differences.add("%s holds a value twice: %s".formatted(what, stated));
        }
    }

    private void compare(String what, @Nullable Object stated, Object ours) {
        if (!ours.equals(stated)) {
            differences.add("%s is %s, but the code has %s".formatted(what, stated, ours));
        }
    }
}
