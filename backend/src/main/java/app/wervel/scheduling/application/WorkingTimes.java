package app.wervel.scheduling.application;

import app.wervel.practice.Country;
import app.wervel.practice.LocationId;
import app.wervel.practice.PublicHolidays;
import app.wervel.practice.UserId;
import app.wervel.scheduling.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a practitioner works in a period, and where. */
@Component
class WorkingTimes {
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    WorkingTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    Opening of(UserId practitioner, Period time) {
        LocalDate day = time.start().atZone(zone).toLocalDate();
        List<Block> blocks = blocks(practitioner, day);
        Minutes wanted = minutes(time);
        boolean withinHours =
                isCovered(blocks, wanted)
                        && blocks.stream()
                                .filter(block -> !block.work())
                                .noneMatch(pause -> pause.minutes().overlap(wanted));
        LocationId location = location(blocks, wanted).orElseGet(() -> anyLocation(practitioner));
        Closing closing = closing(practitioner, time, day, location);
        return new Opening(location, withinHours, closing.absent(), closing.closedFor());
    }

    private List<Block> blocks(UserId practitioner, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT kind, location_id, from_minute, until_minute FROM working_hours
                        WHERE practitioner_id = :practitioner AND weekday = :weekday AND valid_from <= :day
                          AND (valid_until IS NULL OR valid_until >= :day)
                        """)
                .param("practitioner", practitioner.value())
                .param("weekday", day.getDayOfWeek().getValue())
                .param("day", day)
                .query(WorkingTimes::block)
                .list();
    }

    private static Block block(ResultSet row, int index) throws SQLException {
        return new Block(
                row.getString("kind").equals("WORK"),
                new LocationId(row.getObject("location_id", UUID.class)),
                new Minutes(row.getInt("from_minute"), row.getInt("until_minute")));
    }

    /** By the clock on the wall; what ends on a later day ends after this one. */
    private Minutes minutes(Period time) {
        ZonedDateTime start = time.start().atZone(zone);
        ZonedDateTime end = time.end().atZone(zone);
        LocalDate nextDay = start.toLocalDate().plusDays(1);
        int until = minute(end);
        if (end.toLocalDate().equals(nextDay)) {
            until += MINUTES_OF_DAY;
        } else if (end.toLocalDate().isAfter(nextDay)) {
            until += 2 * MINUTES_OF_DAY;
        }
        return new Minutes(minute(start), until);
    }

    private static int minute(ZonedDateTime moment) {
        return moment.getHour() * 60 + moment.getMinute();
    }

    /** One block after another may cover it, as long as nobody has to travel in between. */
    private static boolean isCovered(List<Block> blocks, Minutes wanted) {
        LocationId place = null;
        int covered = wanted.from();
        var work =
                blocks.stream()
                        .filter(Block::work)
                        .sorted(Comparator.comparing(block -> block.minutes().from()))
                        .toList();
        for (Block block : work) {
            boolean goesOn = block.minutes().from() <= covered && block.minutes().until() > covered;
            if (goesOn && (place == null || place.equals(block.location()))) {
                place = block.location();
                covered = block.minutes().until();
            }
        }
        return place != null && covered >= wanted.until();
    }

    private static Optional<LocationId> location(List<Block> blocks, Minutes wanted) {
        return blocks.stream()
                .filter(Block::work)
                .min(Comparator.comparing(block -> block.minutes().distance(wanted.from())))
                .map(Block::location);
    }

    private @Nullable LocationId anyLocation(UserId practitioner) {
        return jdbc.sql(
                        """
                        SELECT location_id FROM working_hours WHERE practitioner_id = :practitioner
                        ORDER BY valid_from DESC, id LIMIT 1
                        """)
                .param("practitioner", practitioner.value())
                .query(UUID.class)
                .optional()
                .map(LocationId::new)
                .orElse(null);
    }

    /** What of the whole practice, of that location or of that person stands against it. */
    private Closing closing(
            UserId practitioner, Period time, LocalDate day, @Nullable LocationId location) {
        return jdbc.sql(
                        """
                        SELECT country, open_holidays, closed_holidays,
                               EXISTS (SELECT 1 FROM absence
                                   WHERE practitioner_id = :practitioner
                                     AND tstzrange(start_at, end_at) && tstzrange(:start, :end)) AS absent,
                               (SELECT name FROM closure
                                   WHERE until_date >= :day AND from_date <= :day
                                     AND (location_id IS NULL OR location_id = :location)
                                   ORDER BY location_id NULLS FIRST, id LIMIT 1) AS closure
                        FROM agenda_settings
                        """)
                .param("practitioner", practitioner.value())
                .param("start", Moments.parameter(time.start()))
                .param("end", Moments.parameter(time.end()))
                .param("day", day)
                .param("location", location == null ? null : location.value())
                .query((row, index) -> new Closing(row.getBoolean("absent"), closedFor(row, day)))
                .single();
    }

    private static @Nullable String closedFor(ResultSet row, LocalDate day) throws SQLException {
        var holidays =
                PublicHolidays.closing(
                        Country.valueOf(row.getString("country")),
                        keys(row, "open_holidays"),
                        keys(row, "closed_holidays"),
                        day,
                        day);
        return holidays.isEmpty()
                ? row.getString("closure")
                : "holiday." + holidays.getFirst().key();
    }

    private static Set<String> keys(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private record Closing(boolean absent, @Nullable String closedFor) {}

    private record Block(boolean work, LocationId location, Minutes minutes) {}

    /** Minutes of a local day, the last one not included. */
    private record Minutes(int from, int until) {
        boolean overlap(Minutes other) {
            return from < other.until && other.from < until;
        }

        int distance(int minute) {
            if (minute < from) {
                return from - minute;
            }
            return Math.max(0, minute - until + 1);
        }
    }
}
