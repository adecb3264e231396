package app.wervel.practice.application;

import app.wervel.practice.AgendaSettings;
import app.wervel.practice.Country;
import app.wervel.practice.PublicHoliday;
import app.wervel.practice.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What holds for the whole agenda.
 *
 * @param openHolidays keys of public holidays on which the practice works all the same
 * @param closedHolidays keys of days that are no general day off, on which it is closed all the
 *     same
 * @param cancellationHours a patient who cancels later than this before the start is late, in hours
 */
public record AgendaSettingsRow(
        long version,
        Country country,
        Set<String> openHolidays,
        Set<String> closedHolidays,
        int cancellationHours) {
    static AgendaSettingsRow of(AgendaSettings settings) {
        return new AgendaSettingsRow(
                Objects.requireNonNull(settings.version()),
                settings.country(),
                settings.openHolidays(),
                settings.closedHolidays(),
                settings.cancellationHours());
    }

    /** The public holidays on which the practice is closed, both days included. */
    public List<PublicHoliday> closingHolidays(LocalDate first, LocalDate last) {
        return PublicHolidays.closing(country, openHolidays, closedHolidays, first, last);
    }
}
