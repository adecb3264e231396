package app.wervel.careplan;

import java.util.Locale;
import java.util.Set;

/**
 * What became of one prescribed exercise since the patient was handed a paper.
 *
 * @param parts what changed; empty unless {@link Kind#CHANGED}
 */
public record PaperChange(Kind kind, Set<Part> parts) {
    public static final PaperChange NEW = new PaperChange(Kind.NEW, Set.of());
    public static final PaperChange SAME = new PaperChange(Kind.SAME, Set.of());

    /** Whether the patient knows the exercise already, and as it is. */
    public enum Kind {
        NEW,
        CHANGED,
        SAME;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What of a prescription stands on the paper. */
    public enum Part {
        DOSAGE,
        SIDE,
        NOTE,
        PERIOD;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PaperChange {
        parts = Set.copyOf(parts);
    }
}
