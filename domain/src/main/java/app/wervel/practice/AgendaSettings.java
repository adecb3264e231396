package app.wervel.practice;

import app.wervel.shared.InvalidValue;
import app.wervel.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What holds for the whole agenda. There is exactly one, made with the tables. */
@Entity
@Table(name = "agenda_settings")
public class AgendaSettings implements Versioned {
    public static final short ONLY = 1;

    /** A week: who must cancel still earlier can hardly ever be in time. */
    private static final int LONGEST_NOTICE = 168;

    @Id private short id = ONLY;
    @Version private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Country country;

    private List<String> openHolidays;
    private List<String> closedHolidays;
    private int cancellationHours;

    @SuppressWarnings("NullAway.Init")
    protected AgendaSettings() {}

    /**
     * @param open keys of public holidays on which the practice works all the same
     * @param closed keys of days that are no general day off, on which it is closed all the same
     * @throws InvalidValue {@code holiday.unknown}; {@code holiday.open-and-closed}
     */
    public void observe(Country newCountry, Set<String> open, Set<String> closed) {
        if (!PublicHolidays.keys().containsAll(open)
                || !PublicHolidays.keys().containsAll(closed)) {
            throw new InvalidValue("holiday.unknown");
        }
        if (!Collections.disjoint(open, closed)) {
            throw new InvalidValue("holiday.open-and-closed");
        }
        this.country = newCountry;
        this.openHolidays = List.copyOf(new TreeSet<>(open));
        this.closedHolidays = List.copyOf(new TreeSet<>(closed));
    }

    /**
     * @param hours 0 to 168; a patient who cancels later than this before the start is late
     * @throws InvalidValue {@code agenda-settings.cancellation-hours-out-of-range}
     */
    public void cancelAtLeast(int hours) {
        if (hours < 0 || hours > LONGEST_NOTICE) {
            throw new InvalidValue("agenda-settings.cancellation-hours-out-of-range");
        }
        this.cancellationHours = hours;
    }

    public short id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    public Country country() {
        return country;
    }

    public Set<String> openHolidays() {
        return Set.copyOf(openHolidays);
    }

    public Set<String> closedHolidays() {
        return Set.copyOf(closedHolidays);
    }

    public int cancellationHours() {
        return cancellationHours;
    }
}
