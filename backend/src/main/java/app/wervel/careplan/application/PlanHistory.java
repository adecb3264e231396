package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.Prescription;
import app.wervel.careplan.PrescriptionId;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.Range;
import app.wervel.exercise.application.ExerciseLibrary;
import app.wervel.shared.UuidV7;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps when a plan that the patient works with changed, so that a diary can be read beside it.
 * Before the first activation nobody keeps a diary, and nothing is written.
 */
@Component
class PlanHistory {
    private static final int EVERY_DAY = 7;

    private final JdbcClient jdbc;
    private final ExerciseLibrary library;
    private final Clock clock;

    PlanHistory(JdbcClient jdbc, ExerciseLibrary library, Clock clock) {
        this.jdbc = jdbc;
        this.library = library;
        this.clock = clock;
    }

    /** A plan as it was before a command. */
    record Before(boolean started, int printVersion, Map<PrescriptionId, Prescription> prescribed) {
        static Before of(CarePlan plan) {
            return new Before(
                    plan.firstActivatedAt().isPresent(),
                    plan.printVersion(),
                    PlanHistory.prescribed(plan));
        }
    }

    private static Map<PrescriptionId, Prescription> prescribed(CarePlan plan) {
        Map<PrescriptionId, Prescription> byId = new LinkedHashMap<>();
        plan.prescriptions().forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    void record(Before before, CarePlan plan) {
        if (!before.started()) {
            if (plan.firstActivatedAt().isPresent()) {
                write(plan, "STARTED", null, null, null);
            }
            return;
        }
        ExerciseCatalogue exercises = library.current();
        Map<PrescriptionId, Prescription> now = prescribed(plan);
        boolean told = false;
        for (Prescription each : now.values()) {
            Prescription earlier = before.prescribed().get(each.id());
            if (earlier == null || !earlier.dosage().equals(each.dosage())) {
                write(
                        plan,
                        earlier == null ? "ADDED" : "DOSAGE",
                        each,
                        earlier,
                        name(each, exercises));
                told = true;
            }
        }
        for (Prescription each : before.prescribed().values()) {
            if (!now.containsKey(each.id())) {
                write(plan, "STOPPED", each, null, name(each, exercises));
                told = true;
            }
        }
        if (!told && before.printVersion() != plan.printVersion()) {
            write(plan, "VERSION", null, null, null);
        }
    }

    private void write(
            CarePlan plan,
            String kind,
            @Nullable Prescription prescription,
            @Nullable Prescription earlier,
            @Nullable String name) {
        jdbc.sql(
                        """
                        INSERT INTO care_plan_change (id, care_plan_id, changed_at, kind, print_version, prescription_id,
                                                      exercise_id, exercise_name, times_per_day, daily, times_before)
                        VALUES (:id, :plan, :at, :kind, :version, :prescription, :exercise, :name, :times, :daily, :before)
                        """)
                .param("id", UuidV7.next())
                .param("plan", plan.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", kind)
                .param("version", plan.printVersion())
                .param("prescription", prescription == null ? null : prescription.id().value())
                .param("exercise", prescription == null ? null : prescription.exercise().value())
                .param("name", name)
                .param("times", prescription == null ? null : timesPerDay(prescription.dosage()))
                .param("daily", prescription == null ? null : isDaily(prescription.dosage()))
                .param("before", earlier == null ? null : timesPerDay(earlier.dosage()))
                .update();
    }

    private static String name(Prescription prescription, ExerciseCatalogue exercises) {
        return exercises.get(prescription.exercise()).name().nl();
    }

    /** How often it is at least to be done on a day; 1 when nothing is said. */
    static int timesPerDay(Dosage dosage) {
        Range times = dosage.timesPerDay();
        return times == null ? 1 : times.min();
    }

    /** Whether it is to be done on each day; so it is when nothing is said. */
    static boolean isDaily(Dosage dosage) {
        Range week = dosage.timesPerWeek();
        return week == null || week.min() >= EVERY_DAY;
    }
}
