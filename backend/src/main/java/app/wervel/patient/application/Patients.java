package app.wervel.patient.application;

import app.wervel.patient.Patient;
import app.wervel.patient.PatientId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Patients extends Repository<Patient, PatientId> {
    Patient saveAndFlush(Patient patient);

    Optional<Patient> findById(PatientId id);

    @Query(value = "SELECT nextval('patient_number')", nativeQuery = true)
    long nextNumber();

    @Query(
            value = "SELECT nextval('patient_number') FROM generate_series(1, :count)",
            nativeQuery = true)
    List<Long> nextNumbers(int count);
}
