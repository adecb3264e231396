package app.wervel.patient.application;

import app.wervel.patient.Consent;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.ConsentStanding;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what patients said when asked for consent. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('clinical:read')")
public class ConsentQueries {
    private final Consents consents;
    private final AccessLog accessLog;

    ConsentQueries(Consents consents, AccessLog accessLog) {
        this.consents = consents;
        this.accessLog = accessLog;
    }

    /** All that was ever said, newest first; what was withdrawn too. */
    public List<ConsentDetails> ofPatient(PatientId patient) {
        return read(patient).stream()
                .sorted(ConsentStanding.SAID_FIRST.reversed())
                .map(ConsentDetails::of)
                .toList();
    }

    /**
     * How things stand now.
     *
     * @param episode null: for no episode in particular
     */
    public ConsentStanding standing(PatientId patient, ConsentScope scope, @Nullable UUID episode) {
        return ConsentStanding.of(read(patient), scope, episode);
    }

    private List<Consent> read(PatientId patient) {
        accessLog.record(Access.read("Consent", patient.value(), patient.value(), "consents"));
        return consents.findByPatient(patient);
    }
}
