package app.wervel.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What answers came to. */
public sealed interface ScoringResult {
    /**
     * @param total null where the instrument has scales alone
     */
    record Scored(@Nullable BigDecimal total, List<ScaleScore> scales) implements ScoringResult {
        public Scored {
            scales = List.copyOf(scales);
        }
    }

    /**
     * @param items the items that stand in the way
     */
    record NotScored(Reason reason, List<String> items) implements ScoringResult {
        public NotScored {
            items = List.copyOf(items);
        }
    }

    /** Why there is no score. The answers are kept all the same. */
    enum Reason {
        MISSING_ITEMS,
        OUT_OF_RANGE,
        /** An item whose meaning is not known, or that the questionnaire does not have. */
        MEANING_UNKNOWN,
        NO_ACTIVITY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * @throws IllegalArgumentException when there is no such reason
         */
        public static Reason fromId(String id) {
            return Ids.of(values(), Reason::id, id);
        }
    }
}
