package app.wervel.practice.application;

import app.wervel.practice.AgendaSettings;
import app.wervel.practice.Closure;
import app.wervel.practice.ClosureId;
import app.wervel.practice.Country;
import app.wervel.practice.Equipment;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.Location;
import app.wervel.practice.LocationId;
import app.wervel.practice.Room;
import app.wervel.practice.RoomId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes locations, rooms, equipment, closures and what holds for the whole agenda. */
@Service
@Transactional
@PreAuthorize("hasAuthority('practice:write')")
public class AgendaSetupService {
    private final Locations locations;
    private final Rooms rooms;
    private final PiecesOfEquipment equipment;
    private final WorkingWeeks weeks;
    private final Closures closures;
    private final AllAgendaSettings settings;
    private final RoomUse use;
    private final Clock clock;

    AgendaSetupService(
            Locations locations,
            Rooms rooms,
            PiecesOfEquipment equipment,
            WorkingWeeks weeks,
            Closures closures,
            AllAgendaSettings settings,
            RoomUse use,
            Clock clock) {
        this.locations = locations;
        this.rooms = rooms;
        this.equipment = equipment;
        this.weeks = weeks;
        this.closures = closures;
        this.settings = settings;
        this.use = use;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput on {@code name} (also {@code location.name-in-use}), {@code address}
     */
    public LocationRow addLocation(@Nullable String name, @Nullable String address) {
        checkLocation(name, address);
        return save(new Location(name, address));
    }

    /**
     * Renames it, or takes it out of use, and everything in it too.
     *
     * @throws InvalidInput as {@link #addLocation}
     * @throws DomainRuleViolation {@code location.has-bookings}, {@code location.has-hours}
     */
    public LocationRow changeLocation(
            LocationId id,
            long expectedVersion,
            @Nullable String name,
            @Nullable String address,
            boolean active) {
        Location location =
                locations.findLockedById(id).orElseThrow(() -> new NotFound("location"));
        location.requireVersion(expectedVersion);
        checkLocation(name, address);
        if (location.active() && !active) {
            leave(location);
        }
        location.rename(name, address);
        location.use(active);
        return save(location);
    }

    private static void checkLocation(@Nullable String name, @Nullable String address) {
        var checks = new FieldChecks();
        checks.check("name", () -> Texts.required(name, Texts.LINE));
        checks.<@Nullable String>check("address", () -> Texts.optional(address, Texts.LINE));
        checks.throwIfAny();
    }

    private void leave(Location location) {
        refuseWhenBooked(use.futureBookings(location.id()), "location.has-bookings");
        LocalDate today = LocalDate.now(clock);
        boolean worked =
                weeks.findByLocation(location.id()).stream()
                        .anyMatch(hours -> hours.validity().lastsUntil(today));
        if (worked) {
            throw new DomainRuleViolation("location.has-hours");
        }
        rooms.findByLocation(location.id()).forEach(room -> room.use(false));
        equipment.findByLocation(location.id()).forEach(piece -> piece.use(false));
    }

    private LocationRow save(Location location) {
        var saved = AgendaRefusals.saving(() -> locations.saveAndFlush(location));
        return new LocationRow(
                saved.id(),
                Objects.requireNonNull(saved.version()),
                saved.name(),
                saved.address(),
                saved.active());
    }

    /**
     * @throws InvalidInput on {@code name} (also {@code room.name-in-use}), {@code location} when
     *     it is out of use
     */
    public RoomRow addRoom(LocationId location, @Nullable String name) {
        var checks = checkName(name);
        checks.require(keptLocation(location).active(), "location", "location.out-of-use");
        checks.throwIfAny();
        return save(new Room(location, name, rooms.findByLocation(location).size()));
    }

    /**
     * @throws InvalidInput as {@link #addRoom}
     * @throws DomainRuleViolation {@code room.has-bookings} with how many there are; {@code
     *     location.out-of-use}
     */
    public RoomRow changeRoom(
            RoomId id, long expectedVersion, @Nullable String name, boolean active) {
        Room room = rooms.findById(id).orElseThrow(() -> new NotFound("room"));
        room.requireVersion(expectedVersion);
        checkName(name).throwIfAny();
        if (room.active() && !active) {
            refuseWhenBooked(use.futureBookings(id), "room.has-bookings");
        } else if (active && !room.active()) {
            refuseWhenOutOfUse(room.location());
        }
        room.rename(name);
        room.use(active);
        return save(room);
    }

    private RoomRow save(Room room) {
        var saved = AgendaRefusals.saving(() -> rooms.saveAndFlush(room));
        return new RoomRow(
                saved.id(),
                Objects.requireNonNull(saved.version()),
                saved.location(),
                location(saved.location()).name(),
                saved.name(),
                saved.active());
    }

    /**
     * @throws InvalidInput on {@code kind}, {@code name} (also {@code equipment.name-in-use}),
     *     {@code location} when it is out of use
     */
    public EquipmentRow addEquipment(
            LocationId location, @Nullable String kind, @Nullable String name) {
        var checks = checkName(name);
        checks.check("kind", () -> Texts.required(kind, Texts.LINE));
        checks.require(keptLocation(location).active(), "location", "location.out-of-use");
        checks.throwIfAny();
        return save(new Equipment(location, kind, name));
    }

    /**
     * @throws InvalidInput as {@link #addEquipment}
     * @throws DomainRuleViolation {@code equipment.has-bookings} with how many there are; {@code
     *     location.out-of-use}
     */
    public EquipmentRow changeEquipment(
            EquipmentId id,
            long expectedVersion,
            @Nullable String kind,
            @Nullable String name,
            boolean active) {
        Equipment piece = equipment.findById(id).orElseThrow(() -> new NotFound("equipment"));
        piece.requireVersion(expectedVersion);
        var checks = checkName(name);
        checks.check("kind", () -> Texts.required(kind, Texts.LINE));
        checks.throwIfAny();
        if (piece.active() && !active) {
            refuseWhenBooked(use.futureBookings(id), "equipment.has-bookings");
        } else if (active && !piece.active()) {
            refuseWhenOutOfUse(piece.location());
        }
        piece.rename(kind, name);
        piece.use(active);
        return save(piece);
    }

    private EquipmentRow save(Equipment piece) {
        var saved = AgendaRefusals.saving(() -> equipment.saveAndFlush(piece));
        return new EquipmentRow(
                saved.id(),
                Objects.requireNonNull(saved.version()),
                saved.location(),
                saved.kind(),
                saved.name(),
                saved.active());
    }

    private static FieldChecks checkName(@Nullable String name) {
        var checks = new FieldChecks();
        checks.check("name", () -> Texts.required(name, Texts.LINE));
        return checks;
    }

    private Location location(LocationId id) {
        return locations.findById(id).orElseThrow(() -> new NotFound("location"));
    }

    private Location keptLocation(LocationId id) {
        return locations.findKeptById(id).orElseThrow(() -> new NotFound("location"));
    }

    private static void refuseWhenBooked(int bookings, String code) {
        if (bookings > 0) {
            throw new DomainRuleViolation(code, List.of(String.valueOf(bookings)));
        }
    }

    private void refuseWhenOutOfUse(LocationId location) {
        if (!keptLocation(location).active()) {
            throw new DomainRuleViolation("location.out-of-use");
        }
    }

    /**
     * @param location null: everywhere
     * @param until the last closed day; null: it is one day
     * @throws InvalidInput on {@code from}, {@code until} ({@code closure.end-before-start}),
     *     {@code name}
     */
    public ClosureRow addClosure(
            @Nullable LocationId location,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String name) {
        if (location != null) {
            location(location);
        }
        LocalDate last = until == null ? from : until;
        var checks = checkName(name);
        checks.require(from != null, "from", "text.required");
        checks.require(
                from == null || last == null || !last.isBefore(from),
                "until",
                "closure.end-before-start");
        checks.throwIfAny();
        var closure =
                new Closure(
                        location, Objects.requireNonNull(from), Objects.requireNonNull(last), name);
        var saved = closures.saveAndFlush(closure);
        return new ClosureRow(
                saved.id(),
                Objects.requireNonNull(saved.version()),
                saved.location(),
                saved.from(),
                saved.until(),
                saved.name());
    }

    /** The practice is open on those days after all. */
    public void removeClosure(ClosureId id, long expectedVersion) {
        var closure = closures.findById(id).orElseThrow(() -> new NotFound("closure"));
        closure.requireVersion(expectedVersion);
        closures.delete(closure);
        closures.flush();
    }

    /**
     * @throws InvalidInput on {@code holidays}: {@code holiday.unknown}, {@code
     *     holiday.open-and-closed}; on {@code cancellationHours}: {@code
     *     agenda-settings.cancellation-hours-out-of-range}
     */
    public AgendaSettingsRow changeSettings(
            long expectedVersion,
            Country country,
            Set<String> openHolidays,
            Set<String> closedHolidays,
            @Nullable Integer cancellationHours) {
        AgendaSettings all =
                settings.findById(AgendaSettings.ONLY)
                        .orElseThrow(() -> new NotFound("agenda settings"));
        all.requireVersion(expectedVersion);
        var checks = new FieldChecks();
        checks.check("holidays", () -> observe(all, country, openHolidays, closedHolidays));
        checks.check("cancellationHours", () -> cancelAtLeast(all, cancellationHours));
        checks.throwIfAny();
        return AgendaSettingsRow.of(settings.saveAndFlush(all));
    }

    private static AgendaSettings observe(
            AgendaSettings all, Country country, Set<String> open, Set<String> closed) {
        all.observe(country, open, closed);
        return all;
    }

    private static AgendaSettings cancelAtLeast(AgendaSettings all, @Nullable Integer hours) {
        all.cancelAtLeast(hours == null ? -1 : hours);
        return all;
    }
}
