package app.wervel.encounter.application;

import app.wervel.encounter.EncounterContent;
import app.wervel.encounter.EncounterId;
import app.wervel.encounter.EncounterKind;
import app.wervel.encounter.EncounterStatus;
import app.wervel.encounter.ExerciseDone;
import app.wervel.encounter.application.EncounterDetails.AmendmentRow;
import app.wervel.encounter.application.EncounterDetails.EnteredInError;
import app.wervel.encounter.application.EncounterDetails.Signature;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads whole notes, however many at once in four statements. Writes no access log: its callers do.
 */
@Component
class EncounterReader {
    private static final String NOTES =
            """
            SELECT e.*, c.title AS episode_title, p.display_name AS practitioner_name, f.display_name AS treats_for_name
            FROM encounter e
            JOIN episode_of_care c ON c.id = e.episode_id
            JOIN app_user p ON p.id = e.practitioner_id
            LEFT JOIN app_user f ON f.id = e.treats_for_id
            WHERE e.id = ANY (:ids) ORDER BY e.effective_day DESC, e.id DESC
            """;

    private final JdbcClient jdbc;

    EncounterReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when there is no such encounter
     */
    EncounterDetails get(EncounterId id) {
        var found = all(List.of(id.value()));
        if (found.isEmpty()) {
            throw new NotFound("encounter");
        }
        return found.getFirst();
    }

    /** Newest first. */
    List<EncounterDetails> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] wanted = ids.toArray(UUID[]::new);
        Map<UUID, List<ExerciseDone>> exercises =
                exercises(
                        """
                        SELECT encounter_id AS owner_id, prescription_id, name, done, managed FROM encounter_exercise
                        WHERE encounter_id = ANY (:ids) ORDER BY encounter_id, position
                        """,
                        wanted);
        Map<UUID, List<AmendmentRow>> amendments = amendments(wanted);
        return jdbc.sql(NOTES)
                .param("ids", wanted)
                .query((row, index) -> details(row, exercises, amendments))
                .list();
    }

    private Map<UUID, List<ExerciseDone>> exercises(String sql, UUID[] ids) {
        Map<UUID, List<ExerciseDone>> all = new HashMap<>();
        jdbc.sql(sql)
                .param("ids", ids)
                .query(row -> {
                    all.computeIfAbsent(
                                    row.getObject("owner_id", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new ExerciseDone(
                                            row.getObject("prescription_id", UUID.class),
                                            row.getString("name"),
                                            row.getString("done"),
                                            row.getObject("managed", Boolean.class)));
                });
        return all;
    }

    private Map<UUID, List<AmendmentRow>> amendments(UUID[] ids) {
        Map<UUID, List<ExerciseDone>> exercises =
                exercises(
                        """
                        SELECT x.amendment_id AS owner_id, x.prescription_id, x.name, x.done, x.managed
                        FROM encounter_amendment_exercise x JOIN encounter_amendment a ON a.id = x.amendment_id
                        WHERE a.encounter_id = ANY (:ids) ORDER BY x.amendment_id, x.position
                        """,
                        ids);
        Map<UUID, List<AmendmentRow>> all = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT * FROM encounter_amendment WHERE encounter_id = ANY (:ids) ORDER BY encounter_id, number
                        """)
                .param("ids", ids)
                .query(row -> {
                    all.computeIfAbsent(
                                    row.getObject("encounter_id", UUID.class),
                                    _ -> new ArrayList<>())
                            .add(
                                    new AmendmentRow(
                                            row.getInt("number"),
                                            content(row),
                                            exercises.getOrDefault(
                                                    row.getObject("id", UUID.class), List.of()),
                                            row.getString("reason"),
                                            row.getString("amended_by_name"),
                                            moment(row, "amended_at")));
                });
        return all;
    }

    private static EncounterDetails details(
            ResultSet row,
            Map<UUID, List<ExerciseDone>> exercises,
            Map<UUID, List<AmendmentRow>> amendments)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID appointment = row.getObject("appointment_id", UUID.class);
        UUID treatsFor = row.getObject("treats_for_id", UUID.class);
        return new EncounterDetails(
                new EncounterId(id),
                row.getLong("version"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new EpisodeId(row.getObject("episode_id", UUID.class)),
                row.getString("episode_title"),
                appointment == null ? null : new AppointmentId(appointment),
                new UserId(row.getObject("practitioner_id", UUID.class)),
                row.getString("practitioner_name"),
                treatsFor == null ? null : new UserId(treatsFor),
                row.getString("treats_for_name"),
                EncounterStatus.valueOf(row.getString("status")),
                content(row),
                exercises.getOrDefault(id, List.of()),
                moment(row, "started_at"),
                signature(row),
                error(row),
                amendments.getOrDefault(id, List.of()));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        String name = row.getString("signed_by_name");
        return name == null ? null : new Signature(moment(row, "signed_at"), name);
    }

    private static @Nullable EnteredInError error(ResultSet row) throws SQLException {
        String reason = row.getString("error_reason");
        return reason == null
                ? null
                : new EnteredInError(
                        moment(row, "error_at"),
                        Objects.requireNonNull(row.getString("error_by_name")),
                        reason);
    }

    private static EncounterContent content(ResultSet row) throws SQLException {
        return new EncounterContent(
                EncounterKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getObject("time_in", LocalTime.class),
                row.getObject("time_out", LocalTime.class),
                row.getString("subjective"),
                row.getString("objective"),
                row.getString("assessment"),
                row.getString("plan_text"),
                row.getObject("pain", Integer.class),
                row.getObject("new_symptoms", Boolean.class),
                row.getString("adjustment"),
                row.getString("adjustment_reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
