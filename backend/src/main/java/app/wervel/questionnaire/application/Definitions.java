package app.wervel.questionnaire.application;

import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.application.ShippedQuestionnaires.Shipped;
import app.wervel.questionnaire.fhir.FhirQuestionnaires;
import app.wervel.questionnaire.fhir.ReadResult;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored versions of questionnaires. Its callers hold the transaction. A version never changes,
 * so each is read from its bytes once.
 */
@Component
class Definitions {
    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

    private final ShippedQuestionnaires shipped;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<UUID, StoredQuestionnaire> read = new ConcurrentHashMap<>();

    Definitions(ShippedQuestionnaires shipped, JdbcClient jdbc, Clock clock) {
        this.shipped = shipped;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(UUID id, String sha256, boolean shipped, byte[] source) {}

    /**
     * @throws NotFound when there is no such version
     */
    StoredQuestionnaire get(QuestionnaireVersionId id) {
        StoredQuestionnaire known = read.get(id.value());
        if (known != null) {
            return known;
        }
        Row row =
                jdbc.sql(
                                """
                                SELECT id, sha256, shipped, source FROM questionnaire_version
                                WHERE id = ?
                                """)
                        .param(id.value())
                        .query(Definitions::row)
                        .optional()
                        .orElseThrow(() -> new NotFound("questionnaire"));
        var stored =
                new StoredQuestionnaire(id, definition(row.source()), row.sha256(), row.shipped());
        read.put(id.value(), stored);
        return stored;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getBoolean("shipped"),
                row.getBytes("source"));
    }

    /** What was once accepted can be read: a later Wervel refuses no more than an earlier one. */
    private static Questionnaire definition(byte[] source) {
        return switch (FhirQuestionnaires.read(source)) {
            case ReadResult.Read(Questionnaire questionnaire) -> questionnaire;
            case ReadResult.Refused refused ->
                    throw new IllegalStateException(
                            "A stored questionnaire cannot be read: " + refused.problems());
        };
    }

    /** Of a questionnaire that comes with Wervel its version, of another the one accepted last. */
    Optional<StoredQuestionnaire> latest(String url) {
        Optional<Shipped> own = shipped.find(url);
        if (own.isPresent()) {
            return Optional.of(get(keep(own.get())));
        }
        return jdbc.sql(
                        """
                        SELECT id FROM questionnaire_version WHERE url = ?
                        ORDER BY accepted_at DESC, id DESC LIMIT 1
                        """)
                .param(url)
                .query(UUID.class)
                .optional()
                .map(id -> get(new QuestionnaireVersionId(id)));
    }

    /** Makes sure that whatever comes with Wervel has its row. */
    void keepShipped() {
        shipped.all().forEach(this::keep);
    }

    /**
     * An installation that keeps another file of ours under this version goes on with what it has:
     * answers were given to it, and a practice cannot mend our mistake. The build notices first.
     */
    private QuestionnaireVersionId keep(Shipped own) {
        Questionnaire questionnaire = own.questionnaire();
        Optional<Kept> before =
                jdbc.sql(
                                """
                                SELECT id, sha256 FROM questionnaire_version
                                WHERE url = ? AND version = ? AND shipped
                                """)
                        .params(questionnaire.url(), questionnaire.version())
                        .query(Definitions::kept)
                        .optional();
        if (before.isEmpty()) {
            return keep(questionnaire, own.source(), own.sha256(), null);
        }
        if (!before.get().sha256().equals(own.sha256())) {
            LOG.warn(
                    "The questionnaire {} of version {} was changed without a new version; the one that is stored is used.",
                    questionnaire.url(),
                    questionnaire.version());
        }
        return new QuestionnaireVersionId(before.get().id());
    }

    private record Kept(UUID id, String sha256) {}

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(row.getObject("id", UUID.class), row.getString("sha256"));
    }

    /**
     * The row of this very file, new or from before.
     *
     * @param acceptedBy null for one that comes with Wervel
     * @throws Conflict {@code questionnaire.version-taken} when another file has this url and
     *     version
     */
    QuestionnaireVersionId keep(
            Questionnaire questionnaire, byte[] source, String sha256, @Nullable UUID acceptedBy) {
        Optional<QuestionnaireVersionId> known = known(questionnaire, sha256);
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql(
                        """
                        INSERT INTO questionnaire_version (id, url, version, sha256, source, title,
                            language, copyright, shipped, accepted_by, accepted_at)
                        VALUES (:id, :url, :version, :sha256, :source, :title, :language, :copyright, :shipped, :by, :at)
                        ON CONFLICT ON CONSTRAINT questionnaire_version_unique DO NOTHING
                        """)
                .param("id", QuestionnaireVersionId.next().value())
                .param("url", questionnaire.url())
                .param("version", questionnaire.version())
                .param("sha256", sha256)
                .param("source", source)
                .param("title", questionnaire.title().base())
                .param("language", questionnaire.language())
                .param("copyright", questionnaire.copyright())
                .param("shipped", acceptedBy == null)
                .param("by", acceptedBy)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        // Ours, or that of whoever was a moment earlier.
        return known(questionnaire, sha256).orElseThrow();
    }

    /**
     * @throws Conflict {@code questionnaire.version-taken}
     */
    Optional<QuestionnaireVersionId> known(Questionnaire questionnaire, String sha256) {
        return jdbc.sql(
                        """
                        SELECT id, sha256 FROM questionnaire_version WHERE url = ? AND version = ?
                        """)
                .params(questionnaire.url(), questionnaire.version())
                .query((row, index) -> same(row, sha256))
                .optional();
    }

    private static QuestionnaireVersionId same(ResultSet row, String sha256) throws SQLException {
        if (!sha256.equals(row.getString("sha256"))) {
            throw new Conflict("questionnaire.version-taken");
        }
        return new QuestionnaireVersionId(row.getObject("id", UUID.class));
    }

    List<String> versions(String url) {
        return jdbc.sql(
                        """
                        SELECT version FROM questionnaire_version WHERE url = ?
                        ORDER BY accepted_at, id
                        """)
                .param(url)
                .query((row, index) -> row.getString("version"))
                .list();
    }
}
