package app.wervel.practice;

import app.wervel.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the letterhead. Only the name is required; the rest is empty until filled in.
 *
 * @param outOfHours whom a patient calls when the practice is closed: the out-of-hours GP service
 * @param agb null where the practice has none, as in Belgium
 */
public record PracticeDetails(
        String name,
        String addressLine,
        String postalCodeAndCity,
        String phone,
        String email,
        String website,
        String outOfHours,
        @Nullable AgbCode agb,
        AccentColour accentColour) {
    public PracticeDetails {
        name = Texts.required(name, Texts.LINE);
        addressLine = line(addressLine);
        postalCodeAndCity = line(postalCodeAndCity);
        phone = line(phone);
        email = line(email);
        website = line(website);
        outOfHours = line(outOfHours);
    }

    public static PracticeDetails named(String name) {
        return new PracticeDetails(name, "", "", "", "", "", "", null, AccentColour.OWN);
    }

    private static String line(@Nullable String text) {
        String line = Texts.optional(text, Texts.LINE);
        return line == null ? "" : line;
    }
}
