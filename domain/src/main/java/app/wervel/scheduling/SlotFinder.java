package app.wervel.scheduling;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds free slots in a book, earliest first.
 *
 * <p>Slots start on the five minutes of the clock and lie one behind the other from where free time
 * begins, so that no minutes are lost between them. Where the search begins inside free time ("from
 * now on", "after 17:00") the first one starts on a quarter of an hour, if one still fits then.
 *
 * <p>All slots of one answer could be booked together: none shares a practitioner, a room or a
 * piece of equipment with another at the same time. Of those at the same moment, the practitioner
 * named first comes first.
 */
public final class SlotFinder {
    /** Seconds. Every time zone's clock stands at a whole quarter when UTC's does. */
    private static final long GRID = 5L * 60;

    private static final long QUARTER = 15L * 60;

    private final AgendaBook book;
    private final SlotDemand demand;
    private final PeriodSet wanted;
    private final Map<LocationId, Place> places = new HashMap<>();

    /**
     * @param wanted when a slot may start. The book must be known for that time, and for as long
     *     after it as a slot takes; and from the beginning of the first day, so that slots are laid
     *     the same whatever the time of the search
     */
    public SlotFinder(AgendaBook book, SlotDemand demand, PeriodSet wanted) {
        this.book = book;
        this.demand = demand;
        this.wanted = wanted;
    }

    /**
     * Every moment at which that practitioner could begin, on whatever second: there is time and,
     * where they are needed, a room and equipment.
     */
    public PeriodSet startsOf(UserId practitioner) {
        var starts = PeriodSet.EMPTY;
        for (var location : book.open().locationsOf(practitioner)) {
            starts = starts.union(possibleStarts(practitioner, location).intersect(wanted));
        }
        return starts;
    }

    /** The first free slots that could all be booked together. */
    public List<Slot> find(Collection<UserId> practitioners, int limit) {
        var diaries =
                new PriorityQueue<>(
                        Comparator.<Diary>comparingLong(diary -> diary.start)
                                .thenComparingInt(diary -> diary.order));
        for (var practitioner : practitioners) {
            var diary = new Diary(practitioner, diaries.size());
            if (diary.moveTo(Long.MIN_VALUE)) {
                diaries.add(diary);
            }
        }
        var offered = new Offered();
        while (offered.slots.size() < limit && !diaries.isEmpty()) {
            var diary = diaries.remove();
            if (diary.moveTo(offered.offer(diary))) {
                diaries.add(diary);
            }
        }
        return offered.slots;
    }

    private PeriodSet possibleStarts(UserId practitioner, LocationId location) {
        return book.open()
                .of(practitioner, location)
                .startsInside(demand.treatmentSeconds())
                .minus(book.takenOf(practitioner).startsOverlapping(demand.takenSeconds()))
                .minus(place(location).noStarts);
    }

    private Place place(LocationId location) {
        return places.computeIfAbsent(location, Place::new);
    }

    /** A location with what can be booked there for this demand, in the order of giving out. */
    private final class Place {
        final LocationId location;
        final List<RoomId> rooms;
        final List<EquipmentId> equipment;

        /** When a room or equipment that is needed is not to be had. */
        final PeriodSet noStarts;

        Place(LocationId location) {
            this.location = location;
            var kind = demand.equipmentKind();
            this.rooms = demand.needsRoom() ? book.roomsAt(location) : List.of();
            this.equipment = kind == null ? List.of() : book.equipmentAt(location, kind);
            this.noStarts =
                    noneFree(demand.needsRoom(), rooms.stream().map(book::takenOf).toList())
                            .union(
                                    noneFree(
                                            kind != null,
                                            equipment.stream().map(book::takenOf).toList()));
        }

        /** The moments from which none of the resources is free for long enough. */
        private PeriodSet noneFree(boolean needed, List<PeriodSet> taken) {
            var none = needed ? wanted : PeriodSet.EMPTY;
            for (var each : taken) {
                none = none.intersect(each.startsOverlapping(demand.takenSeconds()));
            }
            return none;
        }
    }

    /** Where the search stands in one practitioner's agenda. */
    private final class Diary {
        final UserId practitioner;
        final int order;
        private final List<Stretch> stretches = new ArrayList<>();
        private int current;
        long start;

        Diary(UserId practitioner, int order) {
            this.practitioner = practitioner;
            this.order = order;
            for (var location : book.open().locationsOf(practitioner)) {
                var possible = possibleStarts(practitioner, location);
                var starts = possible.intersect(wanted);
                for (int i = 0; i < starts.size(); i++) {
                    stretches.add(
                            new Stretch(
                                    starts.startOf(i),
                                    starts.endOf(i),
                                    possible.startsAt(starts.startOf(i)),
                                    place(location)));
                }
            }
            stretches.sort(Comparator.comparingLong(Stretch::from));
        }

        Place standsAt() {
            return stretches.get(current).place;
        }

        /** Finds the next start from that second on; false when there is none. */
        boolean moveTo(long earliest) {
            for (; current < stretches.size(); current++) {
                var stretch = stretches.get(current);
                start = stretch.firstStart(earliest);
                if (start < stretch.until) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A time in which a slot may start at any moment.
     *
     * @param natural whether it begins where free time begins, and not where the search does
     */
    private record Stretch(long from, long until, boolean natural, Place place) {
        long firstStart(long earliest) {
            long quarter = Math.ceilDiv(from, QUARTER) * QUARTER;
            if (!natural && earliest <= from && quarter < until) {
                return quarter;
            }
            return Math.ceilDiv(Math.max(from, earliest), GRID) * GRID;
        }
    }

    /** The slots of the answer, in order, and until when they take their rooms and equipment. */
    private final class Offered {
        final List<Slot> slots = new ArrayList<>();
        private final Map<Object, Long> takenUntil = new HashMap<>();

        /**
         * Offers the slot at which the diary stands, unless earlier offers leave no room for it.
         *
         * @return from when the diary is to be searched on
         */
        long offer(Diary diary) {
            var place = diary.standsAt();
            long end = diary.start + demand.takenSeconds();
            var room = firstFree(place.rooms, book::takenOf, diary.start, end);
            var piece = firstFree(place.equipment, book::takenOf, diary.start, end);
            boolean roomMissing = demand.needsRoom() && room == null;
            boolean pieceMissing = demand.equipmentKind() != null && piece == null;
            if (roomMissing || pieceMissing) {
                return diary.start + GRID;
            }
            take(room, end);
            take(piece, end);
            var start = Instant.ofEpochSecond(diary.start);
            slots.add(
                    new Slot(
                            start,
                            start.plusSeconds(demand.treatmentSeconds()),
                            diary.practitioner,
                            place.location,
                            room,
                            piece));
            return end;
        }

        private <T> @Nullable T firstFree(
                List<T> resources, Function<T, PeriodSet> taken, long start, long end) {
            for (var resource : resources) {
                long offeredUntil = takenUntil.getOrDefault(resource, Long.MIN_VALUE);
                if (offeredUntil <= start && !taken.apply(resource).overlaps(start, end)) {
                    return resource;
                }
            }
            return null;
        }

        private void take(@Nullable Object resource, long until) {
            if (resource != null) {
                takenUntil.put(resource, until);
            }
        }
    }
}
