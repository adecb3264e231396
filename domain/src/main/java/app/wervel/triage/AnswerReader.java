package app.wervel.triage;

import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks raw answers one by one; keeps the good ones and an error for each of the others. */
final class AnswerReader {
    static final String REQUIRED = "answers.required";
    static final String UNKNOWN_FIELD = "answers.unknown-field";
    static final String WRONG_TYPE = "answers.wrong-type";
    static final String UNKNOWN_VALUE = "answers.unknown-value";
    static final String OUT_OF_RANGE = "answers.out-of-range";

    /** The JSON value of a yes/no answer that is neither true nor false. */
    static final String DOES_NOT_KNOW = "unknown";

    private final EnumMap<AnswerField, @Nullable Object> values = new EnumMap<>(AnswerField.class);
    private final List<FieldError> errors = new ArrayList<>();

    EnumMap<AnswerField, @Nullable Object> values() {
        return values;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void missing(AnswerField field) {
        refuse(field, REQUIRED);
    }

    void read(String name, @Nullable Object raw) {
        AnswerField.findById(name)
                .ifPresentOrElse(
                        field -> read(field, raw),
                        () -> errors.add(new FieldError(name, UNKNOWN_FIELD)));
    }

    private void read(AnswerField field, @Nullable Object raw) {
        if (raw == null) {
            readNull(field);
            return;
        }
        switch (field.kind()) {
            case LIST -> readKnownList(field, raw);
            case SINGLE -> readKnownValue(field, raw);
            case VALUE_OR_LIST -> {
                if (raw instanceof List<?>) {
                    readKnownList(field, raw);
                } else {
                    readKnownValue(field, raw);
                }
            }
            case YES_NO -> readYesNo(field, raw);
            case NUMBER -> readWholeNumber(field, raw);
            case DECIMAL -> readDecimal(field, raw);
            case TEXT -> readText(field, raw);
            case TEXT_OR_LIST -> readTextOrList(field, raw);
        }
    }

    private void readNull(AnswerField field) {
        if (field.isNullable()) {
            values.put(field, null);
        } else {
            refuse(field, field.isRequired() ? REQUIRED : WRONG_TYPE);
        }
    }

    private void readKnownValue(AnswerField field, Object raw) {
        if (!(raw instanceof String value)) {
            refuse(field, WRONG_TYPE);
        } else if (!field.allowedValues().contains(value)) {
            refuse(field, UNKNOWN_VALUE);
        } else {
            values.put(field, value);
        }
    }

    private void readKnownList(AnswerField field, Object raw) {
        Set<String> allowed = field.allowedValues();
        if (!(raw instanceof List<?> list) || !holdsOnlyTexts(list)) {
            refuse(field, WRONG_TYPE);
        } else if (!allowed.containsAll(list)) {
            refuse(field, UNKNOWN_VALUE);
        } else {
            values.put(field, allowed.stream().filter(list::contains).toList());
        }
    }

    private void readYesNo(AnswerField field, Object raw) {
        if (raw instanceof Boolean || raw.equals(DOES_NOT_KNOW)) {
            values.put(field, raw);
        } else {
            refuse(field, WRONG_TYPE);
        }
    }

    private void readWholeNumber(AnswerField field, Object raw) {
        if (raw instanceof Integer || raw instanceof Long) {
            long number = ((Number) raw).longValue();
            if (number < 0 || number > field.maximum().orElse(Long.MAX_VALUE)) {
                refuse(field, OUT_OF_RANGE);
            } else {
                values.put(field, number);
            }
        } else {
            // JSON readers give a BigInteger only where a whole number does not fit in a long.
            refuse(field, raw instanceof BigInteger ? OUT_OF_RANGE : WRONG_TYPE);
        }
    }

    private void readDecimal(AnswerField field, Object raw) {
        BigDecimal number = decimal(raw);
        if (number == null) {
            refuse(field, WRONG_TYPE);
        } else if (number.signum() < 0) {
            refuse(field, OUT_OF_RANGE);
        } else {
            // 4.50 and 4.5 are the same size.
            values.put(field, number.stripTrailingZeros());
        }
    }

    private static @Nullable BigDecimal decimal(Object raw) {
        return switch (raw) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            default -> null;
        };
    }

    private void readText(AnswerField field, Object raw) {
        if (raw instanceof String text) {
            keep(field, () -> typed(text));
        } else {
            refuse(field, WRONG_TYPE);
        }
    }

    private void readTextOrList(AnswerField field, Object raw) {
        if (raw instanceof List<?> list && holdsOnlyTexts(list)) {
            keep(field, () -> list.stream().map(text -> typed((String) text)).toList());
        } else {
            readText(field, raw);
        }
    }

    private void keep(AnswerField field, Supplier<Object> value) {
        try {
            values.put(field, value.get());
        } catch (InvalidValue refused) {
            refuse(field, refused.code());
        }
    }

    /** Free text, trimmed; an empty one means: asked, nothing to tell. */
    private static String typed(String text) {
        return Objects.requireNonNullElse(Texts.optional(text, Texts.NOTE), "");
    }

    private static boolean holdsOnlyTexts(List<?> list) {
        return list.stream().allMatch(String.class::isInstance);
    }

    private void refuse(AnswerField field, String code) {
        errors.add(new FieldError(field.id(), code));
    }
}
