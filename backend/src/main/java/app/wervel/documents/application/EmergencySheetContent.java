package app.wervel.documents.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a patient takes along when a screening could not wait. All text is already in the language
 * of the paper.
 *
 * @param language "nl" or "en"
 * @param screenedAt when the screening was concluded, in the practice's time zone
 * @param urgency how urgent, in words
 * @param advice what the patient was advised to do, most urgent first
 * @param findings the rules that fired, in words, without their codes
 * @param answers the answers behind them
 * @param informed who was told what, and when
 */
public record EmergencySheetContent(
        String language,
        PracticeLetterhead practice,
        String practitionerName,
        String patientName,
        LocalDate birthDate,
        LocalDateTime screenedAt,
        String urgency,
        List<String> advice,
        List<String> findings,
        List<AnswerLine> answers,
        List<InformedLine> informed) {
    public EmergencySheetContent {
        PaperLanguages.requireKnown(language);
        advice = List.copyOf(advice);
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
        informed = List.copyOf(informed);
    }

    /** One question and what the patient answered. */
    public record AnswerLine(String label, String answer) {}

    /**
     * One person who was told.
     *
     * @param at in the practice's time zone
     */
    public record InformedLine(String who, String what, LocalDateTime at) {}
}
