package app.wervel.documents.application;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.LocationRow;
import app.wervel.practice.application.RoomRow;
import app.wervel.practice.application.WorkingHoursRow;
import app.wervel.scheduling.application.AppointmentRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a patient has to be: the room, and the location where there is more than one. Without a
 * room, the location is where the practitioner works at that hour.
 */
final class AppointmentPlaces {
    private final Map<LocationId, String> locations;
    private final boolean oneLocation;
    private final Map<RoomId, RoomRow> rooms;
    private final List<WorkingHoursRow> hours;
    private final ZoneId zone;

    private AppointmentPlaces(
            List<LocationRow> locations,
            List<RoomRow> rooms,
            List<WorkingHoursRow> hours,
            ZoneId zone) {
        this.locations =
                locations.stream().collect(Collectors.toMap(LocationRow::id, LocationRow::name));
        this.oneLocation = locations.stream().filter(LocationRow::active).count() < 2;
        this.rooms = rooms.stream().collect(Collectors.toMap(RoomRow::id, Function.identity()));
        this.hours = hours;
        this.zone = zone;
    }

    static AppointmentPlaces read(AgendaSetupQueries setup, ZoneId zone) {
        return new AppointmentPlaces(setup.locations(), setup.rooms(), setup.workingHours(), zone);
    }

    /** In words; null when neither a room nor a location needs saying. */
    @Nullable String of(AppointmentRow appointment) {
        String place =
                Stream.of(appointment.roomName(), oneLocation ? null : location(appointment))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private @Nullable String location(AppointmentRow appointment) {
        RoomId roomId = appointment.room();
        RoomRow room = roomId == null ? null : rooms.get(roomId);
        return room == null ? locationAtThatHour(appointment) : room.locationName();
    }

    private @Nullable String locationAtThatHour(AppointmentRow appointment) {
        LocalDateTime start = appointment.start().atZone(zone).toLocalDateTime();
        return hours.stream()
                .filter(block -> block.practitioner().equals(appointment.practitioner()))
                .filter(block -> block.kind() == HoursKind.WORK && holds(block, start))
                .map(block -> locations.get(block.location()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(WorkingHoursRow block, LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        LocalTime time = start.toLocalTime();
        LocalDate last = block.validUntil();
        return block.weekday() == day.getDayOfWeek()
                && !day.isBefore(block.validFrom())
                && (last == null || !day.isAfter(last))
                && !time.isBefore(block.from())
                && (block.until().equals(LocalTime.MIDNIGHT) || time.isBefore(block.until()));
    }
}
