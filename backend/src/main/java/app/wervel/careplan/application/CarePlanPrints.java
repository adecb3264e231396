package app.wervel.careplan.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.Prescription;
import app.wervel.practice.application.LoggedInUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The prescriptions as they were handed out: one snapshot for each printed version of a plan. */
@Component
class CarePlanPrints {
    private static final TypeReference<List<PrintedPrescription>> PRINTED =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    CarePlanPrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version that is printed again keeps one snapshot. */
    void keep(
            CarePlanId plan,
            int printVersion,
            List<Prescription> prescriptions,
            LoggedInUser by,
            Instant at) {
        var printed = prescriptions.stream().map(PrintedPrescription::of).toList();
        jdbc.sql(
                        """
                        INSERT INTO care_plan_print
                            (care_plan_id, print_version, printed_at, printed_by, printed_by_name, prescriptions)
                        VALUES (:plan, :version, :at, :by, :byName, :prescriptions)
                        ON CONFLICT (care_plan_id, print_version) DO UPDATE SET
                            printed_at = excluded.printed_at, printed_by = excluded.printed_by,
                            printed_by_name = excluded.printed_by_name, prescriptions = excluded.prescriptions
                        """)
                .param("plan", plan.value())
                .param("version", printVersion)
                .param("at", Timestamp.from(at))
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("prescriptions", json.writeValueAsString(printed))
                .update();
    }

    /** What the patient holds in hand. */
    Optional<CarePlanPrint> last(CarePlanId plan) {
        return before(plan, Integer.MAX_VALUE);
    }

    /** What the patient held before this version: printing it twice marks the same as new. */
    Optional<CarePlanPrint> before(CarePlanId plan, int printVersion) {
        return jdbc.sql(
                        """
                        SELECT print_version, printed_at, prescriptions FROM care_plan_print
                        WHERE care_plan_id = :plan AND print_version < :version
                        ORDER BY print_version DESC LIMIT 1
                        """)
                .param("plan", plan.value())
                .param("version", printVersion)
                .query(this::print)
                .optional();
    }

    private CarePlanPrint print(ResultSet row, int index) throws SQLException {
        var printed = json.readValue(row.getString("prescriptions"), PRINTED);
        return new CarePlanPrint(
                row.getInt("print_version"),
                row.getTimestamp("printed_at").toInstant(),
                printed.stream().map(PrintedPrescription::prescription).toList());
    }
}
