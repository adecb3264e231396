package app.wervel.discharge.application;

import app.wervel.discharge.Completeness;
import app.wervel.discharge.RecordFacts;
import app.wervel.discharge.RecordItem;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.ConsentStanding;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentDetails;
import app.wervel.patient.application.ConsentQueries;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidValue;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a record still needs, in a fixed number of statements. */
@Service
@Transactional
@PreAuthorize("hasAuthority('episode:read') and hasAuthority('clinical:read')")
public class CompletenessService {
    private static final String FACTS =
            """
            SELECT e.patient_id, i.access = 'DIRECT' AS direct,
                   p.initials IS NOT NULL OR p.given_name IS NOT NULL AS name_complete,
                   p.bsn IS NOT NULL AS bsn_known,
                   i.request_for_help IS NOT NULL AS request,
                   i.complaint IS NOT NULL AND i.answers::jsonb ?? 'duration_days'
                       AND i.answers::jsonb ?? 'improving' AS problems,
                   i.medicines_free IS NOT NULL OR i.answers::jsonb ??| ARRAY['medicines', 'cancer_history',
                       'osteoporosis', 'diabetes', 'immunosuppressed', 'long_term_corticosteroids',
                       'hypertension_or_vascular_disease', 'ms_or_autoimmune', 'smoker', 'pregnant'] AS health,
                   c.intake_id IS NOT NULL AS concluded,
                   c.further_examination IS NOT NULL AS further_told,
                   coalesce(c.screening = 'NIET_PLUIS', false) AS not_right,
                   c.advice_given IS NOT NULL AS advice,
                   EXISTS (SELECT FROM examination x WHERE x.episode_id = e.id AND x.status = 'SIGNED') AS examined,
                   EXISTS (SELECT FROM physio_diagnosis x WHERE x.episode_id = e.id AND x.status = 'SIGNED') AS diagnosed,
                   coalesce(plan.smart, false) AS smart, coalesce(plan.goals, 0) AS goals,
                   coalesce(plan.acts, 0) AS acts,
                   e.planned_treatments IS NOT NULL OR coalesce(plan.days, false) AS duration,
                   coalesce(plan.evaluations, false) OR d.follow_up IS NOT NULL AS follow_up,
                   (SELECT count(*) FROM encounter n WHERE n.episode_id = e.id AND n.status = 'SIGNED') AS signed,
                   (SELECT count(*) FROM encounter n WHERE n.episode_id = e.id AND n.status = 'DRAFT')
                       + (SELECT count(*) FROM appointment a WHERE a.episode_id = e.id AND a.status = 'DONE'
                          AND NOT EXISTS (SELECT FROM encounter n WHERE n.appointment_id = a.id
                                          AND n.status <> 'ENTERED_IN_ERROR')) AS unwritten,
                   EXISTS (SELECT FROM encounter n WHERE n.episode_id = e.id AND n.status = 'SIGNED'
                       AND (n.objective IS NOT NULL OR n.assessment IS NOT NULL OR n.adjustment IS NOT NULL)) AS findings,
                   greatest(e.started_on::timestamp AT TIME ZONE :zone,
                       (SELECT max(r.printed_at) FROM doctor_report r WHERE r.episode_id = e.id)) < :year_ago AS long,
                   e.status = 'CLOSED' AS closed,
                   EXISTS (SELECT FROM doctor_report r WHERE r.episode_id = e.id AND r.kind = 'END') AS reported,
                   (SELECT array_agg(n.item) FROM record_none n WHERE n.episode_id = e.id) AS none
            FROM episode_of_care e
            JOIN patient p ON p.id = e.patient_id
            JOIN intake i ON i.id = e.intake_id
            LEFT JOIN intake_conclusion c ON c.intake_id = i.id
            LEFT JOIN discharge d ON d.episode_id = e.id AND d.status <> 'REOPENED'
            LEFT JOIN LATERAL (
                SELECT (SELECT count(*) FROM care_plan_goal g WHERE g.care_plan_id = cp.id) AS goals,
                       EXISTS (SELECT FROM care_plan_goal g WHERE g.care_plan_id = cp.id AND g.position = 0
                           AND g.target_date IS NOT NULL
                           AND (g.target IS NOT NULL OR g.target_value IS NOT NULL)) AS smart,
                       EXISTS (SELECT FROM care_plan_goal g WHERE g.care_plan_id = cp.id
                           AND g.target_date IS NOT NULL) AS days,
                       (SELECT count(*) FROM care_plan_prescription x WHERE x.care_plan_id = cp.id) AS acts,
                       EXISTS (SELECT FROM care_plan_evaluation v WHERE v.care_plan_id = cp.id) AS evaluations
                FROM care_plan cp WHERE cp.episode_id = e.id
                ORDER BY CASE cp.status WHEN 'ACTIVE' THEN 0 WHEN 'DRAFT' THEN 1 ELSE 2 END, cp.id DESC LIMIT 1) plan
                ON true
            WHERE e.id = :episode
            """;

    private final ConsentQueries consents;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;
    private final Clock clock;

    CompletenessService(
            ConsentQueries consents,
            CurrentUser currentUser,
            AccessLog accessLog,
            JdbcClient jdbc,
            Clock clock) {
        this.consents = consents;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which episode a patient is treated in: the last open one, else the last; empty for none. */
    public Optional<EpisodeId> episodeOf(PatientId patient) {
        accessLog.record(Access.read("EpisodeOfCare", patient.value(), patient.value(), "episode"));
        return jdbc.sql(
                        """
                        SELECT id FROM episode_of_care WHERE patient_id = :patient
                        ORDER BY status = 'OPEN' DESC, started_on DESC, id DESC LIMIT 1
                        """)
                .param("patient", patient.value())
                .query(UUID.class)
                .optional()
                .map(EpisodeId::new);
    }

    /**
     * @throws NotFound when there is no such episode
     */
    public Completeness of(EpisodeId episode) {
        PatientId patient = patientOf(episode);
        accessLog.record(
                Access.read("EpisodeOfCare", episode.value(), patient.value(), "completeness"));
        List<ConsentDetails> said = consents.ofPatient(patient);
        ConsentStanding share =
                consents.standing(patient, ConsentScope.SHARE_WITH_GP, episode.value());
        var yearAgo = LocalDate.now(clock).minusYears(1).plusDays(1).atStartOfDay(clock.getZone());
        RecordFacts facts =
                jdbc.sql(FACTS)
                        .param("episode", episode.value())
                        .param("zone", clock.getZone().getId())
                        .param("year_ago", Timestamp.from(yearAgo.toInstant()))
                        .query((row, index) -> facts(row, episode, said, share))
                        .single();
        return Completeness.of(facts);
    }

    private PatientId patientOf(EpisodeId episode) {
        return jdbc.sql("SELECT patient_id FROM episode_of_care WHERE id = :id")
                .param("id", episode.value())
                .query(UUID.class)
                .optional()
                .map(PatientId::new)
                .orElseThrow(() -> new NotFound("episode"));
    }

    /**
     * Somebody looked, and there is nothing to record of it. Twice is once.
     *
     * @throws NotFound when there is no such episode
     * @throws InvalidInput {@code discharge.item-unknown}, {@code discharge.item-needed} on {@code
     *     item}
     */
    @PreAuthorize("hasAuthority('episode:write')")
    public void recordNone(EpisodeId episode, String item) {
        RecordItem checked = checked(item);
        PatientId patient = patientOf(episode);
        var me = currentUser.get();
        jdbc.sql(
                        """
                        INSERT INTO record_none (episode_id, item, recorded_by, recorded_by_name, recorded_at)
                        VALUES (:episode, :item, :by, :name, :at) ON CONFLICT DO NOTHING
                        """)
                .param("episode", episode.value())
                .param("item", checked.name())
                .param("by", me.id().value())
                .param("name", me.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        accessLog.record(
                Access.changed("EpisodeOfCare", episode.value(), patient.value(), checked.id()));
    }

    /**
     * There is something to record after all.
     *
     * @throws NotFound when there is no such episode
     * @throws InvalidInput as {@link #recordNone}
     */
    @PreAuthorize("hasAuthority('episode:write')")
    public void takeBackNone(EpisodeId episode, String item) {
        RecordItem checked = checked(item);
        PatientId patient = patientOf(episode);
        jdbc.sql("DELETE FROM record_none WHERE episode_id = :episode AND item = :item")
                .param("episode", episode.value())
                .param("item", checked.name())
                .update();
        accessLog.record(
                Access.changed("EpisodeOfCare", episode.value(), patient.value(), checked.id()));
    }

    private static RecordItem checked(String item) {
        RecordItem checked;
        try {
            checked = RecordItem.fromId(item);
        } catch (InvalidValue refused) {
            throw (InvalidInput) new InvalidInput("item", refused.code()).initCause(refused);
        }
        if (!checked.canBeNone()) {
            throw new InvalidInput("item", "discharge.item-needed");
        }
        return checked;
    }

    private static RecordFacts facts(
            ResultSet row, EpisodeId episode, List<ConsentDetails> said, ConsentStanding share)
            throws SQLException {
        boolean acts =
                said.stream()
                        .filter(each ->
                                each.scope() == ConsentScope.TREATMENT_PLAN
                                        || each.scope() == ConsentScope.RESERVED_OR_SPECIAL_ACT)
                        .anyMatch(each -> concerns(each, episode));
        return new RecordFacts(
                row.getBoolean("direct"),
                row.getBoolean("name_complete"),
                row.getBoolean("bsn_known"),
                row.getBoolean("request"),
                row.getBoolean("problems"),
                row.getBoolean("health"),
                row.getBoolean("concluded"),
                row.getBoolean("further_told"),
                row.getBoolean("not_right"),
                row.getBoolean("advice"),
                share,
                row.getBoolean("examined"),
                row.getBoolean("diagnosed"),
                row.getBoolean("smart"),
                row.getInt("goals"),
                row.getInt("acts"),
                acts,
                row.getBoolean("duration"),
                row.getBoolean("follow_up"),
                row.getInt("signed"),
                row.getInt("unwritten"),
                row.getBoolean("findings"),
                row.getBoolean("long"),
                row.getBoolean("closed"),
                row.getBoolean("reported"),
                none(row));
    }

    private static boolean concerns(ConsentDetails consent, EpisodeId episode) {
        UUID of = consent.episode();
        return of == null || of.equals(episode.value());
    }

    private static Set<RecordItem> none(ResultSet row) throws SQLException {
        var items = row.getArray("none");
        return items == null
                ? Set.of()
                : Arrays.stream((String[]) items.getArray())
                        .map(RecordItem::valueOf)
                        .collect(Collectors.toSet());
    }
}
