package app.wervel.questionnaire;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which items are asked, given the answers so far. FHIR R4: an item below one that is not asked is
 * not asked either; an answer to a question that is not asked counts as no answer.
 */
public final class Enablement {
    private final Map<String, QuestionItem> items = new LinkedHashMap<>();
    private final Map<String, QuestionItem> parents = new HashMap<>();
    private final QuestionnaireAnswers answers;
    private final Map<String, Boolean> decided = new HashMap<>();

    private Enablement(Questionnaire questionnaire, QuestionnaireAnswers answers) {
        this.answers = answers;
        for (QuestionItem item : questionnaire.allItems()) {
            items.put(item.linkId(), item);
            item.items().forEach(child -> parents.put(child.linkId(), item));
        }
    }

    /** The linkIds of everything that is asked or shown, in the order of the form. */
    public static Set<String> enabledItems(
            Questionnaire questionnaire, QuestionnaireAnswers answers) {
        Enablement enablement = new Enablement(questionnaire, answers);
        Set<String> enabled = new LinkedHashSet<>();
        for (String linkId : enablement.items.keySet()) {
            if (enablement.isEnabled(linkId)) {
                enabled.add(linkId);
            }
        }
        return enabled;
    }

    /** The answers to questions that are asked, in the order of the form; others are left out. */
    public static QuestionnaireAnswers enabledAnswers(
            Questionnaire questionnaire, QuestionnaireAnswers answers) {
        Map<String, List<Answer>> kept = new LinkedHashMap<>();
        for (String linkId : enabledItems(questionnaire, answers)) {
            kept.put(linkId, answers.all(linkId));
        }
        return new QuestionnaireAnswers(kept);
    }

    private boolean isEnabled(String linkId) {
        Boolean known = decided.get(linkId);
        if (known != null) {
            return known;
        }
        // Until it is decided it counts as not asked, so that even a circle comes to an end.
        decided.put(linkId, false);
        QuestionItem item = items.get(linkId);
        boolean enabled = item != null && parentAllows(linkId) && conditionsHold(item);
        decided.put(linkId, enabled);
        return enabled;
    }

    private boolean parentAllows(String linkId) {
        QuestionItem parent = parents.get(linkId);
        if (parent == null) {
            return true;
        }
        boolean answered = !parent.isQuestion() || !answers.all(parent.linkId()).isEmpty();
        return answered && isEnabled(parent.linkId());
    }

    private boolean conditionsHold(QuestionItem item) {
        if (item.enableWhen().isEmpty()) {
            return true;
        }
        return switch (item.enableBehavior()) {
            case ALL -> item.enableWhen().stream().allMatch(this::holds);
            case ANY -> item.enableWhen().stream().anyMatch(this::holds);
        };
    }

    private boolean holds(EnableWhen condition) {
        boolean asked = isEnabled(condition.question());
        return condition.holds(asked ? answers.all(condition.question()) : List.of());
    }
}
