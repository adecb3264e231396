package app.wervel.documents.report;

import app.wervel.documents.application.EmergencySheetContent;
import app.wervel.documents.application.EmergencySheetContent.AnswerLine;
import app.wervel.documents.application.EmergencySheetContent.InformedLine;
import app.wervel.documents.application.EmergencySheetRenderer;
import app.wervel.documents.report.PaperDesigns.Design;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints the sheet to take along after a screening that could not wait: the advice first, then what
 * it rests on.
 *
 * <p>It fits one page for all but the longest lists; these go on to a second one, no line split.
 */
@Component
class EmergencySheetPdf implements EmergencySheetRenderer {
    private final Paper paper;

    EmergencySheetPdf(Paper paper) {
        this.paper = paper;
    }

    @Override
    public byte[] render(EmergencySheetContent content) {
        PaperLabels labels = PaperLabels.of(content.language());
        return paper.print(
                Design.EMERGENCY_SHEET,
                1f,
                labels,
                labels.text("emergency.documentTitle"),
                content.practice(),
                parameters(content, labels),
                rows(content, labels));
    }

    private static Map<String, @Nullable Object> parameters(
            EmergencySheetContent content, PaperLabels labels) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("practiceName", PrintableText.of(content.practice().name()));
        parameters.put("practiceContact", Paper.contactLines(content.practice()));
        parameters.put("practicePhone", PrintableText.of(content.practice().phone()));
        parameters.put("afterHours", PrintableText.orNull(content.practice().afterHours()));
        parameters.put("practitionerName", PrintableText.of(content.practitionerName()));
        parameters.put("patientName", PrintableText.of(content.patientName()));
        parameters.put("birthDate", labels.dateWithoutDay(content.birthDate()));
        parameters.put("screenedAt", labels.dateAndTime(content.screenedAt()));
        parameters.put("urgency", PrintableText.of(content.urgency()));
        return parameters;
    }

    private static Collection<Map<String, ?>> rows(
            EmergencySheetContent content, PaperLabels labels) {
        List<Map<String, ?>> rows = new ArrayList<>();
        rows.addAll(Paper.textRows("advice", "advice", content.advice()));
        rows.addAll(Paper.textRows("findings", "finding", content.findings()));
        rows.addAll(
                Paper.rows("answers", "answer", content.answers(), EmergencySheetPdf::answerCells));
        rows.addAll(
                Paper.rows(
                        "informed",
                        "informed",
                        content.informed(),
                        line -> informedCells(line, labels)));
        if (content.informed().isEmpty()) {
            rows.add(Map.of("part", "informed", "kind", "nobody"));
        }
        return rows;
    }

    private static Map<String, String> answerCells(AnswerLine answer) {
        return Map.of(
                "text",
                PrintableText.of(answer.label()),
                "answer",
                PrintableText.of(answer.answer()));
    }

    private static Map<String, String> informedCells(InformedLine informed, PaperLabels labels) {
        return Map.of(
                "who", PrintableText.of(informed.who()),
                "what", PrintableText.of(informed.what()),
                "when", labels.dateAndTime(informed.at()));
    }
}
