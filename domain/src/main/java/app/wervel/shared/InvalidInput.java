package app.wervel.shared;

import java.util.List;

/** Input that cannot be accepted, field by field. Shown beside the fields; nothing was written. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("Invalid input: " + errors);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("Invalid input needs at least one field error");
        }
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String code) {
        this(List.of(new FieldError(field, code)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * @param field the field's name as the caller knows it, for example {@code birthDate}
     * @param code bundle key without {@code error.}, for example {@code
     *     patient.birth-date-in-future}
     */
    public record FieldError(String field, String code) {}
}
