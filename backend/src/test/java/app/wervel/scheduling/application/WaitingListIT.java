package app.wervel.scheduling.application;

import static app.wervel.testing.TestDays.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.patient.PatientId;
import app.wervel.practice.Country;
import app.wervel.practice.PublicHolidays;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.WaitingListEntryId;
import app.wervel.scheduling.WaitingUrgency;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestLocks;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@BackendIT
class WaitingListIT {
    private static final LocalDate MONDAY = TestDays.monday();

    @Autowired WaitingListService waitingList;
    @Autowired WaitingListQueries queries;
    @Autowired AppointmentService appointments;
    @Autowired AgendaQueries agenda;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired TransactionTemplate transaction;

    private TestAgenda.Place place;
    private PatientId patient;

    @BeforeEach
    void practiceIsOpen() {
        jdbc.update("DELETE FROM waiting_list_entry");
        place = testAgenda.open();
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        users.logInAs(Role.RECEPTION);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aWishIsKeptAsItWasTold() {
        var later = booked(patient, "16:00");
        var added =
                waitingList.add(
                        new WaitingListData(
                                patient,
                                place.followUp(),
                                place.practitioner(),
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                LocalTime.of(9, 0),
                                LocalTime.of(12, 0),
                                MONDAY,
                                MONDAY.plusDays(30),
                                WaitingUrgency.SOON,
                                " Liever bellen ",
                                later.id()));

        assertThat(queries.waiting(new PageRequest(0, 50)).items()).containsExactly(added);
        assertThat(added.patient()).isEqualTo(patient);
        assertThat(added.minutes()).isEqualTo(30);
        assertThat(added.practitionerName()).isEqualTo("Test " + place.username());
        assertThat(added.weekdays()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertThat(added.notBefore()).isEqualTo(LocalTime.of(9, 0));
        assertThat(added.notAfter()).isEqualTo(LocalTime.of(12, 0));
        assertThat(added.from()).isEqualTo(MONDAY);
        assertThat(added.until()).isEqualTo(MONDAY.plusDays(30));
        assertThat(added.note()).isEqualTo("Liever bellen");
        assertThat(added.givesUp()).isEqualTo(later.id());
        assertThat(added.givesUpStart()).isEqualTo(at(MONDAY, "16:00"));
        assertThat(added.phone()).isNotNull();
    }

    @Test
    void aWishWithoutDetailsWaitsFromToday() {
        var added = waitingList.add(wish(patient, WaitingUrgency.NORMAL));

        assertThat(added.from()).isEqualTo(LocalDate.now(TestDays.ZONE));
        assertThat(added.weekdays()).isEmpty();
        assertThat(added.until()).isNull();
        assertThat(added.givesUp()).isNull();
    }

    @Test
    void aWishThatIsOverComesLastHoweverUrgentItWas() {
        var over = waitingList.add(wish(patient, WaitingUrgency.URGENT));
        var today = LocalDate.now(TestDays.ZONE);
        jdbc.update(
                "UPDATE waiting_list_entry SET from_date = ?, until_date = ? WHERE id = ?",
                today.minusDays(9),
                today.minusDays(1),
                over.id().value());
        var lastDay = waitingList.add(wish(patient, place.followUp(), null, null, today, today));

        var waiting = queries.waiting(new PageRequest(0, 50)).items();

        assertThat(waiting).extracting(WaitingListRow::id).containsExactly(lastDay.id(), over.id());
        assertThat(waiting).extracting(row -> row.isOver(today)).containsExactly(false, true);
    }

    @Test
    void theMostUrgentComesFirstThenWhoWaitedLongest() {
        var normal = waitingList.add(wish(patient(), WaitingUrgency.NORMAL));
        var soon = waitingList.add(wish(patient(), WaitingUrgency.SOON));
        var urgent = waitingList.add(wish(patient(), WaitingUrgency.URGENT));
        var lastNormal = waitingList.add(wish(patient(), WaitingUrgency.NORMAL));

        assertThat(queries.waiting(new PageRequest(0, 50)).items())
                .containsExactly(urgent, soon, normal, lastNormal);
        var second = queries.waiting(new PageRequest(1, 3));
        assertThat(second.items()).containsExactly(lastNormal);
        assertThat(second.total()).isEqualTo(4);
    }

    @Test
    void aWishIsChangedByWhoSawItLast() {
        var added = waitingList.add(wish(patient, WaitingUrgency.NORMAL));
        var changed =
                waitingList.change(
                        added.id(), added.version(), wish(patient, WaitingUrgency.URGENT));

        assertThat(changed.urgency()).isEqualTo(WaitingUrgency.URGENT);
        assertThat(changed.version()).isGreaterThan(added.version());
        assertThatThrownBy(() ->
                        waitingList.change(
                                added.id(), added.version(), wish(patient, WaitingUrgency.SOON)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> waitingList.withdraw(added.id(), added.version()))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void whoWithdrewWaitsNoMore() {
        var added = waitingList.add(wish(patient, WaitingUrgency.NORMAL));
        waitingList.withdraw(added.id(), added.version());

        assertThat(queries.waiting(new PageRequest(0, 50)).items()).isEmpty();
        assertThatThrownBy(() -> waitingList.withdraw(added.id(), added.version() + 1))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessageContaining("waitinglist.not-waiting");
    }

    @Test
    void whoWithdrewByMistakeKeepsThePlaceInTheQueue() {
        var first = waitingList.add(wish(patient, WaitingUrgency.NORMAL));
        var second = waitingList.add(wish(patient(), WaitingUrgency.NORMAL));
        var withdrawn = waitingList.withdraw(first.id(), first.version());

        var reopened = waitingList.reopen(first.id(), withdrawn.version());

        assertThat(reopened.createdAt()).isEqualTo(first.createdAt());
        assertThat(queries.waiting(new PageRequest(0, 50)).items())
                .containsExactly(reopened, second);
        assertThatThrownBy(() -> waitingList.reopen(first.id(), withdrawn.version()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> waitingList.reopen(first.id(), reopened.version()))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessageContaining("waitinglist.not-withdrawn");
    }

    @Test
    void bookingGivesTheLaterAppointmentUpAndIsNeverLate() {
        var later = booked(patient, "16:00");
        var entry = waitingList.add(givingUp(later));
        var slot = slot("09:00");

        var booked = waitingList.book(entry.id(), entry.version(), slot);

        assertThat(booked.start()).isEqualTo(slot.start());
        assertThat(booked.room()).isEqualTo(place.room());
        assertThat(booked.patient()).isEqualTo(patient);
        var givenUp = agenda.get(later.id());
        assertThat(givenUp.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(givenUp.cancelledFor()).isEqualTo(CancelledFor.PATIENT);
        assertThat(givenUp.cancelReason()).isEqualTo("Eerder geholpen via de wachtlijst");
        assertThat(givenUp.cancelledLate()).isFalse();
        assertThat(queries.waiting(new PageRequest(0, 50)).items()).isEmpty();
        assertThat(status(entry)).isEqualTo("BOOKED");
    }

    @Test
    void whoWasBookedByMistakeWaitsAgainAndKeepsWhatWasGivenUp() {
        var later = booked(patient, "16:00");
        var entry = waitingList.add(givingUp(later));
        var booked = waitingList.book(entry.id(), entry.version(), slot("09:00"));

        var undone = appointments.undo(booked.id(), booked.version(), false);

        assertThat(undone.row().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(undone.waitsAgain()).isTrue();
        assertThat(undone.givenUp()).isEqualTo(agenda.get(later.id()));
        assertThat(agenda.get(later.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
        var waiting = queries.waiting(new PageRequest(0, 50)).items();
        assertThat(waiting).extracting(WaitingListRow::id).containsExactly(entry.id());
        assertThat(waiting.getFirst().createdAt()).isEqualTo(entry.createdAt());
        assertThat(waiting.getFirst().givesUp()).isEqualTo(later.id());
        assertThat(waitingList.book(entry.id(), waiting.getFirst().version(), slot("09:00")))
                .isNotNull();
    }

    @Test
    void whatWasGivenUpStaysCancelledOnceItsPlaceIsTaken() {
        var later = booked(patient, "16:00");
        var entry = waitingList.add(givingUp(later));
        var booked = waitingList.book(entry.id(), entry.version(), slot("09:00"));
        booked(patient(), "16:15");

        var undone = appointments.undo(booked.id(), booked.version(), false);

        assertThat(undone.waitsAgain()).isTrue();
        assertThat(undone.givenUp())
                .isEqualTo(agenda.get(later.id()))
                .extracting(AppointmentRow::status)
                .isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(undone.row().status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void whatWasNotGivenUpForTheBookingIsLeftAlone() {
        var later = booked(patient, "16:00");
        var entry = waitingList.add(givingUp(later));
        appointments.cancel(later.id(), later.version(), CancelledFor.PATIENT, "Ziek");
        var booked = waitingList.book(entry.id(), entry.version(), slot("09:00"));

        var undone = appointments.undo(booked.id(), booked.version(), false);

        assertThat(undone.givenUp()).isNull();
        assertThat(agenda.get(later.id()).cancelReason()).isEqualTo("Ziek");
        assertThat(status(entry)).isEqualTo("WAITING");
    }

    @Test
    void whoCancelsWhatWasBookedDoesNotWaitAgain() {
        var later = booked(patient, "16:00");
        var entry = waitingList.add(givingUp(later));
        var booked = waitingList.book(entry.id(), entry.version(), slot("09:00"));

        appointments.cancel(booked.id(), booked.version(), CancelledFor.PATIENT, null);

        assertThat(status(entry)).isEqualTo("BOOKED");
        assertThat(agenda.get(later.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    /** Within the practice's notice, which would count against anybody who cancels. */
    @Test
    void whoComesEarlierIsNeverLate() {
        var inAnHour = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        var later =
                appointments.book(
                        new AppointmentData(
                                place.practitioner(),
                                null,
                                null,
                                patient,
                                place.followUp(),
                                inAnHour,
                                null,
                                null,
                                null,
                                true));
        var entry = waitingList.add(givingUp(later));
        var noted = pastMonday().atTime(9, 0).atZone(TestDays.ZONE).toInstant();

        waitingList.book(
                entry.id(),
                entry.version(),
                new SlotRow(
                        noted,
                        noted.plus(Duration.ofMinutes(30)),
                        place.practitioner(),
                        "",
                        null,
                        null,
                        null));

        assertThat(agenda.get(later.id()).cancelledLate()).isFalse();
    }

    private static LocalDate pastMonday() {
        var monday = MONDAY.minusWeeks(5);
        while (isHoliday(monday)) {
            monday = monday.minusWeeks(1);
        }
        return monday;
    }

    private static boolean isHoliday(LocalDate day) {
        return PublicHolidays.of(Country.NL, day.getYear()).stream()
                .anyMatch(holiday -> holiday.date().equals(day));
    }

    @Test
    void aSlotInTheTimeOfWhatIsGivenUpCanBeBooked() {
        var later = booked(patient, "09:15");
        var entry = waitingList.add(givingUp(later));

        waitingList.book(entry.id(), entry.version(), slot("09:00"));

        assertThat(agenda.get(later.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void aSlotThatIsTakenChangesNothing() {
        var later = booked(patient, "16:00");
        booked(patient(), "09:00");
        var entry = waitingList.add(givingUp(later));

        assertThatThrownBy(() -> waitingList.book(entry.id(), entry.version(), slot("09:00")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("appointment.practitioner-overlap");

        assertThat(agenda.get(later.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(queries.waiting(new PageRequest(0, 50)).items()).containsExactly(entry);
    }

    @Test
    void anAppointmentBeforeTheSlotIsKept() {
        var earlier = booked(patient, "08:00");
        var entry = waitingList.add(givingUp(earlier));

        waitingList.book(entry.id(), entry.version(), slot("09:00"));

        assertThat(agenda.get(earlier.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void whatWasCancelledMeanwhileNeedsNotBeGivenUp() {
        var later = booked(patient, "16:00");
        var entry = waitingList.add(givingUp(later));
        appointments.cancel(later.id(), later.version(), CancelledFor.PRACTICE, "Ziek");

        waitingList.book(entry.id(), entry.version(), slot("09:00"));

        assertThat(agenda.get(later.id()).cancelReason()).isEqualTo("Ziek");
        assertThat(status(entry)).isEqualTo("BOOKED");
    }

    @Test
    void whatSomebodyMovesBeforeTheSlotAtTheSameMomentIsKept() throws Exception {
        var later = booked(patient, "16:00");
        var entry = waitingList.add(givingUp(later));
        try (var thread = Executors.newSingleThreadExecutor()) {
            var booking =
                    transaction.execute(status -> {
                        moveTo(later, "08:00");
                        var running =
                                thread.submit(
                                        users.inThread(
                                                Role.RECEPTION,
                                                () ->
                                                        waitingList.book(
                                                                entry.id(),
                                                                entry.version(),
                                                                slot("09:00"))));
                        TestLocks.awaitSomebodyWhoWaits(jdbc);
                        return running;
                    });

            assertThat(booking.get(20, TimeUnit.SECONDS).start()).isEqualTo(slot("09:00").start());
        }

        assertThat(agenda.get(later.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    private AppointmentRow moveTo(AppointmentRow row, String time) {
        return appointments.change(
                row.id(),
                row.version(),
                new AppointmentData(
                        row.practitioner(),
                        null,
                        null,
                        row.patient(),
                        row.type(),
                        at(MONDAY, time),
                        null,
                        null,
                        null,
                        false));
    }

    @Test
    void twoDesksThatBookOneWishAtOnceBookItOnce() throws Exception {
        var later = booked(patient, "16:00");
        var entry = waitingList.add(givingUp(later));
        var barrier = new CyclicBarrier(2);
        var results = new ArrayList<Object>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<Object>>();
            for (String time : List.of("09:00", "10:00")) {
                running.add(
                        threads.submit(
                                users.inThread(
                                        Role.RECEPTION,
                                        () -> {
                                            barrier.await();
                                            try {
                                                return waitingList.book(
                                                        entry.id(), entry.version(), slot(time));
                                            } catch (StaleVersion late) {
                                                return late;
                                            }
                                        })));
            }
            for (var each : running) {
                results.add(each.get());
            }
        }

        assertThat(results).filteredOn(AppointmentRow.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(StaleVersion.class::isInstance).hasSize(1);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM appointment WHERE patient_id = ? AND status"
                                        + " <> 'CANCELLED'",
                                Integer.class,
                                patient.value()))
                .isEqualTo(1);
    }

    @Test
    void whoFitsASlotThatFellFreeIsFoundMostUrgentFirst() {
        var normal = waitingList.add(wish(patient(), WaitingUrgency.NORMAL));
        var urgent = waitingList.add(wish(patient(), WaitingUrgency.URGENT));
        var afternoons =
                waitingList.add(
                        wish(patient(), place.followUp(), null, LocalTime.of(13, 0), null, null));
        var other =
                waitingList.add(
                        wish(
                                patient(),
                                place.followUp(),
                                testAgenda.colleague(place.location()),
                                null,
                                null,
                                null));
        var longer = waitingList.add(wish(patient(), place.intake(), null, null, null, null));
        booked(patient(), "09:30");

        assertThat(queries.fitting(slot("09:00")))
                .containsExactly(urgent, normal)
                .doesNotContain(afternoons, other, longer);
        assertThat(queries.fitting(slot("10:00"))).containsExactly(urgent, normal, longer);
        assertThat(queries.fitting(slot("13:00")))
                .containsExactly(urgent, normal, afternoons, longer);
        assertThat(queries.fitting(slot("09:30"))).as("taken").isEmpty();
    }

    @Test
    void whoIsHereAlreadyFitsNot() {
        booked(patient, place.followUp(), testAgenda.colleague(place.location()), "09:15");
        var here = waitingList.add(wish(patient, WaitingUrgency.NORMAL));

        assertThat(queries.fitting(slot("09:00"))).isEmpty();
        assertThat(queries.fitting(slot("09:45"))).containsExactly(here);
    }

    @Test
    void onlyAnEarlierMomentFitsWhoWouldGiveOneUp() {
        var later = booked(patient, "11:00");
        var entry = waitingList.add(givingUp(later));

        assertThat(queries.fitting(slot("10:45"))).as("it may overlap what is given up").isEmpty();
        assertThat(queries.fitting(slot("10:30"))).containsExactly(entry);
        assertThat(queries.fitting(slot("11:30"))).isEmpty();
    }

    @Test
    void aPlaceInAGroupFits() {
        booked(patient(), place.group(), place.practitioner(), "10:00");
        var entry = waitingList.add(wish(patient, place.group(), null, null, null, null));

        assertThat(queries.fitting(slot("10:00"))).containsExactly(entry);
        jdbc.update("UPDATE appointment_type SET capacity = 1 WHERE id = ?", place.group().value());
        assertThat(queries.fitting(slot("10:00"))).isEmpty();
    }

    @Test
    void nobodyFitsASlotOfThePast() {
        waitingList.add(wish(patient, WaitingUrgency.NORMAL));
        var past = Instant.now().minus(Duration.ofHours(1));
        var slot =
                new SlotRow(
                        past,
                        past.plus(Duration.ofMinutes(30)),
                        place.practitioner(),
                        "",
                        null,
                        null,
                        null);

        assertThat(queries.fitting(slot)).isEmpty();
    }

    @Test
    void everybodyWhoWaitsIsMatchedWithOneSlotOfTheirOwn() {
        full("08:00", "09:00");
        full("10:00", "17:00");
        var normal = waitingList.add(only(patient(), WaitingUrgency.NORMAL));
        var urgent = waitingList.add(only(patient(), WaitingUrgency.URGENT));
        var tooMany = waitingList.add(only(patient(), WaitingUrgency.NORMAL));

        var matches = queries.matches(at(MONDAY, "00:00"), at(MONDAY.plusDays(1), "00:00"));

        assertThat(matches).extracting(Match::entry).containsExactly(urgent, normal);
        assertThat(matches)
                .extracting(match -> match.slot().start())
                .containsExactly(at(MONDAY, "09:00"), at(MONDAY, "09:30"));
        assertThat(matches).extracting(Match::entry).doesNotContain(tooMany);
        for (var match : matches) {
            waitingList.book(match.entry().id(), match.entry().version(), match.slot());
        }
    }

    @Test
    void onePersonWithTwoWishesIsMatchedOnce() {
        waitingList.add(only(patient, WaitingUrgency.NORMAL));
        waitingList.add(only(patient, WaitingUrgency.URGENT));

        assertThat(queries.matches(at(MONDAY, "00:00"), at(MONDAY.plusDays(1), "00:00")))
                .hasSize(1);
    }

    @Test
    void aGroupWithAPlaceIsMatched() {
        booked(patient(), place.group(), place.practitioner(), "08:00");
        var entry =
                waitingList.add(
                        wish(patient, place.group(), place.practitioner(), null, null, null));

        var matches = queries.matches(at(MONDAY, "00:00"), at(MONDAY.plusDays(1), "00:00"));

        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().slot().start()).isEqualTo(at(MONDAY, "08:00"));
        waitingList.book(entry.id(), entry.version(), matches.getFirst().slot());
    }

    @Test
    void matchesAreOfAtMostAMonth() {
        assertThatThrownBy(() ->
                        queries.matches(at(MONDAY, "00:00"), at(MONDAY.plusDays(40), "00:00")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> queries.matches(at(MONDAY, "00:00"), at(MONDAY, "00:00")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoIsFarDownTheListIsFoundWhenNobodyAboveFits() {
        long weekday = MONDAY.getDayOfWeek().getValue() % 7 + 1;
        wishes(300, "'{%d}', NULL, NULL".formatted(weekday), null);
        wishes(200, "'{}', '10:00', NULL", place.practitioner());
        wishes(200, "'{}', NULL, '09:15'", place.practitioner());
        var last = waitingList.add(only(patient(), WaitingUrgency.NORMAL));

        assertThat(queries.fitting(slot("09:00")))
                .extracting(WaitingListRow::id)
                .containsExactly(last.id());
    }

    @Test
    void whoIsFarDownTheListIsMatchedWhenNobodyAboveFits() {
        var away = testAgenda.colleague(place.location());
        jdbc.update("DELETE FROM working_hours WHERE practitioner_id = ?", away.value());
        wishes(700, "'{}', NULL, NULL", away);
        var last = waitingList.add(only(patient(), WaitingUrgency.NORMAL));

        assertThat(queries.matches(at(MONDAY, "00:00"), at(MONDAY.plusDays(1), "00:00")))
                .extracting(match -> match.entry().id())
                .containsExactly(last.id());
    }

    @Test
    void anAnswerHoldsTheTwoHundredMostUrgent() {
        wishes(250, "'{}', NULL, NULL", place.practitioner());

        assertThat(queries.fitting(slot("09:00"))).hasSize(200);
    }

    /** Urgent ones of one patient. */
    private void wishes(int count, String daysAndTimes, @Nullable UserId practitioner) {
        jdbc.update(
                """
                INSERT INTO waiting_list_entry (id, version, patient_id, type_id, practitioner_id, weekdays,
                    not_before, not_after, from_date, urgency, status, created_at)
                SELECT gen_random_uuid(), 0, ?, ?, ?, %s, '2020-01-01', 'URGENT', 'WAITING', now()
                FROM generate_series(1, ?)
                """
                        .formatted(daysAndTimes),
                patient.value(),
                place.followUp().value(),
                practitioner == null ? null : practitioner.value(),
                count);
    }

    @Test
    void asManyQueriesForOneAsForTwenty() {
        waitingList.add(only(patient, WaitingUrgency.NORMAL));
        int forOne = queriesOfMatches();
        for (int i = 0; i < 19; i++) {
            waitingList.add(only(patient(), WaitingUrgency.NORMAL));
        }

        assertThat(queriesOfMatches()).isEqualTo(forOne);
        assertThat(TestQueries.of(() -> queries.fitting(slot("09:00")))).hasSize(forOne);
    }

    @Test
    void whatIsWrongIsToldFieldByField() {
        var today = LocalDate.now(TestDays.ZONE);
        var ofSomebodyElse = booked(patient(), "09:00");
        assertThatThrownBy(() ->
                        waitingList.add(
                                new WaitingListData(
                                        PatientId.next(),
                                        AppointmentTypeId.next(),
                                        UserId.next(),
                                        Set.of(),
                                        LocalTime.of(12, 0),
                                        LocalTime.of(9, 0),
                                        today.plusDays(2),
                                        today.plusDays(1),
                                        WaitingUrgency.NORMAL,
                                        "x".repeat(1001),
                                        null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactly(
                                                "patientId appointment.patient-unknown",
                                                "typeId appointment.type-unknown",
                                                "practitionerId appointment.practitioner-unknown",
                                                "until waitinglist.dates-inverted",
                                                "notAfter waitinglist.times-inverted",
                                                "note text.too-long"));
        assertInvalid(wish(patient, null, null, null, null, null), "typeId text.required");
        assertInvalid(wish(null, WaitingUrgency.NORMAL), "patientId text.required");
        assertInvalid(givingUp(ofSomebodyElse), "givesUpId waitinglist.gives-up-unknown");
        assertInvalid(
                wish(patient, place.followUp(), null, null, LocalDate.MAX, null),
                "from waitinglist.date-out-of-range");
        assertInvalid(
                wish(patient, place.followUp(), null, null, today.minusDays(9), today.minusDays(1)),
                "until waitinglist.until-past");
    }

    @Test
    void whoseWishItIsStays() {
        var added = waitingList.add(wish(patient, WaitingUrgency.NORMAL));

        assertThatThrownBy(() ->
                        waitingList.change(
                                added.id(),
                                added.version(),
                                wish(patient(), WaitingUrgency.NORMAL)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("waitinglist.patient-fixed");
    }

    @Test
    void anUnknownWishIsNotFound() {
        assertThatThrownBy(() -> waitingList.withdraw(WaitingListEntryId.next(), 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everythingIsInTheAccessLog() {
        var added = waitingList.add(wish(patient, WaitingUrgency.NORMAL));
        queries.waiting(new PageRequest(0, 50));
        queries.fitting(slot("09:00"));
        queries.matches(at(MONDAY, "00:00"), at(MONDAY.plusDays(1), "00:00"));
        var changed =
                waitingList.change(added.id(), added.version(), wish(patient, WaitingUrgency.SOON));
        waitingList.book(changed.id(), changed.version(), slot("09:00"));

        users.logInAs(Role.PRACTITIONER);
        assertThat(accessLog.page(patient.value(), new PageRequest(0, 200)).items())
                .filteredOn(row -> row.objectType().equals("WaitingListEntry"))
                .extracting(AccessLogRow::action)
                .extracting(Enum::name)
                .containsExactly("UPDATE", "UPDATE", "SEARCH", "SEARCH", "SEARCH", "CREATE");
    }

    @Test
    void theAdministratorHasNoWaitingList() {
        var added = waitingList.add(wish(patient, WaitingUrgency.NORMAL));
        users.logInAs(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> queries.waiting(new PageRequest(0, 50)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> waitingList.withdraw(added.id(), added.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> waitingList.reopen(added.id(), added.version()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void assertInvalid(WaitingListData data, String error) {
        assertThatThrownBy(() -> waitingList.add(data))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(each -> each.field() + " " + each.code())
                                        .containsExactly(error));
    }

    private int queriesOfMatches() {
        return TestQueries.of(
                        () -> queries.matches(at(MONDAY, "00:00"), at(MONDAY.plusDays(1), "00:00")))
                .size();
    }

    private PatientId patient() {
        return users.as(Role.PRACTITIONER, care::patient);
    }

    private WaitingListData wish(@Nullable PatientId who, WaitingUrgency urgency) {
        return new WaitingListData(
                who, place.followUp(), null, Set.of(), null, null, null, null, urgency, null, null);
    }

    /** Who wants this practitioner and nobody else. */
    private WaitingListData only(PatientId who, WaitingUrgency urgency) {
        return new WaitingListData(
                who,
                place.followUp(),
                place.practitioner(),
                Set.of(),
                null,
                null,
                null,
                null,
                urgency,
                null,
                null);
    }

    private WaitingListData wish(
            PatientId who,
            @Nullable AppointmentTypeId type,
            @Nullable UserId practitioner,
            @Nullable LocalTime notBefore,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new WaitingListData(
                who,
                type,
                practitioner,
                Set.of(),
                notBefore,
                null,
                from,
                until,
                WaitingUrgency.NORMAL,
                null,
                null);
    }

    private WaitingListData givingUp(AppointmentRow later) {
        return new WaitingListData(
                patient,
                place.followUp(),
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                WaitingUrgency.NORMAL,
                null,
                later.id());
    }

    private AppointmentRow booked(PatientId who, String time) {
        return booked(who, place.followUp(), place.practitioner(), time);
    }

    private AppointmentRow booked(
            PatientId who, AppointmentTypeId type, UserId practitioner, String time) {
        return appointments.book(
                new AppointmentData(
                        practitioner,
                        null,
                        null,
                        who,
                        type,
                        at(MONDAY, time),
                        null,
                        null,
                        null,
                        false));
    }

    private void full(String from, String until) {
        appointments.book(
                new AppointmentData(
                        place.practitioner(),
                        null,
                        null,
                        patient(),
                        place.followUp(),
                        at(MONDAY, from),
                        at(MONDAY, until),
                        null,
                        null,
                        true));
    }

    private SlotRow slot(String time) {
        return new SlotRow(
                at(MONDAY, time),
                at(MONDAY, time).plus(Duration.ofMinutes(30)),
                place.practitioner(),
                "",
                place.room(),
                "Kamer 1",
                null);
    }

    private String status(WaitingListRow entry) {
        return jdbc.queryForObject(
                "SELECT status FROM waiting_list_entry WHERE id = ?",
                String.class,
                entry.id().value());
    }
}
