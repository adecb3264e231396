package app.wervel.questionnaire.application;

import app.wervel.patient.PatientId;
import app.wervel.questionnaire.QuestionnaireResponseId;

/** Answers are final; published in the transaction that completes or amends them. */
public record ResponseCompleted(QuestionnaireResponseId response, PatientId patient) {}
