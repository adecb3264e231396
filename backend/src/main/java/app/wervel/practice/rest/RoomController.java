package app.wervel.practice.rest;

import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.RoomRow;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rooms")
class RoomController {
    private final AgendaSetupQueries agenda;

    RoomController(AgendaSetupQueries agenda) {
        this.agenda = agenda;
    }

    /** The rooms that are in use. */
    @GetMapping
    Page<RoomResource> page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return agenda.roomsInUse(new PageRequest(page, size)).map(RoomResource::of);
    }

    record RoomResource(UUID id, String name, UUID locationId, String locationName) {
        static RoomResource of(RoomRow row) {
            return new RoomResource(
                    row.id().value(), row.name(), row.location().value(), row.locationName());
        }
    }
}
