package app.wervel.scheduling.application;

import app.wervel.episode.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed for the open episode, and what is taken of it. Numbers only: reception sees them.
 *
 * @param planned treatments agreed in the plan; null: not agreed
 * @param referred treatments that the referral is for; null: none
 * @param booked appointments that are still to come
 * @param done treatments that were given, noted or not; a no-show was none
 */
public record TreatmentCount(
        @Nullable EpisodeId episode,
        @Nullable Integer planned,
        @Nullable Integer referred,
        int booked,
        int done) {
    TreatmentCount withDone(int given) {
        return new TreatmentCount(episode, planned, referred, booked, given);
    }

    /** How many may still be booked; null: nothing was agreed. Negative: too many are. */
    public @Nullable Integer left() {
        if (planned == null && referred == null) {
            return null;
        }
        int agreed =
                Math.min(
                        planned == null ? Integer.MAX_VALUE : planned,
                        referred == null ? Integer.MAX_VALUE : referred);
        return agreed - booked - done;
    }
}
