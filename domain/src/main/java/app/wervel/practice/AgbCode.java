package app.wervel.practice;

import app.wervel.shared.InvalidValue;
import java.util.regex.Pattern;

/**
 * The number of a Dutch practice in the register of care providers (AGB-code): eight digits.
 *
 * @param value eight digits, without spaces
 */
public record AgbCode(String value) {
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

    /**
     * @throws InvalidValue {@code practice.agb-invalid}
     */
    public AgbCode {
        value = value.replaceAll("[\\s.-]", "");
        if (!EIGHT_DIGITS.matcher(value).matches()) {
            throw new InvalidValue("practice.agb-invalid");
        }
    }
}
