package app.wervel.patient.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a patient, as the timeline shows it in one line.
 *
 * @param id of the record; no two events of one source share both moment and id
 * @param at when it happened, never in the future
 * @param textKey key of what happened, for example {@code timeline.intake.started}
 * @param about in words of the record, for example the name of a plan's exercise; null: nothing
 * @param by who did it; null: nobody in particular
 * @param tab name of the tab of the patient's page where it is found
 */
public record TimelineEvent(
        UUID id,
        Instant at,
        TimelineKind kind,
        String textKey,
        @Nullable String about,
        @Nullable String by,
        String tab) {
    public TimelinePosition position() {
        return new TimelinePosition(at, id);
    }
}
