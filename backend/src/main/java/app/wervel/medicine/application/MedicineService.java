package app.wervel.medicine.application;

import app.wervel.medicine.MedicineCatalogue;
import app.wervel.medicine.MedicineEffect;
import app.wervel.medicine.MedicineId;
import app.wervel.medicine.Substance;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.KnownPatients;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down which medicines a patient takes. A line is never changed: another use of the same
 * medicine ends the old line and begins a new one. What a medicine makes us mind becomes a
 * precaution of the patient, against which exercises are checked.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('clinical:write')")
public class MedicineService {
    private final JdbcClient jdbc;
    private final KnownPatients knownPatients;
    private final MedicineCatalogue catalogue;
    private final ClinicalProfileService profiles;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    MedicineService(
            JdbcClient jdbc,
            KnownPatients knownPatients,
            MedicineCatalogue catalogue,
            ClinicalProfileService profiles,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.jdbc = jdbc;
        this.knownPatients = knownPatients;
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Notes a medicine. One that is on the list stays as it is when the same use is told, or none;
     * with another use its line ends today and a new one takes its place.
     *
     * @param name of a substance or a brand in our list, or any other, up to 200 characters
     * @param use how much and how often, up to 200 characters; null: not told
     * @throws NotFound when there is no such patient
     * @throws InvalidInput on {@code name}: {@code text.required}, {@code text.too-long}; on {@code
     *     use}
     */
    public MedicineId note(PatientId patient, @Nullable String name, @Nullable String use) {
        var checks = new FieldChecks();
        String told = checks.check("name", () -> Texts.required(name, Texts.LINE));
        String how = checks.<@Nullable String>check("use", () -> Texts.optional(use, Texts.LINE));
        checks.throwIfAny();
        knownPatients.require(patient);
        Substance substance = catalogue.named(String.valueOf(told)).orElse(null);
        return keep(patient, substance, String.valueOf(told), how);
    }

    /**
     * Notes the medicines of a screening that are not on the list yet. What a screening does not
     * name stays on the list: somebody may have forgotten it.
     *
     * @param values of the screening's question on medicines
     */
    public void noteFromScreening(PatientId patient, Collection<String> values) {
        List<String> taken =
                jdbc.sql(
                                """
                                SELECT substance FROM patient_medicine
                                WHERE patient_id = ? AND substance IS NOT NULL AND ended_on IS NULL AND error IS NULL
                                """)
                        .param(patient.value())
                        .query((row, index) -> row.getString("substance"))
                        .list();
        for (String value : new TreeSet<>(values)) {
            if (!taken.contains(value)) {
                catalogue
                        .find(value)
                        .ifPresent(substance -> keep(patient, substance, substance.nl(), null));
            }
        }
    }

    private MedicineId keep(
            PatientId patient, @Nullable Substance substance, String name, @Nullable String use) {
        String key = substance == null ? null : substance.id();
        knownPatients.lock(patient);
        var current =
                jdbc.sql(
                                """
                                SELECT id, :use::text IS NULL OR medicine_use IS NOT DISTINCT FROM :use AS same
                                FROM patient_medicine
                                WHERE patient_id = :patient AND ended_on IS NULL AND error IS NULL
                                  AND (substance = :substance OR substance IS NULL AND :substance::text IS NULL
                                       AND lower(name) = lower(:name))
                                """)
                        .param("use", use)
                        .param("patient", patient.value())
                        .param("substance", key)
                        .param("name", name)
                        .query((row, index) ->
                                new Line(
                                        new MedicineId(row.getObject("id", UUID.class)),
                                        row.getBoolean("same")))
                        .optional();
        if (current.isPresent() && current.get().same()) {
            return current.get().id();
        }
        OffsetDateTime at = now();
        current.ifPresent(line -> end(line.id(), at));
        MedicineId id = MedicineId.next();
        jdbc.sql(
                        """
                        INSERT INTO patient_medicine (id, patient_id, substance, name, medicine_use, noted_at, noted_by,
                            replaces)
                        VALUES (:id, :patient, :substance, :name, :use, :at, :by, :replaces)
                        """)
                .param("id", id.value())
                .param("patient", patient.value())
                .param("substance", key)
                .param("name", name)
                .param("use", use)
                .param("at", at)
                .param("by", user())
                .param("replaces", current.map(line -> line.id().value()).orElse(null))
                .update();
        accessLog.record(Access.created("Medicine", id.value(), patient.value()));
        mind(patient, substance == null ? Set.of() : substance.effects());
        return id;
    }

    private record Line(MedicineId id, boolean same) {}

    private void mind(PatientId patient, Set<MedicineEffect> effects) {
        var precautions = new TreeSet<String>();
        effects.forEach(effect -> precautions.addAll(effect.precautions()));
        if (!precautions.isEmpty()) {
            profiles.addPrecautions(patient, precautions);
        }
    }

    /**
     * The patient does not take it any more. A second time changes nothing. Precautions stay until
     * a practitioner takes them away.
     *
     * @throws NotFound when there is no such line
     */
    public void stop(MedicineId id) {
        UUID patient = patientOf(id);
        if (end(id, now())) {
            accessLog.record(Access.changed("Medicine", id.value(), patient, "endedOn"));
        }
    }

    private boolean end(MedicineId id, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                UPDATE patient_medicine SET ended_on = ?, ended_at = ?, ended_by = ?
                                WHERE id = ? AND ended_on IS NULL AND error IS NULL
                                """)
                        .params(at.toLocalDate(), at, user(), id.value())
                        .update()
                == 1;
    }

    /**
     * The line was a mistake: it stays, struck through. Where it had taken the place of another
     * line and still stood, that one holds again. A second time changes nothing.
     *
     * @throws NotFound when there is no such line
     * @throws InvalidInput on {@code reason}: {@code text.required}, {@code text.too-long}
     */
    public void markAsError(MedicineId id, @Nullable String reason) {
        var checks = new FieldChecks();
        String given = checks.check("reason", () -> Texts.required(reason, Texts.LINE));
        checks.throwIfAny();
        UUID patient = patientOf(id);
        knownPatients.lock(new PatientId(patient));
        int marked =
                jdbc.sql(
                                """
                                UPDATE patient_medicine SET error = ?, error_at = ?, error_by = ?
                                WHERE id = ? AND error IS NULL
                                """)
                        .params(Objects.requireNonNull(given), now(), user(), id.value())
                        .update();
        if (marked == 1) {
            restoreWhatItReplaced(id);
            accessLog.record(Access.changed("Medicine", id.value(), patient, "error"));
        }
    }

    private void restoreWhatItReplaced(MedicineId mistake) {
        jdbc.sql(
                        """
                        UPDATE patient_medicine SET ended_on = NULL, ended_at = NULL, ended_by = NULL
                        WHERE error IS NULL
                          AND id = (SELECT replaces FROM patient_medicine WHERE id = ? AND ended_on IS NULL)
                        """)
                .param(mistake.value())
                .update();
    }

    private UUID patientOf(MedicineId id) {
        return jdbc.sql("SELECT patient_id FROM patient_medicine WHERE id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("medicine"));
    }

    private UUID user() {
        return currentUser.get().id().value();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    /** What all these medicines together make us mind, in the order of {@link MedicineEffect}. */
    public static Set<MedicineEffect> effects(List<MedicineRow> medicines) {
        Set<MedicineEffect> effects = EnumSet.noneOf(MedicineEffect.class);
        for (MedicineRow row : medicines) {
            Substance substance = row.substance();
            if (row.isTaken() && substance != null) {
                effects.addAll(substance.effects());
            }
        }
        return effects;
    }
}
