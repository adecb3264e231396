package app.wervel.billing.application;

import app.wervel.episode.EpisodeId;
import java.util.Collection;
import java.util.Map;

/**
 * The diagnosis code of episodes, from the table that the practice imported. Called in the
 * transaction of the export, once for the period.
 */
interface DiagnosisCodes {
    /** Those that have one. */
    Map<EpisodeId, String> of(Collection<EpisodeId> episodes);
}
