package app.wervel.documents.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose name stands on a form to be filled in. Its callers hold the transaction. */
@Component
class PatientOnForm {
    private final PatientQueries patients;
    private final AccessLog accessLog;

    PatientOnForm(PatientQueries patients, AccessLog accessLog) {
        this.patients = patients;
        this.accessLog = accessLog;
    }

    /**
     * Reads the patient for print, which the access log says.
     *
     * @throws app.wervel.shared.NotFound when there is no such patient
     */
    PatientDetails read(PatientId id) {
        PatientDetails patient = patients.get(id);
        accessLog.record(
                new Access(
                        Access.Action.PRINT,
                        "Patient",
                        id.value(),
                        List.of(id.value()),
                        List.of("questionnaire")));
        return patient;
    }
}
