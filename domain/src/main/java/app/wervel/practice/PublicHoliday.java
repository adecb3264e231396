package app.wervel.practice;

import java.time.LocalDate;
import java.util.Set;

/**
 * A public holiday of one year.
 *
 * @param key names the holiday in every year, for example {@code kings-day}
 * @param closedByDefault whether it is a day off for nearly everybody; Good Friday and Liberation
 *     Day are what an employer makes of them
 */
public record PublicHoliday(LocalDate date, String key, boolean closedByDefault) {
    /**
     * Whether a practice is closed on it.
     *
     * @param open keys of the holidays on which it works all the same
     * @param closed keys of the holidays that it keeps beside the general ones
     */
    public boolean closes(Set<String> open, Set<String> closed) {
        return closedByDefault ? !open.contains(key) : closed.contains(key);
    }
}
