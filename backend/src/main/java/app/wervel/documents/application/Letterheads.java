package app.wervel.documents.application;

import app.wervel.practice.PracticeDetails;
import app.wervel.practice.application.PracticeLogoService;
import app.wervel.practice.application.PracticeQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the practice stands on every sheet: who it is, and whom to call. */
@Component
class Letterheads {
    private final PracticeQueries practice;
    private final PracticeLogoService logos;

    Letterheads(PracticeQueries practice, PracticeLogoService logos) {
        this.practice = practice;
        this.logos = logos;
    }

    PracticeLetterhead letterhead() {
        PracticeDetails details = practice.details();
        // Whom to call when the practice is closed stands in the safety box, not in the head.
        return new PracticeLetterhead(
                details.name(),
                details.addressLine(),
                details.postalCodeAndCity(),
                details.phone(),
                orNull(details.email()),
                orNull(details.website()),
                null,
                details.agb() == null ? null : details.agb().value(),
                details.accentColour().value(),
                logos.find().map(PracticeLogoService.Logo::content).orElse(null));
    }

    /**
     * @param generalPractitioner the patient's own, or null when unknown
     */
    SafetyBox safetyBox(@Nullable String generalPractitioner) {
        PracticeDetails details = practice.details();
        return new SafetyBox(
                generalPractitioner,
                orNull(details.outOfHours()),
                SafetyBox.EUROPEAN_EMERGENCY_NUMBER,
                details.phone());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
