package app.wervel.patient;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody: a phone number or an e-mail address at least.
 *
 * @param postalAddress where post goes when it is not where the patient lives
 */
@Embeddable
public record ContactDetails(
        @Nullable String phone,
        @Nullable String secondPhone,
        @Nullable String email,
        @Nullable String postalAddress) {
    /**
     * @throws InvalidValue {@code patient.phone-or-email-required}, {@code patient.phone-invalid},
     *     {@code patient.email-invalid}
     */
    public ContactDetails {
        phone = Texts.optional(phone, Texts.LINE);
        secondPhone = Texts.optional(secondPhone, Texts.LINE);
        email = Texts.optional(email, 260);
        postalAddress = Texts.optional(postalAddress, 400);
        if (phone == null && email == null) {
            throw new InvalidValue("patient.phone-or-email-required");
        }
        phone = phone == null ? null : new PhoneNumber(phone).value();
        secondPhone = secondPhone == null ? null : new PhoneNumber(secondPhone).value();
        email = email == null ? null : new EmailAddress(email).value();
    }
}
