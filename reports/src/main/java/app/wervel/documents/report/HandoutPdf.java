package app.wervel.documents.report;

import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutRenderer;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.SafetyBox;
import app.wervel.documents.report.PaperDesigns.Design;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints the handout: goals, exercises, the safety box and a diary; or a summary, or the diary
 * alone. What stands on the page, in which order, is composed by {@link HandoutRows}.
 */
@Component
class HandoutPdf implements HandoutRenderer {
    private static final float LARGE_PRINT_SCALE = 1.5f;

    private final Paper paper;

    HandoutPdf(Paper paper) {
        this.paper = paper;
    }

    @Override
    public byte[] render(HandoutContent content) {
        HandoutWords words = HandoutWords.of(content.language());
        HandoutWords dutch = content.beside() ? HandoutWords.dutch() : null;
        float textScale = content.variant() == HandoutVariant.LARGE_PRINT ? LARGE_PRINT_SCALE : 1f;
        return paper.print(
                Design.HANDOUT,
                textScale,
                words.paper(),
                words.word(
                        documentTitleKey(content.variant()),
                        "version",
                        Integer.toString(content.version())),
                content.practice(),
                parameters(content, words, dutch),
                new HandoutRows(content, words, dutch).rows());
    }

    @Override
    public String edition(String language) {
        return paper.edition(Design.HANDOUT)
                + HandoutWords.of(language).fingerprint()
                + HandoutWords.dutch().fingerprint();
    }

    private static String documentTitleKey(HandoutVariant variant) {
        return switch (variant) {
            case STANDARD, LARGE_PRINT -> "handout.documentTitle";
            case SUMMARY -> "summary.documentTitle";
            case DIARY -> "diary.documentTitle";
        };
    }

    private static String titleKey(HandoutVariant variant) {
        return switch (variant) {
            case STANDARD, LARGE_PRINT -> "handout.title";
            case SUMMARY -> "summary.title";
            case DIARY -> "diary.title";
        };
    }

    private static Map<String, @Nullable Object> parameters(
            HandoutContent content, HandoutWords words, @Nullable HandoutWords dutch) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String title = titleKey(content.variant());
        parameters.put("title", words.word(title));
        if (dutch != null) {
            parameters.put("dutchTitle", dutch.word(title));
            parameters.put("notice", words.word("translation.notice"));
            parameters.put("dutchNotice", dutch.word("translation.notice"));
        }
        parameters.put("practiceName", words.printable(content.practice().name()));
        parameters.put("practiceContact", Paper.contactLines(content.practice()));
        parameters.put("practitionerName", words.printable(content.practitionerName()));
        parameters.put("patientName", words.printable(content.patientName()));
        parameters.put("date", words.date(content.date()));
        parameters.put(
                "version",
                words.word("paper.version", "version", Integer.toString(content.version())));
        parameters.put("days", words.weekdays());
        parameters.put("draft", content.draft());
        parameters.put("watermark", new Watermark(words.word("draft.watermark"), words.font()));
        QrCode code = QrCode.of(content.practice().website());
        parameters.put("qr", code);
        parameters.put("website", code == null ? null : code.address());
        putNumbers(parameters, content, words);
        return parameters;
    }

    private static void putNumbers(
            Map<String, @Nullable Object> parameters, HandoutContent content, HandoutWords words) {
        SafetyBox safety = content.safety();
        parameters.put("generalPractitioner", words.typedOrNull(safety.generalPractitioner()));
        parameters.put("outOfHoursService", words.number(safety.outOfHoursService()));
        parameters.put("emergencyNumber", words.printable(safety.emergencyNumber()));
        parameters.put("practiceLine", practiceLine(content, words));
    }

    /** Whom to call about everything else. */
    static String practiceLine(HandoutContent content, HandoutWords words) {
        String line =
                words.word(
                        "safety.practice", "phone", words.number(content.safety().practicePhone()));
        String afterHours = words.printableOrNull(content.practice().afterHours());
        return afterHours == null ? line : line + "\n" + afterHours;
    }
}
