package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All findings of an examination, one per item and side, in the order of the form. */
public record Findings(List<Finding> all) {
    public static final Findings NONE = new Findings(List.of());

    private record Key(ExaminationItem item, ExaminedSide side) {}

    /**
     * @throws InvalidValue {@code examination.found-twice}
     */
    public Findings {
        Map<Key, Finding> byKey = new HashMap<>();
        for (Finding finding : all) {
            if (byKey.put(new Key(finding.item(), finding.side()), finding) != null) {
                throw new InvalidValue("examination.found-twice");
            }
        }
        all =
                byKey.values().stream()
                        .sorted(Comparator.comparing(Finding::item).thenComparing(Finding::side))
                        .toList();
    }

    public Optional<Finding> find(ExaminationItem item, ExaminedSide side) {
        return all.stream()
                .filter(finding -> finding.item() == item && finding.side() == side)
                .findFirst();
    }

    /** These with another value; null: not examined. */
    public Findings with(ExaminationItem item, ExaminedSide side, @Nullable String value) {
        List<Finding> more =
                new ArrayList<>(
                        all.stream()
                                .filter(finding -> finding.item() != item || finding.side() != side)
                                .toList());
        if (value != null) {
            more.add(new Finding(item, side, value));
        }
        return new Findings(more);
    }

    /** These, and whatever was not examined in the block found normal; what was found stays. */
    public Findings withRestNormal(Collection<ExaminationItem> items) {
        Findings filled = this;
        for (ExaminationItem item : items) {
            for (ExaminedSide side : item.sides()) {
                if (find(item, side).isEmpty()) {
                    filled = filled.with(item, side, item.normal());
                }
            }
        }
        return filled;
    }

    List<Finding> where(Predicate<Finding> holds) {
        return all.stream().filter(holds).toList();
    }

    /** The lowest MRC grade of the legs; empty when no leg was graded. */
    OptionalInt lowestLegGrade() {
        return where(finding ->
                        finding.item().block() == ExaminationBlock.STRENGTH
                                && finding.item().isLeg())
                .stream()
                .mapToInt(finding -> Integer.parseInt(finding.value()))
                .min();
    }

    @Override
    public String toString() {
        return "Findings[%d]".formatted(all.size());
    }
}
