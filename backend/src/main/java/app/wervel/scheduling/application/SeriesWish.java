package app.wervel.scheduling.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Nine times, twice a week, after 17:00, the usual practitioner, the same room if possible."
 *
 * @param count 1 to 50
 * @param perWeek 1 to 5
 * @param notBefore earliest start
 * @param notAfter latest end
 * @param weekdays empty: any
 */
public record SeriesWish(
        PatientId patient,
        AppointmentTypeId type,
        int count,
        int perWeek,
        @Nullable UserId preferredPractitioner,
        LocalDate from,
        @Nullable LocalTime notBefore,
        @Nullable LocalTime notAfter,
        Set<DayOfWeek> weekdays,
        @Nullable EpisodeId episode) {}
