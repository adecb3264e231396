package app.wervel.patient.application;

import app.wervel.patient.Consent;
import app.wervel.patient.ConsentId;
import app.wervel.patient.PatientId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Consents extends Repository<Consent, ConsentId> {
    Consent saveAndFlush(Consent consent);

    Optional<Consent> findById(ConsentId id);

    List<Consent> findByPatient(PatientId patient);
}
