package app.wervel.triage;

import java.util.regex.Pattern;

/**
 * The version of the rule catalogue that decided, for example {@code 1.1}. Every stored result
 * carries it.
 */
public record RuleSetVersion(String value) {
    private static final Pattern SYNTAX = Pattern.compile("\\d{1,4}\\.\\d{1,4}");

    public RuleSetVersion {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A rule set version looks like 1.1, but was \"%s\"".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
