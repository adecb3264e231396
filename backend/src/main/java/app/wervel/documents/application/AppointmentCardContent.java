package app.wervel.documents.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient takes home after booking: when to come, to whom, and until when it can be called
 * off. It does not say what for: the card may hang on a fridge.
 *
 * @param language "nl" or "en"
 * @param printedOn the day from which the appointments are still to come
 * @param appointments earliest first; may be empty
 * @param cancellationHours until how many hours before the start it can be called off; 0: the
 *     practice has no rule
 */
public record AppointmentCardContent(
        String language,
        PracticeLetterhead practice,
        String patientName,
        LocalDate printedOn,
        List<Line> appointments,
        int cancellationHours) {
    public AppointmentCardContent {
        PaperLanguages.requireKnown(language);
        appointments = List.copyOf(appointments);
    }

    /**
     * One appointment.
     *
     * @param date and {@code time} in the practice's time zone
     * @param place the room, and the location where the practice has more than one; null when
     *     neither needs saying
     */
    public record Line(
            LocalDate date, LocalTime time, String practitionerName, @Nullable String place) {}
}
