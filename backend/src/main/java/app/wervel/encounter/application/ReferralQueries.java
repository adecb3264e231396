package app.wervel.encounter.application;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
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
    private final JdbcClient jdbc;
    private final NotedTreatments treatments;
    private final AccessLog accessLog;

    ReferralQueries(JdbcClient jdbc, NotedTreatments treatments, AccessLog accessLog) {
        this.jdbc = jdbc;
        this.treatments = treatments;
        this.accessLog = accessLog;
    }

    /** Of the open episode that began last; empty when its referral names no number. */
    public Optional<ReferralCount> ofPatient(PatientId patient) {
        var count =
                jdbc.sql(
                                """
                                SELECT c.id, c.referred_treatments
                                FROM (SELECT * FROM episode_of_care WHERE patient_id = :patient AND status = 'OPEN'
                                      ORDER BY started_on DESC, id DESC LIMIT 1) c
                                WHERE c.referred_treatments IS NOT NULL
                                """)
                        .param("patient", patient.value())
                        .query((row, index) ->
                                new Referred(
                                        new EpisodeId(row.getObject("id", UUID.class)),
                                        row.getInt("referred_treatments")))
                        .optional()
                        .map(this::counted);
        accessLog.record(Access.searched("Encounter", List.of(patient.value()), "referral"));
        return count;
    }

    private record Referred(EpisodeId episode, int treatments) {}

    private ReferralCount counted(Referred referred) {
        return new ReferralCount(
                referred.episode(), referred.treatments(), treatments.of(referred.episode()));
    }
}
