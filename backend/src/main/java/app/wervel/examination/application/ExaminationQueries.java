package app.wervel.examination.application;

import app.wervel.episode.EpisodeId;
import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminationId;
import app.wervel.examination.ExaminationScreening;
import app.wervel.examination.RecordStatus;
import app.wervel.examination.application.RecordReader.Row;
import app.wervel.examination.application.RecordReader.Table;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.triage.ScreeningEngine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads examinations. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('examination:read')")
public class ExaminationQueries {
    static final String EXAMINATION = "Examination";

    private final RecordReader reader;
    private final RecordJson json;
    private final IntakeQueries intakes;
    private final ScreeningEngine engine;
    private final AccessLog accessLog;

    ExaminationQueries(
            RecordReader reader,
            RecordJson json,
            IntakeQueries intakes,
            ScreeningEngine engine,
            AccessLog accessLog) {
        this.reader = reader;
        this.json = json;
        this.intakes = intakes;
        this.engine = engine;
        this.accessLog = accessLog;
    }

    /**
     * @throws NotFound when there is no such examination
     */
    public ExaminationDetails get(ExaminationId id) {
        var examination = read(id);
        accessLog.record(
                Access.read(
                        EXAMINATION,
                        id.value(),
                        examination.head().patient().value(),
                        "examination"));
        return examination;
    }

    /** The newest first, drafts among them; at most 200. */
    public List<ExaminationDetails> ofPatient(PatientId patient) {
        var all =
                reader.read(Table.EXAMINATION, "r.patient_id = ?", patient.value()).stream()
                        .map(this::details)
                        .toList();
        accessLog.record(
                new Access(
                        Access.Action.READ,
                        EXAMINATION,
                        null,
                        List.of(patient.value()),
                        List.of("list")));
        return all;
    }

    /** The last signed one of an episode. */
    public Optional<ExaminationDetails> lastSigned(EpisodeId episode) {
        var last =
                reader
                        .read(
                                Table.EXAMINATION,
                                "r.status = 'SIGNED' AND r.episode_id = ?",
                                episode.value())
                        .stream()
                        .findFirst()
                        .map(this::details);
        last.ifPresent(examination ->
                accessLog.record(
                        Access.read(
                                EXAMINATION,
                                examination.id().value(),
                                examination.head().patient().value(),
                                "examination")));
        return last;
    }

    /** Without the log, for whoever changed it and logged that. */
    ExaminationDetails read(ExaminationId id) {
        return reader.read(Table.EXAMINATION, "r.id = ?", id.value()).stream()
                .findFirst()
                .map(this::details)
                .orElseThrow(() -> new NotFound("examination"));
    }

    /** What the rules say of these findings beside the answers of the episode's intake. */
    ExaminationScreening screening(UUID intake, ExaminationContent content) {
        var told = intakes.conclusionOf(new IntakeId(intake)).answers();
        return ExaminationScreening.of(engine, told, content);
    }

    private ExaminationDetails details(Row row) {
        var content = json.readExamination(row.content());
        ShownRules shown =
                row.head().status() == RecordStatus.DRAFT
                        ? RecordJson.shown(screening(row.intake(), content))
                        : Objects.requireNonNull(json.readShown(row.extra()));
        return new ExaminationDetails(new ExaminationId(row.id()), row.head(), content, shown);
    }
}
