package app.wervel.patient.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.application.PageRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happened with a patient, from what all features know, with one statement of each. */
@Service
@Transactional
@PreAuthorize("hasAuthority('clinical:read')")
public class TimelineQueries {
    private final List<TimelineSource> sources;
    private final CurrentUser currentUser;
    private final AccessLog accessLog;
    private final Clock clock;

    TimelineQueries(
            List<TimelineSource> sources,
            CurrentUser currentUser,
            AccessLog accessLog,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.currentUser = currentUser;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The kinds of which this user may see something, in the order of {@link TimelineKind}. */
    public List<TimelineKind> kinds() {
        return allowed().map(TimelineSource::kind).distinct().sorted().toList();
    }

    /**
     * @param kinds only these; empty: all
     * @param before from where to read on; null: from now
     * @param size 1 to {@value PageRequest#MAX_SIZE}
     */
    public TimelinePage page(
            PatientId patient,
            Set<TimelineKind> kinds,
            @Nullable TimelinePosition before,
            int size) {
        int checked = new PageRequest(0, size).size();
        var position = before == null ? TimelinePosition.upTo(clock.instant()) : before;
        List<TimelineEvent> found =
                allowed()
                        .filter(source -> kinds.isEmpty() || kinds.contains(source.kind()))
                        .flatMap(source -> source.before(patient, position, checked + 1).stream())
                        .sorted(
                                Comparator.comparing(
                                        TimelineEvent::position,
                                        TimelinePosition.OLDEST_FIRST.reversed()))
                        .limit(checked + 1L)
                        .toList();
        accessLog.record(Access.read("Timeline", patient.value(), patient.value(), "events"));
        return found.size() <= checked
                ? new TimelinePage(found, null)
                : new TimelinePage(found.subList(0, checked), found.get(checked - 1).position());
    }

    private Stream<TimelineSource> allowed() {
        var user = currentUser.get();
        return sources.stream().filter(source -> user.may(source.permission()));
    }
}
