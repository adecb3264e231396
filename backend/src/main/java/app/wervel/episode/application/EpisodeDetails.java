package app.wervel.episode.application;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.EpisodeOfCare;
import app.wervel.episode.EpisodeStatus;
import app.wervel.intake.IntakeId;
import app.wervel.patient.PatientId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An episode of care.
 *
 * @param title the complaint in a few words, or null when nobody told one
 * @param plannedTreatments how many were agreed in the plan; null: not agreed
 * @param referredTreatments how many the referral is for; null: none
 */
public record EpisodeDetails(
        EpisodeId id,
        long version,
        PatientId patient,
        IntakeId intake,
        @Nullable String title,
        LocalDate startedOn,
        EpisodeStatus status,
        @Nullable LocalDate closedOn,
        @Nullable Integer plannedTreatments,
        @Nullable Integer referredTreatments) {
    static EpisodeDetails of(EpisodeOfCare episode) {
        return new EpisodeDetails(
                episode.id(),
                Objects.requireNonNull(episode.version()),
                episode.patient(),
                episode.intake(),
                episode.title(),
                episode.startedOn(),
                episode.status(),
                episode.closedOn(),
                episode.plannedTreatments(),
                episode.referredTreatments());
    }
}
