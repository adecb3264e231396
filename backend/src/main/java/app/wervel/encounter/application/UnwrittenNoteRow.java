package app.wervel.encounter.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.scheduling.AppointmentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An appointment that was held and of which nobody began a note. */
public record UnwrittenNoteRow(
        AppointmentId appointment,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        Instant start,
        @Nullable String episodeTitle) {}
