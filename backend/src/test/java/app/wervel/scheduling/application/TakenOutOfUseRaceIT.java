package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.patient.PatientId;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.Role;
import app.wervel.practice.RoomId;
import app.wervel.practice.application.AgendaSetupService;
import app.wervel.practice.application.WorkingHoursData;
import app.wervel.practice.application.WorkingHoursService;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestUsers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody takes a room out of use at the moment at which a colleague books it: whoever is second
 * waits for the first, and is told.
 */
@BackendIT
class TakenOutOfUseRaceIT {
    @Autowired AppointmentService appointments;
    @Autowired AgendaSetupService setup;
    @Autowired WorkingHoursService hours;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcTemplate jdbc;

    private TestAgenda.Place place;
    private PatientId patient;

    @BeforeEach
    void somebodyWorksHere() {
        place = testAgenda.open();
        patient = users.as(Role.PRACTITIONER, care::patient);
        // Now, not in the middle of a transaction that others wait for.
        users.as(Role.RECEPTION, () -> true);
        users.as(Role.ADMINISTRATOR, () -> true);
    }

    @Test
    void aRoomThatIsBeingBookedStaysInUse() throws Exception {
        assertThat(second(() -> book(place.followUp(), place.secondRoom(), null), this::closeRoom))
                .isEqualTo("room.has-bookings");
        assertThat(active("room", place.secondRoom().value())).isTrue();
    }

    @Test
    void aRoomThatIsBeingTakenOutOfUseIsNotBooked() throws Exception {
        assertThat(second(this::closeRoom, () -> book(place.followUp(), place.secondRoom(), null)))
                .isEqualTo("appointment.room-inactive");
    }

    @Test
    void aRoomThatIsBeingTakenOutOfUseIsNotGivenOut() throws Exception {
        jdbc.update("UPDATE room SET active = false WHERE id = ?", place.room().value());

        assertThat(second(this::closeRoom, () -> book(place.followUp(), null, null)))
                .isEqualTo("appointment.no-room-free");
    }

    @Test
    void equipmentThatIsBeingBookedStaysInUse() throws Exception {
        assertThat(
                        second(
                                () -> book(place.shockwave(), null, place.equipment()),
                                this::closeEquipment))
                .isEqualTo("equipment.has-bookings");
        assertThat(active("equipment", place.equipment().value())).isTrue();
    }

    @Test
    void equipmentThatIsBeingTakenOutOfUseIsNotBooked() throws Exception {
        assertThat(
                        second(
                                this::closeEquipment,
                                () -> book(place.shockwave(), null, place.equipment())))
                .isEqualTo("appointment.equipment-inactive");
    }

    @Test
    void aLocationStaysInUseWhileOneOfItsRoomsIsBeingBooked() throws Exception {
        var elsewhere = testAgenda.location("Elders " + place.username());
        var room = testAgenda.room(elsewhere, "Kamer", 0);

        assertThat(second(() -> bookInTheEvening(room), () -> closeLocation(elsewhere)))
                .isEqualTo("location.has-bookings");
        assertThat(active("room", room.value())).isTrue();
        assertThat(active("location", elsewhere.value())).isTrue();
    }

    @Test
    void nothingIsBookedInALocationThatIsBeingClosed() throws Exception {
        var elsewhere = testAgenda.location("Elders " + place.username());
        var room = testAgenda.room(elsewhere, "Kamer", 0);

        assertThat(second(() -> closeLocation(elsewhere), () -> bookInTheEvening(room)))
                .isEqualTo("appointment.room-inactive");
    }

    @Test
    void nobodyGetsHoursInALocationThatIsBeingClosed() throws Exception {
        var elsewhere = testAgenda.location("Elders " + place.username());

        assertThat(second(() -> closeLocation(elsewhere), () -> workOnSaturdays(elsewhere)))
                .isEqualTo("location.out-of-use");
    }

    @Test
    void aLocationStaysInUseWhileSomebodyGetsHoursThere() throws Exception {
        var elsewhere = testAgenda.location("Elders " + place.username());

        assertThat(second(() -> workOnSaturdays(elsewhere), () -> closeLocation(elsewhere)))
                .isEqualTo("location.has-hours");
    }

    @Test
    void whatWasCancelledDoesNotComeBackIntoARoomThatIsOutOfUse() {
        var booked =
                users.as(
                        Role.RECEPTION,
                        () ->
                                appointments.book(
                                        data(
                                                place.followUp(),
                                                place.secondRoom(),
                                                null,
                                                "09:00",
                                                false)));
        var cancelled =
                users.as(
                        Role.RECEPTION,
                        () ->
                                appointments.cancel(
                                        booked.id(),
                                        booked.version(),
                                        CancelledFor.PRACTICE,
                                        null));
        closeRoom();

        assertThat(
                        answer(() ->
                                users.as(
                                        Role.RECEPTION,
                                        () -> appointments.undo(booked.id(), cancelled.version()))))
                .isEqualTo("appointment.room-inactive");
    }

    /** What the second is answered, who began before the first was done. */
    private String second(Runnable first, Runnable second) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<String> answer =
                    transaction.execute(status -> {
                        first.run();
                        Future<String> begun = thread.submit(() -> answer(second));
                        awaitDoneOrWaiting(begun);
                        return begun;
                    });
            return answer.get(30, TimeUnit.SECONDS);
        }
    }

    private void awaitDoneOrWaiting(Future<String> begun) {
        boolean waits = false;
        while (!waits && !begun.isDone()) {
            waits =
                    jdbc.queryForObject(
                            "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)",
                            Boolean.class);
        }
    }

    private static String answer(Runnable command) {
        try {
            command.run();
            return "done";
        } catch (InvalidInput refused) {
            return refused.errors().getFirst().code();
        } catch (DomainRuleViolation refused) {
            return refused.code();
        } catch (Conflict refused) {
            return refused.code();
        }
    }

    private void book(
            AppointmentTypeId type, @Nullable RoomId room, @Nullable EquipmentId equipment) {
        users.as(
                Role.RECEPTION,
                () -> appointments.book(data(type, room, equipment, "09:00", false)));
    }

    private void bookInTheEvening(RoomId room) {
        users.as(
                Role.RECEPTION,
                () -> appointments.book(data(place.followUp(), room, null, "20:00", true)));
    }

    private AppointmentData data(
            AppointmentTypeId type,
            @Nullable RoomId room,
            @Nullable EquipmentId equipment,
            String time,
            boolean override) {
        return new AppointmentData(
                place.practitioner(),
                room,
                equipment,
                patient,
                type,
                TestDays.at(TestDays.monday(), time),
                null,
                null,
                null,
                override);
    }

    private void closeRoom() {
        users.as(
                Role.ADMINISTRATOR,
                () -> setup.changeRoom(place.secondRoom(), 0, "Kamer 2", false));
    }

    private void closeEquipment() {
        users.as(
                Role.ADMINISTRATOR,
                () ->
                        setup.changeEquipment(
                                place.equipment(), 0, place.equipmentKind(), "Apparaat", false));
    }

    private void closeLocation(LocationId location) {
        users.as(
                Role.ADMINISTRATOR,
                () -> setup.changeLocation(location, 0, "Dicht " + location.value(), "", false));
    }

    private void workOnSaturdays(LocationId location) {
        users.as(
                Role.ADMINISTRATOR,
                () ->
                        hours.add(
                                new WorkingHoursData(
                                        place.practitioner(),
                                        location,
                                        HoursKind.WORK,
                                        DayOfWeek.SATURDAY,
                                        LocalTime.of(9, 0),
                                        LocalTime.of(12, 0),
                                        LocalDate.of(2020, 1, 1),
                                        null)));
    }

    private boolean active(String table, UUID id) {
        return jdbc.queryForObject(
                "SELECT active FROM " + table + " WHERE id = ?", Boolean.class, id);
    }
}
