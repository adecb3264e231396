package app.wervel.patient.application;

import app.wervel.patient.ClinicalProfile;
import app.wervel.patient.PatientId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ClinicalProfiles extends Repository<ClinicalProfile, PatientId> {
    ClinicalProfile saveAndFlush(ClinicalProfile profile);

    Optional<ClinicalProfile> findById(PatientId id);
}
