package app.wervel.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What was answered, by linkId. A question without an answer is not in it.
 *
 * <p>Two of them are equal when the answers are, in whatever order they were given.
 */
public record QuestionnaireAnswers(Map<String, List<Answer>> byLinkId) {
    public static final QuestionnaireAnswers NONE = new QuestionnaireAnswers(Map.of());

    public QuestionnaireAnswers {
        SequencedMap<String, List<Answer>> kept = new LinkedHashMap<>();
        byLinkId.forEach((linkId, answers) -> {
            if (!answers.isEmpty()) {
                kept.put(linkId, List.copyOf(answers));
            }
        });
        byLinkId = Collections.unmodifiableMap(kept);
    }

    /** With these answers to a question in place of those that it had; empty takes them away. */
    public QuestionnaireAnswers with(String linkId, List<Answer> answers) {
        Map<String, List<Answer>> changed = new LinkedHashMap<>(byLinkId);
        changed.put(linkId, answers);
        return new QuestionnaireAnswers(changed);
    }

    public QuestionnaireAnswers with(String linkId, Answer answer) {
        return with(linkId, List.of(answer));
    }

    public QuestionnaireAnswers without(String linkId) {
        return with(linkId, List.of());
    }

    /** Empty where the question was not answered. */
    public List<Answer> all(String linkId) {
        return byLinkId.getOrDefault(linkId, List.of());
    }

    public Optional<Answer> first(String linkId) {
        return all(linkId).stream().findFirst();
    }

    public boolean isEmpty() {
        return byLinkId.isEmpty();
    }

    /** Answers are patient data and belong in no log. */
    @Override
    public String toString() {
        return "QuestionnaireAnswers";
    }
}
