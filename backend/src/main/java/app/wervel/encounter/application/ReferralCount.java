package app.wervel.encounter.application;

import app.wervel.episode.EpisodeId;

/**
 * How far the referral of an episode has been used. Numbers only: reception sees them.
 *
 * @param referred for how many treatments the referral is
 * @param given treatments that were given; a telephone call or a no-show is none
 */
public record ReferralCount(EpisodeId episode, int referred, int given) {
    /** From here on it is time to think of a new referral. */
    public static final int FEW = 2;

    /** Never below zero. */
    public int left() {
        return Math.max(0, referred - given);
    }

    public boolean isRunningOut() {
        return left() <= FEW;
    }
}
