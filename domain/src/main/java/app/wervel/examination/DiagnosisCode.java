package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of diagnosis codes that the practice imported. DCSPH codes have four
 * characters (reference 5.5; L16, L17). None ships.
 *
 * @param validFrom null: since ever
 * @param validUntil its last day; null: without end
 */
public record DiagnosisCode(
        String code,
        String description,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{4}");

    /** What a spreadsheet takes for the start of a formula. */
    private static final String FORMULA_STARTS = "=+-@|%";

    /**
     * @throws InvalidValue {@code text.required}, {@code text.too-long}, {@code
     *     examination.code-form}, {@code examination.formula}, {@code
     *     examination.code-ends-before-it-begins}
     */
    public DiagnosisCode {
        code = possible(code);
        description = possibleDescription(description);
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new InvalidValue("examination.code-ends-before-it-begins");
        }
    }

    /**
     * @throws InvalidValue {@code text.required}, {@code examination.code-form}
     */
    public static String possible(@Nullable String code) {
        String given = Texts.required(code, Texts.LINE).toUpperCase(Locale.ROOT);
        if (!FORM.matcher(given).matches()) {
            throw new InvalidValue("examination.code-form");
        }
        return given;
    }

    private static String possibleDescription(@Nullable String description) {
        String given = Texts.required(description, Texts.LINE);
        if (FORMULA_STARTS.indexOf(given.charAt(0)) >= 0) {
            throw new InvalidValue("examination.formula");
        }
        return given;
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }
}
