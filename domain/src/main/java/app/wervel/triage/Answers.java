package app.wervel.triage;

import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the screening's questions. A field that is absent was not asked; null, where a
 * field takes it, means asked but not known or not examined. Combinations are never refused.
 */
public final class Answers {
    private static final Answers NONE = new Answers(new EnumMap<>(AnswerField.class));

    /**
     * Plain JSON values: a text, a Boolean, a Long, a BigDecimal, a list of texts, or null. Known
     * values in a list stand once each, in the catalogue's order, so that equal answers are equal.
     */
    private final Map<AnswerField, @Nullable Object> values;

    private Answers(EnumMap<AnswerField, @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Nothing was asked yet. */
    public static Answers none() {
        return NONE;
    }

    /**
     * Checks names, types and single values, strictly: "45" is not 45, and 45.0 is no whole number.
     *
     * @param raw answers by field id, as JSON gives them
     * @throws InvalidInput with every field that is wrong: {@code answers.required}, {@code
     *     answers.unknown-field}, {@code answers.wrong-type}, {@code answers.unknown-value}, {@code
     *     answers.out-of-range}, and for free text {@code text.too-long} and {@code
     *     text.invalid-characters}
     */
    public static Answers read(Map<String, ? extends @Nullable Object> raw) {
        return read(raw, AnswerField.requiredFields());
    }

    /**
     * Reads the answers so far: as {@link #read(Map)}, but age and duration may still be absent.
     *
     * @throws InvalidInput as {@link #read(Map)}
     */
    public static Answers readDraft(Map<String, ? extends @Nullable Object> raw) {
        return read(raw, List.of());
    }

    private static Answers read(
            Map<String, ? extends @Nullable Object> raw, List<AnswerField> required) {
        var reader = new AnswerReader();
        raw.forEach(reader::read);
        required.stream().filter(field -> !raw.containsKey(field.id())).forEach(reader::missing);
        List<FieldError> errors = reader.errors();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Answers(reader.values());
    }

    /** These answers with one more, or another one in place of the earlier. */
    public Answers with(AnswerField field, @Nullable Object raw) {
        var map = toMap();
        map.put(field.id(), raw);
        return readDraft(map);
    }

    /** These answers as if the field had not been asked. */
    public Answers without(AnswerField field) {
        var map = toMap();
        map.remove(field.id());
        return readDraft(map);
    }

    public boolean asked(AnswerField field) {
        return values.containsKey(field);
    }

    /** The fields that were asked, in the catalogue's order. */
    public Set<AnswerField> askedFields() {
        return values.keySet();
    }

    /** The alarm fields that were not asked, in the catalogue's order. */
    public List<AnswerField> alarmFieldsNotAsked() {
        return AnswerField.alarmFields().stream().filter(field -> !asked(field)).toList();
    }

    /** The required fields that are absent; with any of them missing there is no assessment. */
    public List<AnswerField> missingRequired() {
        return AnswerField.requiredFields().stream().filter(field -> !asked(field)).toList();
    }

    /** The answer to a yes/no question; empty when it was not asked or is null. */
    public Optional<YesNo> yesNo(AnswerField field) {
        requireKind(field, AnswerKind.YES_NO);
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Boolean yes) {
            return Optional.of(yes ? YesNo.YES : YesNo.NO);
        }
        return Optional.of(YesNo.UNKNOWN);
    }

    /** The number; empty when it is not known or was not asked. */
    public OptionalLong number(AnswerField field) {
        requireKind(field, AnswerKind.NUMBER);
        return values.get(field) instanceof Long number
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    /** The chosen value; the default when it was not asked; empty when it is null. */
    public Optional<String> single(AnswerField field) {
        requireKind(field, AnswerKind.SINGLE);
        return asked(field)
                ? Optional.ofNullable(values.get(field)).map(String.class::cast)
                : field.defaultValue();
    }

    /** The chosen values; the default when it was not asked. */
    public Set<String> list(AnswerField field) {
        requireKind(field, AnswerKind.LIST);
        if (values.get(field) instanceof List<?> chosen) {
            return chosen.stream()
                    .map(String.class::cast)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return field.defaultValue().map(Set::of).orElse(Set.of());
    }

    private static void requireKind(AnswerField field, AnswerKind kind) {
        if (field.kind() != kind) {
            throw new IllegalArgumentException(
                    "Field %s is no %s but a %s".formatted(field.id(), kind, field.kind()));
        }
    }

    /**
     * The answer as a plain JSON value: a text, a Boolean, a Long, a BigDecimal or a list of texts.
     * Null when it is null or was not asked; {@link #asked} tells which.
     */
    public @Nullable Object plain(AnswerField field) {
        return values.get(field);
    }

    /** All answers as plain JSON values by field id, in the catalogue's order; a copy. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        values.forEach((field, value) -> map.put(field.id(), value));
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names the fields only: answers are patient data and belong in no log. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }
}
