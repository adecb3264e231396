package app.wervel.questionnaire;

import app.wervel.questionnaire.Answer.Choice;
import app.wervel.questionnaire.Answer.Day;
import app.wervel.questionnaire.Answer.Numeric;
import app.wervel.questionnaire.Answer.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with answers, whether they came from the screen, paper or a message. */
public final class AnswersCheck {
    /** Of FHIR, so that every answer can be handed on. */
    private static final BigDecimal LARGEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Map<String, QuestionItem> items = new HashMap<>();
    private final LocalDate today;
    private final List<AnswerProblem> problems = new ArrayList<>();

    private AnswersCheck(Questionnaire questionnaire, LocalDate today) {
        this.today = today;
        questionnaire.allItems().forEach(item -> items.put(item.linkId(), item));
    }

    /**
     * @param complete whether every required question that is asked must have its answer; a draft
     *     may lack anything
     * @param today of the practice: what has happened cannot lie after it
     * @return in the order of the form; answers that belong nowhere come last
     */
    public static List<AnswerProblem> problems(
            Questionnaire questionnaire,
            QuestionnaireAnswers answers,
            boolean complete,
            LocalDate today) {
        AnswersCheck check = new AnswersCheck(questionnaire, today);
        Set<String> enabled = Enablement.enabledItems(questionnaire, answers);
        for (QuestionItem item : questionnaire.allItems()) {
            List<Answer> given = answers.all(item.linkId());
            boolean asked = enabled.contains(item.linkId());
            if (!given.isEmpty()) {
                check.check(item, given);
            } else if (complete && asked && item.required() && item.isQuestion()) {
                check.add(item.linkId(), "questionnaire.answer.required");
            }
        }
        answers.byLinkId().keySet().stream()
                .filter(linkId -> !check.items.containsKey(linkId))
                .forEach(linkId -> check.add(linkId, "questionnaire.answer.unknown-question"));
        return List.copyOf(check.problems);
    }

    /** What is wrong with the answers to one question, looked at by itself. */
    public static Optional<String> problem(QuestionItem item, List<Answer> given, LocalDate today) {
        if (given.size() > 1 && !item.repeats()) {
            return Optional.of("questionnaire.answer.one-only");
        }
        if (new HashSet<>(given).size() != given.size()) {
            return Optional.of("questionnaire.answer.twice");
        }
        return given.stream()
                .map(answer -> problem(item, answer, today))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void check(QuestionItem item, List<Answer> given) {
        problem(item, given, today).ifPresent(code -> add(item.linkId(), code));
    }

    private static Optional<String> problem(QuestionItem item, Answer answer, LocalDate today) {
        if (!item.type().takes(answer)) {
            return Optional.of(
                    answer instanceof Numeric && item.type() == ItemType.INTEGER
                            ? "questionnaire.answer.whole-number"
                            : "questionnaire.answer.wrong-type");
        }
        return switch (answer) {
            case Answer.Flag flag -> Optional.empty();
            case Numeric(BigDecimal number) when !inRange(item, number) ->
                    Optional.of("questionnaire.answer.out-of-range");
            case Numeric number -> Optional.empty();
            case Day(LocalDate day) when day.isAfter(today) && !item.mayLieAhead() ->
                    Optional.of("questionnaire.answer.future");
            case Day day -> Optional.empty();
            case Words(String words) when words.length() > item.longestAnswer() ->
                    Optional.of("questionnaire.answer.too-long");
            case Words words -> Optional.empty();
            case Choice(String code) when item.option(code).isEmpty() ->
                    Optional.of("questionnaire.answer.unknown-option");
            case Choice choice -> Optional.empty();
        };
    }

    private static boolean inRange(QuestionItem item, BigDecimal number) {
        BigDecimal min = item.min();
        BigDecimal max = item.max();
        if (item.type() == ItemType.INTEGER && number.abs().compareTo(LARGEST_INTEGER) > 0) {
            return false;
        }
        return (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    private void add(String linkId, String code) {
        problems.add(new AnswerProblem(linkId, code));
    }
}
