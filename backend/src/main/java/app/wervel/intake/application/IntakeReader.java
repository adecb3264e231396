package app.wervel.intake.application;

import app.wervel.intake.AlarmAnswer;
import app.wervel.intake.Informed;
import app.wervel.intake.Intake;
import app.wervel.intake.IntakeConclusion;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.PatientFacts;
import app.wervel.intake.Suggestion;
import app.wervel.intake.application.IntakeDetails.AlarmAnswerDetails;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.patient.Patient;
import app.wervel.patient.PatientId;
import app.wervel.patient.Sex;
import app.wervel.practice.UserId;
import app.wervel.shared.NotFound;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.ScreeningEngine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a whole intake together. Writes no access log: its callers do. */
@Component
class IntakeReader {
    private final IntakeConclusions conclusions;
    private final AnswersJson json;
    private final ScreeningEngine engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeReader(
            IntakeConclusions conclusions,
            AnswersJson json,
            ScreeningEngine engine,
            JdbcClient jdbc,
            Clock clock) {
        this.conclusions = conclusions;
        this.json = json;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The patient's age when the intake began, in the practice's zone, and sex.
     *
     * @throws NotFound when there is no such patient
     */
    PatientFacts facts(PatientId patient, Instant startedAt) {
        LocalDate day = LocalDate.ofInstant(startedAt, clock.getZone());
        return jdbc.sql("SELECT birth_date, sex FROM patient WHERE id = ?")
                .param(patient.value())
                .query((row, index) -> facts(row, day))
                .optional()
                .orElseThrow(() -> new NotFound("patient"));
    }

    private static PatientFacts facts(ResultSet row, LocalDate day) throws SQLException {
        LocalDate birthDate = row.getObject("birth_date", LocalDate.class);
        String sex = row.getString("sex");
        // A birth date corrected to a later day than the intake's must not break the record.
        int age = Math.max(0, Patient.ageOn(birthDate, day));
        return new PatientFacts(age, sex == null ? null : Sex.valueOf(sex));
    }

    /** The answers as the rules read them: of a draft with the patient's age and sex of today. */
    Answers answers(Intake intake, PatientFacts facts) {
        Answers stored = json.read(intake.content().answers());
        return intake.status() == IntakeStatus.DRAFT ? facts.completing(stored) : stored;
    }

    IntakeDetails details(Intake intake) {
        PatientFacts facts = factsOf(intake);
        Answers answers = answers(intake, facts);
        IntakeConclusion conclusion =
                intake.status() == IntakeStatus.CONCLUDED
                        ? conclusions.findById(intake.id()).orElseThrow()
                        : null;
        List<InformedRow> informed = informed(intake.id());
        Optional<AlarmAnswerRow> alarmAnswer = alarmAnswer(intake, conclusion);
        Map<UUID, String> names = names(intake, conclusion, informed, alarmAnswer.orElse(null));
        return new IntakeDetails(
                intake.id(),
                Objects.requireNonNull(intake.version()),
                intake.patient(),
                facts,
                intake.practitioner(),
                name(names, intake.practitioner().value()),
                intake.startedAt(),
                intake.status(),
                IntakeDraft.of(intake.content(), answers.toMap(), Map.of()),
                intake.content().form().id(),
                intake.content().form().version(),
                answers,
                conclusion == null
                        ? Suggestion.of(engine, answers)
                        : json.readSuggestion(conclusion.suggestionJson()),
                conclusion == null ? null : conclusionDetails(conclusion, names),
                informed.stream()
                        .map(row ->
                                new InformedDetails(
                                        row.informed(),
                                        name(names, row.recordedBy()),
                                        row.recordedAt()))
                        .toList(),
                intake.alarmOpen(),
                alarmAnswer
                        .map(row ->
                                new AlarmAnswerDetails(
                                        row.answer(),
                                        name(names, row.recordedBy()),
                                        row.recordedAt()))
                        .orElse(null));
    }

    /** Of a concluded intake the facts are those of its conclusion. */
    private PatientFacts factsOf(Intake intake) {
        if (intake.status() == IntakeStatus.DRAFT) {
            return facts(intake.patient(), intake.startedAt());
        }
        Answers stored = json.read(intake.content().answers());
        return new PatientFacts(
                (int) stored.number(AnswerField.AGE).orElseThrow(),
                stored.single(AnswerField.SEX).map(Sex::fromId).orElse(null));
    }

    private static ConclusionDetails conclusionDetails(
            IntakeConclusion conclusion, Map<UUID, String> names) {
        UserId by = conclusion.concludedBy();
        return new ConclusionDetails(
                conclusion.conclusion(), by, name(names, by.value()), conclusion.concludedAt());
    }

    private List<InformedRow> informed(IntakeId intake) {
        return jdbc.sql(
                        """
                        SELECT who, how, at, what, recorded_by, recorded_at
                        FROM intake_informed WHERE intake_id = ? ORDER BY id
                        """)
                .param(intake.value())
                .query((row, index) ->
                        new InformedRow(
                                new Informed(
                                        row.getString("who"),
                                        row.getString("how"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("what")),
                                row.getObject("recorded_by", UUID.class),
                                row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    private Optional<AlarmAnswerRow> alarmAnswer(
            Intake intake, @Nullable IntakeConclusion conclusion) {
        if (conclusion == null || !conclusion.conclusion().asksForADoctor() || intake.alarmOpen()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        SELECT answer, given_by, at, recorded_by, recorded_at
                        FROM intake_alarm_answer WHERE intake_id = ?
                        """)
                .param(intake.id().value())
                .query((row, index) ->
                        new AlarmAnswerRow(
                                new AlarmAnswer(
                                        row.getString("answer"),
                                        row.getString("given_by"),
                                        row.getTimestamp("at").toInstant()),
                                row.getObject("recorded_by", UUID.class),
                                row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }

    private Map<UUID, String> names(
            Intake intake,
            @Nullable IntakeConclusion conclusion,
            List<InformedRow> informed,
            @Nullable AlarmAnswerRow alarmAnswer) {
        Set<UUID> users = new HashSet<>();
        users.add(intake.practitioner().value());
        informed.forEach(row -> users.add(row.recordedBy()));
        if (conclusion != null) {
            users.add(conclusion.concludedBy().value());
        }
        if (alarmAnswer != null) {
            users.add(alarmAnswer.recordedBy());
        }
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT id, display_name FROM app_user WHERE id IN (:users)")
                .param("users", users)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                });
        return names;
    }

    private static String name(Map<UUID, String> names, UUID user) {
        return Objects.requireNonNull(names.get(user));
    }

    private record InformedRow(Informed informed, UUID recordedBy, Instant recordedAt) {}

    private record AlarmAnswerRow(AlarmAnswer answer, UUID recordedBy, Instant recordedAt) {}
}
