package app.wervel.scheduling.application;

import static app.wervel.testing.TestDays.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.patient.PatientId;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.Role;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.shared.InvalidInput;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class AvailabilityQueriesIT {
    private static final LocalDate MONDAY = TestDays.monday();
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired AvailabilityQueries availability;
    @Autowired AppointmentService appointments;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestAgenda.Place place;

    @BeforeEach
    void practiceIsOpen() {
        place = testAgenda.open();
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        jdbc.update("DELETE FROM closure");
        users.logOut();
    }

    @Test
    void anEmptyDayIsOfferedFromTheStartOfWorkAroundTheBreak() {
        var slots = free(place.followUp(), MONDAY, 20);

        assertThat(starts(slots))
                .hasSize(17)
                .startsWith("08:00", "08:30")
                .endsWith("16:00", "16:30");
        assertThat(starts(slots)).contains("12:00", "13:00").doesNotContain("12:30");
        assertThat(slots.getFirst())
                .isEqualTo(
                        new SlotRow(
                                at(MONDAY, "08:00"),
                                at(MONDAY, "08:30"),
                                place.practitioner(),
                                "Test " + place.username(),
                                place.room(),
                                "Kamer 1",
                                null));
    }

    @Test
    void whatIsTakenIsNotOffered() {
        taken(place.practitioner(), place.room(), null, "08:00", "08:45");
        taken(testAgenda.colleague(place.location()), place.room(), null, "08:45", "09:15");

        var slots = free(place.followUp(), MONDAY, 2);

        assertThat(starts(slots)).containsExactly("08:45", "09:15");
        assertThat(slots)
                .extracting(SlotRow::room)
                .containsExactly(place.secondRoom(), place.room());
    }

    @Test
    void whatWasCancelledIsFreeAgain() {
        taken(place.practitioner(), place.room(), null, "08:00", "17:00");
        jdbc.update(
                "UPDATE appointment SET status = 'CANCELLED', cancelled_for = 'PATIENT' WHERE practitioner_id = ?",
                place.practitioner().value());

        assertThat(starts(free(place.followUp(), MONDAY, 1))).containsExactly("08:00");
    }

    @Test
    void withoutAFreeRoomOrEquipmentThereIsNoSlot() {
        taken(
                testAgenda.colleague(place.location()),
                place.room(),
                place.equipment(),
                "08:00",
                "10:00");
        taken(testAgenda.colleague(place.location()), place.secondRoom(), null, "08:00", "09:00");

        assertThat(starts(free(place.followUp(), MONDAY, 1))).containsExactly("09:00");
        var shockwave = free(place.shockwave(), MONDAY, 1);
        assertThat(starts(shockwave)).containsExactly("10:00");
        assertThat(shockwave.getFirst().equipment()).isEqualTo(place.equipment());
    }

    @Test
    void roomsOutOfUseAreNotGivenOut() {
        jdbc.update("UPDATE room SET active = false WHERE id = ?", place.room().value());

        assertThat(free(place.followUp(), MONDAY, 1).getFirst().room())
                .isEqualTo(place.secondRoom());
    }

    @Test
    void absencesClosuresAndHolidaysAreLeftOut() {
        jdbc.update(
                """
                INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind)
                VALUES (?, 0, ?, ?, ?, 'COURSE')
                """,
                UUID.randomUUID(),
                place.practitioner().value(),
                at(MONDAY, "08:00").atOffset(ZoneOffset.UTC),
                at(MONDAY, "16:30").atOffset(ZoneOffset.UTC));
        closure(place.location().value(), TUESDAY, "Verbouwing");
        var slots = availability.free(wish(place.followUp(), at(MONDAY, "00:00"), null, 2));

        assertThat(slots)
                .extracting(SlotRow::start)
                .containsExactly(at(MONDAY, "16:30"), at(TUESDAY.plusDays(1), "08:00"));
    }

    @Test
    void theFirstSlotAfterMonthsOfFullBooksIsFound() {
        var day = MONDAY.plusWeeks(40);
        jdbc.update(
                """
                INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind)
                VALUES (?, 0, ?, now(), ?, 'ILLNESS')
                """,
                UUID.randomUUID(),
                place.practitioner().value(),
                at(day, "09:00").atOffset(ZoneOffset.UTC));

        var slots = availability.free(wish(place.followUp(), Instant.now(), null, 1));

        assertThat(slots).hasSize(1);
        assertThat(slots.getFirst().start()).isAfterOrEqualTo(at(day, "09:00"));
        assertThat(slots.getFirst().start()).isBefore(at(day.plusDays(4), "00:00"));
    }

    @Test
    void onlyTimesAndDaysOfTheWishAreOffered() {
        var slots =
                availability.free(
                        new SlotWish(
                                place.followUp(),
                                place.practitioner(),
                                at(MONDAY, "00:00"),
                                at(MONDAY.plusDays(7), "00:00"),
                                LocalTime.of(9, 0),
                                LocalTime.of(9, 30),
                                Set.of(DayOfWeek.TUESDAY),
                                20));

        assertThat(slots)
                .extracting(SlotRow::start)
                .containsExactly(at(TUESDAY, "09:00"), at(TUESDAY, "09:30"));
    }

    @Test
    void aSlotLiesInTheWantedTimeAsAWhole() {
        var slots =
                availability.free(
                        wish(place.followUp(), at(MONDAY, "08:10"), at(MONDAY, "09:15"), 20));

        assertThat(starts(slots)).containsExactly("08:15", "08:45");
    }

    @Test
    void whatIsPastIsNotOffered() {
        var now = Instant.now();
        var slots =
                availability.free(wish(place.followUp(), now.minus(Duration.ofDays(30)), null, 20));

        assertThat(slots).hasSize(20).allMatch(slot -> !slot.start().isBefore(now));
        assertThat(
                        availability.free(
                                wish(
                                        place.followUp(),
                                        now.minus(Duration.ofDays(30)),
                                        now.minus(Duration.ofDays(1)),
                                        20)))
                .isEmpty();
    }

    @Test
    void nothingIsOfferedFurtherAheadThanCanBeBooked() {
        var far = Instant.now().plus(Duration.ofDays(3 * 366));

        assertThat(availability.free(wish(place.followUp(), far, null, 1))).isEmpty();
        assertThat(availability.free(wish(place.followUp(), Instant.MAX, null, 1))).isEmpty();
    }

    @Test
    void everySlotOfAnAnswerCanBeBooked() {
        var colleague = testAgenda.colleague(place.location());
        // An answer holds 200 slots: those of other tests' people must not fill it.
        jdbc.update(
                "UPDATE working_hours SET valid_until = valid_from WHERE practitioner_id NOT IN (?, ?)",
                colleague.value(),
                place.practitioner().value());
        taken(colleague, place.secondRoom(), null, "08:20", "09:05");
        var slots =
                availability
                        .free(
                                new SlotWish(
                                        place.followUp(),
                                        null,
                                        at(MONDAY, "00:00"),
                                        at(TUESDAY, "00:00"),
                                        null,
                                        null,
                                        Set.of(),
                                        200))
                        .stream()
                        .filter(slot ->
                                Set.of(colleague, place.practitioner())
                                        .contains(slot.practitioner()))
                        .toList();
        assertThat(slots)
                .extracting(SlotRow::practitioner)
                .contains(colleague, place.practitioner());
        assertThat(slots).isSortedAccordingTo(Comparator.comparing(SlotRow::start));

        for (var slot : slots) {
            var booked = appointments.book(data(slot, place.followUp(), care.patient()));

            assertThat(booked.room()).isEqualTo(slot.room());
            assertThat(booked.end()).isEqualTo(slot.end());
        }
    }

    @Test
    void aGroupWithAPlaceLeftIsOfferedBesideFreeTime() {
        var group =
                appointments.book(
                        new AppointmentData(
                                place.practitioner(),
                                place.room(),
                                null,
                                care.patient(),
                                place.group(),
                                at(MONDAY, "09:20"),
                                null,
                                null,
                                null,
                                false));

        var slots = free(place.group(), MONDAY, 20);

        assertThat(starts(slots))
                .containsExactly(
                        "08:00", "09:20", "10:20", "11:20", "13:00", "14:00", "15:00", "16:00");
        assertThat(slots.get(1).room()).isEqualTo(place.room());
        assertThat(slots.get(1).end()).isEqualTo(group.end());
        jdbc.update("UPDATE appointment_type SET capacity = 2 WHERE id = ?", place.group().value());
        appointments.book(data(slots.get(1), place.group(), care.patient()));

        assertThat(starts(free(place.group(), MONDAY, 20)))
                .as("the group is full")
                .doesNotContain("09:20");
    }

    @Test
    void fewQueriesForANearSlotAndNotManyForAFarOne() {
        taken(place.practitioner(), place.room(), null, "08:00", "09:00");
        var near = wish(place.followUp(), at(MONDAY, "00:00"), null, 20);

        assertThat(TestQueries.of(() -> availability.free(near)))
                .as("type, practitioner, six of the practice, and the bookings")
                .hasSize(9);

        jdbc.update(
                "DELETE FROM working_hours WHERE practitioner_id = ?",
                place.practitioner().value());
        assertThat(TestQueries.of(() -> assertThat(availability.free(near)).isEmpty()))
                .as("the bookings of a whole year in four parts")
                .hasSize(12);
    }

    @Test
    void openHoursAreThoseOfTheWeekWithoutTheBreak() {
        var open =
                availability.openHours(MONDAY, MONDAY.plusDays(1)).stream()
                        .filter(row -> row.practitioner().equals(place.practitioner()))
                        .toList();

        assertThat(open)
                .containsExactly(
                        new OpenHoursRow(
                                place.practitioner(),
                                place.location(),
                                at(MONDAY, "08:00"),
                                at(MONDAY, "12:30")),
                        new OpenHoursRow(
                                place.practitioner(),
                                place.location(),
                                at(MONDAY, "13:00"),
                                at(MONDAY, "17:00")));
    }

    @Test
    void whoLeftHasNoOpenHours() {
        jdbc.update(
                "UPDATE app_user SET enabled = false WHERE id = ?", place.practitioner().value());

        assertThat(availability.openHours(MONDAY, MONDAY.plusDays(1)))
                .extracting(OpenHoursRow::practitioner)
                .doesNotContain(place.practitioner());
    }

    @Test
    void publicHolidaysAndClosuresAreClosedDays() {
        closure(null, LocalDate.of(2027, 4, 26), "Studiedag");
        closure(null, LocalDate.of(2027, 4, 27), "Brug");

        assertThat(availability.closedDays(LocalDate.of(2027, 4, 26), LocalDate.of(2027, 5, 6)))
                .containsExactly(
                        new ClosedDayRow(LocalDate.of(2027, 4, 26), null, "Studiedag"),
                        new ClosedDayRow(LocalDate.of(2027, 4, 27), "kings-day", "Brug"));
    }

    @Test
    void theClosureOfOneLocationOfSeveralClosesNoDay() {
        testAgenda.open();
        closure(place.location().value(), MONDAY, "Verbouwing");

        assertThat(availability.closedDays(MONDAY, MONDAY.plusDays(1))).isEmpty();
    }

    @Test
    void thePracticesOwnChoiceOfHolidaysCounts() {
        jdbc.update(
                "UPDATE agenda_settings SET open_holidays = '{kings-day}', closed_holidays = '{liberation-day}'");
        try {
            assertThat(availability.closedDays(LocalDate.of(2027, 4, 26), LocalDate.of(2027, 5, 6)))
                    .extracting(ClosedDayRow::holiday)
                    .containsExactly("liberation-day");
        } finally {
            jdbc.update("UPDATE agenda_settings SET open_holidays = '{}', closed_holidays = '{}'");
        }
    }

    @Test
    void whatIsWrongIsToldFieldByField() {
        var now = Instant.now();
        assertThatThrownBy(() ->
                        availability.free(
                                new SlotWish(
                                        AppointmentTypeId.next(),
                                        UserId.next(),
                                        now,
                                        now,
                                        LocalTime.of(12, 0),
                                        LocalTime.of(11, 0),
                                        Set.of(),
                                        201)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactly(
                                                "typeId appointment.type-unknown",
                                                "practitionerId appointment.practitioner-unknown",
                                                "to slots.end-before-start",
                                                "notAfter slots.times-inverted",
                                                "limit slots.limit-out-of-range"));
        assertInvalid(wish(place.followUp(), now, null, 0), "limit slots.limit-out-of-range");
        jdbc.update(
                "UPDATE appointment_type SET active = false WHERE id = ?", place.intake().value());
        assertInvalid(wish(place.intake(), now, null, 1), "typeId appointment.type-inactive");
        assertThatThrownBy(() -> availability.openHours(MONDAY, MONDAY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> availability.closedDays(MONDAY, MONDAY.plusDays(401)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theAdministratorHasNoAgenda() {
        users.logInAs(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> free(place.followUp(), MONDAY, 1))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void assertInvalid(SlotWish wish, String error) {
        assertThatThrownBy(() -> availability.free(wish))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(each -> each.field() + " " + each.code())
                                        .containsExactly(error));
    }

    private List<SlotRow> free(AppointmentTypeId type, LocalDate day, int limit) {
        return availability.free(wish(type, at(day, "00:00"), at(day.plusDays(1), "00:00"), limit));
    }

    private SlotWish wish(
            AppointmentTypeId type, Instant from, @Nullable Instant until, int limit) {
        return new SlotWish(type, place.practitioner(), from, until, null, null, Set.of(), limit);
    }

    private static AppointmentData data(SlotRow slot, AppointmentTypeId type, PatientId patient) {
        return new AppointmentData(
                slot.practitioner(),
                slot.room(),
                slot.equipment(),
                patient,
                type,
                slot.start(),
                slot.end(),
                null,
                null,
                false);
    }

    private void taken(
            UserId practitioner,
            @Nullable RoomId room,
            @Nullable EquipmentId equipment,
            String from,
            String until) {
        var id = AppointmentId.next().value();
        jdbc.update(
                """
                INSERT INTO appointment (id, version, session_id, type_id, practitioner_id, room_id, equipment_id,
                    patient_id, start_at, end_at, occupied_until, status, cancelled_late, outside_hours,
                    created_by, created_at)
                VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', false, false, ?, now())
                """,
                id,
                id,
                place.followUp().value(),
                practitioner.value(),
                room == null ? null : room.value(),
                equipment == null ? null : equipment.value(),
                care.patient().value(),
                at(MONDAY, from).atOffset(ZoneOffset.UTC),
                at(MONDAY, until).atOffset(ZoneOffset.UTC),
                at(MONDAY, until).atOffset(ZoneOffset.UTC),
                practitioner.value());
    }

    private void closure(@Nullable UUID location, LocalDate day, String name) {
        jdbc.update(
                """
                INSERT INTO closure (id, version, location_id, from_date, until_date, name)
                VALUES (?, 0, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                location,
                day,
                day,
                name);
    }

    private static List<String> starts(List<SlotRow> slots) {
        return slots.stream()
                .map(slot -> slot.start().atZone(TestDays.ZONE).toLocalTime().toString())
                .toList();
    }
}
