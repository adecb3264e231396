package app.wervel.patient;

import app.wervel.shared.Texts;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where somebody lives. Every part may be missing: reception asks for it later. */
@Embeddable
public record Address(
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country) {
    public static final Address UNKNOWN = new Address(null, null, null, null, null);

    public Address {
        street = Texts.optional(street, Texts.LINE);
        houseNumber = Texts.optional(houseNumber, 20);
        postalCode = Texts.optional(postalCode, 20);
        city = Texts.optional(city, 100);
        country = Texts.optional(country, 60);
    }
}
