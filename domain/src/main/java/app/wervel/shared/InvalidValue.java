package app.wervel.shared;

/**
 * A value refuses what it was made from. The code has a text in every language (bundle key {@code
 * error.<code>}); {@link FieldChecks} turns it into an error beside the field.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public InvalidValue(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
