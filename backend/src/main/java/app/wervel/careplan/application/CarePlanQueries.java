package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

    private final CarePlans plans;
    private final ClinicalProfileService profiles;
    private final ExerciseCatalogue library;
    private final JdbcClient jdbc;
    private final AccessLog accessLog;

    CarePlanQueries(
            CarePlans plans,
            ClinicalProfileService profiles,
            ExerciseCatalogue library,
            JdbcClient jdbc,
            AccessLog accessLog) {
        this.plans = plans;
        this.profiles = profiles;
        this.library = library;
        this.jdbc = jdbc;
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
        return CarePlanDetails.of(plan, profiles.get(plan.patient()).precautions(), library);
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
     * Reads a plan that goes on paper; the log says that it was printed.
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
        return new PrintablePlan(
                plan.id(),
                plan.patient(),
                plan.printVersion(),
                plan.status() == CarePlanStatus.DRAFT,
                plan.goals(),
                PrescriptionRow.of(plan.prescriptions(), library));
    }

    private CarePlan find(CarePlanId id) {
        return plans.findById(id).orElseThrow(() -> new NotFound("care plan"));
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
