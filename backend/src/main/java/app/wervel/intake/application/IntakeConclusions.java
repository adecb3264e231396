package app.wervel.intake.application;

import app.wervel.intake.IntakeConclusion;
import app.wervel.intake.IntakeId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IntakeConclusions extends Repository<IntakeConclusion, IntakeId> {
    IntakeConclusion saveAndFlush(IntakeConclusion conclusion);

    Optional<IntakeConclusion> findById(IntakeId id);
}
