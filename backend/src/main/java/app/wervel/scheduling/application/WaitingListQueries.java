package app.wervel.scheduling.application;

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
        var checks = new FieldChecks();
        checks.require(from.isBefore(until), "until", "slots.end-before-start");
        checks.require(
                Duration.between(from, until).compareTo(LONGEST) <= 0,
                "until",
                "waitinglist.too-many-days");
        checks.throwIfAny();
        Instant now = clock.instant();
        Instant start = from.isBefore(now) ? now : from;
        List<Match> matches =
                start.isBefore(until)
                        ? matcher.matches(new Period(start, until), clock.getZone())
                        : List.of();
        log(matches.stream().map(Match::entry).toList(), "matches");
        return matches;
    }

    private void log(List<WaitingListRow> shown, String what) {
        accessLog.record(
                Access.searched(
                        "WaitingListEntry",
                        shown.stream().map(row -> row.patient().value()).distinct().toList(),
                        what));
    }
}
