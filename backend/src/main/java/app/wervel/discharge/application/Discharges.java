package app.wervel.discharge.application;

import app.wervel.discharge.Discharge;
import app.wervel.discharge.DischargeId;
import app.wervel.discharge.DischargeStatus;
import app.wervel.episode.EpisodeId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Discharges extends Repository<Discharge, DischargeId> {
    Discharge saveAndFlush(Discharge discharge);

    Optional<Discharge> findById(DischargeId id);

    Optional<Discharge> findByEpisodeAndStatusNot(EpisodeId episode, DischargeStatus status);

    List<Discharge> findByEpisodeOrderByIdDesc(EpisodeId episode);
}
