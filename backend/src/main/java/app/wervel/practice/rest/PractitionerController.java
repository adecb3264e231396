package app.wervel.practice.rest;

import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/practitioners")
class PractitionerController {
    private final PracticeQueries practice;

    PractitionerController(PracticeQueries practice) {
        this.practice = practice;
    }

    @GetMapping
    Page<PractitionerResource> page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return practice.practitioners(new PageRequest(page, size)).map(PractitionerResource::of);
    }

    record PractitionerResource(UUID id, String displayName) {
        static PractitionerResource of(PractitionerRow row) {
            return new PractitionerResource(row.id().value(), row.displayName());
        }
    }
}
