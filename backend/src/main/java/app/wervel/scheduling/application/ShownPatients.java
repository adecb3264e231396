package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom one window has shown since somebody opened it. A colleague's change makes the window read
 * again by itself, which is no new look at a patient: only who was not there before goes into the
 * access log.
 */
public final class ShownPatients {
    private final Set<PatientId> shown = new HashSet<>();

    /** Those who were not shown before; they count as shown from now on. */
    List<PatientId> fresh(Collection<? extends @Nullable PatientId> patients) {
        List<PatientId> fresh = new ArrayList<>();
        for (PatientId patient : patients) {
            if (patient != null && shown.add(patient)) {
                fresh.add(patient);
            }
        }
        return fresh;
    }
}
