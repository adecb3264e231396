package app.wervel.discharge.application;

import app.wervel.discharge.Discharge;
import app.wervel.discharge.DischargeStatus;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the care for complaints ends. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:read')")
public class DischargeQueries {
    private final Discharges discharges;
    private final DischargeReader reader;
    private final EpisodeQueries episodes;
    private final AccessLog accessLog;

    DischargeQueries(
            Discharges discharges,
            DischargeReader reader,
            EpisodeQueries episodes,
            AccessLog accessLog) {
        this.discharges = discharges;
        this.reader = reader;
        this.episodes = episodes;
        this.accessLog = accessLog;
    }

    /**
     * What was written so far, or with what the episode was closed; and what is missing.
     *
     * @throws app.wervel.shared.NotFound when there is no such episode
     */
    public DischargeDetails get(EpisodeId id) {
        var episode = episodes.get(id);
        accessLog.record(
                Access.read("Discharge", id.value(), episode.patient().value(), "discharge"));
        return reader.details(episode);
    }

    /** Closings that were a mistake, newest first. */
    public List<DischargeDetails> mistakes(EpisodeId id) {
        var episode = episodes.get(id);
        accessLog.record(
                Access.read("Discharge", id.value(), episode.patient().value(), "reopened"));
        return discharges.findByEpisodeOrderByIdDesc(id).stream()
                .filter(each -> each.status() == DischargeStatus.REOPENED)
                .map((Discharge each) -> DischargeDetails.of(each, each.goals(), List.of()))
                .toList();
    }
}
