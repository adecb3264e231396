package app.wervel.practice;

import app.wervel.shared.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colour of name and headings on the practice's paper. Text in it must be read on white, also
 * where it is printed in black and white.
 *
 * @param value {@code #rrggbb}, in small letters
 */
public record AccentColour(String value) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** What WCAG 2.2 AA asks of ordinary text (success criterion 1.4.3). */
    private static final double LEAST_CONTRAST = 4.5;

    /** Wervel's own. It stands after what it is checked by. */
    public static final AccentColour OWN = new AccentColour("#17505f");

    /**
     * @throws InvalidValue {@code practice.colour-invalid}, {@code practice.colour-too-light}
     */
    public AccentColour {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(value).matches()) {
            throw new InvalidValue("practice.colour-invalid");
        }
        if (contrastWithWhite(value) < LEAST_CONTRAST) {
            throw new InvalidValue("practice.colour-too-light");
        }
    }

    private static double contrastWithWhite(String hex) {
        double luminance =
                0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String hex, int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
