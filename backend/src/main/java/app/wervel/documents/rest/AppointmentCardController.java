package app.wervel.documents.rest;

import app.wervel.documents.application.AppointmentCardService;
import app.wervel.patient.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/patients/{id}/appointment-card.pdf")
class AppointmentCardController {
    private final AppointmentCardService cards;

    AppointmentCardController(AppointmentCardService cards) {
        this.cards = cards;
    }

    @GetMapping
    ResponseEntity<byte[]> print(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        return PdfAnswer.of(cards.print(new PatientId(id), lang));
    }
}
