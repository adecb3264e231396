package app.wervel.careplan.application;

import app.wervel.careplan.PlanChanges;
import app.wervel.careplan.Prescription;
import java.time.Instant;
import java.util.List;

/**
 * What a patient was handed of a plan.
 *
 * @param paper its number among the papers of that plan, from 1
 * @param at when it was printed last
 */
record CarePlanPrint(int paper, int printVersion, Instant at, List<Prescription> prescriptions) {
    CarePlanPrint {
        prescriptions = List.copyOf(prescriptions);
    }

    boolean isSamePaper(int version, List<Prescription> now) {
        return printVersion == version && PlanChanges.between(prescriptions, now).areNone();
    }
}
