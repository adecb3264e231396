package app.wervel.benchmarks.agenda;

import app.wervel.benchmarks.Timings;
import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.scheduling.application.AvailabilityQueries;
import app.wervel.scheduling.application.SeriesService;
import app.wervel.scheduling.application.SeriesWish;
import app.wervel.scheduling.application.SlotWish;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long people wait for the agenda of a large practice with full books, and beside each figure
 * the bare SQL that it needs. The database is an embedded PostgreSQL that writes to disk as a
 * server does (fsync, synchronous commit).
 *
 * <p>First argument: how often each is measured, default 200. Second: the packaged application, for
 * the time until a browser has painted a day.
 */
public final class AgendaBenchmark {
    private static final ZoneId ZONE = BenchmarkDatabase.ZONE;
    private static final int SERIES_WEEKS = 11;

    /** Appointments of 20 practitioners, less those that were cancelled for the series. */
    private static final int FULL = 300;

    private static final int PAINTED = 20;

    private static final String DAY =
            """
            SELECT a.*, t.name, t.colour, t.visit, t.capacity, u.display_name, r.name, p.family_name,
                   p.family_name_prefix, p.given_name, p.initials, p.birth_date, p.phone
            FROM appointment a JOIN appointment_type t ON t.id = a.type_id
            JOIN app_user u ON u.id = a.practitioner_id
            LEFT JOIN room r ON r.id = a.room_id LEFT JOIN patient p ON p.id = a.patient_id
            WHERE a.start_at >= ? AND a.start_at < ? ORDER BY a.start_at, a.id
            """;

    private static final String BOOK =
            """
            SELECT practitioner_id, room_id, equipment_id, start_at, occupied_until FROM appointment
            WHERE start_at >= ? AND start_at < ? AND status <> 'CANCELLED'
            """;

    private static final String INSERT =
            """
            INSERT INTO appointment (id, version, session_id, type_id, practitioner_id, room_id, patient_id, start_at,
                end_at, occupied_until, status, cancelled_late, outside_hours, created_by, created_at)
            VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', false, false, ?, now())
            """;

    /** A free half hour of each moment at which anybody has one. */
    private static final String HOLES =
            """
            SELECT DISTINCT ON (s.start_at) s.start_at, u.id
            FROM (SELECT DISTINCT start_at FROM appointment) s CROSS JOIN app_user u
            WHERE NOT EXISTS (SELECT 1 FROM appointment a WHERE a.practitioner_id = u.id AND a.start_at = s.start_at)
            ORDER BY s.start_at, u.id
            """;

    private final int times;
    private final String url;
    private final LargePractice practice;
    private final ConfigurableApplicationContext context;

    private AgendaBenchmark(
            int times, String url, LargePractice practice, ConfigurableApplicationContext context) {
        this.times = times;
        this.url = url;
        this.practice = practice;
        this.context = context;
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        try (var database = new BenchmarkDatabase()) {
            try (var context = database.start()) {
                new AgendaBenchmark(times, database.url(), database.practice(), context).run();
            }
            paint(arguments, database.url(), database.practice());
        }
    }

    /** With the packaged application, where there is one. */
    private static void paint(String[] arguments, String url, LargePractice practice)
            throws Exception {
        if (arguments.length < 2 || !Files.isRegularFile(Path.of(arguments[1]))) {
            print("In the browser: left out, because the application is not packaged.");
            return;
        }
        var database =
                new Painting.Database(
                        url,
                        BenchmarkDatabase.OWNER,
                        BenchmarkDatabase.APP,
                        BenchmarkDatabase.PASSWORD);
        try (var painting =
                new Painting(
                        Path.of(arguments[1]), database, practice.monday().plusWeeks(20), FULL)) {
            painting.measure(PAINTED).forEach(AgendaBenchmark::print);
        }
    }

    private void run() throws Exception {
        print("");
        print(
                "%d practitioners, %d patients, a year of %d appointments. Milliseconds."
                        .formatted(
                                LargePractice.PRACTITIONERS,
                                LargePractice.PATIENTS,
                                count("SELECT count(*) FROM appointment")));
        print("");
        print("| | times | median | 95% | 99% |");
        print("| --- | --- | --- | --- | --- |");
        measureDay();
        measureFirstFree();
        practice.cancelAFew();
        measureSeries();
        measureBooking();
    }

    private void measureDay() throws Exception {
        var agenda = context.getBean(AgendaQueries.class);
        var day = practice.monday().plusWeeks(20);
        Instant from = day.atStartOfDay(ZONE).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        requireSize(320, agenda.between(from, until, Set.of()).size());
        print(
                Timings.of(
                        "day of 20 × 16 appointments: query",
                        times,
                        _ -> requireSize(320, agenda.between(from, until, Set.of()).size())));
        var http = HttpClient.newHttpClient();
        print(
                Timings.of(
                        "the same as JSON over HTTP (two pages)",
                        times,
                        _ -> {
                            get(http, day, 0);
                            get(http, day, 1);
                        }));
        try (var connection = connect();
                var select = connection.prepareStatement(DAY)) {
            print(
                    Timings.of(
                            "— bare SQL", times, _ -> requireSize(320, rows(select, from, until))));
        }
    }

    private void get(HttpClient http, LocalDate day, int page) throws Exception {
        var port = context.getEnvironment().getProperty("local.server.port");
        var address =
                "http://127.0.0.1:%s/api/v1/appointments?from=%s&to=%s&size=200&page=%d"
                        .formatted(port, day, day, page);
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString());
        requireSize(200, answer.statusCode());
    }

    private void measureFirstFree() throws Exception {
        var availability = context.getBean(AvailabilityQueries.class);
        var type = new AppointmentTypeId(LargePractice.FOLLOW_UP);
        Instant from = practice.monday().atStartOfDay(ZONE).toInstant();
        var wish = new SlotWish(type, null, from, null, null, null, Set.of(), 1);
        requireSize(1, availability.free(wish).size());
        int fewer = Math.max(1, times / 4);
        print(
                Timings.of(
                        "first free slot, at the end of a full year",
                        fewer,
                        _ -> requireSize(1, availability.free(wish).size())));
        Instant until = practice.end().atStartOfDay(ZONE).toInstant();
        try (var connection = connect();
                var select = connection.prepareStatement(BOOK)) {
            print(Timings.of("— bare SQL: read that year", fewer, _ -> rows(select, from, until)));
        }
    }

    private void measureSeries() throws Exception {
        var series = context.getBean(SeriesService.class);
        print(
                Timings.of(
                        "series of 9, twice a week, books 97% full",
                        times,
                        number ->
                                requireSize(
                                        9,
                                        series.propose(wish(number, null)).appointments().size())));
        print(
                Timings.of(
                        "the same after 14:00 with a preferred practitioner",
                        times,
                        number ->
                                requireSize(
                                        9,
                                        series.propose(
                                                        wish(
                                                                number,
                                                                LargePractice.practitioner(
                                                                        1 + number % 20)))
                                                .appointments()
                                                .size())));
        Instant from = practice.monday().plusWeeks(4).atStartOfDay(ZONE).toInstant();
        Instant until =
                practice.monday().plusWeeks(4 + SERIES_WEEKS).atStartOfDay(ZONE).toInstant();
        try (var connection = connect();
                var select = connection.prepareStatement(BOOK)) {
            print(
                    Timings.of(
                            "— bare SQL: read those eleven weeks",
                            times,
                            _ -> rows(select, from, until)));
        }
    }

    private SeriesWish wish(int number, @Nullable UUID preferred) {
        return new SeriesWish(
                sparePatient(number),
                new AppointmentTypeId(LargePractice.FOLLOW_UP),
                9,
                2,
                preferred == null ? null : new UserId(preferred),
                practice.monday().plusWeeks(number % 30),
                preferred == null ? null : LocalTime.of(14, 0),
                null,
                Set.of(),
                null);
    }

    private static PatientId sparePatient(int number) {
        int first = LargePractice.PATIENTS - LargePractice.SPARE_PATIENTS + 1;
        return new PatientId(LargePractice.patient(first + number % LargePractice.SPARE_PATIENTS));
    }

    private void measureBooking() throws Exception {
        var appointments = context.getBean(AppointmentService.class);
        var holes = holes();
        int runs = Timings.runs(times);
        if (holes.size() < 2 * runs) {
            throw new IllegalStateException(
                    "There are %d free moments, but %d are needed. Maybe measure fewer times."
                            .formatted(holes.size(), 2 * runs));
        }
        print(
                Timings.of(
                        "book",
                        times,
                        number -> appointments.book(data(holes.get(number), number))));
        try (var connection = connect();
                var insert = connection.prepareStatement(INSERT)) {
            print(
                    Timings.of(
                            "— bare SQL: one INSERT, committed",
                            times,
                            number -> insert(insert, holes.get(runs + number), number)));
        }
    }

    private record Hole(Instant start, UUID practitioner) {}

    private List<Hole> holes() throws SQLException {
        var holes = new ArrayList<Hole>();
        try (var connection = connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HOLES)) {
            while (rows.next()) {
                holes.add(
                        new Hole(
                                rows.getObject(1, OffsetDateTime.class).toInstant(),
                                rows.getObject(2, UUID.class)));
            }
        }
        return holes;
    }

    private static AppointmentData data(Hole hole, int number) {
        return new AppointmentData(
                new UserId(hole.practitioner()),
                null,
                null,
                sparePatient(number),
                new AppointmentTypeId(LargePractice.FOLLOW_UP),
                hole.start(),
                null,
                null,
                null,
                true);
    }

    private static void insert(PreparedStatement insert, Hole hole, int number)
            throws SQLException {
        var id = UUID.randomUUID();
        var end = hole.start().plusSeconds(30 * 60).atOffset(ZoneOffset.UTC);
        insert.setObject(1, id);
        insert.setObject(2, id);
        insert.setObject(3, LargePractice.FOLLOW_UP);
        insert.setObject(4, hole.practitioner());
        insert.setObject(5, new UUID(0x03L, hole.practitioner().getLeastSignificantBits()));
        insert.setObject(6, sparePatient(number).value());
        insert.setObject(7, hole.start().atOffset(ZoneOffset.UTC));
        insert.setObject(8, end);
        insert.setObject(9, end);
        insert.setObject(10, hole.practitioner());
        insert.executeUpdate();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, BenchmarkDatabase.APP, BenchmarkDatabase.PASSWORD);
    }

    /** Reads every column, as whoever shows them must. */
    private static int rows(PreparedStatement select, Instant from, Instant until)
            throws SQLException {
        select.setObject(1, from.atOffset(ZoneOffset.UTC));
        select.setObject(2, until.atOffset(ZoneOffset.UTC));
        int count = 0;
        try (ResultSet rows = select.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
        }
        return count;
    }

    private int count(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void requireSize(int expected, int actual) {
        if (actual != expected) {
            throw new IllegalStateException("Expected %d, but was %d".formatted(expected, actual));
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
