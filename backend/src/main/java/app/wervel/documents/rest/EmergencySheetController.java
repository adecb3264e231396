package app.wervel.documents.rest;

import app.wervel.documents.application.EmergencySheetService;
import app.wervel.intake.IntakeId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/intakes/{id}/emergency-sheet.pdf")
class EmergencySheetController {
    private final EmergencySheetService sheets;

    EmergencySheetController(EmergencySheetService sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    ResponseEntity<byte[]> print(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String lang) {
        return PdfAnswer.of(sheets.print(new IntakeId(id), lang));
    }
}
