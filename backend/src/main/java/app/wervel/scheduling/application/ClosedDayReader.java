package app.wervel.scheduling.application;

import app.wervel.practice.LocationId;
import app.wervel.practice.PublicHoliday;
import app.wervel.scheduling.application.AgendaBooks.NamedClosure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads on which days nobody works, at whatever location. Must be called in a transaction. */
@Component
class ClosedDayReader {
    private final AgendaBooks books;
    private final JdbcClient jdbc;

    ClosedDayReader(AgendaBooks books, JdbcClient jdbc) {
        this.books = books;
        this.jdbc = jdbc;
    }

    List<ClosedDayRow> between(LocalDate first, LocalDate last) {
        Map<LocalDate, String> holidays = new HashMap<>();
        for (PublicHoliday holiday : books.holidays(first, last)) {
            holidays.putIfAbsent(holiday.date(), holiday.key());
        }
        var closures = books.closures(first, last);
        var locations = locationsInUse();
        return first.datesUntil(last.plusDays(1))
                .map(day ->
                        new ClosedDayRow(
                                day, holidays.get(day), closureOn(day, closures, locations)))
                .filter(day -> day.holiday() != null || day.closure() != null)
                .toList();
    }

    /** The name of the closure, when there is no location that is open. */
    private static @Nullable String closureOn(
            LocalDate day, List<NamedClosure> closures, List<LocationId> locations) {
        var today = closures.stream().filter(closure -> closure.days().includes(day)).toList();
        boolean everywhere =
                locations.stream()
                        .allMatch(place ->
                                today.stream().anyMatch(closure -> closure.days().isAt(place)));
        return today.isEmpty() || !everywhere ? null : today.getFirst().name();
    }

    private List<LocationId> locationsInUse() {
        return jdbc.sql("SELECT id FROM location WHERE active")
                .query((row, number) -> new LocationId(row.getObject("id", UUID.class)))
                .list();
    }
}
