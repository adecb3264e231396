package app.wervel.practice.application;

import app.wervel.practice.ClosureId;
import app.wervel.practice.Country;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.WorkingHoursId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes locations, rooms, equipment, working hours, closures and what holds for the agenda. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class AgendaSetupService {
    public LocationRow addLocation(@Nullable String name, @Nullable String address) {
        throw new UnsupportedOperationException();
    }

    public LocationRow changeLocation(
            LocationId id,
            long expectedVersion,
            @Nullable String name,
            @Nullable String address,
            boolean active) {
        throw new UnsupportedOperationException();
    }

    public RoomRow addRoom(LocationId location, @Nullable String name) {
        throw new UnsupportedOperationException();
    }

    public RoomRow changeRoom(
            RoomId id, long expectedVersion, @Nullable String name, boolean active) {
        throw new UnsupportedOperationException();
    }

    public EquipmentRow addEquipment(
            LocationId location, @Nullable String kind, @Nullable String name) {
        throw new UnsupportedOperationException();
    }

    public EquipmentRow changeEquipment(
            EquipmentId id,
            long expectedVersion,
            @Nullable String kind,
            @Nullable String name,
            boolean active) {
        throw new UnsupportedOperationException();
    }

    public WorkingHoursRow addHours(WorkingHoursData data) {
        throw new UnsupportedOperationException();
    }

    public WorkingHoursRow changeHours(
            WorkingHoursId id, long expectedVersion, WorkingHoursData data) {
        throw new UnsupportedOperationException();
    }

    public void removeHours(WorkingHoursId id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public ClosureRow addClosure(
            @Nullable LocationId location,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String name) {
        throw new UnsupportedOperationException();
    }

    public void removeClosure(ClosureId id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public AgendaSettingsRow changeSettings(
            long expectedVersion,
            Country country,
            Set<String> openHolidays,
            Set<String> closedHolidays,
            @Nullable Integer cancellationHours) {
        throw new UnsupportedOperationException();
    }
}
