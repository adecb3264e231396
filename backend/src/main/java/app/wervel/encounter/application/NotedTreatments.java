package app.wervel.encounter.application;

import app.wervel.encounter.EncounterKind;
import app.wervel.episode.EpisodeId;
import app.wervel.scheduling.application.TreatmentsGiven;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts each treatment once, whether a note, an appointment or both tell of it:
 *
 * <ul>
 *   <li>a signed note of an appointment counts for that appointment, and none when it was a
 *       telephone call; before the appointment begins it is still a booked one;
 *   <li>an appointment that began, was not cancelled, was no no-show and has no signed note counts:
 *       the note is yet to come;
 *   <li>a signed note of no appointment counts; on a day with such an appointment they are taken
 *       for one and the same.
 * </ul>
 *
 * A note that was entered in error counts for nothing, and an amended one as what it is now.
 */
@Component
class NotedTreatments implements TreatmentsGiven {
    private static final String[] COUNTED =
            Arrays.stream(EncounterKind.values())
                    .filter(EncounterKind::countsAsTreatment)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private static final String GIVEN =
            """
            WITH told AS (
                SELECT false AS held, n.effective_day AS day, n.appointment_id
                FROM encounter n LEFT JOIN appointment a ON a.id = n.appointment_id
                WHERE n.episode_id = :episode AND n.status = 'SIGNED' AND n.effective_kind = ANY (:counted)
                  AND NOT (coalesce(a.start_at > :now, false) AND a.status NOT IN ('CANCELLED', 'DONE', 'NO_SHOW'))
                UNION ALL
                SELECT true, (a.start_at AT TIME ZONE :zone)::date, NULL
                FROM episode_of_care c JOIN appointment a ON a.patient_id = c.patient_id
                    AND (a.episode_id = c.id OR a.episode_id IS NULL
                        AND a.start_at >= CAST(c.started_on AS timestamp) AT TIME ZONE :zone)
                WHERE c.id = :episode
                  AND (a.start_at <= :now AND a.status NOT IN ('CANCELLED', 'NO_SHOW') OR a.status = 'DONE')
                  AND NOT EXISTS (SELECT 1 FROM encounter n WHERE n.appointment_id = a.id AND n.status = 'SIGNED'))
            SELECT coalesce(sum(of_appointments + greatest(held, loose)), 0)
            FROM (SELECT count(*) FILTER (WHERE appointment_id IS NOT NULL) AS of_appointments,
                         count(*) FILTER (WHERE held) AS held,
                         count(*) FILTER (WHERE NOT held AND appointment_id IS NULL) AS loose
                  FROM told GROUP BY day) days
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NotedTreatments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int of(EpisodeId episode) {
        return jdbc.sql(GIVEN)
                .param("episode", episode.value())
                .param("counted", COUNTED)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("zone", clock.getZone().getId())
                .query(Integer.class)
                .single();
    }
}
