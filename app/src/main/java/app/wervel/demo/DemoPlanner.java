package app.wervel.demo;

import app.wervel.demo.DemoBooking.State;
import app.wervel.demo.DemoPlaces.Away;
import app.wervel.demo.DemoPlaces.Kind;
import app.wervel.demo.DemoPlaces.Places;
import app.wervel.demo.DemoWeek.Block;
import app.wervel.practice.Country;
import app.wervel.practice.PublicHoliday;
import app.wervel.practice.PublicHolidays;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans the demo practice's appointments, from three weeks ago to four weeks ahead: fuller behind
 * than ahead, and never without free time. Knows no database; keeps everybody from being in two
 * places at once, and leaves public holidays and absences free. The same seed gives the same
 * appointments.
 */
final class DemoPlanner {
    static final int DAYS_BACK = 21;
    static final int DAYS_AHEAD = 28;

    private static final long SEED = 20261123;
    private static final int STEP_MINUTES = 30;

    /** Nobody is treated more often than every so many days. */
    private static final int REST_DAYS = 3;

    /** In hundredths of the working time. */
    private static final int FULL_BEHIND = 72;

    private static final int FULL_SOON = 62;
    private static final int FULL_LATER = 45;
    private static final int SOON_DAYS = 12;

    private final Random random = new Random(SEED);
    private final LocalDate today;
    private final ZoneId zone;
    private final Places places;
    private final Away away;
    private final Map<String, Worker> workers;
    private final DemoCourse course;
    private final Set<LocalDate> closed;
    private final Map<UUID, List<Period>> taken = new HashMap<>();
    private final Map<UUID, List<LocalDate>> visits = new HashMap<>();
    private final List<DemoBooking> bookings = new ArrayList<>();

    /**
     * @param workers by user name
     */
    DemoPlanner(Instant now, ZoneId zone, Places places, Away away, Map<String, Worker> workers) {
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
        this.places = places;
        this.away = away;
        this.workers = workers;
        this.course = new DemoCourse(now, random);
        this.closed =
                PublicHolidays.closing(Country.NL, Set.of(), Set.of(), first(), last()).stream()
                        .map(PublicHoliday::date)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    private LocalDate first() {
        return today.minusDays(DAYS_BACK);
    }

    private LocalDate last() {
        return today.plusDays(DAYS_AHEAD);
    }

    /** The same people come to move together every week. */
    void group(String practitioner, DayOfWeek day, LocalTime time, List<Client> participants) {
        Kind kind = places.kind("Groepsles");
        for (LocalDate date = first(); !date.isAfter(last()); date = date.plusDays(1)) {
            if (date.getDayOfWeek() != day || closed.contains(date)) {
                continue;
            }
            for (Block block : blocks(practitioner, day)) {
                UUID room = places.rooms().getOrDefault(block.location(), List.of()).getLast();
                LocalDate when = date;
                place(block, date, time, kind)
                        .filter(period -> isFree(room, period))
                        .ifPresent(period -> group(block, when, kind, room, period, participants));
            }
        }
    }

    private void group(
            Block block,
            LocalDate date,
            Kind kind,
            UUID room,
            Period period,
            List<Client> participants) {
        UUID session = AppointmentId.next().value();
        UUID practitioner = worker(block).id();
        List<State> states = course.ofGroup(period.start(), period.end());
        bookings.add(
                new DemoBooking(
                        session,
                        session,
                        kind,
                        practitioner,
                        room,
                        null,
                        null,
                        null,
                        null,
                        period.start(),
                        period.end(),
                        states));
        take(practitioner, period);
        take(room, period);
        for (Client client : participants) {
            bookings.add(
                    new DemoBooking(
                            AppointmentId.next().value(),
                            session,
                            kind,
                            practitioner,
                            room,
                            null,
                            client.id(),
                            null,
                            null,
                            period.start(),
                            period.end(),
                            states));
            take(client.id(), period);
            visits.computeIfAbsent(client.id(), none -> new ArrayList<>()).add(date);
        }
    }

    /** So many treatments on those days at that time, as far as they can be had. */
    void series(
            UUID series,
            String practitioner,
            Client client,
            Set<DayOfWeek> days,
            LocalTime time,
            int count) {
        int booked = 0;
        LocalDate date = client.since().isAfter(first()) ? client.since() : first();
        while (booked < count && !date.isAfter(last())) {
            if (days.contains(date.getDayOfWeek()) && !closed.contains(date)) {
                for (Block block : blocks(practitioner, date.getDayOfWeek())) {
                    booked += book(block, date, time, client, "Behandeling", series) ? 1 : 0;
                }
            }
            date = date.plusDays(1);
        }
    }

    /** Fills what is left, but not all of it. */
    List<DemoBooking> fill() {
        for (LocalDate date = first(); !date.isAfter(last()); date = date.plusDays(1)) {
            if (closed.contains(date)) {
                continue;
            }
            for (Block block : DemoWeek.BLOCKS) {
                if (block.day() == date.getDayOfWeek()) {
                    fill(block, date);
                }
            }
        }
        return List.copyOf(bookings);
    }

    private void fill(Block block, LocalDate date) {
        LocalTime time = block.from();
        while (time.isBefore(block.until())) {
            int minutes = STEP_MINUTES;
            if (random.nextInt(100) < fullness(date)) {
                Client client = whoComes(block, date);
                if (client != null) {
                    String kind = kindFor(client);
                    if (book(block, date, time, client, kind, null)) {
                        minutes = places.kind(kind).minutes();
                    }
                }
            }
            time = time.plusMinutes(minutes);
        }
    }

    private int fullness(LocalDate date) {
        if (!date.isAfter(today)) {
            return FULL_BEHIND;
        }
        return date.isAfter(today.plusDays(SOON_DAYS)) ? FULL_LATER : FULL_SOON;
    }

    /** The patient of this practitioner who was here longest ago, or null when nobody is due. */
    private @Nullable Client whoComes(Block block, LocalDate date) {
        List<Client> queue = worker(block).clients();
        for (Client client : queue) {
            boolean due =
                    !client.since().isAfter(date)
                            && visits.getOrDefault(client.id(), List.of()).stream()
                                    .noneMatch(visit -> isNear(visit, date));
            if (due) {
                queue.remove(client);
                queue.add(client);
                return client;
            }
        }
        return null;
    }

    private static boolean isNear(LocalDate visit, LocalDate date) {
        return Math.abs(visit.toEpochDay() - date.toEpochDay()) < REST_DAYS;
    }

    private String kindFor(Client client) {
        if (client.isNew() && !visits.containsKey(client.id())) {
            return "Intake";
        }
        int drawn = random.nextInt(100);
        if (drawn < 72) {
            return "Behandeling";
        }
        if (drawn < 84) {
            return "Lange behandeling";
        }
        return drawn < 93 ? "Evaluatie" : "Shockwave";
    }

    private boolean book(
            Block block,
            LocalDate date,
            LocalTime time,
            Client client,
            String kindName,
            @Nullable UUID series) {
        Kind kind = places.kind(kindName);
        Period period = place(block, date, time, kind).orElse(null);
        if (period == null || !isFree(client.id(), period)) {
            return false;
        }
        UUID equipment = kind.needsShockwave() ? places.shockwave() : null;
        boolean elsewhere = equipment != null && !block.location().equals(DemoWeek.CENTRE);
        UUID room = freeRoom(block, period);
        if (room == null || elsewhere || (equipment != null && !isFree(equipment, period))) {
            return false;
        }
        UUID id = AppointmentId.next().value();
        var booking =
                new DemoBooking(
                        id,
                        id,
                        kind,
                        worker(block).id(),
                        room,
                        equipment,
                        client.id(),
                        client.episode(),
                        series,
                        period.start(),
                        period.end(),
                        course.of(period.start(), period.end()));
        bookings.add(booking);
        visits.computeIfAbsent(client.id(), none -> new ArrayList<>()).add(date);
        if (booking.current().status().takesTime()) {
            take(booking.practitioner(), period);
            take(room, period);
            take(client.id(), period);
            if (equipment != null) {
                take(equipment, period);
            }
        }
        return true;
    }

    /** When it would be, if that lies in working hours and the practitioner is there and free. */
    private Optional<Period> place(Block block, LocalDate date, LocalTime time, Kind kind) {
        if (!block.hasRoomFor(time, kind.minutes())) {
            return Optional.empty();
        }
        Instant start = date.atTime(time).atZone(zone).toInstant();
        Instant end = date.atTime(time).plusMinutes(kind.minutes()).atZone(zone).toInstant();
        var period = new Period(start, end);
        UUID practitioner = worker(block).id();
        boolean absent =
                away.practitioner().equals(practitioner)
                        && period.overlaps(new Period(away.start(), away.end()));
        return absent || !isFree(practitioner, period) ? Optional.empty() : Optional.of(period);
    }

    /** The practitioner's usual room, or another one of that location; null: all are taken. */
    private @Nullable UUID freeRoom(Block block, Period period) {
        List<UUID> rooms = places.rooms().getOrDefault(block.location(), List.of());
        int usual = worker(block).usualRoom();
        for (int i = 0; i < rooms.size(); i++) {
            UUID room = rooms.get((usual + i) % rooms.size());
            if (isFree(room, period)) {
                return room;
            }
        }
        return null;
    }

    private boolean isFree(UUID who, Period period) {
        return taken.getOrDefault(who, List.of()).stream().noneMatch(period::overlaps);
    }

    private void take(UUID who, Period period) {
        taken.computeIfAbsent(who, none -> new ArrayList<>()).add(period);
    }

    private static List<Block> blocks(String practitioner, DayOfWeek day) {
        return DemoWeek.BLOCKS.stream()
                .filter(block -> block.practitioner().equals(practitioner) && block.day() == day)
                .toList();
    }

    private Worker worker(Block block) {
        Worker worker = workers.get(block.practitioner());
        if (worker == null) {
            throw new IllegalStateException("Nobody is called " + block.practitioner());
        }
        return worker;
    }

    /**
     * A practitioner.
     *
     * @param usualRoom place in the list of the location's rooms
     * @param clients who is due first comes first; changes as they come
     */
    record Worker(UUID id, int usualRoom, List<Client> clients) {}

    /**
     * Somebody who is treated.
     *
     * @param since not before that day
     * @param isNew the first visit is an intake
     */
    record Client(UUID id, @Nullable UUID episode, LocalDate since, boolean isNew) {}
}
