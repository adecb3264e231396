package app.wervel.intake;

import java.util.Map;

/**
 * Words that the forms share.
 *
 * @param otherAnswers the heading of answers to questions that a form does not ask
 * @param rules words of rules whose own words speak of the back, by rule id, for the forms of other
 *     parts of the body. Condition, level and source stay the rule's own
 */
public record FormWords(LocalText otherAnswers, Map<String, LocalText> rules) {
    public FormWords {
        rules = Map.copyOf(rules);
    }
}
