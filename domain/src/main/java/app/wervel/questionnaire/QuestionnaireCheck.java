package app.wervel.questionnaire;

import app.wervel.questionnaire.Answer.Day;
import app.wervel.questionnaire.Answer.Flag;
import app.wervel.questionnaire.Answer.Numeric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds everything for which a questionnaire cannot be filled in, stored or scored. */
public final class QuestionnaireCheck {
    public static final int MOST_ITEMS = 500;
    public static final int MOST_OPTIONS = 200;

    /** Levels of items below items. */
    public static final int DEEPEST = 8;

    private static final int LONGEST_LINK_ID = 200;
    private static final int LONGEST_TEXT = 5_000;

    private final Questionnaire questionnaire;
    private final List<DefinitionProblem> problems = new ArrayList<>();
    private final Map<String, QuestionItem> byLinkId = new HashMap<>();
    private final Map<String, Set<String>> dependsOn = new HashMap<>();

    private QuestionnaireCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Empty when the questionnaire can be used. */
    public static List<DefinitionProblem> problems(Questionnaire questionnaire) {
        QuestionnaireCheck check = new QuestionnaireCheck(questionnaire);
        check.run();
        return List.copyOf(check.problems);
    }

    private void run() {
        List<QuestionItem> items = questionnaire.allItems();
        if (items.stream().noneMatch(QuestionItem::isQuestion)) {
            add("", "questionnaire.definition.no-questions");
        }
        if (items.size() > MOST_ITEMS) {
            // The rest would say the same thing a thousand times.
            add("", "questionnaire.definition.too-many-items");
            return;
        }
        if (depth() > DEEPEST) {
            add("", "questionnaire.definition.too-deep");
            return;
        }
        items.forEach(this::checkLinkId);
        items.forEach(this::checkItem);
        items.forEach(this::checkConditions);
        checkCircles(items);
    }

    private int depth() {
        int depth = 0;
        List<QuestionItem> level = questionnaire.items();
        while (!level.isEmpty() && depth <= DEEPEST) {
            depth++;
            level = level.stream().flatMap(item -> item.items().stream()).toList();
        }
        return depth;
    }

    private void checkLinkId(QuestionItem item) {
        String linkId = item.linkId();
        boolean written =
                !linkId.isBlank()
                        && linkId.equals(linkId.strip())
                        && linkId.length() <= LONGEST_LINK_ID
                        && linkId.codePoints().noneMatch(Character::isISOControl);
        require(written, item, "questionnaire.definition.link-id");
        require(
                byLinkId.put(linkId, item) == null,
                item,
                "questionnaire.definition.duplicate-link-id");
    }

    private void checkItem(QuestionItem item) {
        boolean group = item.type() == ItemType.GROUP;
        require(!group || !item.items().isEmpty(), item, "questionnaire.definition.empty-group");
        require(!group || !item.repeats(), item, "questionnaire.definition.repeating-group");
        require(group || !item.text().isEmpty(), item, "questionnaire.definition.no-text");
        require(
                item.items().isEmpty() || group || item.isQuestion() && !item.repeats(),
                item,
                "questionnaire.definition.items-below");
        checkTexts(item);
        checkOptions(item);
        checkLimits(item);
    }

    private void checkTexts(QuestionItem item) {
        boolean fits =
                fits(item.text())
                        && fits(item.help())
                        && fits(item.unit())
                        && item.options().stream().allMatch(option -> fits(option.label()));
        require(fits, item, "questionnaire.definition.text-too-long");
    }

    private static boolean fits(@Nullable Wording text) {
        return text == null
                || text.base().length() <= LONGEST_TEXT
                        && text.translations().values().stream()
                                .allMatch(translated -> translated.length() <= LONGEST_TEXT);
    }

    private void checkOptions(QuestionItem item) {
        boolean expected = item.type().hasOptions();
        require(
                expected != item.options().isEmpty(),
                item,
                expected
                        ? "questionnaire.definition.no-options"
                        : "questionnaire.definition.unexpected-options");
        require(
                item.options().size() <= MOST_OPTIONS,
                item,
                "questionnaire.definition.too-many-options");
        Set<String> codes = new HashSet<>();
        boolean unique =
                item.options().stream()
                        .allMatch(option -> !option.code().isBlank() && codes.add(option.code()));
        require(unique, item, "questionnaire.definition.duplicate-option");
        boolean named = item.options().stream().noneMatch(option -> option.label().isEmpty());
        require(named, item, "questionnaire.definition.no-text");
    }

    private void checkLimits(QuestionItem item) {
        BigDecimal min = item.min();
        BigDecimal max = item.max();
        require(
                item.type().isNumber() || min == null && max == null,
                item,
                "questionnaire.definition.limits-without-number");
        require(
                min == null || max == null || min.compareTo(max) <= 0,
                item,
                "questionnaire.definition.min-above-max");
        Integer length = item.maxLength();
        require(length == null || length > 0, item, "questionnaire.definition.max-length");
    }

    private void checkConditions(QuestionItem item) {
        for (EnableWhen condition : item.enableWhen()) {
            QuestionItem other = byLinkId.get(condition.question());
            if (condition.question().equals(item.linkId())) {
                add(item.linkId(), "questionnaire.definition.enabled-by-itself");
            } else if (other == null) {
                add(item.linkId(), "questionnaire.definition.unknown-question");
            } else {
                dependsOn(item.linkId()).add(other.linkId());
                require(
                        answerable(other, condition),
                        item,
                        "questionnaire.definition.wrong-condition");
            }
        }
        item.items().forEach(child -> dependsOn(child.linkId()).add(item.linkId()));
    }

    private Set<String> dependsOn(String linkId) {
        return dependsOn.computeIfAbsent(linkId, absent -> new HashSet<>());
    }

    private static boolean answerable(QuestionItem question, EnableWhen condition) {
        if (!question.isQuestion()) {
            return false;
        }
        Answer answer = condition.answer();
        if (condition.operator() == Operator.EXISTS) {
            return answer instanceof Flag;
        }
        if (condition.operator().ordered()
                && !(answer instanceof Numeric || answer instanceof Day)) {
            return false;
        }
        return question.type().takes(answer)
                && (!(answer instanceof Answer.Choice choice)
                        || question.option(choice.code()).isPresent());
    }

    /** Each circle is told once, at the item where it was met. */
    private void checkCircles(List<QuestionItem> items) {
        Set<String> closed = new HashSet<>();
        for (QuestionItem item : items) {
            walk(item.linkId(), new HashSet<>(), closed);
        }
    }

    private void walk(String linkId, Set<String> open, Set<String> closed) {
        if (closed.contains(linkId)) {
            return;
        }
        if (!open.add(linkId)) {
            add(linkId, "questionnaire.definition.circle");
            return;
        }
        dependsOn.getOrDefault(linkId, Set.of()).forEach(needed -> walk(needed, open, closed));
        open.remove(linkId);
        closed.add(linkId);
    }

    private void require(boolean holds, QuestionItem item, String code) {
        if (!holds) {
            add(item.linkId(), code);
        }
    }

    private void add(String linkId, String code) {
        problems.add(new DefinitionProblem(linkId, code));
    }
}
