package app.wervel.scheduling.rest;

import app.wervel.scheduling.application.AppointmentTypeQueries;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.shared.application.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appointment-types")
class AppointmentTypeController {
    private final AppointmentTypeQueries queries;

    AppointmentTypeController(AppointmentTypeQueries queries) {
        this.queries = queries;
    }

    /** All of them: a practice has a dozen. */
    @GetMapping
    Page<TypeResource> all() {
        List<TypeResource> all = queries.all().stream().map(TypeResource::of).toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    /**
     * @param minutes how long the patient is there
     * @param bufferMinutes how long practitioner, room and equipment stay taken after that
     * @param capacity how many patients at once; 1: no group
     * @param active whether it can be booked
     */
    record TypeResource(
            UUID id,
            long version,
            String name,
            int minutes,
            int bufferMinutes,
            String colour,
            String visit,
            boolean needsRoom,
            @Nullable String equipmentKind,
            int capacity,
            boolean active) {
        static TypeResource of(AppointmentTypeRow row) {
            return new TypeResource(
                    row.id().value(),
                    row.version(),
                    row.name(),
                    row.minutes(),
                    row.bufferMinutes(),
                    row.colour(),
                    row.visit().id(),
                    row.needsRoom(),
                    row.equipmentKind(),
                    row.capacity(),
                    row.active());
        }
    }
}
