package app.wervel.billing.application;

import app.wervel.episode.EpisodeId;
import java.util.Collection;
import java.util.Map;

/**
 * The diagnosis code of episodes, from the table that the practice imported. Implemented where the
 * physiotherapy diagnosis is kept; called in the transaction of the export, once for the period.
 */
public interface DiagnosisCodes {
    /** Those that have one. */
    Map<EpisodeId, String> of(Collection<EpisodeId> episodes);
}
