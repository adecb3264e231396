package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.PlanChanges;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.PrecautionTag;
import app.wervel.exercise.application.ExerciseLibrary;
import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads care plans. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('careplan:read')")
public class CarePlanQueries {
    private static final String ROWS =
            """
            SELECT p.id, p.episode_id, p.patient_id, p.status, p.print_version, p.activated_at,
                   (SELECT count(*) FROM care_plan_goal g WHERE g.care_plan_id = p.id) AS goals,
                   (SELECT count(*) FROM care_plan_prescription r WHERE r.care_plan_id = p.id) AS prescriptions
            FROM care_plan p
            """;

    private static final String DUE =
            """
            FROM care_plan p
            JOIN episode_of_care e ON e.id = p.episode_id
            JOIN patient t ON t.id = p.patient_id
            CROSS JOIN LATERAL (SELECT min(v.planned_on) AS planned_on FROM care_plan_evaluation v
                WHERE v.care_plan_id = p.id AND v.done_on IS NULL AND v.planned_on <= :today) due
            WHERE p.responsible_id = :practitioner AND p.status = 'ACTIVE' AND e.status = 'OPEN'
              AND due.planned_on IS NOT NULL
            """;

    private final CarePlanEdits edits;
    private final CarePlanPrints prints;
    private final ExerciseLibrary library;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;

    CarePlanQueries(
            CarePlanEdits edits,
            CarePlanPrints prints,
            ExerciseLibrary library,
            JdbcClient jdbc,
            CurrentUser currentUser,
            AccessLog accessLog) {
        this.edits = edits;
        this.prints = prints;
        this.library = library;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.accessLog = accessLog;
    }

    /**
     * @throws NotFound when there is no such plan
     */
    public CarePlanDetails get(CarePlanId id) {
        var plan = find(id);
        accessLog.record(
                Access.read(
                        "CarePlan",
                        id.value(),
                        plan.patient().value(),
                        "goals",
                        "prescriptions",
                        "confirmations"));
        return edits.details(plan);
    }

    /** Newest first. */
    public List<CarePlanRow> ofEpisode(EpisodeId episode) {
        var rows =
                jdbc.sql(ROWS + "WHERE p.episode_id = :episode ORDER BY p.id DESC")
                        .param("episode", episode.value())
                        .query(OwnedRow::of)
                        .list();
        accessLog.record(
                Access.searched(
                        "CarePlan",
                        rows.stream().map(OwnedRow::patient).distinct().toList(),
                        "list"));
        return rows.stream().map(OwnedRow::row).toList();
    }

    /** Newest first. */
    public List<CarePlanRow> ofPatient(PatientId patient) {
        var rows =
                jdbc.sql(ROWS + "WHERE p.patient_id = :patient ORDER BY p.id DESC")
                        .param("patient", patient.value())
                        .query(OwnedRow::of)
                        .list();
        accessLog.record(Access.searched("CarePlan", List.of(patient.value()), "list"));
        return rows.stream().map(OwnedRow::row).toList();
    }

    /**
     * Plans that this practitioner started, and on which somebody should look back today or should
     * have done so: the longest overdue first.
     */
    public Page<DueEvaluationRow> evaluationsDue(UserId practitioner, PageRequest request) {
        var rows =
                jdbc.sql(
                                """
                                SELECT p.id, p.patient_id, e.title, due.planned_on,
                                       t.family_name, t.family_name_prefix, t.given_name, t.initials, t.birth_date
                                """
                                        + DUE
                                        + "ORDER BY due.planned_on, p.id LIMIT :size OFFSET :offset")
                        .param("practitioner", practitioner.value())
                        .param("today", edits.today())
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query(CarePlanQueries::due)
                        .list();
        long total =
                jdbc.sql("SELECT count(*) " + DUE)
                        .param("practitioner", practitioner.value())
                        .param("today", edits.today())
                        .query(Long.class)
                        .single();
        accessLog.record(
                Access.searched(
                        "CarePlan",
                        rows.stream().map(row -> row.patient().value()).distinct().toList(),
                        "evaluations"));
        return new Page<>(rows, request.page(), request.size(), total);
    }

    private static DueEvaluationRow due(ResultSet row, int index) throws SQLException {
        return new DueEvaluationRow(
                new CarePlanId(row.getObject("id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("title"),
                row.getObject("planned_on", LocalDate.class));
    }

    /**
     * Reads a plan that goes on paper; the log says that it was printed. Once the paper is there,
     * {@link #handOut} says so.
     *
     * @throws NotFound when there is no such plan
     */
    @PreAuthorize("hasAuthority('careplan:read') and hasAuthority('document:print')")
    public PrintablePlan print(CarePlanId id) {
        var plan = find(id);
        accessLog.record(Access.printed("CarePlan", id.value(), plan.patient().value()));
        return printable(plan);
    }

    /**
     * Keeps what a patient is handed, as it was read by {@link #print}, so that the next paper can
     * tell what became of it. To be called in the transaction that logs the print of the paper, and
     * only for a paper that tells what is new, changed and stopped: another leaves the patient
     * untold. A draft is handed to nobody.
     */
    @PreAuthorize("hasAuthority('careplan:read') and hasAuthority('document:print')")
    public void handOut(PrintablePlan printed) {
        if (!printed.draft()) {
            prints.keep(
                    printed.id(),
                    printed.printVersion(),
                    printed.prescriptions().stream().map(PrescriptionRow::prescription).toList(),
                    currentUser.get(),
                    edits.now());
        }
    }

    /**
     * Reads a plan to show on screen how it would look on paper; the log says that it was read.
     *
     * @throws NotFound when there is no such plan
     */
    public PrintablePlan preview(CarePlanId id) {
        var plan = find(id);
        accessLog.record(Access.read("CarePlan", id.value(), plan.patient().value(), "handout"));
        return printable(plan);
    }

    private PrintablePlan printable(CarePlan plan) {
        var now = plan.prescriptionsOn(edits.today());
        var rows = PrescriptionRow.of(now, library.current());
        var before = prints.before(plan.id(), plan.printVersion(), now);
        var changes =
                before.map(print -> PlanChanges.between(print.prescriptions(), now))
                        .orElseGet(() -> PlanChanges.firstPaper(now));
        return new PrintablePlan(
                plan.id(),
                plan.patient(),
                plan.printVersion(),
                plan.status() == CarePlanStatus.DRAFT || speaksAgainst(plan, rows),
                plan.goals(),
                rows,
                changes,
                PrescriptionRow.known(changes.stopped(), library.current()),
                before.map(CarePlanPrint::at).orElse(null));
    }

    /** Whether a stop tag that was found meanwhile still waits for somebody's reason. */
    private boolean speaksAgainst(CarePlan plan, List<PrescriptionRow> rows) {
        var toConfirm =
                library.current()
                        .precautionCheck()
                        .toConfirm(
                                edits.precautions(plan),
                                rows.stream().map(PrescriptionRow::exercise).toList());
        return plan.unconfirmed(toConfirm).stream().anyMatch(PrecautionTag::isStop);
    }

    private CarePlan find(CarePlanId id) {
        return edits.get(id);
    }

    private record OwnedRow(UUID patient, CarePlanRow row) {
        static OwnedRow of(ResultSet row, int index) throws SQLException {
            Timestamp activatedAt = row.getTimestamp("activated_at");
            return new OwnedRow(
                    row.getObject("patient_id", UUID.class),
                    new CarePlanRow(
                            new CarePlanId(row.getObject("id", UUID.class)),
                            new EpisodeId(row.getObject("episode_id", UUID.class)),
                            CarePlanStatus.valueOf(row.getString("status")),
                            row.getInt("print_version"),
                            activatedAt == null ? null : activatedAt.toInstant(),
                            row.getInt("goals"),
                            row.getInt("prescriptions")));
        }
    }
}
