package app.wervel.redflag.application;

import app.wervel.intake.Party;
import app.wervel.practice.UserId;
import app.wervel.redflag.LetterStage;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.RedFlagOutcome;
import app.wervel.redflag.RedFlagStep;
import app.wervel.redflag.RedFlagStep.Answered;
import app.wervel.redflag.RedFlagStep.Closed;
import app.wervel.redflag.RedFlagStep.FollowUp;
import app.wervel.redflag.RedFlagStep.Letter;
import app.wervel.redflag.RedFlagStep.Lowered;
import app.wervel.redflag.RedFlagStep.Opened;
import app.wervel.redflag.RedFlagStep.Told;
import app.wervel.triage.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The steps as the database keeps them: added, never changed. */
@Component
class RedFlagSteps {
    private static final List<String> COLUMNS =
            List.of(
                    "party",
                    "who",
                    "how",
                    "at",
                    "words",
                    "urgency_from",
                    "urgency_to",
                    "stage",
                    "language",
                    "day",
                    "outcome",
                    "no_answer");

    private final JdbcClient jdbc;

    RedFlagSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RedFlagId flag, RedFlagStep step, UserId by, Instant at) {
        StatementSpec insert =
                jdbc.sql(
                                """
                                INSERT INTO red_flag_step (red_flag_id, kind, party, who, how, at, words, urgency_from, urgency_to,
                                                           stage, language, day, outcome, no_answer, recorded_by, recorded_at)
                                VALUES (:flag, :kind, :party, :who, :how, :at, :words, :urgency_from, :urgency_to,
                                        :stage, :language, :day, :outcome, :no_answer, :by, :now)
                                """)
                        .param("flag", flag.value())
                        .param("kind", step.kind())
                        .param("by", by.value())
                        .param("now", Timestamp.from(at));
        Values values = values(step);
        for (String column : COLUMNS) {
            insert = insert.param(column, values.byColumn().get(column), values.type(column));
        }
        insert.update();
    }

    private static Values values(RedFlagStep step) {
        return switch (step) {
            case Opened opened ->
                    new Values()
                            .with("urgency_from", opened.suggested().name())
                            .with("urgency_to", opened.concluded().name())
                            .with("words", opened.reason());
            case Told told ->
                    new Values()
                            .with("party", name(told.party()))
                            .with("who", told.who())
                            .with("how", told.how())
                            .with("at", Timestamp.from(told.at()))
                            .with("words", told.what());
            case Letter letter ->
                    new Values()
                            .with("stage", letter.stage().name())
                            .with("language", letter.language())
                            .with("who", letter.to())
                            .with("at", Timestamp.from(letter.at()))
                            .with("words", letter.withoutConsent());
            case Answered answered ->
                    new Values()
                            .with("who", answered.from())
                            .with("words", answered.answer())
                            .with("at", Timestamp.from(answered.at()));
            case FollowUp followUp ->
                    new Values().with("day", followUp.on()).with("words", followUp.note());
            case Lowered lowered ->
                    new Values()
                            .with("urgency_from", lowered.from().name())
                            .with("urgency_to", lowered.to().name())
                            .with("words", lowered.reason());
            case Closed closed ->
                    new Values()
                            .with("outcome", closed.outcome().name())
                            .with("words", closed.note())
                            .with("no_answer", closed.noAnswer());
        };
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** In the order in which they were written down. */
    List<RedFlagStepRow> of(RedFlagId flag) {
        return of(List.of(flag)).getOrDefault(flag, List.of());
    }

    Map<RedFlagId, List<RedFlagStepRow>> of(List<RedFlagId> flags) {
        if (flags.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        SELECT s.*, u.display_name FROM red_flag_step s JOIN app_user u ON u.id = s.recorded_by
                        WHERE s.red_flag_id IN (:flags) ORDER BY s.id
                        """)
                .param("flags", flags.stream().map(RedFlagId::value).toList())
                .query((row, index) ->
                        Map.entry(
                                new RedFlagId(row.getObject("red_flag_id", UUID.class)),
                                new RedFlagStepRow(
                                        step(row),
                                        row.getString("display_name"),
                                        row.getTimestamp("recorded_at").toInstant())))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static RedFlagStep step(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return switch (kind) {
            case Opened.KIND ->
                    new Opened(
                            Urgency.valueOf(row.getString("urgency_from")),
                            Urgency.valueOf(row.getString("urgency_to")),
                            row.getString("words"));
            case Told.KIND ->
                    new Told(
                            party(row.getString("party")),
                            row.getString("who"),
                            row.getString("how"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("words"));
            case Letter.KIND ->
                    new Letter(
                            LetterStage.valueOf(row.getString("stage")),
                            row.getString("language"),
                            row.getString("who"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("words"));
            case Answered.KIND ->
                    new Answered(
                            row.getString("who"),
                            row.getString("words"),
                            row.getTimestamp("at").toInstant());
            case FollowUp.KIND ->
                    new FollowUp(row.getObject("day", LocalDate.class), row.getString("words"));
            case Lowered.KIND ->
                    new Lowered(
                            Urgency.valueOf(row.getString("urgency_from")),
                            Urgency.valueOf(row.getString("urgency_to")),
                            row.getString("words"));
            case Closed.KIND ->
                    new Closed(
                            RedFlagOutcome.valueOf(row.getString("outcome")),
                            row.getString("words"),
                            row.getString("no_answer"));
            default -> throw new IllegalStateException("Unknown step of a red flag: " + kind);
        };
    }

    private static @Nullable Party party(@Nullable String name) {
        return name == null ? null : Party.valueOf(name);
    }

    /** What a step fills in; the other columns stay empty. */
    private record Values(Map<String, @Nullable Object> byColumn) {
        Values() {
            this(new java.util.HashMap<>());
        }

        Values with(String column, @Nullable Object value) {
            byColumn.put(column, value);
            return this;
        }

        /** An empty value needs its type told. */
        int type(String column) {
            return switch (column) {
                case "at" -> java.sql.Types.TIMESTAMP;
                case "day" -> java.sql.Types.DATE;
                default -> java.sql.Types.VARCHAR;
            };
        }
    }

    /** Whom a step was told to. */
    static Stream<Told> told(List<RedFlagStepRow> steps) {
        return steps.stream()
                .map(RedFlagStepRow::step)
                .filter(Told.class::isInstance)
                .map(Told.class::cast);
    }
}
