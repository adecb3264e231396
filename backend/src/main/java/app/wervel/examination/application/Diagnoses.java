package app.wervel.examination.application;

import app.wervel.episode.EpisodeId;
import app.wervel.examination.Diagnosis;
import app.wervel.examination.DiagnosisId;
import app.wervel.examination.RecordStatus;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Diagnoses extends Repository<Diagnosis, DiagnosisId> {
    Diagnosis saveAndFlush(Diagnosis diagnosis);

    Optional<Diagnosis> findById(DiagnosisId id);

    Optional<Diagnosis> findByEpisodeAndStatus(EpisodeId episode, RecordStatus status);
}
