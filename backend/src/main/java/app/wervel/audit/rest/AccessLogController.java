package app.wervel.audit.rest;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/patients/{patient}/access-log")
class AccessLogController {
    private final AccessLogQueries queries;

    AccessLogController(AccessLogQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    Page<AccessLogRow> page(
            @PathVariable UUID patient,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return queries.page(patient, new PageRequest(page, size));
    }
}
