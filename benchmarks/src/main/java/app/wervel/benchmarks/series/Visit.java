package app.wervel.benchmarks.series;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import app.wervel.scheduling.SeriesCandidate;
import app.wervel.scheduling.SeriesCost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One appointment of a series as Timefold sees it: which of the slots of its week it gets. */
@PlanningEntity
// Timefold makes copies by the constructor without arguments and fills the fields.
@SuppressWarnings("NullAway.Init")
public class Visit {
    @PlanningId private int number;
    private boolean last;
    private SeriesCost cost;

    @ValueRangeProvider private List<SeriesCandidate> slots;

    @PlanningVariable private @Nullable SeriesCandidate slot;

    public Visit() {}

    Visit(int number, boolean last, SeriesCost cost, List<SeriesCandidate> slots) {
        this.number = number;
        this.last = last;
        this.cost = cost;
        this.slots = slots;
    }

    int number() {
        return number;
    }

    int next() {
        return number + 1;
    }

    SeriesCandidate slot() {
        if (slot == null) {
            throw new IllegalStateException("Visit %d has no slot yet".formatted(number));
        }
        return slot;
    }

    boolean hasSlot() {
        return slot != null;
    }

    int pointsAlone() {
        return cost.alone(slot()) + (last ? cost.end(slot()) : 0);
    }

    int pointsBefore(Visit next) {
        return cost.after(slot(), next.slot());
    }

    boolean isOnEarlierDayThan(Visit next) {
        return slot().date().isBefore(next.slot().date());
    }
}
