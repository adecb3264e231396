package app.wervel.patient;

import app.wervel.shared.InvalidValue;

/** Sex as the screening rules and the insurer know it. How to address somebody is the pronoun. */
public enum Sex {
    F,
    M,
    X;

    /** {@code f}, {@code m} or {@code x}, as in the REST interface and the screening rules. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code patient.sex-unknown}
     */
    public static Sex fromId(String id) {
        return switch (id) {
            case "f" -> F;
            case "m" -> M;
            case "x" -> X;
            default -> throw new InvalidValue("patient.sex-unknown");
        };
    }
}
