package app.wervel.scheduling.application;

import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AbsentPeriod;
import app.wervel.scheduling.AgendaBook.BookEquipment;
import app.wervel.scheduling.AgendaBook.BookRoom;
import app.wervel.scheduling.ClosedDays;
import app.wervel.scheduling.HoursBlock;
import app.wervel.scheduling.OpenHours;
import app.wervel.scheduling.Slot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the agenda of some days stands on, without a booking: who works when, and in which rooms.
 *
 * @param practitionerNames of those who work here now, in the order of the names
 * @param rooms those in use, in the order in which they are given out
 */
record AgendaFrame(
        Map<UserId, String> practitionerNames,
        Map<RoomId, String> roomNames,
        List<HoursBlock> blocks,
        List<AbsentPeriod> absences,
        List<ClosedDays> closed,
        List<BookRoom> rooms,
        List<BookEquipment> equipment,
        ZoneId zone) {
    Set<UserId> practitioners() {
        return practitionerNames.keySet();
    }

    OpenHours open(LocalDate first, LocalDate last) {
        return OpenHours.of(blocks, absences, closed, first, last, zone);
    }

    SlotRow row(Slot slot) {
        var room = slot.room();
        return new SlotRow(
                slot.start(),
                slot.end(),
                slot.practitioner(),
                practitionerNames.getOrDefault(slot.practitioner(), ""),
                room,
                room == null ? null : roomNames.get(room),
                slot.equipment());
    }
}
