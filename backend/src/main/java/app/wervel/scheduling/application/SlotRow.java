package app.wervel.scheduling.application;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A free slot.
 *
 * @param room given where the type needs a room
 */
public record SlotRow(
        Instant start,
        Instant end,
        UserId practitioner,
        String practitionerName,
        @Nullable RoomId room,
        @Nullable String roomName,
        @Nullable EquipmentId equipment) {}
