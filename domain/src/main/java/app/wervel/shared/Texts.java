package app.wervel.shared;

import org.jspecify.annotations.Nullable;

/** Typed text as people enter it: trimmed, of bounded length, never blank. */
public final class Texts {
    public static final int LINE = 200;
    public static final int NOTE = 10_000;

    private Texts() {}

    /** The trimmed text, or null when there is none. */
    public static @Nullable String optional(@Nullable String text, int maxLength) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return bounded(text.strip(), maxLength);
    }

    /**
     * @throws InvalidValue {@code text.required} when there is none, {@code text.too-long}, {@code
     *     text.invalid-characters} when it holds a control character that no keyboard types
     */
    public static String required(@Nullable String text, int maxLength) {
        if (text == null || text.isBlank()) {
            throw new InvalidValue("text.required");
        }
        return bounded(text.strip(), maxLength);
    }

    private static String bounded(String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new InvalidValue("text.too-long");
        }
        boolean typeable = text.codePoints().allMatch(Texts::typeable);
        if (!typeable) {
            throw new InvalidValue("text.invalid-characters");
        }
        return text;
    }

    /** No control characters but those of the Enter and Tab keys, and no half of a character. */
    private static boolean typeable(int character) {
        return switch (character) {
            case '\n', '\r', '\t' -> true;
            default ->
                    !Character.isISOControl(character)
                            && Character.getType(character) != Character.SURROGATE;
        };
    }
}
