package app.wervel.examination.application;

import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what was sent, field by field. */
final class DataChecks {
    private DataChecks() {}

    static <T> Set<T> all(
            FieldChecks checks,
            String field,
            @Nullable List<? extends @Nullable String> ids,
            Function<String, T> read) {
        Set<T> all = new LinkedHashSet<>();
        if (ids != null) {
            for (String id : ids) {
                T value = checks.check(field, () -> read.apply(given(id)));
                if (value != null) {
                    all.add(value);
                }
            }
        }
        return all;
    }

    static <T> @Nullable T one(
            FieldChecks checks, String field, @Nullable String id, Function<String, T> read) {
        return id == null ? null : checks.check(field, () -> read.apply(id));
    }

    static void text(FieldChecks checks, String field, @Nullable String text) {
        checks.<@Nullable String>check(field, () -> Texts.optional(text, Texts.NOTE));
    }

    static String given(@Nullable String value) {
        if (value == null) {
            throw new InvalidValue("text.required");
        }
        return value;
    }
}
