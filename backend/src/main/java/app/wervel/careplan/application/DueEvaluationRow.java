package app.wervel.careplan.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan to look back on.
 *
 * @param plannedOn the first evaluation that was not done, today or earlier
 * @param episodeTitle what the patient is treated for, or null
 */
public record DueEvaluationRow(
        CarePlanId plan,
        PatientId patient,
        PersonName patientName,
        LocalDate birthDate,
        @Nullable String episodeTitle,
        LocalDate plannedOn) {}
