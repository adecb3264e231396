package app.wervel.patient.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What reception fills in of a patient. Required: family name, birth date, and a phone number or an
 * e-mail address. The names are those of the REST interface and of the fields on screen.
 *
 * @param sex {@code f}, {@code m}, {@code x} or unknown
 * @param language of handouts; Dutch when not given
 * @param organisationalAlert what everybody at the desk must know; never clinical
 */
public record PatientData(
        @Nullable String familyName,
        @Nullable String familyNamePrefix,
        @Nullable String givenName,
        @Nullable String initials,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String pronoun,
        @Nullable String phone,
        @Nullable String secondPhone,
        @Nullable String email,
        @Nullable String language,
        @Nullable AddressData address,
        @Nullable String postalAddress,
        @Nullable String gp,
        @Nullable String insurer,
        @Nullable String insuranceNumber,
        @Nullable String bsn,
        @Nullable ContactPersonData emergencyContact,
        @Nullable String organisationalAlert) {

    /** What a new patient needs on the phone; the rest comes later. */
    public static PatientData minimal(
            String familyNamePrefix,
            String familyName,
            String givenName,
            LocalDate birthDate,
            String phone) {
        return new PatientData(
                familyName,
                familyNamePrefix,
                givenName,
                null,
                birthDate,
                null,
                null,
                phone,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public record AddressData(
            @Nullable String street,
            @Nullable String houseNumber,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String country) {}

    public record ContactPersonData(
            @Nullable String name, @Nullable String relation, @Nullable String phone) {}
}
