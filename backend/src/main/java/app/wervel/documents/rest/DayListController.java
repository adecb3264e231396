package app.wervel.documents.rest;

import app.wervel.documents.application.DayListService;
import app.wervel.practice.UserId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/day-list.pdf")
class DayListController {
    private final DayListService lists;

    DayListController(DayListService lists) {
        this.lists = lists;
    }

    @GetMapping
    ResponseEntity<byte[]> print(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(required = false) @Nullable UUID practitionerId,
            @RequestParam(required = false) @Nullable String lang) {
        var practitioner = practitionerId == null ? null : new UserId(practitionerId);
        return PdfAnswer.of(lists.print(date, practitioner, lang));
    }
}
