package app.wervel.patient;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Texts;
import app.wervel.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes for care: identity, contact and insurance. What is clinical about the person
 * stands in {@link ClinicalProfile}, which reception never reads.
 */
@Entity
@Table(name = "patient")
public class Patient implements Versioned {
    private static final int OLDEST_AGE = 120;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PatientId id;

    @Version private @Nullable Long version;

    private long number;
    @Embedded private PersonName name;
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    private @Nullable String pronoun;
    @Embedded private ContactDetails contact;
    @Embedded private @Nullable Address address;
    private String language = ReadingLanguage.DUTCH.id();
    private @Nullable String gp;
    @Embedded private @Nullable Insurance insurance;
    private @Nullable String bsn;
    @Embedded private @Nullable EmergencyContact emergencyContact;
    private @Nullable String organisationalAlert;

    @SuppressWarnings("NullAway.Init")
    protected Patient() {}

    /**
     * @param number the practice's own number for this patient, as it is said on the phone
     * @param birthDate between 120 years ago and today
     * @throws InvalidValue {@code patient.birth-date-impossible}
     */
    public Patient(
            long number,
            PersonName name,
            LocalDate birthDate,
            ContactDetails contact,
            LocalDate today) {
        this.id = PatientId.next();
        this.number = number;
        this.name = name;
        this.birthDate = possibleBirthDate(birthDate, today);
        this.contact = contact;
    }

    /** The date itself, when somebody alive today can have been born on it. */
    public static LocalDate possibleBirthDate(LocalDate birthDate, LocalDate today) {
        if (birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST_AGE))) {
            throw new InvalidValue("patient.birth-date-impossible");
        }
        return birthDate;
    }

    public void identify(
            PersonName name,
            LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable String pronoun,
            LocalDate today) {
        this.name = name;
        this.birthDate = possibleBirthDate(birthDate, today);
        this.sex = sex;
        this.pronoun = Texts.optional(pronoun, 40);
    }

    public void reachAt(
            ContactDetails contact, Address address, EmergencyContact emergencyContact) {
        this.contact = contact;
        this.address = address;
        this.emergencyContact = emergencyContact;
    }

    public void readIn(ReadingLanguage language) {
        this.language = language.id();
    }

    public void careOf(@Nullable String gp) {
        this.gp = Texts.optional(gp, Texts.LINE);
    }

    public void insure(Insurance insurance, @Nullable Bsn bsn) {
        this.insurance = insurance;
        this.bsn = bsn == null ? null : bsn.value();
    }

    public void alert(@Nullable String organisationalAlert) {
        this.organisationalAlert = Texts.optional(organisationalAlert, 1000);
    }

    /** Full years lived on that day. */
    public int ageOn(LocalDate day) {
        return ageOn(birthDate, day);
    }

    public static int ageOn(LocalDate birthDate, LocalDate day) {
        return birthDate.until(day).getYears();
    }

    public PatientId id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public long number() {
        return number;
    }

    public PersonName name() {
        return name;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public @Nullable Sex sex() {
        return sex;
    }

    public @Nullable String pronoun() {
        return pronoun;
    }

    public ContactDetails contact() {
        return contact;
    }

    public Address address() {
        return Objects.requireNonNullElse(address, Address.UNKNOWN);
    }

    public ReadingLanguage language() {
        return new ReadingLanguage(language);
    }

    public @Nullable String gp() {
        return gp;
    }

    public Insurance insurance() {
        return Objects.requireNonNullElse(insurance, Insurance.UNKNOWN);
    }

    public @Nullable Bsn bsn() {
        return bsn == null ? null : new Bsn(bsn);
    }

    public EmergencyContact emergencyContact() {
        return Objects.requireNonNullElse(emergencyContact, EmergencyContact.NONE);
    }

    public @Nullable String organisationalAlert() {
        return organisationalAlert;
    }
}
