package app.wervel.imports.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a line cannot be brought in.
 *
 * @param line as an editor counts it
 * @param field null when it is about the whole line
 * @param value what stands there; of a BSN no more than its last digits
 * @param code bundle key without {@code error.}
 * @param details what the code's text names, in its order
 */
public record ImportError(
        long line, @Nullable ImportField field, String value, String code, List<String> details) {
    private static final int LONGEST_VALUE = 80;
    private static final int SHOWN_OF_BSN = 3;

    public ImportError {
        details = List.copyOf(details);
        if (field == ImportField.BSN) {
            value =
                    value.length() <= SHOWN_OF_BSN
                            ? value
                            : "…" + value.substring(value.length() - SHOWN_OF_BSN);
        } else if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }
}
