package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AgendaBook.BookEquipment;
import app.wervel.scheduling.AgendaBook.BookRoom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The finder against somebody slow who goes through random agendas minute by minute. */
class SlotFinderOracleTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 27);
    private static final int DAYS = 3;
    private static final long BEGIN = FIRST.atStartOfDay(AMSTERDAM).toEpochSecond();
    private static final int MINUTES = (DAYS + 1) * 24 * 60;

    private final List<UserId> practitioners = List.of(UserId.next(), UserId.next(), UserId.next());
    private final List<LocationId> locations = List.of(LocationId.next(), LocationId.next());
    private final List<BookRoom> rooms = new ArrayList<>();
    private final List<BookEquipment> equipment = new ArrayList<>();

    private final List<HoursBlock> blocks = new ArrayList<>();
    private final Map<Object, BitSet> taken = new HashMap<>();
    private final BitSet wanted = new BitSet();

    @RepeatedTest(300)
    void findsWhatSomebodySlowFinds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        fill(random);
        var demand =
                new SlotDemand(
                        5 + random.nextInt(60),
                        random.nextInt(3) * 5,
                        random.nextBoolean(),
                        random.nextInt(3) == 0 ? "Echo" : null);
        int limit = 1 + random.nextInt(60);
        var book = book();
        var finder = new SlotFinder(book, demand, set(wanted));
        var oracle = new Oracle(book.open(), demand);

        for (var practitioner : practitioners) {
            assertThat(minutesOf(finder.startsOf(practitioner)))
                    .as("starts of %s", practitioners.indexOf(practitioner))
                    .isEqualTo(oracle.startsOf(practitioner));
        }
        assertThat(finder.find(practitioners, limit)).isEqualTo(oracle.find(limit));
        for (var slot : finder.find(practitioners, limit)) {
            assertThat(book.slotAt(demand, slot.practitioner(), slot.start())).isPresent();
        }
    }

    private void fill(Random random) {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            rooms.add(new BookRoom(RoomId.next(), locations.get(random.nextInt(2))));
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            var kind = random.nextBoolean() ? "Echo" : "Fiets";
            equipment.add(
                    new BookEquipment(EquipmentId.next(), locations.get(random.nextInt(2)), kind));
        }
        for (var practitioner : practitioners) {
            for (int day = 0; day < DAYS; day++) {
                int from = random.nextInt(12 * 60);
                int middle = from + 1 + random.nextInt(6 * 60);
                int until = middle + 1 + random.nextInt(24 * 60 - middle);
                work(practitioner, locations.get(random.nextInt(2)), day, from, middle);
                work(practitioner, locations.get(random.nextInt(2)), day, middle, until);
            }
            take(random, practitioner, 30);
        }
        rooms.forEach(room -> take(random, room.id(), 15));
        equipment.forEach(piece -> take(random, piece.id(), 10));
        int searches = 1 + random.nextInt(3);
        for (int i = 0; i < searches; i++) {
            int from = random.nextInt(DAYS * 24 * 60);
            wanted.set(from, Math.min(DAYS * 24 * 60, from + 1 + random.nextInt(24 * 60)));
        }
    }

    private void work(UserId practitioner, LocationId location, int day, int from, int until) {
        blocks.add(
                new HoursBlock(
                        practitioner,
                        location,
                        HoursKind.WORK,
                        FIRST.plusDays(day).getDayOfWeek(),
                        from,
                        until,
                        FIRST,
                        null));
    }

    private void take(Random random, Object resource, int most) {
        var minutes = new BitSet();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(DAYS * 24 * 60);
            minutes.set(from, from + 5 + random.nextInt(90));
        }
        taken.put(resource, minutes);
    }

    private AgendaBook book() {
        return new AgendaBook(
                OpenHours.of(
                        blocks, List.of(), List.of(), FIRST, FIRST.plusDays(DAYS - 1), AMSTERDAM),
                rooms,
                equipment,
                sets(practitioners),
                sets(rooms.stream().map(BookRoom::id).toList()),
                sets(equipment.stream().map(BookEquipment::id).toList()));
    }

    private <T> Map<T, PeriodSet> sets(List<T> resources) {
        var sets = new HashMap<T, PeriodSet>();
        resources.forEach(each -> sets.put(each, set(taken.get(each))));
        return sets;
    }

    private static PeriodSet set(BitSet minutes) {
        var periods = new ArrayList<Period>();
        for (int from = minutes.nextSetBit(0); from >= 0; ) {
            int until = minutes.nextClearBit(from);
            periods.add(new Period(at(from), at(until)));
            from = minutes.nextSetBit(until);
        }
        return PeriodSet.of(periods);
    }

    private static BitSet minutesOf(PeriodSet set) {
        var minutes = new BitSet();
        for (int minute = 0; minute < MINUTES; minute++) {
            minutes.set(minute, set.overlaps(new Period(at(minute), at(minute).plusSeconds(1))));
        }
        return minutes;
    }

    private static Instant at(int minute) {
        return Instant.ofEpochSecond(BEGIN + 60L * minute);
    }

    /** Knows no sets: looks at each minute, and offers as the finder's documentation says. */
    private final class Oracle {
        private final OpenHours open;
        private final SlotDemand demand;

        Oracle(OpenHours open, SlotDemand demand) {
            this.open = open;
            this.demand = demand;
        }

        BitSet startsOf(UserId practitioner) {
            var starts = new BitSet();
            for (int minute = 0; minute < MINUTES; minute++) {
                starts.set(minute, isStart(practitioner, minute));
            }
            return starts;
        }

        private boolean isStart(UserId practitioner, int minute) {
            return wanted.get(minute) && isPossible(practitioner, minute);
        }

        private boolean isPossible(UserId practitioner, int minute) {
            if (minute < 0 || !practitionerCan(practitioner, minute)) {
                return false;
            }
            return !wanted.get(minute) || resourcesAt(practitioner, minute, Map.of()) != null;
        }

        private boolean practitionerCan(UserId practitioner, int minute) {
            return locationAt(practitioner, minute) != null
                    && isFree(practitioner, minute, Map.of());
        }

        private @Nullable LocationId locationAt(UserId practitioner, int minute) {
            for (var location : locations) {
                var hours = open.of(practitioner, location);
                boolean isOpen = true;
                for (int i = minute; i < minute + demand.minutes(); i++) {
                    isOpen &= hours.contains(new Period(at(i), at(i + 1)));
                }
                if (isOpen) {
                    return location;
                }
            }
            return null;
        }

        private boolean isFree(Object resource, int minute, Map<Object, BitSet> offered) {
            for (int i = minute; i < minute + demand.minutes() + demand.bufferMinutes(); i++) {
                if (taken.get(resource).get(i)
                        || offered.getOrDefault(resource, new BitSet()).get(i)) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable Slot resourcesAt(
                UserId practitioner, int minute, Map<Object, BitSet> offered) {
            var location = locationAt(practitioner, minute);
            RoomId room = null;
            for (var each : rooms) {
                if (room == null
                        && each.location().equals(location)
                        && isFree(each.id(), minute, offered)) {
                    room = each.id();
                }
            }
            EquipmentId piece = null;
            for (var each : equipment) {
                if (piece == null
                        && each.location().equals(location)
                        && each.kind().equals(demand.equipmentKind())
                        && isFree(each.id(), minute, offered)) {
                    piece = each.id();
                }
            }
            if (location == null
                    || demand.needsRoom() && room == null
                    || demand.equipmentKind() != null && piece == null) {
                return null;
            }
            return new Slot(
                    at(minute),
                    at(minute + demand.minutes()),
                    practitioner,
                    location,
                    demand.needsRoom() ? room : null,
                    piece);
        }

        List<Slot> find(int limit) {
            var found = new ArrayList<Slot>();
            var offered = new HashMap<Object, BitSet>();
            for (int minute = 0; minute < MINUTES; minute += 5) {
                for (var practitioner : practitioners) {
                    if (found.size() < limit
                            && isStart(practitioner, minute)
                            && isFree(practitioner, minute, offered)
                            && !waitsForTheQuarter(practitioner, minute, offered)) {
                        var slot = resourcesAt(practitioner, minute, offered);
                        if (slot != null) {
                            found.add(slot);
                            offer(slot, minute, offered);
                        }
                    }
                }
            }
            return found;
        }

        /** Whether the search began inside this free time, and a quarter of it is still to come. */
        private boolean waitsForTheQuarter(
                UserId practitioner, int minute, Map<Object, BitSet> offered) {
            var location = locationAt(practitioner, minute);
            int first = minute;
            while (first > 0
                    && isStart(practitioner, first - 1)
                    && location != null
                    && location.equals(locationAt(practitioner, first - 1))) {
                first--;
            }
            boolean natural =
                    !isPossible(practitioner, first - 1)
                            || !Objects.equals(location, locationAt(practitioner, first - 1));
            if (natural || offered.getOrDefault(practitioner, new BitSet()).get(first)) {
                return false;
            }
            int quarter = (first + 14) / 15 * 15;
            for (int i = minute; i <= quarter; i++) {
                if (!isStart(practitioner, i)) {
                    return false;
                }
            }
            return minute < quarter;
        }

        private void offer(Slot slot, int minute, Map<Object, BitSet> offered) {
            int until = minute + demand.minutes() + demand.bufferMinutes();
            for (var resource :
                    new @Nullable Object[] {slot.practitioner(), slot.room(), slot.equipment()}) {
                if (resource != null) {
                    offered.computeIfAbsent(resource, each -> new BitSet()).set(minute, until);
                }
            }
        }
    }
}
