package app.wervel.measure;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Answers by the name of their item. An item without an answer is not among them.
 *
 * @param scores what the chosen answers count for
 * @param texts what was written, for instance an activity
 */
public record ItemAnswers(Map<String, BigDecimal> scores, Map<String, String> texts) {
    public ItemAnswers {
        scores = Map.copyOf(scores);
        texts = Map.copyOf(texts);
    }

    public static ItemAnswers of(Map<String, BigDecimal> scores) {
        return new ItemAnswers(scores, Map.of());
    }
}
