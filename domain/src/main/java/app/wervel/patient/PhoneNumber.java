package app.wervel.patient;

import app.wervel.shared.InvalidValue;

/**
 * A phone number as it was given, so that a foreign one stays readable. At least six digits, at
 * most fifteen (E.164).
 */
public record PhoneNumber(String value) {
    /**
     * @throws InvalidValue {@code patient.phone-invalid}
     */
    public PhoneNumber {
        value = value.strip();
        String digits = value.replaceAll("[^0-9]", "");
        if (!value.matches("\\+?[0-9 ()./-]{6,25}")
                || digits.length() < 6
                || digits.length() > 15) {
            throw new InvalidValue("patient.phone-invalid");
        }
    }
}
