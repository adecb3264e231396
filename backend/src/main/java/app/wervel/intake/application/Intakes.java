package app.wervel.intake.application;

import app.wervel.intake.Intake;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.patient.PatientId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Intakes extends Repository<Intake, IntakeId> {
    Intake saveAndFlush(Intake intake);

    Optional<Intake> findById(IntakeId id);

    List<Intake> findByPatientAndStatusOrderByStartedAtAscIdAsc(
            PatientId patient, IntakeStatus status);
}
