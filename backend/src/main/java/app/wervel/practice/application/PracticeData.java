package app.wervel.practice.application;

import app.wervel.practice.AccentColour;
import app.wervel.practice.AgbCode;
import app.wervel.practice.PracticeDetails;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The letterhead as it is typed.
 *
 * @param agb with or without spaces; blank: none
 * @param accentColour {@code #rrggbb}; blank: Wervel's own
 */
public record PracticeData(
        String name,
        String addressLine,
        String postalCodeAndCity,
        String phone,
        String email,
        String website,
        String outOfHours,
        String agb,
        String accentColour) {
    /** A name, and nothing else yet. */
    public static PracticeData named(String name) {
        return of(PracticeDetails.named(name));
    }

    public static PracticeData of(PracticeDetails details) {
        return new PracticeData(
                details.name(),
                details.addressLine(),
                details.postalCodeAndCity(),
                details.phone(),
                details.email(),
                details.website(),
                details.outOfHours(),
                details.agb() == null ? "" : details.agb().value(),
                details.accentColour().value());
    }

    /**
     * @throws InvalidInput on each field that is not right: {@code text.required}, {@code
     *     text.too-long}, {@code text.invalid-characters}, {@code practice.agb-invalid}, {@code
     *     practice.colour-invalid}, {@code practice.colour-too-light}
     */
    PracticeDetails checked() {
        var checks = new FieldChecks();
        checks.check("name", () -> Texts.required(name, Texts.LINE));
        line(checks, "addressLine", addressLine);
        line(checks, "postalCodeAndCity", postalCodeAndCity);
        line(checks, "phone", phone);
        line(checks, "email", email);
        line(checks, "website", website);
        line(checks, "outOfHours", outOfHours);
        AgbCode checkedAgb =
                checks.<@Nullable AgbCode>check(
                        "agb", () -> agb.isBlank() ? null : new AgbCode(agb));
        AccentColour colour =
                checks.check(
                        "accentColour",
                        () ->
                                accentColour.isBlank()
                                        ? AccentColour.OWN
                                        : new AccentColour(accentColour));
        checks.throwIfAny();
        return new PracticeDetails(
                name,
                addressLine,
                postalCodeAndCity,
                phone,
                email,
                website,
                outOfHours,
                checkedAgb,
                Objects.requireNonNull(colour));
    }

    private static void line(FieldChecks checks, String field, String text) {
        checks.<@Nullable String>check(field, () -> Texts.optional(text, Texts.LINE));
    }
}
