package app.wervel.intake.application;

import app.wervel.intake.Intake;
import app.wervel.intake.IntakeId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Intakes extends Repository<Intake, IntakeId> {
    Intake saveAndFlush(Intake intake);

    Optional<Intake> findById(IntakeId id);
}
