package app.wervel.patient.application;

import app.wervel.patient.ClinicalProfile;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clinical alerts and precautions of a patient. For practitioners only. */
@Service
@Transactional
@PreAuthorize("hasAuthority('clinical:read')")
public class ClinicalProfileService {
    private final ClinicalProfiles profiles;
    private final AccessLog accessLog;

    ClinicalProfileService(ClinicalProfiles profiles, AccessLog accessLog) {
        this.profiles = profiles;
        this.accessLog = accessLog;
    }

    public ClinicalProfileDetails get(PatientId patient) {
        accessLog.record(
                Access.read(
                        "ClinicalProfile",
                        patient.value(),
                        patient.value(),
                        "clinicalAlert",
                        "precautions"));
        return profiles.findById(patient)
                .map(ClinicalProfileDetails::of)
                .orElse(ClinicalProfileDetails.EMPTY);
    }

    /**
     * @param expectedVersion as read; -1 when there was no profile yet
     * @throws app.wervel.shared.StaleVersion when somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('clinical:write')")
    public ClinicalProfileDetails change(
            PatientId patient,
            long expectedVersion,
            @Nullable String clinicalAlert,
            Collection<String> precautions) {
        var existing = profiles.findById(patient);
        existing.ifPresent(profile -> profile.requireVersion(expectedVersion));
        var profile = existing.orElseGet(() -> new ClinicalProfile(patient));
        profile.change(clinicalAlert, precautions);
        accessLog.record(
                Access.changed(
                        "ClinicalProfile",
                        patient.value(),
                        patient.value(),
                        "clinicalAlert",
                        "precautions"));
        return ClinicalProfileDetails.of(profiles.saveAndFlush(profile));
    }

    /** Adds what an intake brought to light, and takes nothing away. */
    @PreAuthorize("hasAuthority('clinical:write')")
    public void addPrecautions(PatientId patient, Collection<String> found) {
        if (found.isEmpty()) {
            return;
        }
        var profile = profiles.findById(patient).orElseGet(() -> new ClinicalProfile(patient));
        profile.addPrecautions(found);
        profiles.saveAndFlush(profile);
        accessLog.record(
                Access.changed("ClinicalProfile", patient.value(), patient.value(), "precautions"));
    }

    /**
     * @param version to send back with a change; -1 when there is no profile yet
     */
    public record ClinicalProfileDetails(
            long version, @Nullable String clinicalAlert, List<String> precautions) {
        static final ClinicalProfileDetails EMPTY = new ClinicalProfileDetails(-1, null, List.of());

        static ClinicalProfileDetails of(ClinicalProfile profile) {
            Long version = profile.version();
            return new ClinicalProfileDetails(
                    version == null ? -1 : version, profile.clinicalAlert(), profile.precautions());
        }
    }
}
