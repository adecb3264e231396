package app.wervel.patient.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a timeline, newest first.
 *
 * @param next from where to read on; null: that was all
 */
public record TimelinePage(List<TimelineEvent> events, @Nullable TimelinePosition next) {
    public TimelinePage {
        events = List.copyOf(events);
    }
}
