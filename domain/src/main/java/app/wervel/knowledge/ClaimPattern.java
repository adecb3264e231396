package app.wervel.knowledge;

import java.util.regex.Pattern;

/**
 * By which a claim that is not used would be recognised in a text for patients.
 *
 * @param pattern found anywhere in the text, in capitals or not
 * @param sample a sentence that makes the claim; the pattern must find it
 */
public record ClaimPattern(Pattern pattern, String sample) {
    public ClaimPattern {
        if (!pattern.matcher(sample).find()) {
            throw new IllegalArgumentException(
                    "The pattern \"%s\" does not find its own sample \"%s\""
                            .formatted(pattern, sample));
        }
    }

    public boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
