package app.wervel.documents.rest;

import app.wervel.discharge.application.ReportRow;
import app.wervel.discharge.application.ReportService;
import app.wervel.documents.application.EndReportRequest;
import app.wervel.documents.application.EndReportService;
import app.wervel.episode.EpisodeId;
import app.wervel.shared.application.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports to a doctor about a course of treatment. */
@RestController
@RequestMapping("/api/v1/episodes/{id}")
class EndReportController {
    private final EndReportService service;
    private final ReportService reports;

    EndReportController(EndReportService service, ReportService reports) {
        this.service = service;
        this.reports = reports;
    }

    @GetMapping("/report")
    EndReportRequest draft(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String recipient) {
        return service.draft(new EpisodeId(id), EndReportRequest.in(lang, recipient));
    }

    @PostMapping("/report.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable EndReportRequest request) {
        return PdfAnswer.of(
                service.print(
                        new EpisodeId(id),
                        request == null ? EndReportRequest.in(null, null) : request));
    }

    /** Which reports went out, newest first. */
    @GetMapping("/reports")
    Page<ReportResource> sent(@PathVariable UUID id) {
        List<ReportResource> all =
                reports.ofEpisode(new EpisodeId(id)).stream().map(ReportResource::of).toList();
        return new Page<>(all, 0, all.size(), all.size());
    }

    record ReportResource(
            UUID id,
            String kind,
            String recipient,
            @Nullable String addressee,
            String language,
            Instant printedAt,
            String printedBy) {
        static ReportResource of(ReportRow row) {
            return new ReportResource(
                    row.id(),
                    row.kind().id(),
                    row.recipient().id(),
                    row.addressee(),
                    row.language(),
                    row.printedAt(),
                    row.printedBy());
        }
    }
}
