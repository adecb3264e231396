package app.wervel.documents.report;

import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import app.wervel.documents.application.HandoutRenderer;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.SafetyBox;
import app.wervel.documents.report.PaperDesigns.Design;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints the handout: goals, exercises, the safety box and a diary for one week.
 *
 * <p>The design gets one row per goal, exercise and line of the diary. The rows of a part stay
 * together on a page; each exercise is a part of its own.
 */
@Component
class HandoutPdf implements HandoutRenderer {
    private static final float LARGE_PRINT_SCALE = 1.5f;

    /**
     * With more exercises than this, names of two lines would push the diary over its page: it is
     * set denser then.
     */
    private static final int EXERCISES_IN_A_ROOMY_DIARY = 15;

    private final Paper paper;

    HandoutPdf(Paper paper) {
        this.paper = paper;
    }

    @Override
    public byte[] render(HandoutContent content) {
        PaperLabels labels = PaperLabels.of(content.language());
        String title = labels.text("handout.documentTitle", Integer.toString(content.version()));
        float textScale = content.variant() == HandoutVariant.LARGE_PRINT ? LARGE_PRINT_SCALE : 1f;
        return paper.print(
                Design.HANDOUT,
                textScale,
                labels,
                title,
                parameters(content, labels),
                rows(content, labels));
    }

    private static Map<String, @Nullable Object> parameters(
            HandoutContent content, PaperLabels labels) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("practiceName", PrintableText.of(content.practice().name()));
        parameters.put("practiceContact", Paper.contactLines(content.practice()));
        parameters.put("practitionerName", PrintableText.of(content.practitionerName()));
        parameters.put("patientName", PrintableText.of(content.patientName()));
        parameters.put("date", labels.date(content.date()));
        parameters.put(
                "version", labels.text("paper.version", Integer.toString(content.version())));
        parameters.put("days", labels.days());
        parameters.put("afterHours", PrintableText.orNull(content.practice().afterHours()));
        parameters.put("draft", content.draft());
        parameters.put("watermark", new Watermark(labels.text("draft.watermark")));
        putNumbers(parameters, content.safety());
        return parameters;
    }

    private static void putNumbers(Map<String, @Nullable Object> parameters, SafetyBox safety) {
        parameters.put("generalPractitioner", PrintableText.orNull(safety.generalPractitioner()));
        parameters.put("outOfHoursService", PrintableText.orNull(safety.outOfHoursService()));
        parameters.put("emergencyNumber", PrintableText.of(safety.emergencyNumber()));
        parameters.put("practicePhone", PrintableText.of(safety.practicePhone()));
    }

    private static Collection<Map<String, ?>> rows(HandoutContent content, PaperLabels labels) {
        List<Map<String, ?>> rows = new ArrayList<>();
        rows.addAll(Paper.textRows("goals", "goal", content.goals()));
        if (content.exercises().isEmpty()) {
            rows.add(Map.of("part", "nothing", "kind", "nothing"));
        }
        content.exercises().forEach(exercise -> rows.add(exerciseRow(exercise)));
        rows.add(Map.of("part", "safety", "kind", "safety"));
        rows.addAll(diaryRows(content.exercises(), labels));
        return rows;
    }

    private static List<Map<String, ?>> diaryRows(
            List<HandoutExercise> exercises, PaperLabels labels) {
        if (exercises.isEmpty()) {
            return List.of();
        }
        String kind = exercises.size() > EXERCISES_IN_A_ROOMY_DIARY ? "denseDiary" : "diary";
        List<String> lines = new ArrayList<>();
        lines.add(labels.text("diary.date"));
        exercises.forEach(exercise -> lines.add(numberedName(exercise)));
        return Paper.textRows("diary", kind, lines);
    }

    private static Map<String, ?> exerciseRow(HandoutExercise exercise) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("part", "exercise " + exercise.number());
        row.put("kind", "exercise");
        row.put("number", Integer.toString(exercise.number()));
        row.put("name", PrintableText.of(exercise.name()));
        row.put("start", PrintableText.orNull(exercise.start()));
        row.put("action", PrintableText.orNull(exercise.action()));
        row.put("dose", PrintableText.of(exercise.doseLine()));
        row.put("side", PrintableText.orNull(exercise.sideText()));
        row.put("precaution", PrintableText.orNull(exercise.precaution()));
        row.put("note", PrintableText.orNull(exercise.note()));
        row.put("picture", Pictures.printable(exercise.picture()));
        return row;
    }

    private static String numberedName(HandoutExercise exercise) {
        return "%d. %s".formatted(exercise.number(), exercise.name());
    }
}
