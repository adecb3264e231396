package app.wervel.patient.application;

import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and reads patients' contact data. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('patient:read')")
public class PatientQueries {
    private final Patients patients;
    private final PatientSearch search;
    private final AccessLog accessLog;
    private final Clock clock;

    PatientQueries(Patients patients, PatientSearch search, AccessLog accessLog, Clock clock) {
        this.patients = patients;
        this.search = search;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such patient
     */
    public PatientDetails get(PatientId id) {
        var patient = patients.findById(id).orElseThrow(() -> new NotFound("patient"));
        accessLog.record(Access.read("Patient", id.value(), id.value(), "contact"));
        return PatientDetails.of(patient, LocalDate.now(clock));
    }

    /**
     * Patients that answer to the query, best first; all by name when it is blank.
     *
     * @param query a name, a birth date, a phone number or a patient number; one letter will do
     */
    public Page<PatientRow> page(String query, PageRequest request) {
        return logged(search.page(query.length() > 200 ? query.substring(0, 200) : query, request));
    }

    /** Who somebody to be registered may be already; empty when nobody is like it. */
    public List<PatientRow> likelyDuplicates(PatientData data) {
        if (data.familyName() == null || data.birthDate() == null) {
            return List.of();
        }
        var found = search.likelyDuplicates(data);
        accessLog.record(
                Access.searched(
                        "Patient",
                        found.stream().map(row -> row.id().value()).toList(),
                        "duplicate"));
        return found;
    }

    /** Who of these seem to be registered already: at most one patient for each of them. */
    public List<KnownPatient> likelyDuplicatesOfAll(List<PatientData> all) {
        var found = search.likelyDuplicatesOfAll(all);
        accessLog.record(
                Access.searched(
                        "Patient",
                        found.stream().map(known -> known.row().id().value()).distinct().toList(),
                        "duplicate"));
        return found;
    }

    /**
     * Who is meant by each of these.
     *
     * @return by the index in the list, from 0; nobody for an index that is missing
     */
    public Map<Integer, List<PatientRow>> referredTo(List<PatientReference> all) {
        var found = search.referredTo(all);
        accessLog.record(
                Access.searched(
                        "Patient",
                        found.values().stream()
                                .flatMap(List::stream)
                                .map(row -> row.id().value())
                                .distinct()
                                .toList(),
                        "list"));
        return found;
    }

    private Page<PatientRow> logged(Page<PatientRow> page) {
        accessLog.record(
                Access.searched(
                        "Patient",
                        page.items().stream().map(row -> row.id().value()).toList(),
                        "list"));
        return page;
    }
}
