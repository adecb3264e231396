package app.wervel.measure.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient whom it is time to measure. */
public record DueRow(
        EpisodeId episode,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        @Nullable String episodeTitle,
        List<DueMeasure> due) {
    public DueRow {
        due = List.copyOf(due);
    }
}
