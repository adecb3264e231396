package app.wervel.intake.application;

import app.wervel.intake.AccessPath;
import app.wervel.intake.AnswersDocument;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeId;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.Screening;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.NotFound;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Classification;
import app.wervel.triage.Phase;
import app.wervel.triage.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads intakes. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('intake:read')")
public class IntakeQueries {
    private final Intakes intakes;
    private final IntakeReader reader;
    private final JdbcClient jdbc;
    private final AnswersJson json;
    private final IntakeFollowUp followUp;
    private final AccessLog accessLog;

    IntakeQueries(
            Intakes intakes,
            IntakeReader reader,
            JdbcClient jdbc,
            AnswersJson json,
            IntakeFollowUp followUp,
            AccessLog accessLog) {
        this.intakes = intakes;
        this.reader = reader;
        this.jdbc = jdbc;
        this.json = json;
        this.followUp = followUp;
        this.accessLog = accessLog;
    }

    /**
     * The whole intake, with what the rules say.
     *
     * @throws NotFound when there is no such intake
     */
    public IntakeDetails get(IntakeId id) {
        var intake = intakes.findById(id).orElseThrow(() -> new NotFound("intake"));
        accessLog.record(
                Access.read(
                        "Intake",
                        id.value(),
                        intake.patient().value(),
                        "access",
                        "consentToInformGp",
                        "narrative",
                        "bodyRegions",
                        "pain",
                        "activities",
                        "answers",
                        "form",
                        "conclusion",
                        "informed"));
        return reader.details(intake);
    }

    /** A patient's intakes, newest first. */
    public List<IntakeRow> listOf(PatientId patient) {
        Set<IntakeId> open = followUp.openOf(patient);
        var rows =
                jdbc.sql(
                                """
                                SELECT i.id, i.started_at, u.display_name, i.access, i.form, i.status, i.request_for_help,
                                       c.screening, c.urgency, c.classification, c.concluded_at
                                FROM intake i
                                JOIN app_user u ON u.id = i.practitioner_id
                                LEFT JOIN intake_conclusion c ON c.intake_id = i.id
                                WHERE i.patient_id = ?
                                ORDER BY i.started_at DESC, i.id DESC
                                """)
                        .param(patient.value())
                        .query((row, index) -> row(row, open))
                        .list();
        accessLog.record(
                new Access(
                        Access.Action.READ,
                        "Intake",
                        null,
                        List.of(patient.value()),
                        List.of("list", "requestForHelp", "conclusion")));
        return rows;
    }

    private static IntakeRow row(ResultSet row, Set<IntakeId> open) throws SQLException {
        var id = new IntakeId(row.getObject("id", UUID.class));
        return new IntakeRow(
                id,
                row.getTimestamp("started_at").toInstant(),
                row.getString("display_name"),
                AccessPath.valueOf(row.getString("access")),
                IntakeFormId.valueOf(row.getString("form")),
                IntakeStatus.valueOf(row.getString("status")),
                row.getString("request_for_help"),
                find(Screening.class, row.getString("screening")),
                find(Urgency.class, row.getString("urgency")),
                find(Classification.class, row.getString("classification")),
                instant(row, "concluded_at"),
                open.contains(id));
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The drafts that a practitioner began and did not conclude, the most urgent first. */
    public List<OpenIntakeRow> draftsOf(UserId practitioner) {
        return shown(drafts("i.practitioner_id = ?", practitioner.value()));
    }

    /**
     * A patient's drafts whose answers ask for a doctor today or at once, the most urgent first. A
     * red flag follows an alarm only from the conclusion on; until then this is all that tells of
     * it.
     */
    public List<OpenIntakeRow> draftAlarms(PatientId patient) {
        return shown(alarming(drafts("i.patient_id = ?", patient.value())));
    }

    /** The same of all patients: whoever began such an intake may be away. */
    public List<OpenIntakeRow> draftAlarms() {
        return shown(alarming(drafts("TRUE")));
    }

    /** The longest waiting first among those equally urgent. */
    private List<OpenIntakeRow> drafts(String which, Object... parameters) {
        return jdbc
                .sql(
                        """
                        SELECT i.id, i.patient_id, i.started_at, i.request_for_help,
                               i.answers, i.form, i.form_version, i.region_answers, u.display_name,
                               p.family_name, p.family_name_prefix, p.given_name, p.initials,
                               p.birth_date, p.sex
                        FROM intake i
                        JOIN patient p ON p.id = i.patient_id
                        JOIN app_user u ON u.id = i.practitioner_id
                        WHERE i.status = 'DRAFT' AND
                        """
                                + which
                                + " ORDER BY i.started_at, i.id")
                .params(parameters)
                .query(this::draft)
                .list()
                .stream()
                .sorted(Comparator.comparing(OpenIntakeRow::urgency).reversed())
                .toList();
    }

    private OpenIntakeRow draft(ResultSet row, int index) throws SQLException {
        return new OpenIntakeRow(
                new IntakeId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                name(row),
                row.getObject("birth_date", LocalDate.class),
                row.getTimestamp("started_at").toInstant(),
                row.getString("display_name"),
                row.getString("request_for_help"),
                reader.urgencyOfDraft(row));
    }

    private static List<OpenIntakeRow> alarming(List<OpenIntakeRow> drafts) {
        return drafts.stream()
                .filter(draft -> draft.urgency().isAtLeast(Urgency.SAME_DAY))
                .toList();
    }

    private List<OpenIntakeRow> shown(List<OpenIntakeRow> drafts) {
        if (!drafts.isEmpty()) {
            var patients = drafts.stream().map(row -> row.patient().value()).distinct().toList();
            accessLog.record(
                    Access.searched("Intake", patients, "drafts", "requestForHelp", "answers"));
        }
        return drafts;
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                row.getString("family_name"),
                row.getString("family_name_prefix"),
                row.getString("given_name"),
                row.getString("initials"));
    }

    /**
     * What a concluded intake says.
     *
     * @throws NotFound when there is no such intake
     * @throws DomainRuleViolation {@code intake.not-concluded} when it is still a draft
     */
    public ConcludedIntake conclusionOf(IntakeId id) {
        var patient =
                jdbc.sql("SELECT patient_id FROM intake WHERE id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("intake"));
        var concluded =
                jdbc.sql(
                                """
                                SELECT i.id, i.patient_id, i.answers,
                                       c.urgency, c.screening, c.classification, c.phase, c.concluded_at
                                FROM intake i JOIN intake_conclusion c ON c.intake_id = i.id
                                WHERE i.id = ?
                                """)
                        .param(id.value())
                        .query(this::concluded)
                        .optional()
                        .orElseThrow(() -> new DomainRuleViolation("intake.not-concluded"));
        accessLog.record(Access.read("Intake", id.value(), patient, "conclusion", "answers"));
        return concluded;
    }

    private ConcludedIntake concluded(ResultSet row, int index) throws SQLException {
        var answers = json.read(new AnswersDocument(row.getString("answers")));
        return new ConcludedIntake(
                new IntakeId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                Urgency.valueOf(row.getString("urgency")),
                Screening.valueOf(row.getString("screening")),
                Classification.valueOf(row.getString("classification")),
                Phase.valueOf(row.getString("phase")),
                row.getTimestamp("concluded_at").toInstant(),
                answers.list(AnswerField.MEDICINES),
                answers);
    }
}
