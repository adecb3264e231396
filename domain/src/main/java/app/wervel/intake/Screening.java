package app.wervel.intake;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/**
 * What the practitioner concludes of the screening. "Pluis" is the Dutch professional word for
 * "nothing here worries me": physiotherapy is fitting and no doctor is needed first.
 */
public enum Screening {
    PLUIS,
    /** Fitting, and the general practitioner is told. */
    PLUIS_MET_TERUGKOPPELING,
    /** Something is not right: a doctor first. */
    NIET_PLUIS;

    /** {@code pluis}, {@code pluis_met_terugkoppeling} or {@code niet_pluis}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code intake.screening-unknown}
     */
    public static Screening fromId(String id) {
        return switch (id) {
            case "pluis" -> PLUIS;
            case "pluis_met_terugkoppeling" -> PLUIS_MET_TERUGKOPPELING;
            case "niet_pluis" -> NIET_PLUIS;
            default -> throw new InvalidValue("intake.screening-unknown");
        };
    }
}
