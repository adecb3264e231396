package app.wervel.intake.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is ticked in a list with an extra tick for "none of these". Nothing ticked means: not asked;
 * only the tick for none: asked, none of them.
 */
final class ListChoice {
    /** Stands for "none of these"; no value of the catalogue is empty. */
    static final String NONE = "";

    private ListChoice() {}

    /** "None" and a place cannot both be ticked: whatever was ticked last counts. */
    static Set<String> settle(Set<String> before, Set<String> ticked) {
        boolean noneIsNew = ticked.contains(NONE) && !before.contains(NONE);
        if (noneIsNew) {
            return Set.of(NONE);
        }
        Set<String> settled = new LinkedHashSet<>(ticked);
        if (settled.size() > 1) {
            settled.remove(NONE);
        }
        return settled;
    }

    /** The answer; null when the question was not asked. */
    static @Nullable List<String> answer(Set<String> ticked) {
        if (ticked.isEmpty()) {
            return null;
        }
        return ticked.stream().filter(value -> !value.equals(NONE)).toList();
    }

    /** What is ticked for an answer, null when the question was not asked. */
    static Set<String> ticks(@Nullable List<String> answer) {
        if (answer == null) {
            return Set.of();
        }
        return answer.isEmpty() ? Set.of(NONE) : new LinkedHashSet<>(answer);
    }
}
