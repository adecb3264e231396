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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The prescriptions as they were handed out: one snapshot for each paper that differs. */
@Component
class CarePlanPrints {
    private static final TypeReference<List<PrintedPrescription>> PRINTED =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    CarePlanPrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A paper that is printed again keeps one snapshot; what it is compared with stays. */
    void keep(
            CarePlanId plan,
            int printVersion,
            List<Prescription> prescriptions,
            LoggedInUser by,
            Instant at) {
        // Two people who print at one moment count on from the same paper, one after the other.
        jdbc.sql("SELECT id FROM care_plan WHERE id = :plan FOR NO KEY UPDATE")
                .param("plan", plan.value())
                .query(UUID.class)
                .single();
        Optional<CarePlanPrint> last = last(plan);
        int number = last.map(CarePlanPrint::paper).orElse(0);
        boolean again =
                last.map(print -> print.isSamePaper(printVersion, prescriptions)).orElse(false);
        var printed = prescriptions.stream().map(PrintedPrescription::of).toList();
        jdbc.sql(
                        """
                        INSERT INTO care_plan_print (care_plan_id, paper, print_version, printed_at, printed_by,
                            printed_by_name, prescriptions)
                        VALUES (:plan, :paper, :version, :at, :by, :byName, :prescriptions)
                        ON CONFLICT (care_plan_id, paper) DO UPDATE SET
                            printed_at = excluded.printed_at, printed_by = excluded.printed_by,
                            printed_by_name = excluded.printed_by_name
                        """)
                .param("plan", plan.value())
                .param("paper", again ? number : number + 1)
                .param("version", printVersion)
                .param("at", Timestamp.from(at))
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("prescriptions", json.writeValueAsString(printed))
                .update();
    }

    /** What the patient holds in hand. */
    Optional<CarePlanPrint> last(CarePlanId plan) {
        return lastTwo(plan).stream().findFirst();
    }

    /**
     * What the patient held before this paper: printing it twice marks the same as new. An exercise
     * whose last day has passed makes another paper of the same version.
     */
    Optional<CarePlanPrint> before(
            CarePlanId plan, int printVersion, List<Prescription> prescriptions) {
        return lastTwo(plan).stream()
                .filter(print -> !print.isSamePaper(printVersion, prescriptions))
                .findFirst();
    }

    /** The newest first. */
    private List<CarePlanPrint> lastTwo(CarePlanId plan) {
        return jdbc.sql(
                        """
                        SELECT paper, print_version, printed_at, prescriptions FROM care_plan_print
                        WHERE care_plan_id = :plan ORDER BY paper DESC LIMIT 2
                        """)
                .param("plan", plan.value())
                .query(this::print)
                .list();
    }

    private CarePlanPrint print(ResultSet row, int index) throws SQLException {
        var printed = json.readValue(row.getString("prescriptions"), PRINTED);
        return new CarePlanPrint(
                row.getInt("paper"),
                row.getInt("print_version"),
                row.getTimestamp("printed_at").toInstant(),
                printed.stream().map(PrintedPrescription::prescription).toList());
    }
}
