package app.wervel.patient.application;

import app.wervel.patient.Address;
import app.wervel.patient.Bsn;
import app.wervel.patient.ContactDetails;
import app.wervel.patient.EmergencyContact;
import app.wervel.patient.Insurance;
import app.wervel.patient.Patient;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.patient.ReadingLanguage;
import app.wervel.patient.Sex;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.Conflict;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import app.wervel.shared.application.ConstraintNames;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers and changes patients. */
@Service
@Transactional
@PreAuthorize("hasAuthority('patient:write')")
public class PatientService {
    private static final int WRITTEN_AT_ONCE = 100;

    private final Patients patients;
    private final PatientSearch search;
    private final EntityManager entities;
    private final AccessLog accessLog;
    private final Clock clock;

    PatientService(
            Patients patients,
            PatientSearch search,
            EntityManager entities,
            AccessLog accessLog,
            Clock clock) {
        this.patients = patients;
        this.search = search;
        this.entities = entities;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Registers a patient.
     *
     * @param acceptDuplicate when somebody looked at the likely duplicates, and it is another
     *     person
     * @throws Conflict {@code patient.likely-duplicate}
     * @throws InvalidInput what is wrong, field by field
     */
    public PatientDetails register(PatientData data, boolean acceptDuplicate) {
        var checked = Checked.of(data, today());
        if (!acceptDuplicate) {
            search.awaitOthersOf(checked.birthDate());
            if (!search.likelyDuplicates(data).isEmpty()) {
                throw new Conflict("patient.likely-duplicate");
            }
        }
        var patient =
                new Patient(
                        patients.nextNumber(),
                        checked.name(),
                        checked.birthDate(),
                        checked.contact(),
                        today());
        checked.applyTo(patient, today());
        var saved = save(patient);
        accessLog.record(Access.created("Patient", saved.id().value(), saved.id().value()));
        return PatientDetails.of(saved, today());
    }

    /**
     * Says what {@link #register} would refuse, and registers nobody.
     *
     * @throws InvalidInput what is wrong, field by field
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void check(PatientData data) {
        Checked.of(data, today());
    }

    /**
     * Registers all of them or nobody. Whether somebody is known already, the caller has looked
     * before; one row of the access log names them all.
     *
     * @param progress is told how many have been written
     * @throws InvalidInput what is wrong, field by field, with the first who cannot be registered
     */
    public void registerAll(List<PatientData> all, IntConsumer progress) {
        var numbers = patients.nextNumbers(all.size()).iterator();
        var ids = new ArrayList<UUID>();
        for (PatientData data : all) {
            var checked = Checked.of(data, today());
            var patient =
                    new Patient(
                            numbers.next(),
                            checked.name(),
                            checked.birthDate(),
                            checked.contact(),
                            today());
            checked.applyTo(patient, today());
            entities.persist(patient);
            ids.add(patient.id().value());
            if (ids.size() % WRITTEN_AT_ONCE == 0 || ids.size() == all.size()) {
                flush();
                progress.accept(ids.size());
            }
        }
        accessLog.record(new Access(Access.Action.CREATE, "Patient", null, ids, List.of()));
    }

    /** Forgets what was written: thousands of them would be looked through at every step. */
    private void flush() {
        try {
            entities.flush();
        } catch (PersistenceException refused) {
            throw bsnInUse(refused).orElseThrow(() -> refused);
        }
        entities.clear();
    }

    /**
     * Replaces everything that reception keeps of a patient.
     *
     * @throws NotFound when there is no such patient
     * @throws app.wervel.shared.StaleVersion when somebody changed the patient meanwhile
     * @throws InvalidInput what is wrong, field by field
     */
    public PatientDetails change(PatientId id, long expectedVersion, PatientData data) {
        var patient = patients.findById(id).orElseThrow(() -> new NotFound("patient"));
        patient.requireVersion(expectedVersion);
        Checked.of(data, today()).applyTo(patient, today());
        var saved = save(patient);
        accessLog.record(Access.changed("Patient", id.value(), id.value(), "contact"));
        return PatientDetails.of(saved, today());
    }

    private Patient save(Patient patient) {
        try {
            return patients.saveAndFlush(patient);
        } catch (DataIntegrityViolationException refused) {
            throw bsnInUse(refused).orElseThrow(() -> refused);
        }
    }

    private static Optional<RuntimeException> bsnInUse(RuntimeException refused) {
        return ConstraintNames.of(refused)
                .filter("patient_bsn_unique"::equals)
                .map(name ->
                        (InvalidInput)
                                new InvalidInput("bsn", "patient.bsn-in-use").initCause(refused));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The typed values, once every field has been found right. */
    private record Checked(
            PersonName name,
            LocalDate birthDate,
            @Nullable Sex sex,
            ContactDetails contact,
            Address address,
            ReadingLanguage language,
            Insurance insurance,
            @Nullable Bsn bsn,
            EmergencyContact emergencyContact,
            PatientData data) {

        static Checked of(PatientData data, LocalDate today) {
            var checks = new FieldChecks();
            checkLines(checks, data);
            checks.check("familyName", () -> Texts.required(data.familyName(), 80));
            var birthDate = checks.check("birthDate", () -> birthDate(data.birthDate(), today));
            var sex =
                    checks.<@Nullable Sex>check(
                            "sex", () -> data.sex() == null ? null : Sex.fromId(data.sex()));
            var bsn =
                    checks.<@Nullable Bsn>check(
                            "bsn",
                            () ->
                                    blank(data.bsn())
                                            ? null
                                            : new Bsn(Objects.requireNonNull(data.bsn())));
            var language =
                    checks.check(
                            "language",
                            () ->
                                    blank(data.language())
                                            ? ReadingLanguage.DUTCH
                                            : new ReadingLanguage(
                                                    Objects.requireNonNull(data.language())));
            checkContact(checks, data);
            checks.throwIfAny();
            return new Checked(
                    new PersonName(
                            Objects.requireNonNull(data.familyName()),
                            data.familyNamePrefix(),
                            data.givenName(),
                            data.initials()),
                    Objects.requireNonNull(birthDate),
                    sex,
                    new ContactDetails(
                            data.phone(), data.secondPhone(), data.email(), data.postalAddress()),
                    address(data.address()),
                    Objects.requireNonNull(language),
                    new Insurance(data.insurer(), data.insuranceNumber()),
                    bsn,
                    emergencyContact(data.emergencyContact()),
                    data);
        }

        private static void checkLines(FieldChecks checks, PatientData data) {
            line(checks, "familyNamePrefix", data.familyNamePrefix(), 30);
            line(checks, "givenName", data.givenName(), 80);
            line(checks, "initials", data.initials(), 30);
            line(checks, "pronoun", data.pronoun(), 40);
            line(checks, "postalAddress", data.postalAddress(), 400);
            line(checks, "gp", data.gp(), Texts.LINE);
            line(checks, "insurer", data.insurer(), Texts.LINE);
            line(checks, "insuranceNumber", data.insuranceNumber(), 40);
            line(checks, "organisationalAlert", data.organisationalAlert(), 1000);
            var address = data.address();
            if (address != null) {
                line(checks, "address.street", address.street(), Texts.LINE);
                line(checks, "address.houseNumber", address.houseNumber(), 20);
                line(checks, "address.postalCode", address.postalCode(), 20);
                line(checks, "address.city", address.city(), 100);
                line(checks, "address.country", address.country(), 60);
            }
            var contact = data.emergencyContact();
            if (contact != null) {
                line(checks, "emergencyContact.name", contact.name(), Texts.LINE);
                line(checks, "emergencyContact.relation", contact.relation(), 60);
                line(checks, "emergencyContact.phone", contact.phone(), 40);
            }
        }

        private static void checkContact(FieldChecks checks, PatientData data) {
            if (blank(data.phone()) && blank(data.email())) {
                checks.require(false, "phone", "patient.phone-or-email-required");
            }
            phone(checks, "phone", data.phone());
            phone(checks, "secondPhone", data.secondPhone());
            checks.<@Nullable Object>check(
                    "email",
                    () ->
                            blank(data.email())
                                    ? null
                                    : new app.wervel.patient.EmailAddress(
                                            Objects.requireNonNull(data.email())));
        }

        private static void phone(FieldChecks checks, String field, @Nullable String value) {
            checks.<@Nullable Object>check(
                    field,
                    () ->
                            blank(value)
                                    ? null
                                    : new app.wervel.patient.PhoneNumber(
                                            Objects.requireNonNull(value)));
        }

        private static void line(
                FieldChecks checks, String field, @Nullable String value, int length) {
            checks.<@Nullable String>check(field, () -> Texts.optional(value, length));
        }

        private static LocalDate birthDate(@Nullable LocalDate date, LocalDate today) {
            if (date == null) {
                throw new InvalidValue("patient.birth-date-required");
            }
            return Patient.possibleBirthDate(date, today);
        }

        private static Address address(PatientData.@Nullable AddressData address) {
            return address == null
                    ? Address.UNKNOWN
                    : new Address(
                            address.street(),
                            address.houseNumber(),
                            address.postalCode(),
                            address.city(),
                            address.country());
        }

        private static EmergencyContact emergencyContact(
                PatientData.@Nullable ContactPersonData person) {
            return person == null
                    ? EmergencyContact.NONE
                    : new EmergencyContact(person.name(), person.relation(), person.phone());
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        void applyTo(Patient patient, LocalDate today) {
            patient.identify(name, birthDate, sex, data.pronoun(), today);
            patient.reachAt(contact, address, emergencyContact);
            patient.readIn(language);
            patient.careOf(data.gp());
            patient.insure(insurance, bsn);
            patient.alert(data.organisationalAlert());
        }
    }
}
