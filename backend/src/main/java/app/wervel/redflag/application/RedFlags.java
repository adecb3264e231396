package app.wervel.redflag.application;

import app.wervel.intake.IntakeId;
import app.wervel.redflag.RedFlag;
import app.wervel.redflag.RedFlagId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RedFlags extends Repository<RedFlag, RedFlagId> {
    RedFlag saveAndFlush(RedFlag flag);

    Optional<RedFlag> findById(RedFlagId id);

    Optional<RedFlag> findByIntake(IntakeId intake);
}
