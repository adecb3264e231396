package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.scheduling.Period;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.Page;
import app.wervel.shared.application.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits, and what fits. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:read')")
public class WaitingListQueries {
    private static final Duration LONGEST = Duration.ofDays(32);

    private final WaitingListRows rows;
    private final WaitingListMatcher matcher;
    private final AccessLog accessLog;
    private final Clock clock;

    WaitingListQueries(
            WaitingListRows rows, WaitingListMatcher matcher, AccessLog accessLog, Clock clock) {
        this.rows = rows;
        this.matcher = matcher;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Who waits, the most urgent first, then who has waited longest; wishes that are over come
     * last, to be renewed or withdrawn.
     */
    public Page<WaitingListRow> waiting(PageRequest request) {
        var page = rows.waiting(request, LocalDate.now(clock));
        log(page.items(), "list");
        return page;
    }

    /**
     * As {@link #waiting(PageRequest)}, for a window that keeps itself up to date.
     *
     * @param shown by this window since it was opened: they are in the access log already
     */
    public Page<WaitingListRow> waiting(PageRequest request, ShownPatients shown) {
        var page = rows.waiting(request, LocalDate.now(clock));
        log(page.items(), "list", shown);
        return page;
    }

    /**
     * Who could come at the start of a slot that fell free: the time is still free, for as long as
     * their own kind of appointment takes, and earlier than what they would give up. The 200 most
     * urgent, those first; nobody for what is past.
     */
    public List<WaitingListRow> fitting(SlotRow slot) {
        List<WaitingListRow> fitting =
                slot.start().isBefore(clock.instant())
                        ? List.of()
                        : matcher.fitting(slot, clock.getZone());
        log(fitting, "slot");
        return fitting;
    }

    /**
     * Free slots in that time, each with somebody whom it fits: the first free one for each who
     * waits, the most urgent first, 200 at most. Nobody and no slot is there twice. What is past is
     * left out.
     *
     * @throws InvalidInput on {@code until} when it is not after {@code from}, or more than 32 days
     *     after it
     */
    public List<Match> matches(Instant from, Instant until) {
        var matches = match(from, until);
        log(entries(matches), "matches");
        return matches;
    }

    /**
     * As {@link #matches(Instant, Instant)}, for a window that keeps itself up to date.
     *
     * @param shown by this window since it was opened: they are in the access log already
     */
    public List<Match> matches(Instant from, Instant until, ShownPatients shown) {
        var matches = match(from, until);
        log(entries(matches), "matches", shown);
        return matches;
    }

    private List<Match> match(Instant from, Instant until) {
        var checks = new FieldChecks();
        checks.require(from.isBefore(until), "until", "slots.end-before-start");
        checks.require(
                Duration.between(from, until).compareTo(LONGEST) <= 0,
                "until",
                "waitinglist.too-many-days");
        checks.throwIfAny();
        Instant now = clock.instant();
        Instant start = from.isBefore(now) ? now : from;
        return start.isBefore(until)
                ? matcher.matches(new Period(start, until), clock.getZone())
                : List.of();
    }

    private static List<WaitingListRow> entries(List<Match> matches) {
        return matches.stream().map(Match::entry).toList();
    }

    private void log(List<WaitingListRow> rows, String what, ShownPatients shown) {
        var fresh = shown.fresh(rows.stream().map(WaitingListRow::patient).toList());
        if (!fresh.isEmpty()) {
            accessLog.record(
                    Access.searched(
                            "WaitingListEntry",
                            fresh.stream().map(PatientId::value).toList(),
                            what));
        }
    }

    private void log(List<WaitingListRow> shown, String what) {
        accessLog.record(
                Access.searched(
                        "WaitingListEntry",
                        shown.stream().map(row -> row.patient().value()).distinct().toList(),
                        what));
    }
}
