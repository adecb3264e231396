package app.wervel.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * An item that can score, and what its answers count for.
 *
 * @param linkId its name in the questionnaire
 * @param scores every score that an answer may have, from low to high, each once
 */
public record ScoredItem(String linkId, List<BigDecimal> scores) {
    public ScoredItem {
        // By value: 1 and 1.0 are one score.
        scores = List.copyOf(new TreeSet<>(scores));
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("Item %s scores nothing".formatted(linkId));
        }
    }

    /** Every whole number from one to another. */
    public static ScoredItem whole(String linkId, int least, int most) {
        var scores = IntStream.rangeClosed(least, most).mapToObj(BigDecimal::valueOf).toList();
        return new ScoredItem(linkId, scores);
    }

    /** No is 0, yes is 1. */
    public static ScoredItem yesNo(String linkId) {
        return whole(linkId, 0, 1);
    }

    BigDecimal least() {
        return scores.getFirst();
    }

    BigDecimal most() {
        return scores.getLast();
    }

    boolean allows(BigDecimal score) {
        return scores.stream().anyMatch(each -> each.compareTo(score) == 0);
    }

    boolean scoresExactly(int least, int most) {
        return scores.stream()
                .map(BigDecimal::stripTrailingZeros)
                .toList()
                .equals(
                        whole(linkId, least, most).scores().stream()
                                .map(BigDecimal::stripTrailingZeros)
                                .toList());
    }
}
