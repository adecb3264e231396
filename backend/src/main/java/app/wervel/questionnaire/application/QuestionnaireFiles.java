package app.wervel.questionnaire.application;

import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.fhir.FhirQuestionnaires;
import app.wervel.questionnaire.fhir.ReadResult;

/** Reads questionnaires that a feature carries itself, at start-up. */
public final class QuestionnaireFiles {
    private QuestionnaireFiles() {}

    /**
     * @param file FHIR R4, JSON
     * @throws IllegalArgumentException naming what is wrong with it
     */
    public static Questionnaire read(byte[] file) {
        return switch (FhirQuestionnaires.read(file)) {
            case ReadResult.Read(Questionnaire questionnaire) -> questionnaire;
            case ReadResult.Refused(var problems) ->
                    throw new IllegalArgumentException("The file is refused: " + problems);
        };
    }
}
