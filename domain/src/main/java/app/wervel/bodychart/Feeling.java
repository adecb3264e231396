package app.wervel.bodychart;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/**
 * How a place feels, in the words of patients (the reference's symptom descriptors SY-01 to SY-18).
 * Each has a sign of its own beside its colour, so that a chart can be read in black and white and
 * by whoever tells no colours apart. No colour is red: red is clinical urgency.
 */
public enum Feeling {
    /** Pain that nobody described further; what charts of before this list hold. */
    PAIN(
            "Pijn",
            "Pain",
            "stippen",
            "dots",
            "#1f3a5f",
            "M-1.3 0A1.3 1.3 0 1 0 1.3 0A1.3 1.3 0 1 0 -1.3 0Z",
            true),
    STABBING(
            "Stekend",
            "Stabbing",
            "schuine strepen",
            "slanting strokes",
            "#6a1b9a",
            "M-1.6 2L1.6 -2",
            false),
    BURNING(
            "Brandend",
            "Burning",
            "kruisjes",
            "crosses",
            "#8a4b08",
            "M-1.7 -1.7L1.7 1.7M-1.7 1.7L1.7 -1.7",
            false),
    TINGLING(
            "Tintelend",
            "Tingling",
            "rondjes",
            "circles",
            "#00695c",
            "M-1.6 0A1.6 1.6 0 1 0 1.6 0A1.6 1.6 0 1 0 -1.6 0Z",
            false),
    NUMB("Doof", "Numb", "liggende streepjes", "dashes", "#37474f", "M-2.2 0L2.2 0", false),
    SHOOTING(
            "Schietend",
            "Shooting",
            "bliksems",
            "zigzags",
            "#4527a0",
            "M-2 2L-0.3 -0.6L0.3 0.6L2 -2",
            false),
    ACHING("Zeurend", "Aching", "dakjes", "carets", "#2e5fa3", "M-1.8 1L0 -1.4L1.8 1", false),
    PRESSING(
            "Drukkend",
            "Pressing",
            "vierkantjes",
            "squares",
            "#33691e",
            "M-1.5 -1.5L1.5 -1.5L1.5 1.5L-1.5 1.5Z",
            false),
    COLD("Koud", "Cold", "plusjes", "plus signs", "#01579b", "M-2 0L2 0M0 -2L0 2", false),
    ITCHING(
            "Jeukend",
            "Itching",
            "golfjes",
            "waves",
            "#5d4037",
            "M-2.2 0.5Q-1.1 -1.8 0 0.5T2.2 0.5",
            false);

    private final String dutch;
    private final String english;
    private final String dutchSign;
    private final String englishSign;
    private final String colour;
    private final String sign;
    private final boolean solid;

    Feeling(
            String dutch,
            String english,
            String dutchSign,
            String englishSign,
            String colour,
            String sign,
            boolean solid) {
        this.dutch = dutch;
        this.english = english;
        this.dutchSign = dutchSign;
        this.englishSign = englishSign;
        this.colour = colour;
        this.sign = sign;
        this.solid = solid;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Dutch where the locale is Dutch, else English. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("nl") ? dutch : english;
    }

    /** What its sign looks like, in words. */
    public String signName(Locale locale) {
        return locale.getLanguage().equals("nl") ? dutchSign : englishSign;
    }

    String colour() {
        return colour;
    }

    /** An SVG path of about 4 by 4 around 0,0. */
    String sign() {
        return sign;
    }

    boolean isSolid() {
        return solid;
    }

    /**
     * @throws InvalidValue {@code bodychart.feeling-unknown}
     */
    public static Feeling fromId(String id) {
        for (Feeling feeling : values()) {
            if (feeling.id().equals(id)) {
                return feeling;
            }
        }
        throw new InvalidValue("bodychart.feeling-unknown");
    }
}
