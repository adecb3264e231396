package app.wervel.careplan;

import app.wervel.careplan.PaperChange.Kind;
import app.wervel.careplan.PaperChange.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is new, changed or stopped between two papers of one plan. A pure function of both.
 *
 * <p>The order of the exercises counts for nothing: the patient reads the same ones. An exercise
 * that was taken away and prescribed again is the same exercise to the patient, although the record
 * calls it another prescription.
 *
 * @param byPrescription for each exercise of the later paper
 * @param stopped what stands on the earlier paper only, in its order
 */
public record PlanChanges(
        Map<PrescriptionId, PaperChange> byPrescription, List<Prescription> stopped) {
    public PlanChanges {
        byPrescription = Map.copyOf(byPrescription);
        stopped = List.copyOf(stopped);
    }

    /** Of a first paper: nothing is marked, for all of it is new. */
    public static PlanChanges firstPaper(List<Prescription> now) {
        Map<PrescriptionId, PaperChange> same = new LinkedHashMap<>();
        now.forEach(each -> same.put(each.id(), PaperChange.SAME));
        return new PlanChanges(same, List.of());
    }

    public static PlanChanges between(List<Prescription> before, List<Prescription> now) {
        List<Prescription> left = new ArrayList<>(before);
        Map<PrescriptionId, Prescription> earlier = new LinkedHashMap<>();
        pair(now, left, earlier, (old, each) -> old.id().equals(each.id()));
        pair(
                now,
                left,
                earlier,
                (old, each) -> old.exercise().equals(each.exercise()) && old.side() == each.side());
        pair(now, left, earlier, (old, each) -> old.exercise().equals(each.exercise()));
        Map<PrescriptionId, PaperChange> changes = new LinkedHashMap<>();
        now.forEach(each -> changes.put(each.id(), change(earlier.get(each.id()), each)));
        return new PlanChanges(changes, left);
    }

    private interface Match {
        boolean test(Prescription old, Prescription each);
    }

    /** Each exercise of the earlier paper is the counterpart of one later exercise at most. */
    private static void pair(
            List<Prescription> now,
            List<Prescription> left,
            Map<PrescriptionId, Prescription> earlier,
            Match match) {
        for (Prescription each : now) {
            if (earlier.containsKey(each.id())) {
                continue;
            }
            Optional<Prescription> found =
                    left.stream().filter(old -> match.test(old, each)).findFirst();
            found.ifPresent(old -> {
                earlier.put(each.id(), old);
                left.remove(old);
            });
        }
    }

    private static PaperChange change(@Nullable Prescription old, Prescription now) {
        if (old == null) {
            return PaperChange.NEW;
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!old.dosage().equals(now.dosage())) {
            parts.add(Part.DOSAGE);
        }
        if (old.side() != now.side()) {
            parts.add(Part.SIDE);
        }
        if (!Objects.equals(old.note(), now.note())) {
            parts.add(Part.NOTE);
        }
        if (!Objects.equals(old.from(), now.from()) || !Objects.equals(old.until(), now.until())) {
            parts.add(Part.PERIOD);
        }
        return parts.isEmpty() ? PaperChange.SAME : new PaperChange(Kind.CHANGED, parts);
    }

    /** {@link PaperChange#SAME} for one that this paper does not have. */
    public PaperChange of(PrescriptionId prescription) {
        return byPrescription.getOrDefault(prescription, PaperChange.SAME);
    }

    /** Whether a patient who holds the earlier paper learns nothing from the later one. */
    public boolean areNone() {
        return stopped.isEmpty()
                && byPrescription.values().stream().allMatch(PaperChange.SAME::equals);
    }

    public int count(Kind kind) {
        Predicate<PaperChange> isOfKind = change -> change.kind() == kind;
        return (int) byPrescription.values().stream().filter(isOfKind).count();
    }
}
