package app.wervel.episode.rest;

import app.wervel.episode.application.EpisodeDetails;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record EpisodeResource(
        UUID id,
        long version,
        UUID patientId,
        UUID intakeId,
        @Nullable String title,
        LocalDate startedOn,
        String status,
        @Nullable LocalDate closedOn,
        @Nullable Integer plannedTreatments,
        @Nullable Integer referredTreatments) {
    static EpisodeResource of(EpisodeDetails episode) {
        return new EpisodeResource(
                episode.id().value(),
                episode.version(),
                episode.patient().value(),
                episode.intake().value(),
                episode.title(),
                episode.startedOn(),
                episode.status().id(),
                episode.closedOn(),
                episode.plannedTreatments(),
                episode.referredTreatments());
    }
}
