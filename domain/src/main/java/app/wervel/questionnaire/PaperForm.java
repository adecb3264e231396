package app.wervel.questionnaire;

import app.wervel.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * A questionnaire as it stands on paper: each question has a number, each answer to choose a figure
 * before it. Whoever keys in the paper types these figures; from paper and from the screen the same
 * answers come.
 */
public final class PaperForm {
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    date("d-M-uuuu"),
                    date("d/M/uuuu"),
                    date("d.M.uuuu"),
                    date("ddMMuuuu"),
                    date("uuuu-MM-dd"));
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;+]+");
    private static final BigDecimal HIGHEST_FIGURE = BigDecimal.valueOf(99);

    /** Signs of the hash of the file: nobody compares more by eye. */
    private static final int MARK = 8;

    private final List<QuestionItem> questions;
    private final Map<String, Integer> numbers = new HashMap<>();

    public PaperForm(Questionnaire questionnaire) {
        this.questions = questionnaire.questions();
        for (QuestionItem question : questions) {
            numbers.put(question.linkId(), numbers.size() + 1);
        }
    }

    /** What was typed, read as answers. */
    public sealed interface Keyed {
        /** Empty when nothing was typed. */
        record Given(List<Answer> answers) implements Keyed {}

        /**
         * @param code has a text in every language (bundle key {@code error.<code>})
         */
        record Unreadable(String code) implements Keyed {}
    }

    /** How a version is told from others of the same name, on paper and where it is keyed in. */
    public static String mark(String sha256) {
        return sha256.substring(0, MARK);
    }

    /** In the order of their numbers. */
    public List<QuestionItem> questions() {
        return questions;
    }

    /**
     * From 1.
     *
     * @throws IllegalArgumentException for what is no question of it
     */
    public int number(String linkId) {
        Integer number = numbers.get(linkId);
        if (number == null) {
            throw new IllegalArgumentException("No question has the linkId " + linkId);
        }
        return number;
    }

    /**
     * The figure of each answer to choose: what the option counts for, where that tells them apart,
     * else its place in the list. Empty where nothing can be chosen.
     */
    public static SequencedMap<String, Answer> figures(QuestionItem question) {
        SequencedMap<String, Answer> figures = new LinkedHashMap<>();
        if (question.type() == ItemType.BOOLEAN) {
            figures.put("1", new Answer.Flag(true));
            figures.put("0", new Answer.Flag(false));
            return figures;
        }
        boolean byScore = scoresAreFigures(question.options());
        for (AnswerOption option : question.options()) {
            BigDecimal score = option.score();
            String figure =
                    byScore && score != null
                            ? String.valueOf(score.intValue())
                            : String.valueOf(figures.size() + 1);
            figures.put(figure, new Answer.Choice(option.code()));
        }
        return figures;
    }

    private static boolean scoresAreFigures(List<AnswerOption> options) {
        List<BigDecimal> whole =
                options.stream()
                        .map(AnswerOption::score)
                        .filter(Objects::nonNull)
                        .map(BigDecimal::stripTrailingZeros)
                        .filter(score -> score.scale() <= 0 && score.signum() >= 0)
                        .filter(score -> score.compareTo(HIGHEST_FIGURE) <= 0)
                        .distinct()
                        .toList();
        return whole.size() == options.size();
    }

    /** The figure that stands for an answer; empty where it has none. */
    public static Optional<String> figure(QuestionItem question, Answer answer) {
        return figures(question).entrySet().stream()
                .filter(entry -> entry.getValue().equals(answer))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Reads what was typed at a question. Whether it may be answered so is not looked at here. */
    public static Keyed read(QuestionItem question, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Keyed.Given(List.of());
        }
        try {
            return switch (question.type()) {
                case BOOLEAN -> figure(question, letterAsFigure(text));
                case CHOICE -> question.repeats() ? list(question, text) : figure(question, text);
                case OPEN_CHOICE -> openChoice(question, text);
                case INTEGER, DECIMAL -> one(numeric(text));
                case DATE -> day(text);
                case STRING, TEXT -> one(new Answer.Words(text));
                case GROUP, DISPLAY -> new Keyed.Unreadable("questionnaire.answer.wrong-type");
            };
        } catch (InvalidValue refused) {
            return new Keyed.Unreadable(refused.code());
        }
    }

    private static String letterAsFigure(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "j", "ja", "y", "yes" -> "1";
            case "n", "nee", "no" -> "0";
            default -> text;
        };
    }

    private static Keyed one(Answer answer) {
        return new Keyed.Given(List.of(answer));
    }

    private static Keyed figure(QuestionItem question, String text) {
        Answer answer = figures(question).get(text);
        return answer == null ? new Keyed.Unreadable("questionnaire.key-in.figure") : one(answer);
    }

    private static Keyed list(QuestionItem question, String text) {
        Map<String, Answer> figures = figures(question);
        List<Answer> answers = new ArrayList<>();
        for (String figure : BETWEEN.splitAsStream(text).filter(part -> !part.isEmpty()).toList()) {
            Answer answer = figures.get(figure);
            if (answer == null) {
                return new Keyed.Unreadable("questionnaire.key-in.figure");
            }
            if (!answers.contains(answer)) {
                answers.add(answer);
            }
        }
        return new Keyed.Given(inOrderOfTheForm(question, answers));
    }

    private static Keyed openChoice(QuestionItem question, String text) {
        Keyed chosen = question.repeats() ? list(question, text) : figure(question, text);
        return chosen instanceof Keyed.Given ? chosen : one(new Answer.Words(text));
    }

    /** Several answers stand in the order of the options, whichever was given first. */
    public static List<Answer> inOrderOfTheForm(QuestionItem question, List<Answer> answers) {
        List<Answer> ordered = new ArrayList<>(figures(question).values());
        ordered.retainAll(answers);
        answers.stream().filter(answer -> !ordered.contains(answer)).forEach(ordered::add);
        return ordered;
    }

    /**
     * A number with a comma or a point.
     *
     * @throws InvalidValue {@code questionnaire.key-in.number}
     */
    public static Answer.Numeric numeric(String text) {
        try {
            return new Answer.Numeric(new BigDecimal(text.strip().replace(',', '.')));
        } catch (NumberFormatException noNumber) {
            throw (InvalidValue)
                    new InvalidValue("questionnaire.key-in.number").initCause(noNumber);
        }
    }

    private static Keyed day(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return one(new Answer.Day(LocalDate.parse(text, format)));
            } catch (DateTimeException otherwise) {
                // The next way of writing may fit.
                continue;
            }
        }
        return new Keyed.Unreadable("questionnaire.key-in.date");
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
