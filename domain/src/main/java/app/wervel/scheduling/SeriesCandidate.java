package app.wervel.scheduling;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere an appointment of a series could go: practitioner, room and equipment are free then.
 *
 * @param date by the practice's clock, as {@code time}
 * @param period while the patient is there
 * @param touching how many of its two sides touch another appointment or an edge of the working
 *     hours of that practitioner, 0 to 2
 */
public record SeriesCandidate(
        LocalDate date,
        LocalTime time,
        Period period,
        UserId practitioner,
        @Nullable RoomId room,
        @Nullable EquipmentId equipment,
        int touching) {
    private static final int MINUTES_A_DAY = 24 * 60;

    public SeriesCandidate {
        if (touching < 0 || touching > 2) {
            throw new IllegalArgumentException(
                    "A slot has two sides, but %d of them touch something".formatted(touching));
        }
    }

    public static SeriesCandidate of(
            Period period,
            ZoneId zone,
            UserId practitioner,
            @Nullable RoomId room,
            @Nullable EquipmentId equipment,
            int touching) {
        var local = period.start().atZone(zone);
        return new SeriesCandidate(
                local.toLocalDate(),
                local.toLocalTime(),
                period,
                practitioner,
                room,
                equipment,
                touching);
    }

    int startMinute() {
        return time.toSecondOfDay() / 60;
    }

    /** Later than 24:00 when it goes on past midnight. */
    int endMinute() {
        return startMinute() + (int) period.length().toMinutes();
    }

    static int endOfDay(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? MINUTES_A_DAY : time.toSecondOfDay() / 60;
    }
}
