package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the progression rule proposes. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('careplan:read')")
public class ProgressionQueries {
    private final CarePlans plans;
    private final ProgressionReader reader;
    private final AccessLog accessLog;

    ProgressionQueries(CarePlans plans, ProgressionReader reader, AccessLog accessLog) {
        this.plans = plans;
        this.reader = reader;
        this.accessLog = accessLog;
    }

    /**
     * @throws NotFound when there is no such plan
     */
    public ProgressionDetails get(CarePlanId id) {
        CarePlan plan = plans.findById(id).orElseThrow(() -> new NotFound("care plan"));
        ProgressionDetails details = reader.details(plan);
        accessLog.record(
                Access.read(
                        "ExerciseProgression",
                        id.value(),
                        plan.patient().value(),
                        "proposals",
                        "decisions"));
        return details;
    }
}
