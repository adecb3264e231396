package app.wervel.examination.application;

import app.wervel.episode.EpisodeId;
import app.wervel.examination.RecordStatus;
import app.wervel.patient.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of the two tables of signed records, with their amendments in one query more. */
@Component
class RecordReader {
    private final JdbcClient jdbc;

    RecordReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Table {
        EXAMINATION("examination", "examination_id", "r.screening AS extra"),
        DIAGNOSIS("physio_diagnosis", "diagnosis_id", "r.code_description AS extra");

        private final String name;
        private final String amended;
        private final String extra;

        Table(String name, String amended, String extra) {
            this.name = name;
            this.amended = amended;
            this.extra = extra;
        }
    }

    /**
     * @param extra what only this table has
     */
    record Row(UUID id, UUID intake, RecordHead head, String content, @Nullable String extra) {}

    List<Row> read(Table table, String where, UUID value) {
        List<Row> rows =
                jdbc.sql(
                                "SELECT r.*, %s, e.title, e.intake_id, s.display_name AS started_name,"
                                                .formatted(table.extra)
                                        + " g.display_name AS signed_name FROM "
                                        + table.name
                                        + " r JOIN episode_of_care e ON e.id = r.episode_id"
                                        + " JOIN app_user s ON s.id = r.started_by"
                                        + " LEFT JOIN app_user g ON g.id = r.signed_by WHERE "
                                        + where
                                        + " ORDER BY r.started_at DESC, r.id DESC LIMIT 200")
                        .param(value)
                        .query(RecordReader::row)
                        .list();
        return withAmendments(table, rows);
    }

    private List<Row> withAmendments(Table table, List<Row> rows) {
        var amendments = amendments(table, rows.stream().map(Row::id).toList());
        return amendments.isEmpty()
                ? rows
                : rows.stream()
                        .map(row ->
                                new Row(
                                        row.id(),
                                        row.intake(),
                                        amended(
                                                row.head(),
                                                amendments.getOrDefault(row.id(), List.of())),
                                        row.content(),
                                        row.extra()))
                        .toList();
    }

    private static RecordHead amended(RecordHead head, List<RecordHead.Amendment> amendments) {
        return new RecordHead(
                head.version(),
                head.patient(),
                head.episode(),
                head.episodeTitle(),
                head.startedByName(),
                head.startedAt(),
                head.status(),
                head.signedByName(),
                head.signedAt(),
                amendments);
    }

    private Map<UUID, List<RecordHead.Amendment>> amendments(Table table, Collection<UUID> ids) {
        Map<UUID, List<RecordHead.Amendment>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        "SELECT a.%1$s AS record, a.text, a.written_at, u.display_name FROM examination_amendment a"
                                        .formatted(table.amended)
                                + " JOIN app_user u ON u.id = a.written_by WHERE a.%s IN (:ids) ORDER BY a.id"
                                        .formatted(table.amended))
                .param("ids", ids)
                .query((row, index) -> {
                    found.computeIfAbsent(
                                    row.getObject("record", UUID.class), key -> new ArrayList<>())
                            .add(
                                    new RecordHead.Amendment(
                                            row.getString("text"),
                                            row.getString("display_name"),
                                            row.getTimestamp("written_at").toInstant()));
                    return index;
                })
                .list();
        return found;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("intake_id", UUID.class),
                new RecordHead(
                        row.getLong("version"),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new EpisodeId(row.getObject("episode_id", UUID.class)),
                        row.getString("title"),
                        row.getString("started_name"),
                        row.getTimestamp("started_at").toInstant(),
                        RecordStatus.valueOf(row.getString("status")),
                        row.getString("signed_name"),
                        instant(row.getTimestamp("signed_at")),
                        List.of()),
                row.getString("content"),
                row.getString("extra"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
