package app.wervel.documents.application;

import app.wervel.careplan.Goal;
import app.wervel.careplan.PaperChange;
import app.wervel.careplan.Side;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.careplan.application.PrintablePlan;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseWords;
import app.wervel.exercise.application.HandoutLanguage;
import app.wervel.exercise.application.HandoutText;
import app.wervel.exercise.application.HandoutText.ExerciseText;
import app.wervel.exercise.application.HandoutTexts;
import app.wervel.exercise.application.KnowledgeText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a plan into the words of a language of paper, and finds which of them are translations that
 * nobody has reviewed: those go beside the Dutch.
 */
@Component
class HandoutWriter {
    private final HandoutTexts texts;
    private final HandoutPictures pictures;
    private final Clock clock;

    HandoutWriter(HandoutTexts texts, HandoutPictures pictures, Clock clock) {
        this.texts = texts;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * @param unreviewed the texts that no reviewer approved, as {@link HandoutText#unreviewed}
     *     names them
     */
    record Words(
            List<String> goals,
            List<HandoutExercise> exercises,
            @Nullable HandoutChanges changes,
            @Nullable HandoutNote knowledge,
            List<String> unreviewed) {}

    /**
     * @param knowledge key of a text that goes along, or null
     */
    Words write(PrintablePlan plan, HandoutLanguage language, @Nullable String knowledge) {
        HandoutText text = texts.in(language);
        Set<String> unreviewed =
                text.unreviewed(
                        named(plan),
                        knowledge == null || language.original() ? List.of() : List.of(knowledge));
        return new Words(
                plan.goals().stream().map(Goal::statement).toList(),
                plan.prescriptions().stream().map(row -> exercise(row, text)).toList(),
                changes(plan, text),
                knowledge == null ? null : knowledge(knowledge, text),
                List.copyOf(unreviewed));
    }

    /** What the patient does, and what the paper says that is stopped. */
    private static List<Exercise> named(PrintablePlan plan) {
        return Stream.concat(plan.prescriptions().stream(), plan.stopped().stream())
                .map(PrescriptionRow::exercise)
                .distinct()
                .toList();
    }

    private HandoutExercise exercise(PrescriptionRow row, HandoutText text) {
        ExerciseText written = text.exercise(row.exercise());
        HandoutExercise onPaper = exercise(row, text.language(), written);
        // What nobody reviewed goes beside the Dutch; so does a dose line in such words.
        return written.reviewed() && text.wordsReviewed()
                ? onPaper
                : onPaper.beside(exercise(row, text.dutch(), dutch(row.exercise(), text)));
    }

    private static ExerciseText dutch(Exercise exercise, HandoutText text) {
        ExerciseWords words = text.dutch().exercise(exercise).orElseThrow();
        return new ExerciseText(text.dutch(), words, true);
    }

    private HandoutExercise exercise(
            PrescriptionRow row, HandoutLanguage language, ExerciseText written) {
        ExerciseWords words = written.words();
        boolean onlyInDutch = !written.language().id().equals(language.id());
        return new HandoutExercise(
                row.position(),
                words.name(),
                onlyInDutch
                        ? language.word("exercise.onlyInDutch") + "\n" + words.start()
                        : words.start(),
                words.action(),
                dose(row, language),
                side(row.side(), language),
                words.precaution(),
                row.note(),
                pictures.of(row.exercise(), row.side()),
                null);
    }

    private static String dose(PrescriptionRow row, HandoutLanguage language) {
        String line = language.doseLine(row.exercise(), row.dosage());
        String period = period(row.from(), row.until(), language);
        return period == null ? line : line + "\n" + period;
    }

    private static @Nullable String period(
            @Nullable LocalDate from, @Nullable LocalDate until, HandoutLanguage language) {
        if (from != null && until != null) {
            return language.word(
                    "exercise.period",
                    Map.of("from", language.date(from), "until", language.date(until)));
        }
        if (from != null) {
            return language.word("exercise.from", Map.of("from", language.date(from)));
        }
        return until == null
                ? null
                : language.word("exercise.until", Map.of("until", language.date(until)));
    }

    private static @Nullable String side(Side side, HandoutLanguage language) {
        return switch (side) {
            case LEFT -> language.word("side.left");
            case RIGHT -> language.word("side.right");
            case BOTH -> language.word("side.both");
            case NONE -> null;
        };
    }

    private @Nullable HandoutChanges changes(PrintablePlan plan, HandoutText text) {
        Instant lastPrintAt = plan.lastPrintAt();
        if (lastPrintAt == null) {
            return null;
        }
        LocalDate since = LocalDate.ofInstant(lastPrintAt, clock.getZone());
        HandoutChanges dutch = changes(plan, since, row -> name(row, text.dutch()), null);
        if (dutch.isEmpty()) {
            return null;
        }
        return text.language().id().equals(text.dutch().id())
                ? dutch
                : changes(plan, since, row -> text.exercise(row.exercise()).words().name(), dutch);
    }

    private static String name(PrescriptionRow row, HandoutLanguage language) {
        return language.exercise(row.exercise()).orElseThrow().name();
    }

    private static HandoutChanges changes(
            PrintablePlan plan,
            LocalDate since,
            Function<PrescriptionRow, String> name,
            @Nullable HandoutChanges dutch) {
        return new HandoutChanges(
                since,
                names(plan, PaperChange.Kind.NEW, name),
                names(plan, PaperChange.Kind.CHANGED, name),
                plan.stopped().stream().map(name).toList(),
                dutch);
    }

    private static List<String> names(
            PrintablePlan plan, PaperChange.Kind kind, Function<PrescriptionRow, String> name) {
        return plan.prescriptions().stream()
                .filter(row -> plan.changeOf(row).kind() == kind)
                .map(name)
                .toList();
    }

    private static HandoutNote knowledge(String key, HandoutText text) {
        KnowledgeText original =
                Objects.requireNonNull(
                        text.dutch().knowledge().get(key), "checked before it was asked for");
        HandoutNote dutch = new HandoutNote(original.title(), original.text(), null);
        return text.knowledge(key)
                .map(translated ->
                        new HandoutNote(
                                translated.title(),
                                translated.text(),
                                text.knowledgeReviewed(key) ? null : dutch))
                .orElseGet(() -> onlyInDutch(dutch, text));
    }

    /** What was not translated goes in Dutch, and says so first, in the language of the paper. */
    private static HandoutNote onlyInDutch(HandoutNote dutch, HandoutText text) {
        return new HandoutNote(
                dutch.title(),
                text.language().word("knowledge.onlyInDutch") + "\n\n" + dutch.text(),
                null);
    }
}
