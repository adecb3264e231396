package app.wervel.measure;

import java.util.Arrays;
import java.util.function.Function;

/** Finds a value by the id that is written in files and stored in the database. */
final class Ids {
    private Ids() {}

    static <T> T of(T[] values, Function<T, String> id, String wanted) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown id " + wanted));
    }
}
