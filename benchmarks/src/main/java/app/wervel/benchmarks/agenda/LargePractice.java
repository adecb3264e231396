package app.wervel.benchmarks.agenda;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Twenty practitioners, a room for each and one to spare, 3,000 invented patients, and a full year
 * of appointments: sixteen a day each, one behind the other from 08:00 to 12:00 and from 13:00 to
 * 17:00. Only the very last slot of the year is free.
 */
final class LargePractice {
    static final int PRACTITIONERS = 20;
    static final int PATIENTS = 3_000;

    /** The last hundred have no appointment: to be booked. */
    static final int SPARE_PATIENTS = 100;

    static final UUID FOLLOW_UP = UUID.nameUUIDFromBytes(new byte[] {1});
    static final String USERNAME = "fysio1";

    private final String url;
    private final String owner;
    private final String password;
    private final LocalDate monday;
    private final LocalDate end;

    /**
     * @param monday the first day
     */
    LargePractice(String url, String owner, String password, LocalDate monday) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.monday = monday;
        this.end = monday.plusYears(1);
    }

    LocalDate monday() {
        return monday;
    }

    LocalDate end() {
        return end;
    }

    static UUID practitioner(int number) {
        return new UUID(0x01L, number);
    }

    static UUID patient(int number) {
        return new UUID(0x02L, number);
    }

    private static final String PEOPLE =
            """
            INSERT INTO location (id, version, name, address, active)
            VALUES ('00000000-0000-0000-0000-000000000001', 0, 'Centrum', '', true);
            INSERT INTO app_user (id, version, username, display_name, role, password_hash, language, enabled)
            SELECT CAST(lpad('1', 16, '0') || lpad(to_hex(n), 16, '0') AS uuid), 0, 'fysio' || n, 'Fysio ' || n,
                   'PRACTITIONER', '{noop}nobody', 'nl', true
            FROM generate_series(1, 20) n;
            INSERT INTO room (id, version, location_id, name, position, active)
            SELECT CAST(lpad('3', 16, '0') || lpad(to_hex(n), 16, '0') AS uuid), 0,
                   '00000000-0000-0000-0000-000000000001', 'Kamer ' || n, n, true
            FROM generate_series(1, 21) n;
            INSERT INTO working_hours (id, version, practitioner_id, location_id, kind, weekday, from_minute,
                until_minute, valid_from)
            SELECT gen_random_uuid(), 0, u.id, '00000000-0000-0000-0000-000000000001', k.kind, weekday, k.from_minute,
                   k.until_minute, DATE '2020-01-01'
            FROM app_user u, generate_series(1, 5) weekday,
                 (VALUES ('WORK', 480, 1020), ('BREAK', 720, 780)) AS k(kind, from_minute, until_minute);
            INSERT INTO patient (id, version, number, family_name, given_name, birth_date, phone, language)
            SELECT CAST(lpad('2', 16, '0') || lpad(to_hex(n), 16, '0') AS uuid), 0, nextval('patient_number'),
                   'Verzinsel' || n, 'Voornaam' || n, DATE '1940-01-01' + n * 9, '06' || lpad(CAST(n AS text), 8, '0'), 'nl'
            FROM generate_series(1, 3000) n;
            """;

    private static final String APPOINTMENTS =
            """
            INSERT INTO appointment_type (id, version, name, minutes, buffer_minutes, colour, visit, needs_room,
                capacity, position, active)
            VALUES ('%1$s', 0, 'Vervolg', 30, 0, '#9fd3c7', 'FOLLOW_UP', true, 1, 0, true);
            INSERT INTO appointment (id, version, session_id, type_id, practitioner_id, room_id, patient_id, start_at,
                end_at, occupied_until, status, cancelled_late, outside_hours, created_by, created_at)
            SELECT id, 0, id, '%1$s', practitioner, room, patient, start_at, start_at + interval '30 minutes',
                   start_at + interval '30 minutes', 'BOOKED', false, false, practitioner, now()
            FROM (SELECT gen_random_uuid() AS id,
                         CAST(lpad('1', 16, '0') || lpad(to_hex(n), 16, '0') AS uuid) AS practitioner,
                         CAST(lpad('3', 16, '0') || lpad(to_hex(n), 16, '0') AS uuid) AS room,
                         CAST(lpad('2', 16, '0')
                              || lpad(to_hex(1 + (CAST(d - DATE '%2$s' AS integer) * 320 + slot * 20 + n) %% 2900), 16, '0')
                              AS uuid) AS patient,
                         (d + time '08:00' + slot * interval '30 minutes'
                            + CASE WHEN slot < 8 THEN interval '0' ELSE interval '1 hour' END)
                            AT TIME ZONE 'Europe/Amsterdam' AS start_at,
                         NOT (d = DATE '%3$s' - 1 AND n = 20 AND slot = 15) AS taken
                  FROM (SELECT CAST(day AS date) AS d
                        FROM generate_series(DATE '%2$s', DATE '%3$s' - 1, interval '1 day') day) days,
                       generate_series(1, 20) n, generate_series(0, 15) slot
                  WHERE extract(isodow FROM d) < 6) AS all_slots
            WHERE taken;
            """;

    /** Every thirtieth-odd appointment falls away: books that are 97 per cent full. */
    private static final String CANCELLATIONS =
            """
            DELETE FROM appointment WHERE (hashtext(CAST(id AS text)) & 1023) < 31;
            ANALYZE;
            """;

    void fill() throws SQLException {
        execute(PEOPLE);
        execute("ALTER TABLE appointment DISABLE TRIGGER appointment_change");
        execute(APPOINTMENTS.formatted(FOLLOW_UP, monday, lastWorkingDayAfter()));
        execute("ALTER TABLE appointment ENABLE TRIGGER appointment_change");
        execute("ANALYZE");
    }

    /** The day after the last one, which is a Friday. */
    private LocalDate lastWorkingDayAfter() {
        var day = end;
        while (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    void cancelAFew() throws SQLException {
        execute(CANCELLATIONS);
    }

    /** What a benchmark of its own needs besides. */
    void add(String sql) throws SQLException {
        execute(sql);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
