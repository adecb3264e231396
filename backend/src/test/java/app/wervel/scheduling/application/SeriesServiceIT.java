package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.patient.PatientId;
import app.wervel.practice.Country;
import app.wervel.practice.PublicHolidays;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.SeriesScope;
import app.wervel.scheduling.SlotReason;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.StaleVersion;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestLocks;
import app.wervel.testing.TestUsers;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class SeriesServiceIT {
    private static final LocalDate MONDAY = quietMonday();

    @Autowired SeriesService series;
    @Autowired AppointmentService appointments;
    @Autowired AgendaQueries agenda;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired DataSource pool;

    private TestAgenda.Place place;
    private PatientId patient;

    @BeforeEach
    void practiceIsOpen() {
        place = testAgenda.open();
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    /** The first of two weeks without a holiday. */
    private static LocalDate quietMonday() {
        var monday = TestDays.monday();
        while (hasHoliday(monday, monday.plusWeeks(2))) {
            monday = monday.plusWeeks(1);
        }
        return monday;
    }

    private static boolean hasHoliday(LocalDate from, LocalDate until) {
        return from.datesUntil(until).anyMatch(SeriesServiceIT::isHoliday);
    }

    private static boolean isHoliday(LocalDate day) {
        return PublicHolidays.of(Country.NL, day.getYear()).stream()
                .anyMatch(holiday -> holiday.date().equals(day));
    }

    /** A working day that has been. */
    private static LocalDate dayGone() {
        var day = LocalDate.now(TestDays.ZONE).minusDays(3);
        while (isHoliday(day) || day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.minusDays(1);
        }
        return day;
    }

    private SeriesWish wish(int count, int perWeek) {
        return wish(place.followUp(), count, perWeek, null, null, Set.of());
    }

    private SeriesWish wish(
            AppointmentTypeId type,
            int count,
            int perWeek,
            @Nullable String notBefore,
            @Nullable String notAfter,
            Set<DayOfWeek> weekdays) {
        return new SeriesWish(
                patient,
                type,
                count,
                perWeek,
                place.practitioner(),
                MONDAY,
                notBefore == null ? null : LocalTime.parse(notBefore),
                notAfter == null ? null : LocalTime.parse(notAfter),
                weekdays,
                null);
    }

    private static SlotRow slot(ProposedAppointment proposed) {
        return Objects.requireNonNull(proposed.slot());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(TestDays.ZONE).toLocalDate();
    }

    private static LocalTime time(Instant moment) {
        return moment.atZone(TestDays.ZONE).toLocalTime();
    }

    private SlotRow slotAt(LocalDate day, String time) {
        var start = TestDays.at(day, time);
        return new SlotRow(
                start,
                start.plus(30, ChronoUnit.MINUTES),
                place.practitioner(),
                "",
                place.room(),
                "",
                null);
    }

    private SeriesProposal proposalOf(SlotRow... slots) {
        var appointments = new ArrayList<ProposedAppointment>();
        for (SlotRow slot : slots) {
            appointments.add(
                    new ProposedAppointment(
                            appointments.size() + 1, slot, List.of(), null, List.of()));
        }
        return new SeriesProposal(
                wish(slots.length, 1), appointments, new TreatmentCount(null, null, null, 0, 0));
    }

    private AppointmentRow bookForSomebodyElse(SlotRow slot) {
        return appointments.book(
                new AppointmentData(
                        slot.practitioner(),
                        slot.room(),
                        slot.equipment(),
                        care.patient(),
                        place.followUp(),
                        slot.start(),
                        slot.end(),
                        null,
                        null,
                        true));
    }

    private int appointmentsOf(PatientId person) {
        return jdbc.queryForObject(
                "SELECT count(*) FROM appointment WHERE patient_id = ? AND status <> 'CANCELLED'",
                Integer.class,
                person.value());
    }

    private int seriesOf(PatientId person) {
        return jdbc.queryForObject(
                "SELECT count(*) FROM appointment_series WHERE patient_id = ?",
                Integer.class,
                person.value());
    }

    @Test
    void whoMayNotWriteInTheAgendaIsRefused() {
        var proposal = series.propose(wish(2, 1));
        users.logInAs(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> series.propose(wish(2, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> series.book(proposal)).isInstanceOf(AccessDeniedException.class);
        assertThat(seriesOf(patient)).isZero();
    }

    @Test
    void receptionProposesAndBooksNineTimesTwiceAWeek() {
        users.logInAs(Role.RECEPTION);
        var proposal = series.propose(wish(place.followUp(), 9, 2, "15:00", "17:00", Set.of()));

        assertThat(proposal.appointments())
                .extracting(ProposedAppointment::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        var slots = proposal.appointments().stream().map(SeriesServiceIT::slot).toList();
        assertThat(slots)
                .isSortedAccordingTo(Comparator.comparing(SlotRow::start))
                .allSatisfy(slot -> {
                    assertThat(slot.practitioner()).isEqualTo(place.practitioner());
                    assertThat(slot.practitionerName()).isEqualTo("Test " + place.username());
                    assertThat(slot.room()).isIn(place.room(), place.secondRoom());
                    assertThat(slot.roomName()).startsWith("Kamer");
                    assertThat(time(slot.start())).isAfterOrEqualTo(LocalTime.of(15, 0));
                    assertThat(time(slot.end())).isBeforeOrEqualTo(LocalTime.of(17, 0));
                });
        assertThat(slots).extracting(slot -> day(slot.start())).doesNotHaveDuplicates();
        assertThat(
                        slots.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                slot ->
                                                        day(slot.start())
                                                                .get(
                                                                        IsoFields
                                                                                .WEEK_OF_WEEK_BASED_YEAR),
                                                Collectors.counting()))
                                .values())
                .allMatch(held -> held <= 2);
        assertThat(proposal.appointments())
                .allSatisfy(proposed ->
                        assertThat(proposed.reasons()).contains(SlotReason.PREFERRED_PRACTITIONER));

        var booked = series.book(proposal);

        assertThat(booked)
                .extracting(AppointmentRow::start)
                .isEqualTo(slots.stream().map(SlotRow::start).toList());
        assertThat(booked)
                .extracting(AppointmentRow::series)
                .doesNotContainNull()
                .containsOnly(booked.getFirst().series());
        assertThat(seriesOf(patient)).isEqualTo(1);
        assertThat(series.propose(wish(1, 1)).treatments().booked()).isEqualTo(9);
    }

    @Test
    void proposingStoresNothingButTheAccessLog() {
        series.propose(wish(9, 2));

        assertThat(appointmentsOf(patient)).isZero();
        assertThat(seriesOf(patient)).isZero();
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM access_log WHERE patients @> ARRAY[?] AND"
                                        + " object_type = 'Appointment'",
                                Integer.class,
                                patient.value()))
                .isEqualTo(1);
    }

    @Test
    void aLongSeriesTakesNoMoreQueriesThanAShortOne() {
        int few = queriesOf(() -> series.propose(wish(2, 1)));
        int many = queriesOf(() -> series.propose(wish(40, 2)));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private static int queriesOf(Supplier<?> action) {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var before = logger.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(seen);
        try {
            action.get();
        } finally {
            logger.detachAppender(seen);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        var statements =
                seen.list.stream()
                        .filter(event ->
                                event.getMessage().contains("Executing prepared SQL statement"))
                        .count();
        assertThat(statements).isPositive();
        return Math.toIntExact(statements);
    }

    @Test
    void aBadWishIsRefusedFieldByField() {
        var bad =
                new SeriesWish(
                        new PatientId(UUID.randomUUID()),
                        new AppointmentTypeId(UUID.randomUUID()),
                        51,
                        3,
                        new UserId(UUID.randomUUID()),
                        LocalDate.now(TestDays.ZONE).minusDays(1),
                        null,
                        null,
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        null);

        assertThatThrownBy(() -> series.propose(bad))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactlyInAnyOrder(
                                                new FieldError(
                                                        "count", "series.count-out-of-range"),
                                                new FieldError(
                                                        "perWeek", "series.more-than-weekdays"),
                                                new FieldError("from", "series.from-in-past"),
                                                new FieldError(
                                                        "patientId", "appointment.patient-unknown"),
                                                new FieldError(
                                                        "preferredPractitionerId",
                                                        "appointment.practitioner-unknown"),
                                                new FieldError(
                                                        "typeId", "appointment.type-unknown")));
    }

    @Test
    void hoursInWhichNothingFitsAreRefused() {
        assertThatThrownBy(() ->
                        series.propose(wish(place.followUp(), 2, 1, "16:45", "17:00", Set.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new FieldError(
                                                        "notAfter", "series.hours-too-short")));
    }

    @Test
    void nothingOfAnAppointmentThatThePatientHasIsOverlapped() {
        var first = slotAt(MONDAY, "08:00");
        appointments.book(
                new AppointmentData(
                        testAgenda.colleague(place.location()),
                        place.secondRoom(),
                        null,
                        patient,
                        place.intake(),
                        TestDays.at(MONDAY, "08:00"),
                        null,
                        null,
                        null,
                        false));

        var proposal =
                series.propose(
                        wish(place.followUp(), 1, 1, "08:00", "09:00", Set.of(DayOfWeek.MONDAY)));

        assertThat(slot(proposal.appointments().getFirst()).start()).isNotEqualTo(first.start());
        assertThat(day(slot(proposal.appointments().getFirst()).start())).isAfter(MONDAY);
    }

    @Test
    void aClashInTheMiddleBooksNothingAndNamesEveryNumber() {
        var proposal =
                proposalOf(
                        slotAt(MONDAY, "09:00"),
                        slotAt(MONDAY.plusDays(1), "09:00"),
                        slotAt(MONDAY.plusDays(2), "09:00"),
                        slotAt(MONDAY.plusDays(3), "09:00"));
        bookForSomebodyElse(slotAt(MONDAY.plusDays(1), "09:00"));
        bookForSomebodyElse(slotAt(MONDAY.plusDays(2), "09:15"));

        assertThatThrownBy(() -> series.book(proposal))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> {
                            assertThat(conflict.code()).isEqualTo("series.taken");
                            assertThat(conflict.details()).containsExactly("2, 3");
                        });
        assertThat(appointmentsOf(patient)).isZero();
        assertThat(seriesOf(patient)).isZero();
    }

    @Test
    void twoOfOneProposalThatOverlapClash() {
        var proposal = proposalOf(slotAt(MONDAY, "09:00"), slotAt(MONDAY, "09:15"));

        assertThatThrownBy(() -> series.book(proposal))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.details()).containsExactly("2"));
    }

    @Test
    void whatLiesOutsideWorkingHoursIsNamedToo() {
        var proposal =
                proposalOf(
                        slotAt(MONDAY, "09:00"),
                        slotAt(MONDAY.plusDays(1), "20:00"),
                        slotAt(MONDAY.plusDays(5), "09:00"));

        assertThatThrownBy(() -> series.book(proposal))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("series.not-open");
                            assertThat(refused.details()).containsExactly("2", "3");
                        });
        assertThat(appointmentsOf(patient)).isZero();
    }

    @Test
    void anAppointmentWithoutAMomentIsNotBookedOver() {
        var proposal = proposalOf(slotAt(MONDAY, "09:00"));
        var withGap =
                new SeriesProposal(
                        proposal.wish(),
                        List.of(
                                proposal.appointments().getFirst(),
                                new ProposedAppointment(
                                        2,
                                        null,
                                        List.of(),
                                        "series.no-slot-within-hours",
                                        List.of())),
                        proposal.treatments());

        assertThatThrownBy(() -> series.book(withGap))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("series.without-slot");
                            assertThat(refused.details()).containsExactly("2");
                        });
    }

    @Test
    void ofTwoWhoBookOneProposalAtOnceOneWins() throws Exception {
        var proposal = series.propose(wish(6, 2));

        int conflicts = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<List<AppointmentRow>> book =
                    users.inThread(Role.RECEPTION, () -> series.book(proposal));
            for (Future<List<AppointmentRow>> answer : threads.invokeAll(List.of(book, book))) {
                conflicts += isConflict(answer) ? 1 : 0;
            }
        }

        assertThat(conflicts).isEqualTo(1);
        assertThat(appointmentsOf(patient)).isEqualTo(6);
        assertThat(seriesOf(patient)).isEqualTo(1);
    }

    private static boolean isConflict(Future<?> answer) throws InterruptedException {
        try {
            answer.get();
            return false;
        } catch (ExecutionException failed) {
            assertThat(failed.getCause())
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            conflict -> assertThat(conflict.code()).isEqualTo("series.taken"));
            return true;
        }
    }

    @Test
    void moreThanTheReferralIsForIsBookedOnPurposeOnly() {
        var episode = care.episode(patient);
        jdbc.update(
                "UPDATE episode_of_care SET planned_treatments = 9, referred_treatments = 3 WHERE"
                        + " id = ?",
                episode.value());
        bookForPatient(slotAt(MONDAY.plusWeeks(8), "09:00"));
        var proposal = series.propose(wish(3, 1));

        assertThat(proposal.treatments().referred()).isEqualTo(3);
        assertThat(proposal.treatments().left()).isEqualTo(2);
        assertThatThrownBy(() -> series.book(proposal))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("series.more-than-referred");
                            assertThat(refused.details()).containsExactly("2");
                        });
        assertThat(appointmentsOf(patient)).isEqualTo(1);

        assertThat(series.book(proposal, true)).hasSize(3);
    }

    private AppointmentRow bookForPatient(SlotRow slot) {
        return appointments.book(
                new AppointmentData(
                        slot.practitioner(),
                        slot.room(),
                        null,
                        patient,
                        place.followUp(),
                        slot.start(),
                        slot.end(),
                        null,
                        null,
                        true));
    }

    /** The last Sunday of October, at least a month ahead. */
    private static LocalDate clocksGoBack() {
        var rules = TestDays.ZONE.getRules();
        var change = rules.nextTransition(Instant.now().plus(30, ChronoUnit.DAYS));
        while (change.isGap()) {
            change = rules.nextTransition(change.getInstant());
        }
        return change.getDateTimeBefore().toLocalDate();
    }

    @Test
    void halfPastFiveStaysHalfPastFiveWhenTheClocksGoBack() {
        var sunday = clocksGoBack();
        for (int weekday = 1; weekday <= 5; weekday++) {
            testAgenda.hours(
                    place.practitioner(), place.location(), "WORK", weekday, 17 * 60, 20 * 60);
        }
        var tuesday = sunday.minusDays(12);
        var booked =
                series.book(
                        proposalOf(
                                slotAt(tuesday, "17:30"),
                                slotAt(tuesday.plusWeeks(1), "17:30"),
                                slotAt(tuesday.plusWeeks(2), "17:30")));
        var first = booked.getFirst();

        var moved =
                series.move(
                        first.id(),
                        first.version(),
                        SeriesScope.ALL,
                        TestDays.at(tuesday.plusWeeks(1), "17:30"),
                        null);

        assertThat(moved)
                .extracting(row -> row.start().atZone(TestDays.ZONE).toLocalDateTime())
                .containsExactly(
                        tuesday.plusWeeks(1).atTime(17, 30),
                        tuesday.plusWeeks(2).atTime(17, 30),
                        tuesday.plusWeeks(3).atTime(17, 30));
    }

    /** The last Sunday of March, at least a month ahead. */
    private static LocalDate clocksGoForward() {
        var rules = TestDays.ZONE.getRules();
        var change = rules.nextTransition(Instant.now().plus(30, ChronoUnit.DAYS));
        while (change.isOverlap()) {
            change = rules.nextTransition(change.getInstant());
        }
        return change.getDateTimeBefore().toLocalDate();
    }

    @Test
    void nothingIsMovedIntoTheHourThatTheClockSkips() {
        var sunday = clocksGoForward();
        testAgenda.hours(place.practitioner(), place.location(), "WORK", 7, 60, 6 * 60);
        var booked =
                series.book(
                        proposalOf(
                                slotAt(sunday.minusWeeks(2), "02:30"),
                                slotAt(sunday.minusWeeks(1), "02:30")));
        var first = booked.getFirst();

        assertThatThrownBy(() ->
                        series.move(
                                first.id(),
                                first.version(),
                                SeriesScope.ALL,
                                TestDays.at(sunday.minusWeeks(1), "02:30"),
                                null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(each -> each.field() + " " + each.code())
                                        .containsExactly("start appointment.time-does-not-exist"));
        assertThat(agenda.get(first.id()).start())
                .isEqualTo(TestDays.at(sunday.minusWeeks(2), "02:30"));
    }

    @Test
    void aSeriesMovesOntoItsOwnPlacesBothWays() {
        var booked =
                series.book(
                        proposalOf(
                                slotAt(MONDAY, "09:00"),
                                slotAt(MONDAY.plusDays(1), "09:00"),
                                slotAt(MONDAY.plusDays(2), "09:00")));
        var second = booked.get(1);

        var later =
                series.move(
                        second.id(),
                        second.version(),
                        SeriesScope.FOLLOWING,
                        TestDays.at(MONDAY.plusDays(2), "09:00"),
                        null);
        assertThat(later)
                .extracting(row -> day(row.start()))
                .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3));

        var first = agenda.get(booked.getFirst().id());
        var back =
                series.move(
                        later.getFirst().id(),
                        later.getFirst().version(),
                        SeriesScope.FOLLOWING,
                        TestDays.at(MONDAY.plusDays(1), "09:00"),
                        null);
        assertThat(back)
                .extracting(row -> day(row.start()))
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(day(first.start())).isEqualTo(MONDAY);
    }

    @Test
    void aMoveThatClashesSomewhereMovesNothing() {
        var booked =
                series.book(
                        proposalOf(
                                slotAt(MONDAY, "09:00"),
                                slotAt(MONDAY.plusDays(1), "09:00"),
                                slotAt(MONDAY.plusDays(2), "09:00")));
        bookForSomebodyElse(slotAt(MONDAY.plusDays(1), "11:00"));
        var first = booked.getFirst();

        assertThatThrownBy(() ->
                        series.move(
                                first.id(),
                                first.version(),
                                SeriesScope.ALL,
                                TestDays.at(MONDAY, "11:00"),
                                null))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.details()).containsExactly("2"));
        assertThat(booked)
                .allSatisfy(row -> assertThat(agenda.get(row.id()).start()).isEqualTo(row.start()));
        assertThatThrownBy(() ->
                        series.move(
                                first.id(),
                                first.version() + 1,
                                SeriesScope.ALL,
                                TestDays.at(MONDAY, "10:00"),
                                null))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void whatMovedTogetherGoesBackTogether() {
        var booked = threeDays();
        var first = booked.getFirst();
        var moved =
                series.move(
                        first.id(),
                        first.version(),
                        SeriesScope.ALL,
                        TestDays.at(MONDAY.plusDays(1), "09:00"),
                        null);

        var back = series.undo(moved, false);

        assertThat(back)
                .extracting(AppointmentRow::start)
                .isEqualTo(booked.stream().map(AppointmentRow::start).toList());
        assertThatThrownBy(() -> series.undo(moved, false)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void whatWasCancelledTogetherComesBackTogetherOrNotAtAll() {
        var booked = threeDays();
        var second = booked.get(1);
        var cancelled =
                series.cancel(
                        second.id(),
                        second.version(),
                        SeriesScope.FOLLOWING,
                        CancelledFor.PATIENT,
                        null);
        var other = bookForSomebodyElse(slotAt(MONDAY.plusDays(2), "09:15"));

        assertThatThrownBy(() -> series.undo(cancelled, false))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> {
                            assertThat(conflict.code()).isEqualTo("series.undo-taken");
                            assertThat(conflict.details())
                                    .containsExactly(told(MONDAY.plusDays(2), "09:00"));
                        });
        assertThat(agenda.get(second.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
        appointments.cancel(other.id(), other.version(), CancelledFor.PRACTICE, null);
        assertThat(series.undo(cancelled, false))
                .extracting(AppointmentRow::status)
                .containsExactly(AppointmentStatus.BOOKED, AppointmentStatus.BOOKED);
    }

    @Test
    void whatGoesBackTogetherIntoAnAbsenceIsAskedAboutFirst() {
        var booked = threeDays();
        var first = booked.getFirst();
        var cancelled =
                series.cancel(
                        first.id(), first.version(), SeriesScope.ALL, CancelledFor.PRACTICE, null);
        jdbc.update(
                "INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind) VALUES"
                        + " (?, 0, ?, ?, ?, 'COURSE')",
                UUID.randomUUID(),
                place.practitioner().value(),
                Moments.parameter(TestDays.at(MONDAY, "08:00")),
                Moments.parameter(TestDays.at(MONDAY, "17:00")));

        assertThatThrownBy(() -> series.undo(cancelled, false))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("series.undo-not-open");
                            assertThat(refused.details()).containsExactly(told(MONDAY, "09:00"));
                        });
        assertThat(series.undo(cancelled, true))
                .extracting(AppointmentRow::outsideHours)
                .containsExactly(true, false, false);
    }

    @Test
    void onlyWhatMovedIsTakenBack() {
        var booked = threeDays();
        var first = booked.getFirst();
        var confirmed =
                appointments.status(first.id(), first.version(), AppointmentStatus.CONFIRMED);

        assertThat(
                        series.move(
                                first.id(),
                                confirmed.version(),
                                SeriesScope.ALL,
                                first.start(),
                                null))
                .isEmpty();
        assertThatThrownBy(() -> series.undo(List.of(booked.getLast()), false))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("appointment.nothing-to-undo"));
    }

    private List<AppointmentRow> threeDays() {
        return series.book(
                proposalOf(
                        slotAt(MONDAY, "09:00"),
                        slotAt(MONDAY.plusDays(1), "09:00"),
                        slotAt(MONDAY.plusDays(2), "09:00")));
    }

    /** "9-12 09:00" */
    private static String told(LocalDate day, String time) {
        return "%d-%d %s".formatted(day.getDayOfMonth(), day.getMonthValue(), time);
    }

    @Test
    void nobodyIsMovedToWhereNobodyCanComeAnyMore() {
        var booked =
                series.book(
                        proposalOf(
                                slotAt(MONDAY, "09:00"),
                                slotAt(workingDay(MONDAY.plusWeeks(8)), "09:00")));
        var second = booked.getLast();

        assertThatThrownBy(() ->
                        series.move(
                                second.id(),
                                second.version(),
                                SeriesScope.ALL,
                                booked.getFirst().start(),
                                null))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("series.into-past");
                            assertThat(refused.details()).containsExactly("1");
                        });
        assertThat(booked)
                .allSatisfy(row -> assertThat(agenda.get(row.id()).start()).isEqualTo(row.start()));
    }

    private static LocalDate workingDay(LocalDate monday) {
        var day = monday;
        while (isHoliday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Two who move in opposite directions would wait for each other in a circle. */
    @Test
    void aMoveWaitsForItsDaysInTheirOrder() throws Exception {
        var booked =
                series.book(
                        proposalOf(slotAt(MONDAY, "09:00"), slotAt(MONDAY.plusDays(1), "09:00")));
        var first = booked.getFirst();
        var newStart = TestDays.at(MONDAY.plusDays(2), "09:00");
        try (Connection other = pool.getConnection();
                var lock =
                        other.prepareStatement(
                                "SELECT pg_advisory_xact_lock(hashtext('appointment'), ?)");
                var thread = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            lock.setInt(1, Math.toIntExact(MONDAY.toEpochDay()));
            lock.execute();
            var moved =
                    thread.submit(
                            users.inThread(
                                    Role.RECEPTION,
                                    () ->
                                            series.move(
                                                    first.id(),
                                                    first.version(),
                                                    SeriesScope.ALL,
                                                    newStart,
                                                    null)));
            TestLocks.awaitSomebodyWhoWaits(jdbc);

            assertThat(TestLocks.heldOutOfOrder(jdbc)).isEmpty();
            other.rollback();
            assertThat(moved.get(20, TimeUnit.SECONDS))
                    .extracting(AppointmentRow::start)
                    .first()
                    .isEqualTo(newStart);
        }
    }

    @Test
    void aColleagueTakesTheFollowingOver() {
        var booked =
                series.book(
                        proposalOf(slotAt(MONDAY, "09:00"), slotAt(MONDAY.plusDays(1), "09:00")));
        var colleague = testAgenda.colleague(place.location());
        var second = booked.get(1);

        var moved =
                series.move(
                        second.id(),
                        second.version(),
                        SeriesScope.FOLLOWING,
                        second.start(),
                        colleague);

        assertThat(moved).extracting(AppointmentRow::practitioner).containsExactly(colleague);
        assertThat(agenda.get(booked.getFirst().id()).practitioner())
                .isEqualTo(place.practitioner());
    }

    @Test
    void whatHasBeenStaysWhenTheRestIsCancelled() {
        var booked =
                series.book(
                        proposalOf(
                                slotAt(dayGone(), "09:00"),
                                slotAt(MONDAY, "09:00"),
                                slotAt(MONDAY.plusWeeks(1).plusDays(1), "09:00")));
        var second = booked.get(1);

        var cancelled =
                series.cancel(
                        second.id(),
                        second.version(),
                        SeriesScope.ALL,
                        CancelledFor.PATIENT,
                        "Verhuist");

        assertThat(cancelled)
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.status()).isEqualTo(AppointmentStatus.CANCELLED);
                    assertThat(row.cancelReason()).isEqualTo("Verhuist");
                });
        var first = booked.getFirst();
        assertThat(agenda.get(first.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThatThrownBy(() ->
                        series.cancel(
                                first.id(),
                                first.version(),
                                SeriesScope.ALL,
                                CancelledFor.PATIENT,
                                null))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("series.over-already"));
    }

    @Test
    void anAbsenceNamesWhoIsHitAndWhereEachCouldGo() {
        var colleague = testAgenda.colleague(place.location());
        var one = bookForSomebodyElse(slotAt(MONDAY, "09:00"));
        var two = bookForPatient(slotAt(MONDAY, "10:00"));
        bookForSomebodyElse(slotAt(MONDAY.plusWeeks(1).plusDays(1), "10:00"));
        var absence =
                new Period(TestDays.at(MONDAY, "08:00"), TestDays.at(MONDAY.plusDays(4), "18:00"));

        var effects = series.affectedBy(place.practitioner(), absence);

        assertThat(effects)
                .extracting(effect -> effect.appointment().id())
                .containsExactly(one.id(), two.id());
        for (AbsenceEffect effect : effects) {
            assertThat(effect.alternatives()).hasSize(5);
            assertThat(effect.alternatives())
                    .noneMatch(other ->
                            other.practitioner().equals(place.practitioner())
                                    && new Period(other.start(), other.end()).overlaps(absence));
        }
        assertThat(colleague).isNotNull();

        var moved =
                series.reflow(
                        effects.stream()
                                .map(effect ->
                                        new ReflowedAppointment(
                                                effect.appointment().id(),
                                                effect.appointment().version(),
                                                effect.alternatives().getFirst()))
                                .toList());

        assertThat(moved)
                .extracting(AppointmentRow::id, AppointmentRow::start)
                .containsExactlyInAnyOrderElementsOf(
                        effects.stream()
                                .map(effect ->
                                        tuple(
                                                effect.appointment().id(),
                                                effect.alternatives().getFirst().start()))
                                .toList());
        assertThat(series.affectedBy(place.practitioner(), absence)).isEmpty();
    }

    @Test
    void aReflowThatClashesMovesNobody() {
        var one = bookForSomebodyElse(slotAt(MONDAY, "09:00"));
        var two = bookForSomebodyElse(slotAt(MONDAY, "10:00"));
        var sameSlot = slotAt(MONDAY, "14:00");

        assertThatThrownBy(() ->
                        series.reflow(
                                List.of(
                                        new ReflowedAppointment(one.id(), one.version(), sameSlot),
                                        new ReflowedAppointment(
                                                two.id(), two.version(), sameSlot))))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.details()).containsExactly("2"));
        assertThat(agenda.get(one.id()).start()).isEqualTo(one.start());
    }

    @Test
    void aSeriesForAGroupTakesAPlaceInEach() {
        var proposal = series.propose(wish(place.group(), 2, 1, null, null, Set.of()));
        var booked = series.book(proposal);
        var other = care.patient();
        var again =
                new SeriesProposal(
                        new SeriesWish(
                                other,
                                place.group(),
                                2,
                                1,
                                null,
                                MONDAY,
                                null,
                                null,
                                Set.of(),
                                null),
                        proposal.appointments(),
                        proposal.treatments());

        assertThat(series.propose(wishOf(other, booked)).appointments())
                .extracting(proposed -> slot(proposed).start())
                .isEqualTo(booked.stream().map(AppointmentRow::start).toList());
        assertThat(series.book(again))
                .extracting(AppointmentRow::session)
                .isEqualTo(booked.stream().map(AppointmentRow::session).toList());
    }

    /** For who can come at the moments of these groups only. */
    private SeriesWish wishOf(PatientId person, List<AppointmentRow> groups) {
        var start = time(groups.getFirst().start());
        return new SeriesWish(
                person,
                place.group(),
                groups.size(),
                1,
                place.practitioner(),
                MONDAY,
                start,
                start.plusHours(1),
                Set.of(day(groups.getFirst().start()).getDayOfWeek()),
                null);
    }

    @Test
    void aSingleAppointmentMovesAsASeriesOfOne() {
        var row = bookForPatient(slotAt(MONDAY, "09:00"));

        assertThat(
                        series.move(
                                row.id(),
                                row.version(),
                                SeriesScope.ALL,
                                TestDays.at(MONDAY, "10:00"),
                                null))
                .extracting(AppointmentRow::id)
                .containsExactly(new AppointmentId(row.id().value()));
    }
}
