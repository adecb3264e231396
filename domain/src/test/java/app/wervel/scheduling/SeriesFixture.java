package app.wervel.scheduling;

import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice of three, and a wish to plan for in it. */
final class SeriesFixture {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final UserId LOTTE = new UserId(new UUID(1, 1));
    static final UserId BRAM = new UserId(new UUID(1, 2));
    static final UserId NOOR = new UserId(new UUID(1, 3));
    static final RoomId ROOM_1 = new RoomId(new UUID(2, 1));
    static final RoomId ROOM_2 = new RoomId(new UUID(2, 2));

    private final List<SeriesCandidate> candidates = new ArrayList<>();
    private final List<Period> taken = new ArrayList<>();
    private final List<LocalDate> daysTaken = new ArrayList<>();
    private Set<LocalDate> closed = Set.of();
    private Set<LocalDate> works = Set.of();
    private Set<LocalDate> absent = Set.of();
    private int count = 4;
    private int perWeek = 2;
    private int weeks = 12;
    private LocalDate from = MONDAY;
    private @Nullable LocalTime notBefore;
    private @Nullable LocalTime notAfter;
    private Set<DayOfWeek> weekdays = Set.of();
    private @Nullable UserId preferred;

    SeriesFixture times(int count, int perWeek) {
        this.count = count;
        this.perWeek = perWeek;
        return this;
    }

    SeriesFixture weeks(int weeks) {
        this.weeks = weeks;
        return this;
    }

    SeriesFixture from(LocalDate day) {
        from = day;
        return this;
    }

    SeriesFixture between(@Nullable String notBefore, @Nullable String notAfter) {
        this.notBefore = notBefore == null ? null : LocalTime.parse(notBefore);
        this.notAfter = notAfter == null ? null : LocalTime.parse(notAfter);
        return this;
    }

    SeriesFixture on(DayOfWeek... days) {
        weekdays = Set.of(days);
        return this;
    }

    SeriesFixture with(UserId practitioner) {
        preferred = practitioner;
        return this;
    }

    SeriesFixture closedOn(LocalDate... days) {
        closed = Set.of(days);
        return this;
    }

    SeriesFixture preferredWorks(LocalDate... days) {
        works = Set.of(days);
        return this;
    }

    SeriesFixture preferredAbsent(LocalDate... days) {
        absent = Set.of(days);
        return this;
    }

    SeriesFixture patientComes(LocalDate day, String from, String until) {
        taken.add(
                new Period(
                        day.atTime(LocalTime.parse(from)).atZone(ZONE).toInstant(),
                        day.atTime(LocalTime.parse(until)).atZone(ZONE).toInstant()));
        daysTaken.add(day);
        return this;
    }

    /** Free half hours of somebody in a room. */
    SeriesFixture free(UserId practitioner, @Nullable RoomId room, LocalDate day, String... times) {
        for (String time : times) {
            candidates.add(slot(practitioner, room, day, time, 2));
        }
        return this;
    }

    SeriesFixture freeInWeek(int week, UserId practitioner, Set<DayOfWeek> days, String... times) {
        for (DayOfWeek day : days) {
            free(practitioner, ROOM_1, day(week, day), times);
        }
        return this;
    }

    SeriesFixture freeEachWeek(UserId practitioner, Set<DayOfWeek> days, String... times) {
        for (int week = 0; week < weeks; week++) {
            freeInWeek(week, practitioner, days, times);
        }
        return this;
    }

    SeriesFixture add(SeriesCandidate candidate) {
        candidates.add(candidate);
        return this;
    }

    SeriesProblem problem() {
        return new SeriesProblem(
                new SeriesPattern(count, perWeek, from, notBefore, notAfter, weekdays, preferred),
                candidates,
                MONDAY.plusWeeks(weeks).minusDays(1),
                taken,
                Set.copyOf(daysTaken),
                closed,
                works,
                absent);
    }

    List<PlannedAppointment> plan() {
        return SeriesPlanner.plan(problem());
    }

    /**
     * @param week from 0
     */
    static LocalDate day(int week, DayOfWeek day) {
        return MONDAY.plusWeeks(week).plusDays(day.ordinal());
    }

    static SeriesCandidate slot(
            UserId practitioner, @Nullable RoomId room, LocalDate day, String time, int touching) {
        var start = day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
        return SeriesCandidate.of(
                new Period(start, start.plusSeconds(30 * 60)),
                ZONE,
                practitioner,
                room,
                null,
                touching);
    }
}
