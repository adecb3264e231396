package app.wervel.scheduling;

import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The free slots of a book, each with the rooms it could be in, as candidates of a series. */
public final class SeriesCandidates {
    /** Rooms compared per slot; more would only make the search slower. */
    private static final int MOST_ROOMS = 3;

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final AgendaBook book;
    private final SlotDemand demand;
    private final ZoneId zone;
    private final Map<RoomId, Long> bookedSeconds = new HashMap<>();
    private final Map<Workplace, PeriodSet> free = new HashMap<>();

    public SeriesCandidates(AgendaBook book, SlotDemand demand, ZoneId zone) {
        this.book = book;
        this.demand = demand;
        this.zone = zone;
    }

    /**
     * Everything that is free, within the wish and outside it. Where the wished hours begin, slots
     * are laid from there on too: whoever can come at 17:00 is not sent away because the day would
     * be divided at 16:50.
     *
     * @param span when a slot may start
     */
    public List<SeriesCandidate> in(
            Collection<UserId> practitioners, Period span, SeriesPattern pattern) {
        return in(practitioners, List.of(PeriodSet.of(span), hours(pattern).startsIn(span, zone)));
    }

    /**
     * Everything that is free.
     *
     * @param span when a slot may start
     */
    public List<SeriesCandidate> in(Collection<UserId> practitioners, Period span) {
        return in(practitioners, List.of(PeriodSet.of(span)));
    }

    private List<SeriesCandidate> in(Collection<UserId> practitioners, List<PeriodSet> starts) {
        var finders = starts.stream().map(wanted -> new SlotFinder(book, demand, wanted)).toList();
        var candidates = new ArrayList<SeriesCandidate>();
        for (UserId practitioner : practitioners) {
            var slots = new TreeMap<Instant, Slot>();
            finders.stream()
                    .flatMap(finder -> finder.find(List.of(practitioner), NO_LIMIT).stream())
                    .forEach(slot -> slots.put(slot.start(), slot));
            slots.values().forEach(slot -> addAll(candidates, slot));
        }
        return candidates;
    }

    private ClockWish hours(SeriesPattern pattern) {
        return new ClockWish(
                pattern.notBefore(), latestStart(pattern.notAfter()), pattern.weekdays());
    }

    private @Nullable LocalTime latestStart(@Nullable LocalTime latestEnd) {
        if (latestEnd == null) {
            return null;
        }
        int minute = SeriesCandidate.endOfDay(latestEnd) - demand.minutes();
        return LocalTime.ofSecondOfDay(60L * Math.max(0, minute));
    }

    private void addAll(List<SeriesCandidate> candidates, Slot slot) {
        int touching = touching(slot);
        if (slot.room() == null) {
            candidates.add(candidate(slot, null, touching));
            return;
        }
        var taken = demand.takenFrom(slot.start());
        book.roomsAt(slot.location()).stream()
                .filter(room -> !book.takenOf(room).overlaps(taken))
                .sorted(Comparator.comparing(this::bookedSeconds))
                .limit(MOST_ROOMS)
                .forEach(room -> candidates.add(candidate(slot, room, touching)));
    }

    private SeriesCandidate candidate(Slot slot, @Nullable RoomId room, int touching) {
        return SeriesCandidate.of(
                slot.period(), zone, slot.practitioner(), room, slot.equipment(), touching);
    }

    /** The room that is booked least is the likeliest to be free every time. */
    private long bookedSeconds(RoomId room) {
        return bookedSeconds.computeIfAbsent(room, _ -> book.takenOf(room).seconds());
    }

    private int touching(Slot slot) {
        var around =
                free.computeIfAbsent(
                        new Workplace(slot.practitioner(), slot.location()),
                        place -> book.freeOf(place.practitioner(), place.location()));
        long start = slot.start().getEpochSecond();
        int index = around.firstEndingAfter(start);
        boolean before = around.startOf(index) == start;
        boolean after = around.endOf(index) <= start + demand.takenSeconds();
        return (before ? 1 : 0) + (after ? 1 : 0);
    }

    private record Workplace(UserId practitioner, LocationId location) {}
}
