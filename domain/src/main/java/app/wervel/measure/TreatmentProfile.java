package app.wervel.measure;

import app.wervel.shared.InvalidValue;

/**
 * How likely a long course is, as the practitioner judges it: 1 low, 2 moderate, 3 high (sources
 * K2, K12). Never by a questionnaire alone (source K3).
 */
public enum TreatmentProfile {
    LOW(1, "P-1"),
    MODERATE(2, "P-2"),
    HIGH(3, "P-3");

    private final int number;
    private final String rule;

    TreatmentProfile(int number, String rule) {
        this.number = number;
        this.rule = rule;
    }

    public int number() {
        return number;
    }

    /** The rule of the catalogue that suggests it. */
    public String rule() {
        return rule;
    }

    /**
     * @throws InvalidValue {@code measure.profile-unknown}
     */
    public static TreatmentProfile ofNumber(int number) {
        for (TreatmentProfile profile : values()) {
            if (profile.number == number) {
                return profile;
            }
        }
        throw new InvalidValue("measure.profile-unknown");
    }
}
