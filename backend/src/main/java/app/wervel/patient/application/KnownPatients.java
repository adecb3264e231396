package app.wervel.patient.application;

import app.wervel.patient.PatientId;
import app.wervel.shared.NotFound;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether there is such a patient; nothing of the patient is read. */
@Component
public class KnownPatients {
    private final JdbcClient jdbc;

    KnownPatients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when there is no such patient
     */
    public void require(PatientId patient) {
        require("SELECT id FROM patient WHERE id = ?", patient);
    }

    /**
     * Two who write the same about one patient at once wait here for each other, until the end of
     * the transaction.
     *
     * @throws NotFound when there is no such patient
     */
    public void lock(PatientId patient) {
        require("SELECT id FROM patient WHERE id = ? FOR NO KEY UPDATE", patient);
    }

    private void require(String select, PatientId patient) {
        if (jdbc.sql(select).param(patient.value()).query(UUID.class).optional().isEmpty()) {
            throw new NotFound("patient");
        }
    }
}
