package app.wervel.shared;

import app.wervel.shared.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a command, so that every field's error is told at once. */
public final class FieldChecks {
    private final List<FieldError> errors = new ArrayList<>();

    /** The value, or null when it was refused; then {@link #throwIfAny()} will throw. */
    public <T extends @Nullable Object> @Nullable T check(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue refused) {
            errors.add(new FieldError(field, refused.code()));
            return null;
        }
    }

    public void require(boolean holds, String field, String code) {
        if (!holds) {
            errors.add(new FieldError(field, code));
        }
    }

    /**
     * @throws InvalidInput when any check failed
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
