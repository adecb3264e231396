package app.wervel.benchmarks.series;

import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.SeriesCandidate;
import app.wervel.scheduling.SeriesPattern;
import app.wervel.scheduling.SeriesProblem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An invented practice whose books are full to a given share, and a wish: nine times, twice a week,
 * from 14:00 on, for half of the patients with the usual practitioner.
 */
final class SeriesPractice {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final int WEEKS = 11;
    private static final int WORKING_DAYS = 5;
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int SLOTS_A_DAY = 20;
    private static final int MINUTES = 30;
    private static final int ROOMS_OFFERED = 3;

    private final int practitioners;
    private final double full;
    private final Random random;

    SeriesPractice(int practitioners, double full, long seed) {
        this.practitioners = practitioners;
        this.full = full;
        this.random = new Random(seed);
    }

    SeriesProblem problem() {
        var candidates = new ArrayList<SeriesCandidate>();
        for (int week = 0; week < WEEKS; week++) {
            for (int day = 0; day < WORKING_DAYS; day++) {
                addDay(candidates, MONDAY.plusWeeks(week).plusDays(day));
            }
        }
        return new SeriesProblem(
                new SeriesPattern(
                        9,
                        2,
                        MONDAY,
                        LocalTime.of(14, 0),
                        null,
                        Set.of(),
                        random.nextBoolean() ? new UserId(new UUID(1, 0)) : null),
                candidates,
                MONDAY.plusWeeks(WEEKS).minusDays(1),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private void addDay(List<SeriesCandidate> candidates, LocalDate date) {
        boolean[][] taken = new boolean[practitioners][SLOTS_A_DAY];
        for (boolean[] day : taken) {
            for (int slot = 0; slot < SLOTS_A_DAY; slot++) {
                day[slot] = random.nextDouble() < full;
            }
        }
        for (int slot = 0; slot < SLOTS_A_DAY; slot++) {
            var rooms = freeRooms(taken, slot);
            for (int who = 0; who < practitioners; who++) {
                if (!taken[who][slot]) {
                    add(candidates, date, slot, who, rooms, touching(taken[who], slot));
                }
            }
        }
    }

    /** A room for everybody; who works sits in one of them, and not always in the same. */
    private List<RoomId> freeRooms(boolean[][] taken, int slot) {
        var used = new HashSet<Integer>();
        for (boolean[] day : taken) {
            if (day[slot]) {
                int room = random.nextInt(practitioners);
                while (!used.add(room)) {
                    room = (room + 1) % practitioners;
                }
            }
        }
        return IntStream.range(0, practitioners)
                .filter(room -> !used.contains(room))
                .limit(ROOMS_OFFERED)
                .mapToObj(room -> new RoomId(new UUID(2, room)))
                .toList();
    }

    private static int touching(boolean[] taken, int slot) {
        boolean before = slot == 0 || taken[slot - 1];
        boolean after = slot == SLOTS_A_DAY - 1 || taken[slot + 1];
        return (before ? 1 : 0) + (after ? 1 : 0);
    }

    private static void add(
            List<SeriesCandidate> candidates,
            LocalDate date,
            int slot,
            int who,
            List<RoomId> rooms,
            int touching) {
        var start = date.atTime(OPENS).plusMinutes((long) slot * MINUTES).atZone(ZONE).toInstant();
        var period = Period.of(start, Duration.ofMinutes(MINUTES));
        for (RoomId room : rooms) {
            candidates.add(
                    SeriesCandidate.of(
                            period, ZONE, new UserId(new UUID(1, who)), room, null, touching));
        }
    }

    static LocalDate mondayOf(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
    }
}
