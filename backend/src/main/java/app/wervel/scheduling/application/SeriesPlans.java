package app.wervel.scheduling.application;

import app.wervel.patient.PatientId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AgendaBook;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.OpenHours;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.PlannedAppointment;
import app.wervel.scheduling.SeriesCandidate;
import app.wervel.scheduling.SeriesCandidates;
import app.wervel.scheduling.SeriesPattern;
import app.wervel.scheduling.SeriesPlanner;
import app.wervel.scheduling.SeriesProblem;
import app.wervel.scheduling.application.GroupSessions.GroupSession;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a series is planned from, whatever its length in the same number of queries. */
@Service
@Transactional
@PreAuthorize("hasAuthority('agenda:write')")
class SeriesPlans {
    /** Weeks beyond those that the series would take, for weeks that are closed or full. */
    private static final int WEEKS_TO_SPARE = 6;

    /** Who takes part in a group makes no new hole in anybody's day. */
    private static final int BOTH_SIDES = 2;

    private final SeriesWishes wishes;
    private final AgendaBooks books;
    private final GroupSessions groups;
    private final AgendaQueries agenda;
    private final AbsenceEffects effects;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    SeriesPlans(
            SeriesWishes wishes,
            AgendaBooks books,
            GroupSessions groups,
            AgendaQueries agenda,
            AbsenceEffects effects,
            JdbcClient jdbc,
            Clock clock) {
        this.wishes = wishes;
        this.books = books;
        this.groups = groups;
        this.agenda = agenda;
        this.effects = effects;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    public SeriesProposal propose(SeriesWish wish) {
        var checked = wishes.check(wish);
        var pattern = checked.pattern();
        var first = pattern.from();
        var last = lastDay(pattern);
        var frame = books.frame(first, last);
        var book = books.book(frame, first, last.plusDays(1));
        var span = span(first, last);
        var candidates =
                new ArrayList<>(
                        new SeriesCandidates(book, checked.demand(), zone)
                                .in(frame.practitioners(), span, pattern));
        if (checked.capacity() > 1) {
            candidates.addAll(groups(wish.type(), span));
        }
        var taken = appointmentsOf(wish.patient(), first, last);
        var plan =
                SeriesPlanner.plan(
                        new SeriesProblem(
                                pattern,
                                candidates,
                                last,
                                taken,
                                days(taken),
                                closedDays(frame, first, last),
                                daysOfWork(book, pattern.preferredPractitioner()),
                                daysOfAbsence(
                                        frame, pattern.preferredPractitioner(), first, last)));
        return new SeriesProposal(
                wish,
                plan.stream().map(planned -> proposed(frame, planned)).toList(),
                agenda.treatmentsOf(wish.patient()));
    }

    public List<AbsenceEffect> affectedBy(UserId practitioner, Period absence) {
        return effects.of(practitioner, absence);
    }

    /** The groups that somebody could still take part in. */
    private List<SeriesCandidate> groups(AppointmentTypeId type, Period span) {
        return groups.withPlaces(type, null, span).stream()
                .map(GroupSession::slot)
                .map(slot ->
                        SeriesCandidate.of(
                                new Period(slot.start(), slot.end()),
                                zone,
                                slot.practitioner(),
                                slot.room(),
                                slot.equipment(),
                                BOTH_SIDES))
                .toList();
    }

    /** A Sunday. */
    private static LocalDate lastDay(SeriesPattern pattern) {
        int weeks = Math.ceilDiv(pattern.count(), pattern.perWeek()) + WEEKS_TO_SPARE;
        return pattern.from()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .minusDays(1);
    }

    /** From now on, when the first day is today. */
    private Period span(LocalDate first, LocalDate last) {
        Instant start = first.atStartOfDay(zone).toInstant();
        Instant now = clock.instant();
        return new Period(
                start.isBefore(now) ? now : start, last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private List<Period> appointmentsOf(PatientId patient, LocalDate first, LocalDate last) {
        var days = books.days(first, last);
        return jdbc.sql(
                        """
                        SELECT start_at, end_at FROM appointment
                        WHERE patient_id = :patient AND status <> 'CANCELLED'
                          AND start_at < :until AND end_at > :from
                        """)
                .param("patient", patient.value())
                .param("from", Moments.parameter(days.start()))
                .param("until", Moments.parameter(days.end()))
                .query((row, index) ->
                        new Period(Moments.get(row, "start_at"), Moments.get(row, "end_at")))
                .list();
    }

    private Set<LocalDate> days(List<Period> periods) {
        return periods.stream()
                .map(period -> LocalDate.ofInstant(period.start(), zone))
                .collect(Collectors.toSet());
    }

    /** The days on which nobody would work, even if nobody were away. */
    private Set<LocalDate> closedDays(AgendaFrame frame, LocalDate first, LocalDate last) {
        var open = OpenHours.of(frame.blocks(), List.of(), frame.closed(), first, last, zone);
        var workingDays =
                frame.practitioners().stream()
                        .flatMap(practitioner -> days(open, practitioner))
                        .collect(Collectors.toSet());
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !workingDays.contains(day))
                .collect(Collectors.toSet());
    }

    private Stream<LocalDate> days(OpenHours open, UserId practitioner) {
        return open.locationsOf(practitioner).stream()
                .flatMap(place -> open.of(practitioner, place).periods().stream())
                .map(period -> LocalDate.ofInstant(period.start(), zone));
    }

    private Set<LocalDate> daysOfWork(AgendaBook book, @Nullable UserId practitioner) {
        return practitioner == null
                ? Set.of()
                : days(book.open(), practitioner).collect(Collectors.toSet());
    }

    private Set<LocalDate> daysOfAbsence(
            AgendaFrame frame, @Nullable UserId practitioner, LocalDate first, LocalDate last) {
        return frame.absences().stream()
                .filter(absence -> absence.practitioner().equals(practitioner))
                .flatMap(absence -> days(absence.period(), first, last))
                .collect(Collectors.toSet());
    }

    private Stream<LocalDate> days(Period period, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day ->
                        period.overlaps(
                                new Period(
                                        day.atStartOfDay(zone).toInstant(),
                                        day.plusDays(1).atStartOfDay(zone).toInstant())));
    }

    private static ProposedAppointment proposed(AgendaFrame frame, PlannedAppointment planned) {
        var slot = planned.slot();
        var conflict = planned.conflict();
        return new ProposedAppointment(
                planned.number(),
                slot == null ? null : row(frame, slot),
                planned.reasons(),
                conflict == null ? null : conflict.code(),
                planned.alternatives().stream().map(other -> row(frame, other)).toList());
    }

    static SlotRow row(AgendaFrame frame, SeriesCandidate slot) {
        var room = slot.room();
        return new SlotRow(
                slot.period().start(),
                slot.period().end(),
                slot.practitioner(),
                frame.practitionerNames().getOrDefault(slot.practitioner(), ""),
                room,
                room == null ? null : frame.roomNames().get(room),
                slot.equipment());
    }
}
