package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AgendaBook;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.SeriesCandidate;
import app.wervel.scheduling.SeriesCandidates;
import app.wervel.scheduling.SlotDemand;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the appointments that an absence makes impossible, and where each could go: to the same
 * practitioner on another day, or to a colleague at that time. Must be called in a transaction.
 */
@Component
class AbsenceEffects {
    private static final int MOST_ALTERNATIVES = 5;
    private static final int DAYS_BEFORE = 3;
    private static final int DAYS_AFTER = 10;

    /** Points; fewer are better. A colleague is as good as one's own two to three days later. */
    private static final int A_DAY = 10;

    private static final int A_COLLEAGUE = 25;
    private static final int A_QUARTER = 1;
    private static final int A_GAP = 2;
    private static final int DAY_WITH_ANOTHER = 100;

    private final AgendaBooks books;
    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final Clock clock;
    private final ZoneId zone;

    AbsenceEffects(AgendaBooks books, JdbcClient jdbc, AccessLog accessLog, Clock clock) {
        this.books = books;
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    List<AbsenceEffect> of(UserId practitioner, Period absence) {
        var affected = affected(practitioner, absence);
        var patients =
                affected.stream()
                        .map(AppointmentRow::patient)
                        .filter(Objects::nonNull)
                        .map(PatientId::value)
                        .distinct()
                        .toList();
        accessLog.record(Access.searched("Appointment", patients, "list"));
        if (affected.isEmpty()) {
            return List.of();
        }
        var first = day(affected.getFirst().start()).minusDays(DAYS_BEFORE);
        var today = LocalDate.now(clock);
        var from = first.isBefore(today) ? today : first;
        var until = day(absence.end()).plusDays(DAYS_AFTER);
        var frame = books.frame(from, until);
        var search =
                new Search(
                        practitioner,
                        absence,
                        frame,
                        books.book(frame, from, until.plusDays(1)),
                        span(from, until),
                        needs(affected),
                        others(patients, from, until));
        return affected.stream().map(search::effect).toList();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Period span(LocalDate from, LocalDate until) {
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant now = clock.instant();
        return new Period(
                start.isBefore(now) ? now : start,
                until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Of a group its own row: everybody in it goes along. */
    private List<AppointmentRow> affected(UserId practitioner, Period absence) {
        return jdbc.sql(
                        AppointmentRows.COLUMNS
                                + AppointmentRows.FROM
                                + """
                                WHERE a.practitioner_id = :practitioner AND a.session_id = a.id
                                  AND a.status IN ('BOOKED', 'CONFIRMED') AND a.start_at > :now
                                  AND a.start_at < :until AND a.end_at > :from
                                ORDER BY a.start_at, a.id
                                """)
                .param("practitioner", practitioner.value())
                .param("now", Moments.parameter(clock.instant()))
                .param("from", Moments.parameter(absence.start()))
                .param("until", Moments.parameter(absence.end()))
                .query(AppointmentRows::row)
                .list();
    }

    /** What the appointments' types need, by the type's id. */
    private Map<UUID, Need> needs(List<AppointmentRow> affected) {
        var needs = new HashMap<UUID, Need>();
        jdbc.sql(
                        "SELECT id, needs_room, equipment_kind FROM appointment_type WHERE id = ANY (:ids)")
                .param(
                        "ids",
                        affected.stream()
                                .map(row -> row.type().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    needs.put(
                            row.getObject("id", UUID.class),
                            new Need(
                                    row.getBoolean("needs_room"), row.getString("equipment_kind")));
                });
        return needs;
    }

    /** The patients' appointments in that time, by the patient's id; the affected ones too. */
    private Map<UUID, List<Taken>> others(List<UUID> patients, LocalDate from, LocalDate until) {
        var days = books.days(from, until);
        var others = new HashMap<UUID, List<Taken>>();
        jdbc.sql(
                        """
                        SELECT id, patient_id, start_at, end_at FROM appointment
                        WHERE patient_id = ANY (:patients) AND status <> 'CANCELLED'
                          AND start_at < :until AND end_at > :from
                        """)
                .param("patients", patients.toArray(UUID[]::new))
                .param("from", Moments.parameter(days.start()))
                .param("until", Moments.parameter(days.end()))
                .query(row -> {
                    others.computeIfAbsent(
                                    row.getObject("patient_id", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new Taken(
                                            row.getObject("id", UUID.class),
                                            new Period(
                                                    Moments.get(row, "start_at"),
                                                    Moments.get(row, "end_at"))));
                });
        return others;
    }

    private record Need(boolean room, @Nullable String equipmentKind) {}

    private record Taken(UUID appointment, Period period) {}

    /** Goes through the appointments in their order, and keeps what it offered first to each. */
    private final class Search {
        private final UserId absent;
        private final Period absence;
        private final AgendaFrame frame;
        private final AgendaBook book;
        private final Period span;
        private final Map<UUID, Need> needs;
        private final Map<UUID, List<Taken>> others;
        private final Map<SlotDemand, List<SeriesCandidate>> candidates = new HashMap<>();
        private final List<Offered> offered = new ArrayList<>();

        Search(
                UserId absent,
                Period absence,
                AgendaFrame frame,
                AgendaBook book,
                Period span,
                Map<UUID, Need> needs,
                Map<UUID, List<Taken>> others) {
            this.absent = absent;
            this.absence = absence;
            this.frame = frame;
            this.book = book;
            this.span = span;
            this.needs = needs;
            this.others = others;
        }

        AbsenceEffect effect(AppointmentRow row) {
            var demand = demand(row);
            var ranked =
                    candidates.computeIfAbsent(demand, this::free).stream()
                            .filter(candidate -> isPossible(row, demand, candidate))
                            .sorted(Comparator.comparingInt(candidate -> points(row, candidate)))
                            .toList();
            var picked = new ArrayList<SeriesCandidate>();
            for (SeriesCandidate candidate : ranked) {
                if (picked.size() < MOST_ALTERNATIVES
                        && picked.stream().noneMatch(other -> isSamePlace(candidate, other))) {
                    picked.add(candidate);
                }
            }
            if (!picked.isEmpty()) {
                var best = picked.getFirst();
                offered.add(
                        new Offered(best, demand.takenFrom(best.period().start()), row.patient()));
            }
            return new AbsenceEffect(
                    row, picked.stream().map(slot -> SeriesPlans.row(frame, slot)).toList());
        }

        private SlotDemand demand(AppointmentRow row) {
            var need = needs.getOrDefault(row.type().value(), new Need(false, null));
            return new SlotDemand(
                    (int) Duration.between(row.start(), row.end()).toMinutes(),
                    (int) Duration.between(row.end(), row.occupiedUntil()).toMinutes(),
                    need.room(),
                    need.equipmentKind());
        }

        private List<SeriesCandidate> free(SlotDemand demand) {
            return new SeriesCandidates(book, demand, zone)
                    .in(frame.practitioners(), span).stream()
                            .filter(candidate ->
                                    !candidate.practitioner().equals(absent)
                                            || !candidate.period().overlaps(absence))
                            .toList();
        }

        private boolean isPossible(
                AppointmentRow row, SlotDemand demand, SeriesCandidate candidate) {
            var occupied = demand.takenFrom(candidate.period().start());
            return taken(row).stream().noneMatch(candidate.period()::overlaps)
                    && offered.stream()
                            .noneMatch(other -> other.excludes(candidate, occupied, row.patient()));
        }

        private List<Period> taken(AppointmentRow row) {
            var patient = row.patient();
            return patient == null
                    ? List.of()
                    : others.getOrDefault(patient.value(), List.of()).stream()
                            .filter(taken -> !taken.appointment().equals(row.id().value()))
                            .map(Taken::period)
                            .toList();
        }

        private int points(AppointmentRow row, SeriesCandidate candidate) {
            var before = LocalDateTime.ofInstant(row.start(), zone);
            int days =
                    (int)
                            Math.abs(
                                    candidate.date().toEpochDay()
                                            - before.toLocalDate().toEpochDay());
            int minutes =
                    Math.abs(
                                    candidate.time().toSecondOfDay()
                                            - before.toLocalTime().toSecondOfDay())
                            / 60;
            boolean comesAnyway =
                    taken(row).stream()
                            .anyMatch(period -> day(period.start()).equals(candidate.date()));
            return A_DAY * days
                    + A_QUARTER * (minutes / 15)
                    + A_GAP * (2 - candidate.touching())
                    + (candidate.practitioner().equals(absent) ? 0 : A_COLLEAGUE)
                    + (comesAnyway ? DAY_WITH_ANOTHER : 0);
        }

        private static boolean isSamePlace(SeriesCandidate candidate, SeriesCandidate other) {
            return candidate.practitioner().equals(other.practitioner())
                    && candidate.period().overlaps(other.period());
        }
    }

    /** What was offered first to an appointment, and is not to be offered first again. */
    private record Offered(SeriesCandidate slot, Period occupied, @Nullable PatientId patient) {
        boolean excludes(
                SeriesCandidate candidate, Period candidateOccupied, @Nullable PatientId other) {
            boolean sameResource =
                    slot.practitioner().equals(candidate.practitioner())
                            || slot.room() != null && slot.room().equals(candidate.room())
                            || slot.equipment() != null
                                    && slot.equipment().equals(candidate.equipment());
            return sameResource && occupied.overlaps(candidateOccupied)
                    || patient != null
                            && patient.equals(other)
                            && slot.period().overlaps(candidate.period());
        }
    }
}
