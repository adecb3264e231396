package app.wervel.benchmarks;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AgendaBook;
import app.wervel.scheduling.AgendaBook.BookRoom;
import app.wervel.scheduling.ClockWish;
import app.wervel.scheduling.HoursBlock;
import app.wervel.scheduling.OpenHours;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.PeriodSet;
import app.wervel.scheduling.Slot;
import app.wervel.scheduling.SlotDemand;
import app.wervel.scheduling.SlotFinder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The computing of free slots, without a database: 20 practitioners, a room each, sixteen
 * appointments of half an hour on every working day of a year, and nothing free before its last
 * day.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class SlotBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final LocalDate LAST = FIRST.plusDays(364);
    private static final int PRACTITIONERS = 20;
    private static final int APPOINTMENTS = 16;
    private static final SlotDemand HALF_AN_HOUR = new SlotDemand(30, 0, true, null);

    private final List<UserId> practitioners = new ArrayList<>();
    private final List<HoursBlock> blocks = new ArrayList<>();
    private AgendaBook book;
    private PeriodSet year;
    private PeriodSet evenings;

    @Setup
    public void fillTheBooks() {
        var location = LocationId.next();
        var rooms = new ArrayList<BookRoom>();
        var taken = new HashMap<UserId, PeriodSet>();
        var takenRooms = new HashMap<RoomId, PeriodSet>();
        for (int i = 0; i < PRACTITIONERS; i++) {
            var practitioner = UserId.next();
            var room = RoomId.next();
            practitioners.add(practitioner);
            rooms.add(new BookRoom(room, location));
            for (var day : DayOfWeek.values()) {
                if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                    week(practitioner, location, day);
                }
            }
            taken.put(practitioner, fullBooks());
            takenRooms.put(room, fullBooks());
        }
        book = new AgendaBook(open(), rooms, List.of(), taken, takenRooms, Map.of());
        year = ClockWish.ANY.startsIn(span(), ZONE);
        evenings =
                new ClockWish(LocalTime.of(17, 0), null, Set.of(DayOfWeek.MONDAY))
                        .startsIn(span(), ZONE);
    }

    private void week(UserId practitioner, LocationId location, DayOfWeek day) {
        blocks.add(block(practitioner, location, HoursKind.WORK, day, 8 * 60, 17 * 60));
        blocks.add(block(practitioner, location, HoursKind.BREAK, day, 12 * 60, 13 * 60));
    }

    private static HoursBlock block(
            UserId practitioner,
            LocationId location,
            HoursKind kind,
            DayOfWeek day,
            int from,
            int until) {
        return new HoursBlock(practitioner, location, kind, day, from, until, FIRST, null);
    }

    /** With four minutes between appointments, so that nothing melts together. */
    private static PeriodSet fullBooks() {
        var periods = new ArrayList<Period>();
        for (var day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            for (int i = 0; i < APPOINTMENTS; i++) {
                var clock = LocalDateTime.of(day, LocalTime.of(8, 0)).plusMinutes(34L * i);
                var start = clock.atZone(ZONE).toInstant();
                periods.add(new Period(start, start.plusSeconds(30 * 60)));
            }
        }
        return PeriodSet.of(periods);
    }

    private static Period span() {
        return new Period(
                FIRST.atStartOfDay(ZONE).toInstant(),
                LAST.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    private OpenHours open() {
        return OpenHours.of(blocks, List.of(), List.of(), FIRST, LAST, ZONE);
    }

    /** The only free day of the year is its last. */
    @Benchmark
    public List<Slot> firstFreeOfAFullYear() {
        return new SlotFinder(book, HALF_AN_HOUR, year).find(practitioners, 1);
    }

    @Benchmark
    public List<Slot> twoHundredOfAnEmptyYear() {
        var empty = new AgendaBook(open(), List.of(), List.of(), Map.of(), Map.of(), Map.of());
        return new SlotFinder(empty, new SlotDemand(30, 0, false, null), year)
                .find(practitioners, 200);
    }

    @Benchmark
    public List<Slot> nothingOnMondayEvenings() {
        return new SlotFinder(book, HALF_AN_HOUR, evenings).find(practitioners, 1);
    }

    @Benchmark
    public OpenHours openHoursOfAYear() {
        return open();
    }
}
