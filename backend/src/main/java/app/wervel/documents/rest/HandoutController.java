package app.wervel.documents.rest;

import app.wervel.careplan.CarePlanId;
import app.wervel.documents.application.HandoutOptions;
import app.wervel.documents.application.HandoutService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/care-plans/{id}/handout.pdf")
class HandoutController {
    private final HandoutService handouts;

    HandoutController(HandoutService handouts) {
        this.handouts = handouts;
    }

    @GetMapping
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String variant,
            @RequestParam(required = false) @Nullable String knowledge,
            @RequestParam(defaultValue = "true") boolean diary) {
        return PdfAnswer.of(
                handouts.print(
                        new CarePlanId(id), new HandoutOptions(lang, variant, knowledge, diary)));
    }
}
