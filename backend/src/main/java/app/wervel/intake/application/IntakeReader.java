package app.wervel.intake.application;

import app.wervel.intake.AnswersDocument;
import app.wervel.intake.FilledForm;
import app.wervel.intake.Informed;
import app.wervel.intake.Intake;
import app.wervel.intake.IntakeConclusion;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.Party;
import app.wervel.intake.PatientFacts;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionAnswers;
import app.wervel.intake.Suggestion;
import app.wervel.intake.application.IntakeDetails.ConclusionDetails;
import app.wervel.intake.application.IntakeDetails.EarlierScreening;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.intake.application.IntakeFollowUp.InformedEntry;
import app.wervel.patient.Patient;
import app.wervel.patient.PatientId;
import app.wervel.patient.Sex;
import app.wervel.practice.UserId;
import app.wervel.shared.NotFound;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.ScreeningEngine;
import app.wervel.triage.Urgency;
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
    private final IntakeFollowUp followUp;
    private final IntakeForms forms;
    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeReader(
            IntakeConclusions conclusions,
            AnswersJson json,
            ScreeningEngine engine,
            IntakeFollowUp followUp,
            IntakeForms forms,
            JdbcClient jdbc,
            Clock clock) {
        this.conclusions = conclusions;
        this.json = json;
        this.engine = engine;
        this.followUp = followUp;
        this.forms = forms;
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
        return intake.status() == IntakeStatus.DRAFT
                ? form(intake).completing(facts.completing(stored))
                : stored;
    }

    QuestionCatalogue form(Intake intake) {
        return forms.get(intake.content().form().id());
    }

    RegionAnswers regionAnswers(Intake intake) {
        return json.read(form(intake), intake.content().form());
    }

    /** What the rules say now. */
    Suggestion suggestion(Intake intake, Answers answers) {
        return Suggestion.of(engine, form(intake), answers, regionAnswers(intake));
    }

    /**
     * How urgent the rules find a draft now.
     *
     * @param row of the intake with its answers, and of its patient
     */
    Urgency urgencyOfDraft(ResultSet row) throws SQLException {
        Instant startedAt = row.getTimestamp("started_at").toInstant();
        var facts = facts(row, LocalDate.ofInstant(startedAt, clock.getZone()));
        var form = forms.get(IntakeFormId.valueOf(row.getString("form")));
        Answers stored = json.read(new AnswersDocument(row.getString("answers")));
        Answers answers = form.completing(facts.completing(stored));
        return Suggestion.of(engine, form, answers, regionAnswers(row)).urgency();
    }

    IntakeDetails details(Intake intake) {
        PatientFacts facts = factsOf(intake);
        Answers answers = answers(intake, facts);
        RegionAnswers region = regionAnswers(intake);
        IntakeConclusion conclusion =
                intake.status() == IntakeStatus.CONCLUDED
                        ? conclusions.findById(intake.id()).orElseThrow()
                        : null;
        Optional<IntakeFollowUp.State> followed =
                conclusion == null ? Optional.empty() : followUp.of(intake.id());
        List<InformedEntry> informed =
                followed.isPresent() ? List.of() : informedEntries(intake.id());
        Map<UUID, String> names = names(intake, conclusion, informed);
        return new IntakeDetails(
                intake.id(),
                Objects.requireNonNull(intake.version()),
                intake.patient(),
                facts,
                intake.practitioner(),
                name(names, intake.practitioner().value()),
                intake.startedAt(),
                intake.status(),
                IntakeDraft.of(intake.content(), answers.toMap(), region.toMap()),
                intake.content().form().id(),
                intake.content().form().version(),
                answers,
                region,
                conclusion == null
                        ? suggestion(intake, answers)
                        : json.readSuggestion(conclusion.suggestionJson()),
                conclusion == null ? null : conclusionDetails(conclusion, names),
                followed.map(IntakeFollowUp.State::informed)
                        .orElseGet(() -> informedDetails(informed, names)),
                followed.filter(IntakeFollowUp.State::open).isPresent(),
                earlier(intake));
    }

    private static List<InformedDetails> informedDetails(
            List<InformedEntry> informed, Map<UUID, String> names) {
        return informed.stream()
                .map(entry ->
                        new InformedDetails(
                                entry.informed(),
                                name(names, entry.recordedBy().value()),
                                entry.recordedAt()))
                .toList();
    }

    /** The screening that this one asks anew: what was answered then is shown beside it. */
    private @Nullable EarlierScreening earlier(Intake intake) {
        IntakeId earlier = intake.earlier();
        if (earlier == null) {
            return null;
        }
        return jdbc.sql(
                        """
                        SELECT i.answers, i.form, i.form_version, i.region_answers, c.concluded_at
                        FROM intake i JOIN intake_conclusion c ON c.intake_id = i.id WHERE i.id = ?
                        """)
                .param(earlier.value())
                .query((row, index) ->
                        new EarlierScreening(
                                earlier,
                                row.getTimestamp("concluded_at").toInstant(),
                                json.read(new AnswersDocument(row.getString("answers"))),
                                regionAnswers(row)))
                .optional()
                .orElse(null);
    }

    private RegionAnswers regionAnswers(ResultSet row) throws SQLException {
        var filled =
                new FilledForm(
                        IntakeFormId.valueOf(row.getString("form")),
                        row.getString("form_version"),
                        row.getString("region_answers"));
        return json.read(forms.get(filled.id()), filled);
    }

    /** The intake of this patient that was concluded last. */
    Optional<IntakeId> lastConcluded(PatientId patient) {
        return jdbc.sql(
                        """
                        SELECT i.id FROM intake i JOIN intake_conclusion c ON c.intake_id = i.id
                        WHERE i.patient_id = ? ORDER BY c.concluded_at DESC, i.id DESC LIMIT 1
                        """)
                .param(patient.value())
                .query((row, index) -> new IntakeId(row.getObject("id", UUID.class)))
                .optional();
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

    /** What the intake itself keeps: written down before or with its conclusion. */
    List<InformedEntry> informedEntries(IntakeId intake) {
        return jdbc.sql(
                        """
                        SELECT party, who, how, at, what, recorded_by, recorded_at
                        FROM intake_informed WHERE intake_id = ? ORDER BY id
                        """)
                .param(intake.value())
                .query((row, index) ->
                        new InformedEntry(
                                new Informed(
                                        party(row.getString("party")),
                                        row.getString("who"),
                                        row.getString("how"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("what")),
                                new UserId(row.getObject("recorded_by", UUID.class)),
                                row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    private static @Nullable Party party(@Nullable String name) {
        return name == null ? null : Party.valueOf(name);
    }

    private Map<UUID, String> names(
            Intake intake, @Nullable IntakeConclusion conclusion, List<InformedEntry> informed) {
        Set<UUID> users = new HashSet<>();
        users.add(intake.practitioner().value());
        informed.forEach(entry -> users.add(entry.recordedBy().value()));
        if (conclusion != null) {
            users.add(conclusion.concludedBy().value());
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
}
