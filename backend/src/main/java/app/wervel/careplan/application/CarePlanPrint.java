package app.wervel.careplan.application;

import app.wervel.careplan.Prescription;
import java.time.Instant;
import java.util.List;

/**
 * What a patient was handed of a plan.
 *
 * @param at when it was printed last
 */
record CarePlanPrint(int printVersion, Instant at, List<Prescription> prescriptions) {
    CarePlanPrint {
        prescriptions = List.copyOf(prescriptions);
    }
}
