package app.wervel.triage;

import java.util.Locale;

/** The catalogue's names of values are those of the enums, in lower case. */
final class Ids {
    private Ids() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when no constant has this id
     */
    static <E extends Enum<E>> E find(Class<E> type, String id) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(id)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "No %s has the id \"%s\"".formatted(type.getSimpleName(), id));
    }
}
