package app.wervel.questionnaire.application;

import app.wervel.patient.PatientId;
import app.wervel.questionnaire.QuestionnaireResponse;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.ResponseStatus;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QuestionnaireResponses
        extends Repository<QuestionnaireResponse, QuestionnaireResponseId> {
    QuestionnaireResponse saveAndFlush(QuestionnaireResponse response);

    Optional<QuestionnaireResponse> findById(QuestionnaireResponseId id);

    Optional<QuestionnaireResponse> findByPatientAndQuestionnaireAndStatus(
            PatientId patient, QuestionnaireVersionId questionnaire, ResponseStatus status);

    void delete(QuestionnaireResponse response);
}
