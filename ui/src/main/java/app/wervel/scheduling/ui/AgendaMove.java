package app.wervel.scheduling.ui;

import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.PracticeTime;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an appointment was dragged or carried to. */
record AgendaMove(
        Instant start,
        Instant end,
        UserId practitioner,
        @Nullable RoomId room,
        boolean startsElsewhen) {
    /**
     * @param column practitioner or room of that column; null where columns are days
     * @throws InvalidValue {@code appointment.time-does-not-exist}
     * @throws IllegalArgumentException when the column is none of that view's
     */
    static AgendaMove of(
            AppointmentRow row,
            AgendaMode mode,
            LocalDateTime start,
            LocalDateTime end,
            @Nullable String column,
            ZoneId zone) {
        return new AgendaMove(
                instant(start, row.start(), zone),
                instant(end, row.end(), zone),
                mode == AgendaMode.DAY && column != null
                        ? new UserId(UUID.fromString(column))
                        : row.practitioner(),
                mode == AgendaMode.ROOMS && column != null ? room(column) : row.room(),
                !instant(start, row.start(), zone).equals(row.start()));
    }

    private static @Nullable RoomId room(String column) {
        return column.equals(AgendaPainter.NO_ROOM) ? null : new RoomId(UUID.fromString(column));
    }

    /** A time that was not touched stays the moment it was, in the hour that comes twice too. */
    private static Instant instant(LocalDateTime wish, Instant before, ZoneId zone) {
        return wish.equals(LocalDateTime.ofInstant(before, zone))
                ? before
                : PracticeTime.instant(wish.toLocalDate(), wish.toLocalTime(), zone);
    }

    /** What happened is not moved to a time that is gone: nobody can come then. */
    boolean isIntoThePast(Instant now) {
        return startsElsewhen && start.isBefore(now);
    }

    AppointmentData of(AppointmentRow row, boolean override) {
        return new AppointmentData(
                practitioner,
                room,
                row.equipment(),
                row.patient(),
                row.type(),
                start,
                end,
                row.note(),
                row.episode(),
                override);
    }
}
