package app.wervel.scheduling.application;

import app.wervel.episode.EpisodeId;

/**
 * How many treatments of an episode were given, by its notes and its appointments. Implemented by
 * the feature that keeps notes.
 */
public interface TreatmentsGiven {
    int of(EpisodeId episode);
}
