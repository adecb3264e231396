package app.wervel.documents.application;

import app.wervel.scheduling.AppointmentStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of the agenda for a wall or a clipboard, where no screen is at hand or the power is off.
 *
 * @param language "nl" or "en"
 * @param printedAt in the practice's time zone: what was booked later is not on the list
 * @param practitioners each begins on a page of its own; may be empty
 */
public record DayListContent(
        String language,
        PracticeLetterhead practice,
        LocalDate day,
        LocalDateTime printedAt,
        List<PractitionerDay> practitioners) {
    public DayListContent {
        PaperLanguages.requireKnown(language);
        practitioners = List.copyOf(practitioners);
    }

    /**
     * @param lines earliest first; a group's own line comes before its participants; may be empty
     */
    public record PractitionerDay(String practitionerName, List<Line> lines) {
        public PractitionerDay {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An appointment that was not cancelled.
     *
     * @param from and {@code until} in the practice's time zone
     * @param patientName null on a group's own line
     * @param participants of a group's own line: how many take part
     * @param capacity of a group's own line: how many may take part
     */
    public record Line(
            LocalTime from,
            LocalTime until,
            @Nullable String patientName,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            String type,
            @Nullable String room,
            AppointmentStatus status,
            @Nullable String note,
            int participants,
            int capacity) {}
}
