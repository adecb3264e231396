package app.wervel.patient.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import java.util.List;

/**
 * What a feature tells on the timeline of a patient. Each feature offers its own as a component;
 * the feature that shows the timeline needs to know none of them.
 *
 * <p>It is called in the transaction of {@link TimelineQueries}, which checks the permission and
 * writes the access log, and reads with one statement.
 */
public interface TimelineSource {
    TimelineKind kind();

    /** Who may see these events. */
    Permission permission();

    /**
     * The newest events before that position, newest first.
     *
     * @param limit how many at most
     */
    List<TimelineEvent> before(PatientId patient, TimelinePosition position, int limit);
}
