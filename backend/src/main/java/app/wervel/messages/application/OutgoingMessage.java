package app.wervel.messages.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in words, ready to be sent.
 *
 * @param id stays the same when it is sent again
 * @param to address or number, as the channel gave it
 * @param practiceName of one line
 * @param practiceEmail empty when the practice has none
 * @param brief what a text message says
 * @param calendar for the patient's own calendar; null when there is nothing to put there
 */
public record OutgoingMessage(
        UUID id,
        String to,
        String practiceName,
        String practiceEmail,
        String subject,
        String text,
        String brief,
        @Nullable CalendarFile calendar) {

    /**
     * An iCalendar file.
     *
     * @param method as in the file itself
     */
    public record CalendarFile(String name, String method, String content) {}
}
