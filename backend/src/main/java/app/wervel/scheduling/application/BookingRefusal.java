package app.wervel.scheduling.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one of many appointments cannot be booked.
 *
 * @param index in the list that was to be booked, from 0
 * @param field of {@link AppointmentData} as REST names it; null when it is about the whole
 * @param code bundle key without {@code error.}
 * @param details what the code's text names, in its order
 */
public record BookingRefusal(int index, @Nullable String field, String code, List<String> details) {
    public BookingRefusal {
        details = List.copyOf(details);
    }
}
