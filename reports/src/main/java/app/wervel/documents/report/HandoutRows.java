package app.wervel.documents.report;

import app.wervel.documents.application.HandoutChanges;
import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import app.wervel.documents.application.HandoutNote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a handout, from top to bottom: one row per line that the design draws. Rows of one
 * part stay together on a page; each exercise is a part of its own.
 *
 * <p>Where something is a translation that nobody has reviewed, every row has its Dutch.
 */
final class HandoutRows {
    /**
     * With more exercises than this, names of two lines would push the diary over its page: it is
     * set denser then.
     */
    private static final int EXERCISES_IN_A_ROOMY_DIARY = 15;

    private static final int WEEKS_OF_A_DIARY_SHEET = 2;

    /** With no more than these, set denser, both weeks stand on one page. */
    private static final int EXERCISES_IN_A_DIARY_OF_ONE_PAGE = 4;

    /** Where a patient writes the first day of a week. */
    private static final String TO_FILL_IN = "\u00A0. . . . . . . . . . . .";

    private static final List<String> ALARMS =
            List.of("safety.saddle", "safety.bladder", "safety.weakness", "safety.fever");

    private final HandoutContent content;
    private final HandoutWords words;
    private final @Nullable HandoutWords dutch;
    private final List<Map<String, ?>> rows = new ArrayList<>();

    HandoutRows(HandoutContent content, HandoutWords words, @Nullable HandoutWords dutch) {
        this.content = content;
        this.words = words;
        this.dutch = dutch;
    }

    Collection<Map<String, ?>> rows() {
        switch (content.variant()) {
            case STANDARD, LARGE_PRINT -> fullSheet();
            case SUMMARY -> summary();
            case DIARY -> diarySheet();
        }
        return rows;
    }

    private void fullSheet() {
        if (!content.goals().isEmpty()) {
            bullets("goals", fixed("handout.goals"), null, texts(content.goals()));
        }
        changes();
        if (content.exercises().isEmpty()) {
            nothing();
        }
        for (HandoutExercise exercise : content.exercises()) {
            if (dutch == null) {
                exercise(exercise);
            } else {
                besideDutch(exercise, exercise.dutch());
            }
        }
        knowledge();
        if (dutch == null) {
            row("safety", "safety");
        } else {
            safetyBesideDutch(dutch);
        }
        if (QrCode.of(content.practice().website()) != null) {
            row("website", "website");
        }
        if (content.diary() && !content.exercises().isEmpty()) {
            diary("diary", fixed("diary.title"), fixed("diary.hint"), false, true);
        }
    }

    private void summary() {
        if (content.exercises().isEmpty()) {
            nothing();
        }
        for (HandoutExercise exercise : content.exercises()) {
            HandoutExercise inDutch = exercise.dutch();
            Map<String, @Nullable Object> row = row("line " + exercise.number(), "line");
            putName(row, exercise);
            row.put("dose", withSide(exercise));
            if (inDutch != null) {
                row.put("dutchName", PrintableText.of(inDutch.name()));
                row.put("dutchDose", withSide(inDutch));
            }
        }
        put(row("safety", "shortSafety"), "text", "dutch", fixed("safety.stop"));
    }

    private String withSide(HandoutExercise exercise) {
        String side = words.printableOrNull(exercise.sideText());
        String dose = words.printable(exercise.doseLine());
        return side == null ? dose : side + " · " + dose;
    }

    private void diarySheet() {
        if (content.exercises().isEmpty()) {
            nothing();
            return;
        }
        Line hint =
                new Line(
                        words.word("diary.hint") + " " + words.word("diary.pain.hint"),
                        dutch == null
                                ? null
                                : dutch.word("diary.hint") + " " + dutch.word("diary.pain.hint"));
        for (int week = 1; week <= WEEKS_OF_A_DIARY_SHEET; week++) {
            Line heading =
                    new Line(
                            words.word("diary.week", "date", TO_FILL_IN),
                            dutch == null ? null : dutch.word("diary.week", "date", ""));
            boolean last = week == WEEKS_OF_A_DIARY_SHEET;
            diary("diary " + week, heading, week == 1 ? hint : null, true, last);
        }
        put(
                row("return", dutch == null ? "paragraph" : "besideParagraph"),
                "text",
                "dutch",
                fixed("diary.return"));
    }

    /** A text of ours, and the Dutch that it is printed beside. */
    private record Line(String text, @Nullable String dutch) {}

    private Line fixed(String key) {
        return new Line(words.word(key), dutch == null ? null : dutch.word(key));
    }

    /** What somebody typed for this patient: the same in every language. */
    private List<Line> texts(List<String> typed) {
        return typed.stream().map(text -> new Line(words.typed(text), null)).toList();
    }

    private void nothing() {
        put(
                row("nothing", dutch == null ? "paragraph" : "besideParagraph"),
                "text",
                "dutch",
                fixed("handout.noExercises"));
    }

    private void bullets(String part, Line heading, @Nullable Line hint, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Map<String, @Nullable Object> row =
                    row(part, dutch == null ? "bullet" : "besideBullet");
            put(row, "heading", "dutchHeading", heading);
            if (hint != null) {
                put(row, "hint", "dutchHint", hint);
            }
            put(row, "text", "dutch", lines.get(i));
            row.put("first", i == 0);
            row.put("last", i == lines.size() - 1);
        }
    }

    private void changes() {
        HandoutChanges changes = content.changes();
        if (changes == null || changes.isEmpty()) {
            return;
        }
        List<Line> lines = new ArrayList<>();
        HandoutChanges inDutch = changes.dutch();
        addChanges(lines, "changes.new", changes, inDutch, HandoutChanges::added);
        addChanges(lines, "changes.changed", changes, inDutch, HandoutChanges::changed);
        addChanges(lines, "changes.stopped", changes, inDutch, HandoutChanges::stopped);
        Line heading = fixed("changes.title");
        Line since = new Line(since(words, changes), dutch == null ? null : since(dutch, changes));
        if (dutch != null) {
            Map<String, @Nullable Object> row = row("changes", "besideParagraph");
            put(row, "heading", "dutchHeading", heading);
            put(row, "text", "dutch", since);
        }
        bullets("changes", heading, since, lines);
    }

    private static String since(HandoutWords words, HandoutChanges changes) {
        return words.word("changes.since", "date", words.date(changes.since()));
    }

    private void addChanges(
            List<Line> lines,
            String key,
            HandoutChanges changes,
            @Nullable HandoutChanges inDutch,
            Function<HandoutChanges, List<String>> names) {
        List<String> translated = names.apply(changes);
        for (int i = 0; i < translated.size(); i++) {
            String dutchLine = null;
            if (dutch != null) {
                List<String> dutchNames = inDutch == null ? translated : names.apply(inDutch);
                dutchLine = change(dutch, key, dutchNames.get(i));
            }
            lines.add(new Line(change(words, key, translated.get(i)), dutchLine));
        }
    }

    private static String change(HandoutWords words, String key, String name) {
        return words.word(key) + ": " + words.printable(name);
    }

    private void exercise(HandoutExercise exercise) {
        Map<String, @Nullable Object> row = row("exercise " + exercise.number(), "exercise");
        putName(row, exercise);
        row.put("start", words.printableOrNull(exercise.start()));
        row.put("action", words.printableOrNull(exercise.action()));
        row.put("dose", words.printable(exercise.doseLine()));
        row.put("side", words.printableOrNull(exercise.sideText()));
        row.put("precaution", words.printableOrNull(exercise.precaution()));
        row.put("note", words.typedOrNull(exercise.note()));
    }

    private void putName(Map<String, @Nullable Object> row, HandoutExercise exercise) {
        row.put("number", Integer.toString(exercise.number()));
        row.put("name", words.printable(exercise.name()));
        row.put("picture", Pictures.printable(exercise.picture()));
        row.put(
                "alt",
                words.word("exercise.picture.alt", "name", words.printable(exercise.name())));
    }

    private void besideDutch(HandoutExercise exercise, @Nullable HandoutExercise inDutch) {
        String part = "exercise " + exercise.number();
        Map<String, @Nullable Object> head = row(part, "besideExercise");
        putName(head, exercise);
        head.put("dutchName", inDutch == null ? null : PrintableText.of(inDutch.name()));
        Renderable picture = Pictures.printable(exercise.picture());
        if (picture != null) {
            putName(row(part, "picture"), exercise);
        }
        step(part, "exercise.start", exercise, inDutch, HandoutExercise::start);
        step(part, "exercise.action", exercise, inDutch, HandoutExercise::action);
        step(part, "exercise.side", exercise, inDutch, HandoutExercise::sideText);
        Map<String, @Nullable Object> dose = row(part, "dose");
        dose.put("text", words.printable(exercise.doseLine()));
        dose.put("dutch", inDutch == null ? null : PrintableText.of(inDutch.doseLine()));
        step(part, "exercise.precaution", exercise, inDutch, HandoutExercise::precaution);
        String note = words.typedOrNull(exercise.note());
        if (note != null) {
            step(part, fixed("exercise.note"), new Line(note, null));
        }
    }

    private void step(
            String part,
            String label,
            HandoutExercise exercise,
            @Nullable HandoutExercise inDutch,
            Function<HandoutExercise, @Nullable String> text) {
        String translated = words.printableOrNull(text.apply(exercise));
        if (translated == null) {
            return;
        }
        String dutchText = inDutch == null ? null : PrintableText.orNull(text.apply(inDutch));
        step(part, fixed(label), new Line(translated, dutchText));
    }

    private void step(String part, Line label, Line text) {
        Map<String, @Nullable Object> row = row(part, "step");
        row.put("text", labelled(label.text(), text.text()));
        row.put("dutch", labelled(label.dutch(), text.dutch()));
    }

    /** As the design's marked up text: the label in bold. */
    private static @Nullable String labelled(@Nullable String label, @Nullable String text) {
        if (label == null || text == null) {
            return null;
        }
        String pattern =
                text.isEmpty()
                        ? "<style isBold=\"true\">%s</style>%s"
                        : "<style isBold=\"true\">%s:</style> %s";
        return pattern.formatted(escaped(label), escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void knowledge() {
        HandoutNote note = content.knowledge();
        if (note == null) {
            return;
        }
        HandoutNote inDutch = note.dutch();
        List<String> paragraphs = paragraphs(note.text());
        List<String> inDutchParagraphs = inDutch == null ? List.of() : paragraphs(inDutch.text());
        int count = Math.max(paragraphs.size(), inDutchParagraphs.size());
        for (int i = 0; i < count; i++) {
            Map<String, @Nullable Object> row =
                    row("knowledge", inDutch == null ? "paragraph" : "besideParagraph");
            row.put("heading", words.printable(note.title()));
            row.put("dutchHeading", inDutch == null ? null : PrintableText.of(inDutch.title()));
            row.put("text", i < paragraphs.size() ? words.printable(paragraphs.get(i)) : "");
            row.put(
                    "dutch",
                    i < inDutchParagraphs.size()
                            ? PrintableText.of(inDutchParagraphs.get(i))
                            : null);
        }
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\n\\s*\n"));
    }

    private void safetyBesideDutch(HandoutWords inDutch) {
        Line heading = fixed("safety.title");
        Map<String, @Nullable Object> call = row("safety", "besideParagraph");
        put(call, "heading", "dutchHeading", heading);
        put(call, "text", "dutch", fixed("safety.callNow"));
        bullets("safety", heading, null, ALARMS.stream().map(this::fixed).toList());
        step(
                "safety",
                fixed("safety.generalPractitioner"),
                new Line(
                        Objects.requireNonNullElse(
                                words.typedOrNull(content.safety().generalPractitioner()), ""),
                        PrintableText.of(
                                Objects.requireNonNullElse(
                                        content.safety().generalPractitioner(), ""))));
        number("safety.outOfHours", content.safety().outOfHoursService());
        number("safety.emergency", content.safety().emergencyNumber());
        Line stop = fixed("safety.stop");
        put(row("safety", "besideParagraph"), "text", "dutch", stop);
        put(
                row("safety", "besideParagraph"),
                "text",
                "dutch",
                new Line(
                        HandoutPdf.practiceLine(content, words),
                        HandoutPdf.practiceLine(content, inDutch)));
    }

    private void number(String label, @Nullable String number) {
        String printable = words.number(number);
        step(
                "safety",
                fixed(label),
                new Line(
                        printable == null ? "" : printable,
                        PrintableText.of(Objects.requireNonNullElse(number, ""))));
    }

    /**
     * @param pain whether the last line asks a number for the pain of each day
     * @param remarks whether room for remarks follows
     */
    private void diary(
            String part, Line heading, @Nullable Line hint, boolean pain, boolean remarks) {
        List<Line> lines = new ArrayList<>();
        lines.add(fixed("diary.date"));
        for (HandoutExercise exercise : content.exercises()) {
            HandoutExercise inDutch = exercise.dutch();
            lines.add(
                    new Line(
                            numbered(exercise),
                            inDutch == null ? null : PrintableText.of(inDutch.name())));
        }
        if (pain) {
            lines.add(fixed("diary.pain"));
        }
        int exercises = content.exercises().size();
        boolean dense =
                exercises > EXERCISES_IN_A_ROOMY_DIARY
                        || (pain && exercises <= EXERCISES_IN_A_DIARY_OF_ONE_PAGE);
        String kind = dense ? "denseDiary" : "diary";
        for (int i = 0; i < lines.size(); i++) {
            Map<String, @Nullable Object> row = row(part, kind);
            put(row, "heading", "dutchHeading", heading);
            if (hint != null) {
                put(row, "hint", "dutchHint", hint);
            }
            put(row, "text", "dutch", lines.get(i));
            if (remarks) {
                put(row, "remarks", "dutchRemarks", fixed("diary.remarks"));
            }
            row.put("first", i == 0);
            row.put("last", i == lines.size() - 1);
        }
    }

    private String numbered(HandoutExercise exercise) {
        return "%d. %s".formatted(exercise.number(), words.printable(exercise.name()));
    }

    private Map<String, @Nullable Object> row(String part, String kind) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("part", part);
        row.put("kind", kind);
        rows.add(row);
        return row;
    }

    private static void put(
            Map<String, @Nullable Object> row, String key, String dutchKey, Line line) {
        row.put(key, line.text());
        row.put(dutchKey, line.dutch());
    }
}
