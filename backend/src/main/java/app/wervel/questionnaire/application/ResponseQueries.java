package app.wervel.questionnaire.application;

import app.wervel.patient.PatientId;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.ResponseStatus;
import app.wervel.questionnaire.fhir.FhirQuestionnaires;
import app.wervel.questionnaire.fhir.ResponseFacts;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what patients answered; each look stands in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('questionnaire:read')")
public class ResponseQueries {
    /** Twenty years of an answer a month is less than this. */
    private static final int MOST_OF_ONE_KIND = 300;

    private final ResponseReader reader;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;

    ResponseQueries(ResponseReader reader, AccessLog accessLog, JdbcClient jdbc) {
        this.reader = reader;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when there is no such response
     */
    public ResponseDetails get(QuestionnaireResponseId id) {
        ResponseDetails found =
                reader.find(id).orElseThrow(() -> new NotFound("questionnaire response"));
        logRead(found);
        return found;
    }

    /** What somebody began to fill in of this version and did not complete; one at most. */
    public Optional<ResponseDetails> draft(
            PatientId patient, QuestionnaireVersionId questionnaire) {
        Optional<ResponseDetails> found = reader.draft(patient, questionnaire);
        found.ifPresent(this::logRead);
        return found;
    }

    private void logRead(ResponseDetails found) {
        accessLog.record(
                Access.read(
                        ResponseService.RESPONSE,
                        found.id().value(),
                        found.patient().value(),
                        "answers"));
    }

    /** Everything that a patient filled in or began, newest first. */
    public Page<ResponseDetails> page(PatientId patient, PageRequest request) {
        List<ResponseDetails> found = reader.page(patient, request.size(), request.offset());
        long total =
                jdbc.sql("SELECT count(*) FROM questionnaire_response WHERE patient_id = ?")
                        .param(patient.value())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        logList(patient);
        return new Page<>(found, request.page(), request.size(), total);
    }

    /** What counts of one questionnaire, in whatever version, oldest first. */
    public List<ResponseDetails> completed(PatientId patient, String url) {
        List<ResponseDetails> found = reader.counting(patient, url, MOST_OF_ONE_KIND);
        logList(patient);
        return found;
    }

    private void logList(PatientId patient) {
        accessLog.record(
                Access.searched(ResponseService.RESPONSE, List.of(patient.value()), "patient"));
    }

    /**
     * The answers to hand on, as a FHIR R4 QuestionnaireResponse in JSON.
     *
     * @throws NotFound when there is no such response
     */
    public byte[] export(QuestionnaireResponseId id) {
        ResponseDetails response = get(id);
        return FhirQuestionnaires.writeResponse(
                response.questionnaire().definition(),
                response.answers(),
                new ResponseFacts(
                        id.value(),
                        response.patient().value(),
                        response.language(),
                        response.changedAt(),
                        response.status() == ResponseStatus.COMPLETE));
    }
}
