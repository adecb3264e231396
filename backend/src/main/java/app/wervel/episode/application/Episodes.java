package app.wervel.episode.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeOfCare;
import app.wervel.intake.IntakeId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Episodes extends Repository<EpisodeOfCare, EpisodeId> {
    EpisodeOfCare saveAndFlush(EpisodeOfCare episode);

    Optional<EpisodeOfCare> findById(EpisodeId id);

    boolean existsByIntake(IntakeId intake);
}
