package app.wervel.scheduling.application;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Something that open windows may have to show anew. It names nobody: whoever is concerned reads
 * what they may.
 *
 * @param start of an appointment that was changed; {@link Instant#MIN} for the other kinds
 */
public record AgendaChange(Kind kind, Instant start) {
    /** What was changed. */
    public enum Kind {
        APPOINTMENT,
        /** Working hours, absences, closures or holidays. */
        HOURS,
        WAITING_LIST,
        /** Nobody knows: changes were missed. */
        ANYTHING
    }

    /** What may have happened while nobody listened. */
    public static final AgendaChange ANYTHING = of(Kind.ANYTHING);

    static AgendaChange appointment(Instant start) {
        return new AgendaChange(Kind.APPOINTMENT, start);
    }

    static AgendaChange of(Kind kind) {
        return new AgendaChange(kind, Instant.MIN);
    }

    /** As the database's triggers say it. */
    static AgendaChange parse(String told) {
        return switch (told) {
            case "hours" -> of(Kind.HOURS);
            case "waiting-list" -> of(Kind.WAITING_LIST);
            default -> appointment(OffsetDateTime.parse(told).toInstant());
        };
    }

    /** Whether it is one of these kinds, or might be. */
    public boolean isOf(Kind first, Kind... others) {
        boolean is = kind == Kind.ANYTHING || kind == first;
        for (Kind other : others) {
            is |= kind == other;
        }
        return is;
    }

    /** Whether an appointment in {@code [from, until)} changed, or might have. */
    public boolean isIn(Instant from, Instant until) {
        return kind == Kind.ANYTHING
                || kind == Kind.APPOINTMENT && !start.isBefore(from) && start.isBefore(until);
    }
}
