package app.wervel.scheduling.application;

import app.wervel.practice.Country;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.PublicHoliday;
import app.wervel.practice.PublicHolidays;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AbsentPeriod;
import app.wervel.scheduling.AgendaBook;
import app.wervel.scheduling.AgendaBook.BookEquipment;
import app.wervel.scheduling.AgendaBook.BookRoom;
import app.wervel.scheduling.ClosedDays;
import app.wervel.scheduling.HoursBlock;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.PeriodSet;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is open and what is taken, into values that the rules of the agenda can work with.
 * Nothing about patients. Must be called in a transaction.
 */
@Component
class AgendaBooks {
    /** An appointment takes 12 hours at most, and its buffer two. */
    private static final Duration LONGEST = Duration.ofHours(14);

    private final JdbcClient jdbc;
    private final ZoneId zone;

    AgendaBooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /** Six queries, whatever the size of the practice and the number of days. */
    AgendaFrame frame(LocalDate first, LocalDate last) {
        var names = new LinkedHashMap<UserId, String>();
        var roomNames = new HashMap<RoomId, String>();
        return new AgendaFrame(
                names,
                roomNames,
                blocks(first, last, names),
                absences(null, first, last),
                closed(first, last),
                rooms(roomNames),
                equipment(),
                zone);
    }

    /** One query more than {@link #frame}. */
    AgendaBook book(LocalDate first, LocalDate last) {
        return book(frame(first, last), first, last);
    }

    /**
     * The agenda of those days: one query.
     *
     * @param frame of these days, or of more
     */
    AgendaBook book(AgendaFrame frame, LocalDate first, LocalDate last) {
        var practitioners = new HashMap<UserId, PeriodSet.Builder>();
        var rooms = new HashMap<RoomId, PeriodSet.Builder>();
        var equipment = new HashMap<EquipmentId, PeriodSet.Builder>();
        var days = days(first, last);
        jdbc.sql(
                        """
                        SELECT practitioner_id, room_id, equipment_id, start_at, occupied_until
                        FROM appointment
                        WHERE start_at > :longBefore AND start_at < :until AND occupied_until > :from
                          AND status <> 'CANCELLED'
                        """)
                .param("longBefore", Moments.parameter(days.start().minus(LONGEST)))
                .param("from", Moments.parameter(days.start()))
                .param("until", Moments.parameter(days.end()))
                .query(row -> {
                    var period =
                            new Period(
                                    Moments.get(row, "start_at"),
                                    Moments.get(row, "occupied_until"));
                    take(practitioners, new UserId(id(row, "practitioner_id")), period);
                    var room = findId(row, "room_id");
                    if (room != null) {
                        take(rooms, new RoomId(room), period);
                    }
                    var piece = findId(row, "equipment_id");
                    if (piece != null) {
                        take(equipment, new EquipmentId(piece), period);
                    }
                });
        return new AgendaBook(
                frame.open(first, last),
                frame.rooms(),
                frame.equipment(),
                built(practitioners),
                built(rooms),
                built(equipment));
    }

    private static <T> void take(Map<T, PeriodSet.Builder> taken, T resource, Period period) {
        taken.computeIfAbsent(resource, each -> new PeriodSet.Builder())
                .add(period.start(), period.end());
    }

    private static <T> Map<T, PeriodSet> built(Map<T, PeriodSet.Builder> taken) {
        var built = new HashMap<T, PeriodSet>();
        taken.forEach((resource, periods) -> built.put(resource, periods.build()));
        return built;
    }

    private List<HoursBlock> blocks(LocalDate first, LocalDate last, Map<UserId, String> names) {
        return jdbc.sql(
                        """
                        SELECT h.practitioner_id, u.display_name, h.location_id, h.kind, h.weekday,
                            h.from_minute, h.until_minute, h.valid_from, h.valid_until
                        FROM working_hours h
                        JOIN app_user u ON u.id = h.practitioner_id
                        JOIN location l ON l.id = h.location_id
                        WHERE u.enabled AND u.role = 'PRACTITIONER' AND l.active
                          AND h.valid_from <= :last AND (h.valid_until IS NULL OR h.valid_until >= :first)
                        ORDER BY u.display_name, u.id, h.weekday, h.from_minute
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> {
                    var block = block(row);
                    names.put(block.practitioner(), row.getString("display_name"));
                    return block;
                })
                .list();
    }

    /** The week of one practitioner, who may have left meanwhile. */
    List<HoursBlock> blocksOf(UserId practitioner, LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        SELECT practitioner_id, location_id, kind, weekday, from_minute, until_minute, valid_from, valid_until
                        FROM working_hours
                        WHERE practitioner_id = :practitioner AND valid_from <= :last
                          AND (valid_until IS NULL OR valid_until >= :first)
                        ORDER BY weekday, from_minute
                        """)
                .param("practitioner", practitioner.value())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> block(row))
                .list();
    }

    private static HoursBlock block(ResultSet row) throws SQLException {
        return new HoursBlock(
                new UserId(id(row, "practitioner_id")),
                new LocationId(id(row, "location_id")),
                HoursKind.valueOf(row.getString("kind")),
                DayOfWeek.of(row.getInt("weekday")),
                row.getInt("from_minute"),
                row.getInt("until_minute"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    /**
     * @param practitioner null: of everybody
     */
    List<AbsentPeriod> absences(@Nullable UserId practitioner, LocalDate first, LocalDate last) {
        var days = days(first, last);
        return jdbc.sql(
                        """
                        SELECT practitioner_id, start_at, end_at FROM absence
                        WHERE start_at < :until AND end_at > :from
                          AND (CAST(:practitioner AS uuid) IS NULL OR practitioner_id = CAST(:practitioner AS uuid))
                        """)
                .param("practitioner", practitioner == null ? null : practitioner.value())
                .param("from", Moments.parameter(days.start()))
                .param("until", Moments.parameter(days.end()))
                .query((row, number) ->
                        new AbsentPeriod(
                                new UserId(id(row, "practitioner_id")),
                                new Period(
                                        Moments.get(row, "start_at"), Moments.get(row, "end_at"))))
                .list();
    }

    private List<ClosedDays> closed(LocalDate first, LocalDate last) {
        var closed = new ArrayList<ClosedDays>();
        for (var closure : closures(first, last)) {
            closed.add(closure.days());
        }
        for (var holiday : holidays(first, last)) {
            closed.add(ClosedDays.everywhere(holiday.date()));
        }
        return closed;
    }

    /** A closure by its name. */
    record NamedClosure(ClosedDays days, String name) {}

    List<NamedClosure> closures(LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        SELECT location_id, from_date, until_date, name FROM closure
                        WHERE until_date >= :first AND from_date <= :last
                        ORDER BY from_date, id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> closure(row))
                .list();
    }

    private static NamedClosure closure(ResultSet row) throws SQLException {
        var location = findId(row, "location_id");
        var days =
                new ClosedDays(
                        location == null ? null : new LocationId(location),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class));
        return new NamedClosure(days, row.getString("name"));
    }

    /** The public holidays on which the practice is closed. */
    List<PublicHoliday> holidays(LocalDate first, LocalDate last) {
        return jdbc.sql("SELECT country, open_holidays, closed_holidays FROM agenda_settings")
                .query((row, number) ->
                        PublicHolidays.closing(
                                Country.valueOf(row.getString("country")),
                                texts(row.getArray("open_holidays")),
                                texts(row.getArray("closed_holidays")),
                                first,
                                last))
                .single();
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private List<BookRoom> rooms(Map<RoomId, String> names) {
        return jdbc.sql(
                        """
                        SELECT id, location_id, name FROM room WHERE active ORDER BY position, name, id
                        """)
                .query((row, number) -> {
                    var room = new RoomId(id(row, "id"));
                    names.put(room, row.getString("name"));
                    return new BookRoom(room, new LocationId(id(row, "location_id")));
                })
                .list();
    }

    private List<BookEquipment> equipment() {
        return jdbc.sql(
                        """
                        SELECT id, location_id, kind FROM equipment WHERE active ORDER BY name, id
                        """)
                .query((row, number) ->
                        new BookEquipment(
                                new EquipmentId(id(row, "id")),
                                new LocationId(id(row, "location_id")),
                                row.getString("kind")))
                .list();
    }

    /** From the first midnight to the last. */
    Period days(LocalDate first, LocalDate last) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable UUID findId(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
