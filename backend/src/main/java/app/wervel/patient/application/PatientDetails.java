package app.wervel.patient.application;

import app.wervel.patient.Address;
import app.wervel.patient.Bsn;
import app.wervel.patient.ContactDetails;
import app.wervel.patient.EmergencyContact;
import app.wervel.patient.Insurance;
import app.wervel.patient.Patient;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.patient.Sex;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that reception may know of a patient. Holds nothing clinical. */
public record PatientDetails(
        PatientId id,
        long version,
        long number,
        PersonName name,
        LocalDate birthDate,
        int age,
        @Nullable Sex sex,
        @Nullable String pronoun,
        ContactDetails contact,
        Address address,
        String language,
        @Nullable String gp,
        Insurance insurance,
        @Nullable Bsn bsn,
        EmergencyContact emergencyContact,
        @Nullable String organisationalAlert) {

    static PatientDetails of(Patient patient, LocalDate today) {
        return new PatientDetails(
                patient.id(),
                Objects.requireNonNull(patient.version()),
                patient.number(),
                patient.name(),
                patient.birthDate(),
                patient.ageOn(today),
                patient.sex(),
                patient.pronoun(),
                patient.contact(),
                patient.address(),
                patient.language().id(),
                patient.gp(),
                patient.insurance(),
                patient.bsn(),
                patient.emergencyContact(),
                patient.organisationalAlert());
    }

    /**
     * As typed into the form, to be changed and sent back. The BSN in full: who may write it may
     * see it.
     */
    public PatientData data() {
        return new PatientData(
                name.familyName(),
                name.familyNamePrefix(),
                name.givenName(),
                name.initials(),
                birthDate,
                sex == null ? null : sex.id(),
                pronoun,
                contact.phone(),
                contact.secondPhone(),
                contact.email(),
                language,
                new PatientData.AddressData(
                        address.street(),
                        address.houseNumber(),
                        address.postalCode(),
                        address.city(),
                        address.country()),
                contact.postalAddress(),
                gp,
                insurance.insurer(),
                insurance.number(),
                bsn == null ? null : bsn.value(),
                new PatientData.ContactPersonData(
                        emergencyContact.name(),
                        emergencyContact.relation(),
                        emergencyContact.phone()),
                organisationalAlert);
    }
}
