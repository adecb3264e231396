package app.wervel.redflag.application;

import app.wervel.practice.Country;
import app.wervel.practice.PublicHoliday;
import app.wervel.practice.PublicHolidays;
import app.wervel.redflag.RedFlagTerm;
import app.wervel.triage.Urgency;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days that do not count in a term: public holidays and closures of the whole practice. Where
 * only one location is closed, somebody at another can call.
 */
@Component
class ClosedDaysOfPractice {
    private final JdbcClient jdbc;

    ClosedDaysOfPractice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day of a term that begins on that day. */
    LocalDate lastDay(Urgency urgency, LocalDate from) {
        Set<LocalDate> closed =
                urgency == Urgency.GP_SOON ? closed(from, RedFlagTerm.furthest(from)) : Set.of();
        return RedFlagTerm.lastDay(urgency, from, closed::contains);
    }

    private Set<LocalDate> closed(LocalDate first, LocalDate last) {
        Set<LocalDate> days = new HashSet<>();
        holidays(first, last).forEach(holiday -> days.add(holiday.date()));
        jdbc.sql(
                        """
                        SELECT from_date, until_date FROM closure
                        WHERE location_id IS NULL AND until_date >= :first AND from_date <= :last
                        """)
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    LocalDate until = row.getObject("until_date", LocalDate.class);
                    row.getObject("from_date", LocalDate.class)
                            .datesUntil(until.plusDays(1))
                            .forEach(days::add);
                });
        return days;
    }

    private List<PublicHoliday> holidays(LocalDate first, LocalDate last) {
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
}
