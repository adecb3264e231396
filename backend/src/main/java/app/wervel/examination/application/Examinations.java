package app.wervel.examination.application;

import app.wervel.episode.EpisodeId;
import app.wervel.examination.Examination;
import app.wervel.examination.ExaminationId;
import app.wervel.examination.RecordStatus;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Examinations extends Repository<Examination, ExaminationId> {
    Examination saveAndFlush(Examination examination);

    Optional<Examination> findById(ExaminationId id);

    Optional<Examination> findByEpisodeAndStatus(EpisodeId episode, RecordStatus status);
}
