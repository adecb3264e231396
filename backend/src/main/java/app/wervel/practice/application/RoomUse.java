package app.wervel.practice.application;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;

/**
 * How much is still booked in a place or with a thing, so that nothing is taken out of use under a
 * patient. Whoever books answers.
 *
 * <p>Waits for those who are booking at that moment. From then on nobody books until the end of the
 * transaction that asked, and then sees what it did. Not for reading alone.
 */
public interface RoomUse {
    int futureBookings(RoomId room);

    int futureBookings(EquipmentId equipment);

    /** In any of its rooms, or with any of its equipment. */
    int futureBookings(LocationId location);
}
