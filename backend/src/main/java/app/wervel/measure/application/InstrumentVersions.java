package app.wervel.measure.application;

import app.wervel.measure.FormReading;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.InstrumentVersionId;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.application.QuestionnaireQueries;
import app.wervel.questionnaire.application.StoredQuestionnaire;
import app.wervel.shared.Conflict;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which stored questionnaire is which instrument. Its callers hold the transaction. */
@Component
class InstrumentVersions {
    private static final String SHIPPED = "https://wervel.app/fhir/Questionnaire/measure-";

    private static final TypeReference<Map<String, String>> BY_LINK_ID = new TypeReference<>() {};

    private static final String LIST =
            """
            SELECT v.id, v.instrument_id, q.url, q.version, q.title, q.language, q.copyright, q.sha256,
                   v.imported_by_name, v.imported_at, v.in_use
            FROM measure_instrument_version v JOIN questionnaire_version q ON q.id = v.questionnaire_id
            """;

    private final InstrumentRegistry registry;
    private final QuestionnaireQueries questionnaires;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    InstrumentVersions(
            InstrumentRegistry registry,
            QuestionnaireQueries questionnaires,
            JdbcClient jdbc,
            Clock clock) {
        this.registry = registry;
        this.questionnaires = questionnaires;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Stored(
            InstrumentVersionId id,
            String instrument,
            QuestionnaireVersionId questionnaire,
            String meanings) {}

    private static final String ONE =
            "SELECT id, instrument_id, questionnaire_id, meanings FROM measure_instrument_version ";

    /** The version with which new scores are made; empty while the practice has imported none. */
    Optional<InstrumentVersion> inUse(Instrument instrument) {
        if (instrument.shipped()) {
            keepShipped(instrument);
        }
        return jdbc.sql(ONE + "WHERE instrument_id = ? AND in_use")
                .param(instrument.id())
                .query(InstrumentVersions::stored)
                .optional()
                .map(this::version);
    }

    /**
     * @throws NotFound when there is no such version
     */
    InstrumentVersion get(InstrumentVersionId id) {
        return jdbc.sql(ONE + "WHERE id = ?")
                .param(id.value())
                .query(InstrumentVersions::stored)
                .optional()
                .map(this::version)
                .orElseThrow(() -> new NotFound("instrument version"));
    }

    private InstrumentVersion version(Stored stored) {
        return new InstrumentVersion(
                stored.id(),
                registry.get(stored.instrument()),
                stored.questionnaire(),
                questionnaires.get(stored.questionnaire()).definition(),
                json.readValue(stored.meanings(), BY_LINK_ID));
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(
                new InstrumentVersionId(row.getObject("id", UUID.class)),
                row.getString("instrument_id"),
                new QuestionnaireVersionId(row.getObject("questionnaire_id", UUID.class)),
                row.getString("meanings"));
    }

    /** Of every instrument, the newest first. */
    List<VersionRow> list() {
        registry.all().stream().filter(Instrument::shipped).forEach(this::keepShipped);
        return jdbc.sql(LIST + "ORDER BY v.instrument_id, v.imported_at DESC, v.id DESC")
                .query(InstrumentVersions::row)
                .list();
    }

    /** Of one instrument, the newest first. */
    List<VersionRow> list(Instrument instrument) {
        if (instrument.shipped()) {
            keepShipped(instrument);
        }
        return jdbc.sql(LIST + "WHERE v.instrument_id = ? ORDER BY v.imported_at DESC, v.id DESC")
                .param(instrument.id())
                .query(InstrumentVersions::row)
                .list();
    }

    VersionRow row(InstrumentVersionId id) {
        return jdbc.sql(LIST + "WHERE v.id = ?")
                .param(id.value())
                .query(InstrumentVersions::row)
                .optional()
                .orElseThrow(() -> new NotFound("instrument version"));
    }

    private static VersionRow row(ResultSet row, int index) throws SQLException {
        return new VersionRow(
                new InstrumentVersionId(row.getObject("id", UUID.class)),
                row.getString("instrument_id"),
                row.getString("url"),
                row.getString("version"),
                row.getString("title"),
                row.getString("language"),
                row.getString("copyright"),
                row.getString("sha256"),
                row.getString("imported_by_name"),
                row.getTimestamp("imported_at").toInstant(),
                row.getBoolean("in_use"));
    }

    /** Instruments that can be filled in now, by id. */
    List<String> usable() {
        registry.all().stream().filter(Instrument::shipped).forEach(this::keepShipped);
        return jdbc.sql("SELECT instrument_id FROM measure_instrument_version WHERE in_use")
                .query((row, index) -> row.getString("instrument_id"))
                .list();
    }

    /**
     * What came with the program gets its row when it is first asked for. A newer version of it
     * takes the place of an older one of ours, never of one that the practice imported.
     */
    private void keepShipped(Instrument instrument) {
        StoredQuestionnaire shipped =
                questionnaires
                        .latest(SHIPPED + instrument.id())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The questionnaire of %s is missing"
                                                .formatted(instrument.id())));
        boolean known =
                jdbc.sql(
                                "SELECT EXISTS (SELECT FROM measure_instrument_version"
                                        + " WHERE instrument_id = ? AND questionnaire_id = ?)")
                        .params(instrument.id(), shipped.id().value())
                        .query(Boolean.class)
                        .single();
        if (!known) {
            jdbc.sql(
                            "UPDATE measure_instrument_version SET in_use = false"
                                    + " WHERE instrument_id = ? AND in_use AND imported_by IS NULL")
                    .param(instrument.id())
                    .update();
            boolean free =
                    jdbc.sql(
                                    "SELECT NOT EXISTS (SELECT FROM measure_instrument_version"
                                            + " WHERE instrument_id = ? AND in_use)")
                            .param(instrument.id())
                            .query(Boolean.class)
                            .single();
            insert(
                    instrument,
                    shipped.id(),
                    FormReading.meanings(instrument, shipped.definition()),
                    null,
                    free);
        }
    }

    /**
     * The version of this questionnaire as this instrument, new or from before.
     *
     * @throws Conflict {@code measure.meanings-differ} when its items asked after something else
     *     before: scores were made with that
     */
    InstrumentVersionId keep(
            Instrument instrument,
            QuestionnaireVersionId questionnaire,
            Map<String, String> meanings,
            LoggedInUser by) {
        insert(instrument, questionnaire, meanings, by, false);
        Stored kept =
                jdbc.sql(ONE + "WHERE instrument_id = ? AND questionnaire_id = ?")
                        .params(instrument.id(), questionnaire.value())
                        .query(InstrumentVersions::stored)
                        .single();
        if (!json.readValue(kept.meanings(), BY_LINK_ID).equals(meanings)) {
            throw new Conflict("measure.meanings-differ");
        }
        return kept.id();
    }

    private void insert(
            Instrument instrument,
            QuestionnaireVersionId questionnaire,
            Map<String, String> meanings,
            @Nullable LoggedInUser by,
            boolean inUse) {
        jdbc.sql(
                        """
                        INSERT INTO measure_instrument_version (id, instrument_id, questionnaire_id, meanings,
                            imported_by, imported_by_name, imported_at, in_use)
                        VALUES (:id, :instrument, :questionnaire, :meanings, :by, :name, :at, :use)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", InstrumentVersionId.next().value())
                .param("instrument", instrument.id())
                .param("questionnaire", questionnaire.value())
                .param("meanings", json.writeValueAsString(meanings))
                .param("by", by == null ? null : by.id().value())
                .param("name", by == null ? null : by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .param("use", inUse)
                .update();
    }

    /** From now on new scores are made with this one; the others stay. */
    void use(InstrumentVersionId id) {
        String instrument = row(id).instrument();
        // Two at once would each leave their own in use: the later one waits.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('measure_instrument'), hashtext(?))")
                .param(instrument)
                .query((row, index) -> "")
                .list();
        jdbc.sql(
                        "UPDATE measure_instrument_version SET in_use = false"
                                + " WHERE instrument_id = ? AND in_use AND id <> ?")
                .params(instrument, id.value())
                .update();
        jdbc.sql("UPDATE measure_instrument_version SET in_use = true WHERE id = ?")
                .param(id.value())
                .update();
    }
}
