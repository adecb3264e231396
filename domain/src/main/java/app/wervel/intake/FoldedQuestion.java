package app.wervel.intake;

import app.wervel.triage.AnswerField;

/** A question that need not be asked, and why. */
public record FoldedQuestion(AnswerField field, LocalText reason) {}
