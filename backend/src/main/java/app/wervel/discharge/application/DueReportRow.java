package app.wervel.discharge.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A treatment of which nobody was told for a year.
 *
 * @param since when it began, or when the last report went out
 */
public record DueReportRow(
        EpisodeId episode,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        @Nullable String episodeTitle,
        LocalDate since) {}
