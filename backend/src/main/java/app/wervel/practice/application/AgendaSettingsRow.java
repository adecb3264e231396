package app.wervel.practice.application;

import app.wervel.practice.Country;
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
        int cancellationHours) {}
