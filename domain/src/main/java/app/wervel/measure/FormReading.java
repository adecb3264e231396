package app.wervel.measure;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerOption;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads out of a questionnaire what scoring needs to know of it. */
public final class FormReading {
    /** The code system of meanings in a questionnaire (FHIR {@code item.code}). */
    public static final String MEANING = "https://wervel.app/fhir/CodeSystem/measure-meaning";

    /** A number with more values than this is not an answer to a question of an instrument. */
    private static final int MOST_VALUES = 1001;

    private FormReading() {}

    public static InstrumentForm form(
            Instrument instrument, Questionnaire questionnaire, Map<String, String> meanings) {
        return new InstrumentForm(instrument, items(questionnaire), meanings);
    }

    /** Questions of which every answer counts for something, in the order of the form. */
    public static List<ScoredItem> items(Questionnaire questionnaire) {
        return questionnaire.questions().stream().flatMap(item -> scored(item).stream()).toList();
    }

    private static Optional<ScoredItem> scored(QuestionItem item) {
        if (item.repeats()) {
            return Optional.empty();
        }
        return switch (item.type()) {
            case BOOLEAN -> Optional.of(ScoredItem.yesNo(item.linkId()));
            case INTEGER -> whole(item);
            case CHOICE -> choice(item);
            case GROUP, DISPLAY, DECIMAL, DATE, STRING, TEXT, OPEN_CHOICE -> Optional.empty();
        };
    }

    private static Optional<ScoredItem> whole(QuestionItem item) {
        BigDecimal min = item.min();
        BigDecimal max = item.max();
        if (min == null
                || max == null
                || min.compareTo(max) > 0
                || max.subtract(min).compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(ScoredItem.whole(item.linkId(), min.intValue(), max.intValue()));
    }

    private static Optional<ScoredItem> choice(QuestionItem item) {
        List<BigDecimal> scores =
                item.options().stream().map(AnswerOption::score).filter(Objects::nonNull).toList();
        return scores.isEmpty() || scores.size() < item.options().size()
                ? Optional.empty()
                : Optional.of(new ScoredItem(item.linkId(), scores));
    }

    /** What the questionnaire itself says its items mean: by a code, or by their very names. */
    public static Map<String, String> meanings(Instrument instrument, Questionnaire questionnaire) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (QuestionItem item : questionnaire.questions()) {
            String code = item.codes().get(MEANING);
            String named =
                    code == null ? item.linkId().toLowerCase(Locale.ROOT).replace('-', '_') : code;
            if (instrument.findMeaning(named).isPresent()) {
                meanings.put(item.linkId(), named);
            }
        }
        return meanings;
    }

    /** Which items may be given a meaning: those that score, and those that hold words. */
    public static List<QuestionItem> itemsToName(Questionnaire questionnaire) {
        List<String> scored = items(questionnaire).stream().map(ScoredItem::linkId).toList();
        return questionnaire.questions().stream()
                .filter(item -> scored.contains(item.linkId()) || item.type().isWords())
                .toList();
    }

    /**
     * Which instrument a questionnaire seems to be: the one that its address or title names, among
     * those that it could be. A proposal; who imports it decides.
     */
    public static Optional<Instrument> recognised(
            InstrumentRegistry registry, Questionnaire questionnaire) {
        String names = words(questionnaire.url() + " " + questionnaire.title().base());
        return registry.all().stream()
                .filter(instrument -> names.contains(words(instrument.id())))
                .max(Comparator.comparingInt(found -> found.id().length()));
    }

    /** In lower case, with a space before and after each word. */
    private static String words(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        return " " + words + " ";
    }

    /** What the answers count for. Answers to questions that do not count are left out. */
    public static ItemAnswers answers(Questionnaire questionnaire, QuestionnaireAnswers given) {
        Map<String, BigDecimal> scores = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (QuestionItem item : questionnaire.questions()) {
            given.first(item.linkId())
                    .ifPresent(answer -> {
                        if (scored(item).isPresent()) {
                            score(item, answer)
                                    .ifPresent(score -> scores.put(item.linkId(), score));
                        } else if (item.type().isWords()
                                && answer instanceof Answer.Words(String words)) {
                            texts.put(item.linkId(), words);
                        }
                    });
        }
        return new ItemAnswers(scores, texts);
    }

    private static Optional<BigDecimal> score(QuestionItem item, Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean yes) -> Optional.of(yes ? BigDecimal.ONE : BigDecimal.ZERO);
            case Answer.Numeric(BigDecimal number) -> Optional.of(number);
            case Answer.Choice(String code) ->
                    item.option(code).flatMap(option -> Optional.ofNullable(option.score()));
            case Answer.Day day -> Optional.empty();
            case Answer.Words words -> Optional.empty();
        };
    }
}
