package app.wervel.e2e;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A day on which a practitioner and a room have four appointments' time free on end.
 *
 * @param type an ordinary treatment
 */
record FreeDay(
        String practitioner,
        String practitionerName,
        String type,
        String room,
        List<OffsetDateTime> starts) {
    private static final String TOKEN = "demo-reception";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SLOTS = 4;

    LocalDate date() {
        return starts.getFirst().toLocalDate();
    }

    String clock(int slot) {
        return CLOCK.format(starts.get(slot));
    }

    /** The first one, from the day after tomorrow on. */
    static FreeDay find(RunningWervel wervel) {
        JsonNode type = treatment(wervel);
        int minutes = type.get("minutes").intValue() + type.get("bufferMinutes").intValue();
        for (JsonNode practitioner : items(wervel, "/api/v1/practitioners")) {
            String slots =
                    "/api/v1/slots?typeId=%s&practitionerId=%s&from=%sT00:00:00Z&limit=200"
                            .formatted(
                                    type.get("id").stringValue(),
                                    practitioner.get("id").stringValue(),
                                    LocalDate.now().plusDays(2));
            List<OffsetDateTime> row = new ArrayList<>();
            String room = "";
            for (JsonNode slot : items(wervel, slots)) {
                var start = OffsetDateTime.parse(slot.get("start").stringValue());
                boolean goesOn =
                        !row.isEmpty()
                                && row.getLast().plusMinutes(minutes).isEqual(start)
                                && room.equals(slot.get("roomId").stringValue());
                if (!goesOn) {
                    row.clear();
                    room = slot.get("roomId").stringValue();
                }
                row.add(start);
                if (row.size() == SLOTS) {
                    return new FreeDay(
                            practitioner.get("id").stringValue(),
                            practitioner.get("displayName").stringValue(),
                            type.get("id").stringValue(),
                            room,
                            List.copyOf(row));
                }
            }
        }
        throw new AssertionError("The demo practice has no practitioner with free time");
    }

    /** When the same practitioner and room are free a week later. */
    OffsetDateTime weekLater(RunningWervel wervel) {
        String slots =
                "/api/v1/slots?typeId=%s&practitionerId=%s&from=%sT00:00:00Z&limit=100"
                        .formatted(type, practitioner, date().plusWeeks(1));
        return items(wervel, slots).stream()
                .filter(slot -> slot.get("roomId").stringValue().equals(room))
                .map(slot -> OffsetDateTime.parse(slot.get("start").stringValue()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode treatment(RunningWervel wervel) {
        for (JsonNode type : items(wervel, "/api/v1/appointment-types")) {
            if (type.get("capacity").intValue() == 1
                    && type.get("needsRoom").booleanValue()
                    && type.get("equipmentKind").isNull()
                    && type.get("visit").stringValue().equals("follow_up")) {
                return type;
            }
        }
        throw new AssertionError("The demo practice has no ordinary treatment");
    }

    static List<JsonNode> items(RunningWervel wervel, String path) {
        List<JsonNode> items = new ArrayList<>();
        wervel.getJson(path, TOKEN).get("items").forEach(items::add);
        return items;
    }
}
