package app.wervel.questionnaire.rest;

import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.application.PlainAnswers;
import app.wervel.questionnaire.application.ResponseDetails;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient answered.
 *
 * @param questionnaire url of the questionnaire, with the version that was answered
 * @param answers by linkId; a question that is absent was not answered
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ResponseResource(
        UUID id,
        long version,
        UUID patientId,
        UUID questionnaireId,
        String questionnaire,
        String questionnaireVersion,
        String language,
        String filledHow,
        LocalDate filledOn,
        Map<String, Object> answers,
        String status,
        String changedBy,
        Instant changedAt,
        @Nullable UUID amends,
        @Nullable String amendmentReason,
        @Nullable UUID amendedBy) {
    static ResponseResource of(ResponseDetails response) {
        var questionnaire = response.questionnaire();
        return new ResponseResource(
                response.id().value(),
                response.version(),
                response.patient().value(),
                questionnaire.id().value(),
                questionnaire.definition().url(),
                questionnaire.definition().version(),
                response.language(),
                response.how().id(),
                response.on(),
                PlainAnswers.write(questionnaire.definition(), response.answers()),
                response.status().id(),
                response.changedBy(),
                response.changedAt(),
                value(response.amends()),
                response.amendmentReason(),
                value(response.amendedBy()));
    }

    private static @Nullable UUID value(@Nullable QuestionnaireResponseId id) {
        return id == null ? null : id.value();
    }
}
