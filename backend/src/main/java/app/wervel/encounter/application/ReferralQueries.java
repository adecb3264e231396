package app.wervel.encounter.application;

import app.wervel.encounter.EncounterKind;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many treatments a referral leaves. Organisational: numbers, and nothing of why. */
@Service
@Transactional
@PreAuthorize("hasAuthority('patient:read')")
public class ReferralQueries {
    private static final String[] COUNTED =
            Arrays.stream(EncounterKind.values())
                    .filter(EncounterKind::countsAsTreatment)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final AccessLog accessLog;

    ReferralQueries(JdbcClient jdbc, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
    }

    /** Of the open episode that began last; empty when its referral names no number. */
    public Optional<ReferralCount> ofPatient(PatientId patient) {
        var count =
                jdbc.sql(
                                """
                                SELECT c.id, c.referred_treatments,
                                       (SELECT count(*) FROM encounter e WHERE e.episode_id = c.id
                                            AND e.status = 'SIGNED' AND e.effective_kind = ANY (:counted)) AS given
                                FROM (SELECT * FROM episode_of_care WHERE patient_id = :patient AND status = 'OPEN'
                                      ORDER BY started_on DESC, id DESC LIMIT 1) c
                                WHERE c.referred_treatments IS NOT NULL
                                """)
                        .param("patient", patient.value())
                        .param("counted", COUNTED)
                        .query((row, index) ->
                                new ReferralCount(
                                        new EpisodeId(row.getObject("id", UUID.class)),
                                        row.getInt("referred_treatments"),
                                        row.getInt("given")))
                        .optional();
        accessLog.record(Access.searched("Encounter", List.of(patient.value()), "referral"));
        return count;
    }
}
