package app.wervel.exercise.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.wervel.exercise.BilingualText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a translation that a reviewer approves as a whole.
 *
 * @param id {@code words}, the key of an exercise, or {@code knowledge.} and the key of a text
 * @param lines what stands beside each other to be compared
 * @param textHash of the Dutch and the translation: when either changes, it does too
 */
public record TranslationUnit(
        String id, Kind kind, BilingualText title, List<TranslationLine> lines, String textHash) {
    /** The fixed words of a handout, and how a dosage and a date are said. */
    public static final String WORDS = "words";

    static final String KNOWLEDGE = "knowledge.";

    public TranslationUnit {
        lines = List.copyOf(lines);
    }

    public enum Kind {
        WORDS,
        EXERCISE,
        KNOWLEDGE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One text in both languages.
     *
     * @param key which text it is: {@code action}, {@code handout.title}
     */
    public record TranslationLine(String key, String dutch, String translation) {}

    /** SHA-256 over every text, told apart by a character that no text holds. */
    static String hash(List<TranslationLine> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TranslationLine text : texts) {
                for (String part : List.of(text.key(), text.dutch(), text.translation())) {
                    digest.update(part.getBytes(UTF_8));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
