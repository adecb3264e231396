package app.wervel.examination.application;

import app.wervel.episode.EpisodeId;
import app.wervel.examination.DiagnosisId;
import app.wervel.examination.application.RecordReader.Row;
import app.wervel.examination.application.RecordReader.Table;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads diagnoses. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('examination:read')")
public class DiagnosisQueries {
    static final String DIAGNOSIS = "Diagnosis";

    private final RecordReader reader;
    private final RecordJson json;
    private final AccessLog accessLog;

    DiagnosisQueries(RecordReader reader, RecordJson json, AccessLog accessLog) {
        this.reader = reader;
        this.json = json;
        this.accessLog = accessLog;
    }

    /**
     * @throws NotFound when there is no such diagnosis
     */
    public DiagnosisDetails get(DiagnosisId id) {
        var diagnosis = read(id);
        accessLog.record(
                Access.read(
                        DIAGNOSIS, id.value(), diagnosis.head().patient().value(), "diagnosis"));
        return diagnosis;
    }

    /** The newest first, drafts among them; at most 200. */
    public List<DiagnosisDetails> ofPatient(PatientId patient) {
        var all =
                reader.read(Table.DIAGNOSIS, "r.patient_id = ?", patient.value()).stream()
                        .map(this::details)
                        .toList();
        accessLog.record(
                new Access(
                        Access.Action.READ,
                        DIAGNOSIS,
                        null,
                        List.of(patient.value()),
                        List.of("list")));
        return all;
    }

    /** The last signed one of an episode. */
    public Optional<DiagnosisDetails> lastSigned(EpisodeId episode) {
        var last =
                reader
                        .read(
                                Table.DIAGNOSIS,
                                "r.status = 'SIGNED' AND r.episode_id = ?",
                                episode.value())
                        .stream()
                        .findFirst()
                        .map(this::details);
        last.ifPresent(diagnosis ->
                accessLog.record(
                        Access.read(
                                DIAGNOSIS,
                                diagnosis.id().value(),
                                diagnosis.head().patient().value(),
                                "diagnosis")));
        return last;
    }

    /** Without the log, for whoever changed it and logged that. */
    DiagnosisDetails read(DiagnosisId id) {
        return reader.read(Table.DIAGNOSIS, "r.id = ?", id.value()).stream()
                .findFirst()
                .map(this::details)
                .orElseThrow(() -> new NotFound("diagnosis"));
    }

    private DiagnosisDetails details(Row row) {
        return new DiagnosisDetails(
                new DiagnosisId(row.id()),
                row.head(),
                json.readDiagnosis(row.content()),
                row.extra());
    }
}
