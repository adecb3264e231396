package app.wervel.patient;

import app.wervel.shared.InvalidValue;

/**
 * Burgerservicenummer: nine digits that pass the eleven-test (weights 9 to 2, and -1 for the last).
 * Eight digits get a leading zero. Passing the test does not prove that the number was issued.
 */
public record Bsn(String value) {
    /**
     * @throws InvalidValue {@code patient.bsn-invalid}
     */
    public Bsn {
        String digits = value.replaceAll("[ .-]", "");
        if (digits.matches("[0-9]{8}")) {
            digits = "0" + digits;
        }
        if (!digits.matches("[0-9]{9}")
                || digits.equals("000000000")
                || !passesElevenTest(digits)) {
            throw new InvalidValue("patient.bsn-invalid");
        }
        value = digits;
    }

    private static boolean passesElevenTest(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /** As it is shown: only the last three digits. */
    public String masked() {
        return "••••••" + value.substring(6);
    }

    /** The masked form, so that a log line or a message cannot hold the number by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
