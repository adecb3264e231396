package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.WaitingListEntryId;
import app.wervel.scheduling.WaitingUrgency;
import app.wervel.scheduling.WaitingWish;
import app.wervel.scheduling.application.SlotSearch.Demand;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the waiting list: the most urgent first, then who has waited longest. Writes no access log:
 * its callers do.
 */
@Component
class WaitingListRows {
    private static final String SELECT =
            """
            SELECT e.id, e.version, e.patient_id, p.family_name, p.family_name_prefix, p.given_name, p.initials,
                p.birth_date, p.phone, e.type_id, t.name AS type_name, t.minutes, t.buffer_minutes, t.needs_room,
                t.equipment_kind, t.capacity, t.active, e.practitioner_id, u.display_name AS practitioner_name,
                e.weekdays, e.not_before, e.not_after, e.from_date, e.until_date, e.urgency, e.note,
                a.id AS gives_up_id, a.start_at AS gives_up_start, e.created_at
            FROM waiting_list_entry e
            JOIN patient p ON p.id = e.patient_id
            JOIN appointment_type t ON t.id = e.type_id
            LEFT JOIN app_user u ON u.id = e.practitioner_id
            LEFT JOIN appointment a ON a.id = e.gives_up_id AND a.status IN ('BOOKED', 'CONFIRMED')
            """;

    private static final String MOST_URGENT =
            """
            array_position(ARRAY['URGENT', 'SOON', 'NORMAL'], e.urgency), e.created_at, e.id
            """;

    private static final String MOST_URGENT_FIRST = "ORDER BY " + MOST_URGENT;

    private final JdbcClient jdbc;

    WaitingListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who waits, and what the wish takes in the agenda. */
    record Waiting(WaitingListRow row, Demand demand) {
        WaitingWish wish() {
            return new WaitingWish(
                    row.practitioner(),
                    row.weekdays(),
                    row.notBefore(),
                    row.notAfter(),
                    row.from(),
                    row.until());
        }
    }

    /** Wishes that were for days before today come last. */
    Page<WaitingListRow> waiting(PageRequest request, LocalDate today) {
        var items =
                jdbc.sql(
                                SELECT
                                        + "WHERE e.status = 'WAITING' "
                                        + "ORDER BY coalesce(e.until_date < :today, false), "
                                        + MOST_URGENT
                                        + "LIMIT :size OFFSET :offset")
                        .param("today", today)
                        .param("size", request.size())
                        .param("offset", request.offset())
                        .query((row, number) -> row(row))
                        .list();
        long total =
                jdbc.sql("SELECT count(*) FROM waiting_list_entry WHERE status = 'WAITING'")
                        .query(Long.class)
                        .single();
        return new Page<>(items, request.page(), request.size(), total);
    }

    /**
     * What is to be had, in the terms in which somebody waits. It may leave some in whom it does
     * not fit after all, but nobody out whom it does.
     *
     * @param practitioner null: of any
     * @param weekdays of the days, 1 is Monday
     * @param earliest the first moment of a day at which something may start, by the practice's
     *     clock
     * @param latest the last one
     */
    record Wanted(
            @Nullable UserId practitioner,
            LocalDate first,
            LocalDate last,
            Set<Integer> weekdays,
            LocalTime earliest,
            LocalTime latest,
            Instant start) {
        static Wanted in(Period span, ZoneId zone) {
            var first = LocalDate.ofInstant(span.start(), zone);
            var last = LocalDate.ofInstant(span.end(), zone);
            return new Wanted(
                    null,
                    first,
                    last,
                    weekdays(first, last),
                    LocalTime.MIN,
                    LocalTime.MAX,
                    span.start());
        }

        /** On a day on which the clock changes, its times say too little. */
        static Wanted at(Instant start, UserId practitioner, ZoneId zone) {
            var day = LocalDate.ofInstant(start, zone);
            var clock = LocalTime.ofInstant(start, zone);
            var length =
                    Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
            boolean clockStays = length.equals(Duration.ofDays(1));
            return new Wanted(
                    practitioner,
                    day,
                    day,
                    weekdays(day, day),
                    clockStays ? clock : LocalTime.MIN,
                    clockStays ? clock : LocalTime.MAX,
                    start);
        }

        private static Set<Integer> weekdays(LocalDate first, LocalDate last) {
            return first.datesUntil(last.plusDays(1))
                    .map(day -> day.getDayOfWeek().getValue())
                    .collect(Collectors.toSet());
        }
    }

    /** Those who may want that, for a type that is still in use, however many they are. */
    List<Waiting> wanting(Wanted wanted) {
        var practitioner = wanted.practitioner();
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE e.status = 'WAITING' AND t.active AND e.from_date <= :last
                                  AND (e.until_date IS NULL OR e.until_date >= :first)
                                  AND (cardinality(e.weekdays) = 0 OR e.weekdays && CAST(:weekdays AS smallint[]))
                                  AND (CAST(:practitioner AS uuid) IS NULL OR e.practitioner_id IS NULL
                                      OR e.practitioner_id = CAST(:practitioner AS uuid))
                                  AND (e.not_before IS NULL OR e.not_before <= :latest)
                                  AND (e.not_after IS NULL
                                      OR e.not_after - CAST(:earliest AS time) >= make_interval(mins => t.minutes))
                                  AND (a.start_at IS NULL OR a.start_at > :start)
                                """
                                + MOST_URGENT_FIRST)
                .param("practitioner", practitioner == null ? null : practitioner.value())
                .param("first", wanted.first())
                .param("last", wanted.last())
                .param("weekdays", wanted.weekdays().toArray(Integer[]::new))
                .param("earliest", wanted.earliest())
                .param("latest", wanted.latest())
                .param("start", Moments.parameter(wanted.start()))
                .query((row, number) -> new Waiting(row(row), demand(row)))
                .list();
    }

    /**
     * @throws NotFound when there is no such entry
     */
    WaitingListRow get(WaitingListEntryId id) {
        return jdbc.sql(SELECT + "WHERE e.id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("waiting list entry"));
    }

    private static Demand demand(ResultSet row) throws SQLException {
        return SlotSearch.demand(new AppointmentTypeId(row.getObject("type_id", UUID.class)), row);
    }

    private static WaitingListRow row(ResultSet row) throws SQLException {
        var givesUpStart = row.getObject("gives_up_start", OffsetDateTime.class);
        return new WaitingListRow(
                new WaitingListEntryId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new PersonName(
                        row.getString("family_name"),
                        row.getString("family_name_prefix"),
                        row.getString("given_name"),
                        row.getString("initials")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("phone"),
                new AppointmentTypeId(row.getObject("type_id", UUID.class)),
                row.getString("type_name"),
                row.getInt("minutes"),
                id(row, "practitioner_id", UserId::new),
                row.getString("practitioner_name"),
                weekdays(row),
                row.getObject("not_before", LocalTime.class),
                row.getObject("not_after", LocalTime.class),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                WaitingUrgency.valueOf(row.getString("urgency")),
                row.getString("note"),
                id(row, "gives_up_id", AppointmentId::new),
                givesUpStart == null ? null : givesUpStart.toInstant(),
                Moments.get(row, "created_at"));
    }

    private static Set<DayOfWeek> weekdays(ResultSet row) throws SQLException {
        var days = (Short[]) row.getArray("weekdays").getArray();
        return Arrays.stream(days).map(DayOfWeek::of).collect(Collectors.toSet());
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> id)
            throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : id.apply(value);
    }
}
