package app.wervel.scheduling;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The agenda of a span of time: who works when, and what is taken. A value: taking a slot gives
 * another book.
 */
public final class AgendaBook {
    private final OpenHours open;
    private final List<BookRoom> rooms;
    private final List<BookEquipment> equipment;
    private final Map<UserId, PeriodSet> takenPractitioners;
    private final Map<RoomId, PeriodSet> takenRooms;
    private final Map<EquipmentId, PeriodSet> takenEquipment;

    /**
     * @param rooms those in use, in the order in which they are given out
     * @param equipment the pieces in use, in the order in which they are given out
     * @param takenPractitioners booked time including buffers; nobody who is not in it is booked
     */
    public AgendaBook(
            OpenHours open,
            List<BookRoom> rooms,
            List<BookEquipment> equipment,
            Map<UserId, PeriodSet> takenPractitioners,
            Map<RoomId, PeriodSet> takenRooms,
            Map<EquipmentId, PeriodSet> takenEquipment) {
        this.open = open;
        this.rooms = List.copyOf(rooms);
        this.equipment = List.copyOf(equipment);
        this.takenPractitioners = Map.copyOf(takenPractitioners);
        this.takenRooms = Map.copyOf(takenRooms);
        this.takenEquipment = Map.copyOf(takenEquipment);
    }

    public OpenHours open() {
        return open;
    }

    public PeriodSet takenOf(UserId practitioner) {
        return takenPractitioners.getOrDefault(practitioner, PeriodSet.EMPTY);
    }

    public PeriodSet takenOf(RoomId room) {
        return takenRooms.getOrDefault(room, PeriodSet.EMPTY);
    }

    public PeriodSet takenOf(EquipmentId piece) {
        return takenEquipment.getOrDefault(piece, PeriodSet.EMPTY);
    }

    /** Open hours at that location that nobody has booked. */
    public PeriodSet freeOf(UserId practitioner, LocationId location) {
        return open.of(practitioner, location).minus(takenOf(practitioner));
    }

    public List<RoomId> roomsAt(LocationId location) {
        return rooms.stream()
                .filter(room -> room.location().equals(location))
                .map(BookRoom::id)
                .toList();
    }

    public List<EquipmentId> equipmentAt(LocationId location, String kind) {
        return equipment.stream()
                .filter(piece -> piece.location().equals(location) && piece.kind().equals(kind))
                .map(BookEquipment::id)
                .toList();
    }

    /**
     * The slot of exactly that practitioner and start, with the first room and piece of equipment
     * that are free.
     *
     * @return empty when the practitioner does not work then or is taken, or when a room or
     *     equipment that is needed is not there
     */
    public Optional<Slot> slotAt(SlotDemand demand, UserId practitioner, Instant start) {
        var treatment = demand.treatmentFrom(start);
        var taken = demand.takenFrom(start);
        if (takenOf(practitioner).overlaps(taken)) {
            return Optional.empty();
        }
        return open.placeDuring(practitioner, treatment)
                .flatMap(location -> slotAt(demand, practitioner, location, treatment, taken));
    }

    private Optional<Slot> slotAt(
            SlotDemand demand,
            UserId practitioner,
            LocationId location,
            Period treatment,
            Period taken) {
        var kind = demand.equipmentKind();
        var room = firstFree(roomsAt(location), this::takenOf, taken);
        var piece =
                kind == null
                        ? Optional.<EquipmentId>empty()
                        : firstFree(equipmentAt(location, kind), this::takenOf, taken);
        if (demand.needsRoom() && room.isEmpty() || kind != null && piece.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Slot(
                        treatment.start(),
                        treatment.end(),
                        practitioner,
                        location,
                        demand.needsRoom() ? room.orElseThrow() : null,
                        piece.orElse(null)));
    }

    private static <T> Optional<T> firstFree(
            List<T> resources, Function<T, PeriodSet> takenOf, Period period) {
        return resources.stream().filter(each -> !takenOf.apply(each).overlaps(period)).findFirst();
    }

    /** This book with those slots booked. */
    public AgendaBook with(SlotDemand demand, Collection<Slot> slots) {
        var practitionersThen = new HashMap<>(takenPractitioners);
        var roomsThen = new HashMap<>(takenRooms);
        var equipmentThen = new HashMap<>(takenEquipment);
        for (var slot : slots) {
            var taken = PeriodSet.of(demand.takenFrom(slot.start()));
            practitionersThen.merge(slot.practitioner(), taken, PeriodSet::union);
            if (slot.room() != null) {
                roomsThen.merge(slot.room(), taken, PeriodSet::union);
            }
            if (slot.equipment() != null) {
                equipmentThen.merge(slot.equipment(), taken, PeriodSet::union);
            }
        }
        return new AgendaBook(open, rooms, equipment, practitionersThen, roomsThen, equipmentThen);
    }

    public record BookRoom(RoomId id, LocationId location) {}

    public record BookEquipment(EquipmentId id, LocationId location, String kind) {}
}
