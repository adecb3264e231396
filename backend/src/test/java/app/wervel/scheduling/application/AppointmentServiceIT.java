package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.Country;
import app.wervel.practice.EquipmentId;
import app.wervel.practice.PublicHolidays;
import app.wervel.practice.Role;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.CancelledFor;
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
import app.wervel.testing.TestUsers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@BackendIT
@RecordApplicationEvents
class AppointmentServiceIT {
    private static final LocalDate MONDAY = TestDays.monday();

    @Autowired AppointmentService appointments;
    @Autowired AgendaQueries agenda;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired ApplicationEvents events;

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

    @Test
    void anAppointmentTakesItsTypesTimeAndAFreeRoom() {
        var booked = appointments.book(followUp("09:00"));

        assertThat(booked.start()).isEqualTo(at("09:00"));
        assertThat(booked.end()).isEqualTo(at("09:30"));
        assertThat(booked.room()).isEqualTo(place.room());
        assertThat(booked.roomName()).isEqualTo("Kamer 1");
        assertThat(booked.practitioner()).isEqualTo(place.practitioner());
        assertThat(booked.patient()).isEqualTo(patient);
        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.outsideHours()).isFalse();
        assertThat(booked.session()).isEqualTo(booked.id());
        assertThat(agenda.get(booked.id())).isEqualTo(booked);
        assertThat(actions(booked)).containsExactly(AppointmentAction.BOOKED);
        assertThat(changes())
                .containsExactly(
                        new AppointmentChanged(booked.id(), AppointmentAction.BOOKED, patient));
    }

    @Test
    void aPractitionerSeesOnePatientAtATime() {
        appointments.book(followUp("09:00"));

        assertConflict(
                () -> appointments.book(with(followUp("09:15"), care.patient())),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "09:30");
    }

    @Test
    void aRoomHoldsOneAppointmentAtATime() {
        appointments.book(followUp("09:00"));
        var colleague = testAgenda.colleague(place.location());

        assertConflict(
                () ->
                        appointments.book(
                                in(
                                        by(with(followUp("09:15"), care.patient()), colleague),
                                        place.room())),
                "appointment.room-overlap",
                "Kamer 1",
                "09:30");
        assertThat(appointments.book(by(with(followUp("09:15"), care.patient()), colleague)).room())
                .isEqualTo(place.secondRoom());
        var third = testAgenda.colleague(place.location());
        assertConflict(
                () -> appointments.book(by(with(followUp("09:15"), care.patient()), third)),
                "appointment.no-room-free");
    }

    @Test
    void equipmentIsUsedOnceAtATime() {
        var booked = appointments.book(of(place.shockwave(), "09:00"));
        var colleague = testAgenda.colleague(place.location());
        var other = by(with(of(place.shockwave(), "09:15"), care.patient()), colleague);

        assertThat(booked.equipment()).isEqualTo(place.equipment());
        assertConflict(
                () -> appointments.book(other),
                "appointment.no-equipment-free",
                place.equipmentKind());
        assertConflict(
                () -> appointments.book(using(other, place.equipment())),
                "appointment.equipment-overlap",
                "Apparaat 1",
                "09:30");
    }

    @Test
    void aPatientIsInOnePlaceAtATime() {
        appointments.book(followUp("09:00"));
        var colleague = testAgenda.colleague(place.location());

        assertConflict(
                () -> appointments.book(by(followUp("09:15"), colleague)),
                "appointment.patient-overlap",
                "09:30");
        assertThat(appointments.book(by(followUp("09:30"), colleague)).start())
                .isEqualTo(at("09:30"));
    }

    @Test
    void theTableRefusesWhatNobodyLookedFor() {
        var booked = appointments.book(of(place.shockwave(), "09:00"));
        var colleague = testAgenda.colleague(place.location());

        assertThatThrownBy(() -> copy(booked, "room_id = NULL, equipment_id = NULL, patient_id"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("appointment_practitioner_overlap");
        assertThatThrownBy(() -> copy(booked, colleague, "equipment_id = NULL, patient_id"))
                .hasMessageContaining("appointment_room_overlap");
        assertThatThrownBy(() -> copy(booked, colleague, "room_id = NULL, patient_id"))
                .hasMessageContaining("appointment_equipment_overlap");
        assertThatThrownBy(() -> copy(booked, colleague, "room_id = NULL, equipment_id"))
                .hasMessageContaining("appointment_patient_overlap");
    }

    @Test
    void theRoomIsTakenUntilTheBufferIsOver() {
        jdbc.update(
                "UPDATE appointment_type SET buffer_minutes = 10 WHERE id = ?",
                place.followUp().value());
        var booked = appointments.book(followUp("09:00"));
        var other = care.patient();

        assertThat(booked.end()).isEqualTo(at("09:30"));
        assertThat(booked.occupiedUntil()).isEqualTo(at("09:40"));
        assertConflict(
                () -> appointments.book(with(followUp("09:30"), other)),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "09:40");
        assertThat(appointments.book(with(followUp("09:40"), other)).start())
                .isEqualTo(at("09:40"));
        var colleague = testAgenda.colleague(place.location());
        assertThat(appointments.book(by(of(place.intake(), "09:30"), colleague)).patient())
                .isEqualTo(patient);
    }

    @Test
    void outsideWorkingHoursSomebodyHasToMeanIt() {
        for (String time : List.of("07:30", "12:15", "12:30", "16:45", "20:00")) {
            assertRefused(
                    () -> appointments.book(followUp(time)), "appointment.outside-working-hours");
        }
        var early = appointments.book(override(followUp("07:30")));

        assertThat(early.outsideHours()).isTrue();
        assertThat(early.room()).isEqualTo(place.room());
    }

    @Test
    void anAbsentPractitionerSeesNobody() {
        jdbc.update(
                "INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind) VALUES"
                        + " (?, 0, ?, ?, ?, 'COURSE')",
                UUID.randomUUID(),
                place.practitioner().value(),
                Moments.parameter(at("09:00")),
                Moments.parameter(at("10:00")));

        assertRefused(
                () -> appointments.book(followUp("09:45")), "appointment.practitioner-absent");
        assertThat(appointments.book(followUp("10:00")).outsideHours()).isFalse();
        assertThat(
                        appointments
                                .book(override(with(followUp("09:15"), care.patient())))
                                .outsideHours())
                .isTrue();
    }

    @Test
    void onAHolidayThePracticeIsClosedByItsName() {
        var kingsDay =
                PublicHolidays.of(Country.NL, MONDAY.getYear() + 1).stream()
                        .filter(holiday -> holiday.key().equals("kings-day"))
                        .findFirst()
                        .orElseThrow()
                        .date();
        var data = at(followUp("09:00"), TestDays.at(kingsDay, "09:00"));

        assertThatThrownBy(() -> appointments.book(data))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("appointment.practice-closed");
                            assertThat(refused.details()).containsExactly("holiday.kings-day");
                        });
        assertThat(appointments.book(override(data)).outsideHours()).isTrue();
    }

    @Test
    void aClosedLocationIsClosedForThoseWhoWorkThere() {
        jdbc.update(
                "INSERT INTO closure (id, version, location_id, from_date, until_date, name) VALUES"
                        + " (?, 0, ?, ?, ?, 'Verbouwing')",
                UUID.randomUUID(),
                place.location().value(),
                MONDAY,
                MONDAY);
        var elsewhere = testAgenda.open();

        assertThatThrownBy(() -> appointments.book(followUp("09:00")))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.details()).containsExactly("Verbouwing"));
        assertThat(
                        appointments
                                .book(
                                        new AppointmentData(
                                                elsewhere.practitioner(),
                                                null,
                                                null,
                                                patient,
                                                elsewhere.followUp(),
                                                at("09:00"),
                                                null,
                                                null,
                                                null,
                                                false))
                                .room())
                .isEqualTo(elsewhere.room());
    }

    @Test
    void everyFieldIsChecked() {
        assertInvalid(
                new AppointmentData(null, null, null, null, null, null, null, null, null, false),
                tuple("practitionerId", "text.required"),
                tuple("start", "text.required"),
                tuple("typeId", "text.required"));
        assertInvalid(
                with(followUp("09:00"), null), tuple("patientId", "appointment.patient-required"));
        assertInvalid(
                by(with(followUp("09:00"), PatientId.next()), UserId.next()),
                tuple("practitionerId", "appointment.practitioner-unknown"),
                tuple("patientId", "appointment.patient-unknown"));
        assertInvalid(
                of(AppointmentTypeId.next(), "09:00"), tuple("typeId", "appointment.type-unknown"));
        assertInvalid(
                until(followUp("09:00"), at("09:00")),
                tuple("end", "appointment.end-before-start"));
        assertInvalid(
                until(followUp("09:00"), at("08:30")),
                tuple("end", "appointment.end-before-start"));
        assertInvalid(
                until(followUp("09:00"), at("09:04")),
                tuple("end", "appointment.length-out-of-range"));
        assertInvalid(
                until(followUp("09:00"), at("21:01")),
                tuple("end", "appointment.length-out-of-range"));
        assertInvalid(
                until(followUp("09:00"), at("09:30").plusSeconds(1)),
                tuple("end", "appointment.whole-minutes"));
        assertInvalid(
                at(followUp("09:00"), at("09:00").plus(Duration.ofDays(735))),
                tuple("start", "appointment.start-out-of-range"));
        assertInvalid(
                at(followUp("09:00"), at("09:00").minus(Duration.ofDays(400))),
                tuple("start", "appointment.start-out-of-range"));
        assertInvalid(noted(followUp("09:00"), "x".repeat(1001)), tuple("note", "text.too-long"));
        var otherEpisode = care.episode(care.patient());
        assertInvalid(
                episode(followUp("09:00"), otherEpisode),
                tuple("episodeId", "appointment.episode-unknown"));
    }

    @Test
    void roomAndEquipmentMustBeThereAndInUse() {
        var elsewhere = testAgenda.open();
        assertInvalid(
                in(followUp("09:00"), RoomId.next()), tuple("roomId", "appointment.room-unknown"));
        assertInvalid(
                in(followUp("09:00"), elsewhere.room()),
                tuple("roomId", "appointment.room-elsewhere"));
        assertInvalid(
                using(of(place.shockwave(), "09:00"), EquipmentId.next()),
                tuple("equipmentId", "appointment.equipment-unknown"));
        assertInvalid(
                using(of(place.shockwave(), "09:00"), elsewhere.equipment()),
                tuple("equipmentId", "appointment.equipment-other-kind"));
        jdbc.update("UPDATE room SET active = false WHERE id = ?", place.room().value());
        jdbc.update("UPDATE equipment SET active = false WHERE id = ?", place.equipment().value());
        assertInvalid(
                in(followUp("09:00"), place.room()), tuple("roomId", "appointment.room-inactive"));
        assertInvalid(
                using(of(place.shockwave(), "09:00"), place.equipment()),
                tuple("equipmentId", "appointment.equipment-inactive"));
        assertConflict(
                () -> appointments.book(of(place.shockwave(), "09:00")),
                "appointment.no-equipment-free",
                place.equipmentKind());
        assertThat(appointments.book(followUp("09:00")).room()).isEqualTo(place.secondRoom());
    }

    @Test
    void aTypeOutOfUseIsKeptButNotBooked() {
        var booked = appointments.book(followUp("09:00"));
        jdbc.update(
                "UPDATE appointment_type SET active = false WHERE id = ?",
                place.followUp().value());

        assertInvalid(
                with(followUp("10:00"), care.patient()),
                tuple("typeId", "appointment.type-inactive"));
        assertThat(appointments.change(booked.id(), booked.version(), followUp("10:00")).start())
                .isEqualTo(at("10:00"));
    }

    @Test
    void anAppointmentMovesWithItsRoom() {
        var booked = appointments.book(in(followUp("09:00"), place.secondRoom()));

        var moved = appointments.change(booked.id(), booked.version(), followUp("10:00"));

        assertThat(moved.start()).isEqualTo(at("10:00"));
        assertThat(moved.room()).isEqualTo(place.secondRoom());
        assertThat(moved.version()).isGreaterThan(booked.version());
        assertThat(actions(booked))
                .containsExactly(AppointmentAction.MOVED, AppointmentAction.BOOKED);
        assertThat(appointments.book(with(followUp("09:00"), care.patient())).start())
                .isEqualTo(at("09:00"));
    }

    @Test
    void anAppointmentIsResizedOverItself() {
        var booked = appointments.book(followUp("09:00"));

        var longer =
                appointments.change(
                        booked.id(), booked.version(), until(followUp("09:00"), at("10:00")));

        assertThat(longer.end()).isEqualTo(at("10:00"));
        assertThat(longer.room()).isEqualTo(booked.room());
    }

    @Test
    void anAppointmentIsNotMovedOverAnother() {
        appointments.book(followUp("09:00"));
        var booked = appointments.book(with(followUp("10:00"), care.patient()));

        assertConflict(
                () ->
                        appointments.change(
                                booked.id(),
                                booked.version(),
                                with(followUp("09:15"), booked.patient())),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "09:30");
        assertThat(agenda.get(booked.id())).isEqualTo(booked);
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        var booked = appointments.book(followUp("09:00"));
        appointments.change(booked.id(), booked.version(), followUp("10:00"));

        assertThatThrownBy(
                        () -> appointments.change(booked.id(), booked.version(), followUp("11:00")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() ->
                        appointments.cancel(
                                booked.id(), booked.version(), CancelledFor.PATIENT, null))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() ->
                        appointments.status(
                                booked.id(), booked.version(), AppointmentStatus.CONFIRMED))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> appointments.undo(booked.id(), booked.version()))
                .isInstanceOf(StaleVersion.class);
        assertThat(agenda.get(booked.id()).start()).isEqualTo(at("10:00"));
    }

    @Test
    void aNoteIsNoMove() {
        var booked = appointments.book(followUp("09:00"));

        var noted =
                appointments.change(
                        booked.id(),
                        booked.version(),
                        noted(followUp("09:00"), " Belt nog terug "));
        var same =
                appointments.change(
                        booked.id(), noted.version(), noted(followUp("09:00"), "Belt nog terug"));

        assertThat(noted.note()).isEqualTo("Belt nog terug");
        assertThat(same).isEqualTo(noted);
        assertThat(actions(booked))
                .containsExactly(AppointmentAction.NOTE, AppointmentAction.BOOKED);
    }

    @Test
    void thePatientOfAnAppointmentStays() {
        var booked = appointments.book(followUp("09:00"));

        assertThatThrownBy(() ->
                        appointments.change(
                                booked.id(),
                                booked.version(),
                                with(followUp("09:00"), care.patient())))
                .hasMessageContaining("appointment.patient-fixed");
    }

    @Test
    void aCancelledAppointmentGivesItsPlaceFree() {
        var booked = appointments.book(followUp("09:00"));

        var cancelled =
                appointments.cancel(booked.id(), booked.version(), CancelledFor.PATIENT, " Ziek ");

        assertThat(cancelled.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(cancelled.cancelledFor()).isEqualTo(CancelledFor.PATIENT);
        assertThat(cancelled.cancelReason()).isEqualTo("Ziek");
        assertThat(cancelled.cancelledLate()).isFalse();
        appointments.book(with(followUp("09:00"), care.patient()));
        assertRefused(
                () -> appointments.change(booked.id(), cancelled.version(), followUp("10:00")),
                "appointment.cancelled");
        assertRefused(
                () ->
                        appointments.status(
                                booked.id(), cancelled.version(), AppointmentStatus.CONFIRMED),
                "appointment.cancelled");
        assertRefused(
                () ->
                        appointments.cancel(
                                booked.id(), cancelled.version(), CancelledFor.PRACTICE, null),
                "appointment.cancelled");
        assertConflict(
                () -> appointments.undo(booked.id(), cancelled.version()),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "09:30");
    }

    @Test
    void aPatientWhoCancelsWithinADayIsLate() {
        var soon = Instant.now().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MINUTES);
        var booked = appointments.book(override(at(followUp("09:00"), soon)));

        var cancelled =
                appointments.cancel(booked.id(), booked.version(), CancelledFor.PATIENT, null);
        var restored = appointments.undo(booked.id(), cancelled.version(), true).row();
        var byPractice =
                appointments.cancel(booked.id(), restored.version(), CancelledFor.PRACTICE, null);

        assertThat(cancelled.cancelledLate()).isTrue();
        assertThat(restored.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(restored.cancelledLate()).isFalse();
        assertThat(byPractice.cancelledLate()).isFalse();
    }

    @Test
    void aReasonIsALine() {
        var booked = appointments.book(followUp("09:00"));

        assertThatThrownBy(() ->
                        appointments.cancel(
                                booked.id(),
                                booked.version(),
                                CancelledFor.PATIENT,
                                "x".repeat(201)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("reason");
    }

    @Test
    void statusesGoBackAndForthWhereTimeAllows() {
        var yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        var current = appointments.book(override(at(followUp("09:00"), yesterday)));
        for (AppointmentStatus status :
                List.of(
                        AppointmentStatus.CONFIRMED,
                        AppointmentStatus.ARRIVED,
                        AppointmentStatus.IN_TREATMENT,
                        AppointmentStatus.DONE,
                        AppointmentStatus.NO_SHOW,
                        AppointmentStatus.ARRIVED)) {
            current = appointments.status(current.id(), current.version(), status);
            assertThat(current.status()).isEqualTo(status);
        }
        var ahead = appointments.book(followUp("09:00"));
        assertRefused(
                () -> appointments.status(ahead.id(), ahead.version(), AppointmentStatus.DONE),
                "appointment.not-today-yet");
        assertRefused(
                () -> appointments.status(ahead.id(), ahead.version(), AppointmentStatus.NO_SHOW),
                "appointment.not-started");
        assertThatThrownBy(() ->
                        appointments.status(
                                ahead.id(), ahead.version(), AppointmentStatus.CANCELLED))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("appointment.cancel-instead");
    }

    @Test
    void theSameStatusAgainIsNoChange() {
        var booked = appointments.book(followUp("09:00"));
        var confirmed =
                appointments.status(booked.id(), booked.version(), AppointmentStatus.CONFIRMED);

        assertThat(
                        appointments.status(
                                booked.id(), confirmed.version(), AppointmentStatus.CONFIRMED))
                .isEqualTo(confirmed);
        assertThat(actions(booked))
                .containsExactly(AppointmentAction.STATUS, AppointmentAction.BOOKED);
    }

    @Test
    void undoingGoesBackStateByState() {
        var booked = appointments.book(followUp("09:00"));
        var moved = appointments.change(booked.id(), booked.version(), followUp("10:00"));
        var confirmed =
                appointments.status(booked.id(), moved.version(), AppointmentStatus.CONFIRMED);

        var first = appointments.undo(booked.id(), confirmed.version());
        var second = appointments.undo(booked.id(), first.version());
        var third = appointments.undo(booked.id(), second.version());

        assertThat(first.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(first.start()).isEqualTo(at("10:00"));
        assertThat(second.start()).isEqualTo(at("09:00"));
        assertThat(third.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(third.cancelledFor()).isEqualTo(CancelledFor.PRACTICE);
        assertThat(third.cancelledLate()).isFalse();
        assertThat(actions(booked))
                .containsExactly(
                        AppointmentAction.CANCELLED,
                        AppointmentAction.UNDONE,
                        AppointmentAction.UNDONE,
                        AppointmentAction.STATUS,
                        AppointmentAction.MOVED,
                        AppointmentAction.BOOKED);
        assertThat(appointments.undo(booked.id(), third.version()).status())
                .isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void whatWasTakenMeanwhileIsNotUndone() {
        var booked = appointments.book(followUp("09:00"));
        var moved = appointments.change(booked.id(), booked.version(), followUp("10:00"));
        appointments.book(with(followUp("09:00"), care.patient()));

        assertConflict(
                () -> appointments.undo(booked.id(), moved.version()),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "09:30");
    }

    @Test
    void whatGoesBackIntoAnAbsenceIsAskedAboutFirst() {
        var booked = appointments.book(followUp("09:00"));
        var moved = appointments.change(booked.id(), booked.version(), followUp("14:00"));
        absence("08:30", "10:00");

        assertRefused(
                () -> appointments.undo(booked.id(), moved.version()),
                "appointment.practitioner-absent");
        assertThat(agenda.get(booked.id())).isEqualTo(moved);
        var back = appointments.undo(booked.id(), moved.version(), true).row();
        assertThat(back.start()).isEqualTo(at("09:00"));
        assertThat(back.outsideHours()).isTrue();
    }

    @Test
    void whatComesBackOnADayThatWasClosedIsAskedAboutFirst() {
        var booked = appointments.book(followUp("09:00"));
        var cancelled =
                appointments.cancel(booked.id(), booked.version(), CancelledFor.PRACTICE, null);
        jdbc.update(
                "INSERT INTO closure (id, version, location_id, from_date, until_date, name) VALUES"
                        + " (?, 0, ?, ?, ?, 'Verbouwing')",
                UUID.randomUUID(),
                place.location().value(),
                MONDAY,
                MONDAY);

        assertRefused(
                () -> appointments.undo(booked.id(), cancelled.version()),
                "appointment.practice-closed");
        var back = appointments.undo(booked.id(), cancelled.version(), true).row();
        assertThat(back.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(back.outsideHours()).isTrue();
    }

    @Test
    void nobodyIsAskedAboutHoursForAStatusThatIsUndone() {
        var booked = appointments.book(followUp("09:00"));
        var confirmed =
                appointments.status(booked.id(), booked.version(), AppointmentStatus.CONFIRMED);
        absence("08:30", "10:00");

        var undone = appointments.undo(booked.id(), confirmed.version());

        assertThat(undone.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(undone.outsideHours()).isFalse();
    }

    @Test
    void whatWouldBeUndoneIsTold() {
        var booked = appointments.book(followUp("09:00"));
        assertThat(lastStep(booked)).isEqualTo(AppointmentAction.BOOKED);
        var moved = appointments.change(booked.id(), booked.version(), followUp("10:00"));
        assertThat(lastStep(booked)).isEqualTo(AppointmentAction.MOVED);
        var confirmed =
                appointments.status(booked.id(), moved.version(), AppointmentStatus.CONFIRMED);
        assertThat(lastStep(booked)).isEqualTo(AppointmentAction.STATUS);
        appointments.undo(booked.id(), confirmed.version());
        assertThat(lastStep(booked)).isEqualTo(AppointmentAction.MOVED);
        assertThat(agenda.lastSteps(List.of())).isEmpty();
    }

    private AppointmentAction lastStep(AppointmentRow row) {
        return agenda.lastSteps(List.of(row)).get(row.id());
    }

    private void absence(String from, String until) {
        jdbc.update(
                "INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind) VALUES"
                        + " (?, 0, ?, ?, ?, 'COURSE')",
                UUID.randomUUID(),
                place.practitioner().value(),
                Moments.parameter(at(from)),
                Moments.parameter(at(until)));
    }

    @Test
    void theFirstInAGroupMakesIt() {
        var first = appointments.book(of(place.group(), "10:00"));
        var second = appointments.book(with(of(place.group(), "10:00"), care.patient()));

        assertThat(first.session()).isNotEqualTo(first.id()).isEqualTo(second.session());
        assertThat(second.room()).isEqualTo(first.room());
        var group = agenda.get(first.session());
        assertThat(group.patient()).isNull();
        assertThat(group.participants()).isEqualTo(2);
        assertThat(agenda.participants(group.id()))
                .extracting(AppointmentRow::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertConflict(
                () -> appointments.book(with(followUp("10:30"), care.patient())),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "11:00");
        assertConflict(
                () -> appointments.book(of(place.group(), "10:00")),
                "appointment.patient-overlap",
                "11:00");
    }

    @Test
    void aGroupTakesAsManyAsItHasPlaces() {
        var group = appointments.book(with(of(place.group(), "10:00"), null));
        for (int place = 0; place < 6; place++) {
            appointments.book(with(of(this.place.group(), "10:00"), care.patient()));
        }

        assertConflict(
                () -> appointments.book(of(place.group(), "10:00")), "appointment.group-full", "6");
        var leaving = agenda.participants(group.id()).getFirst();
        appointments.cancel(leaving.id(), leaving.version(), CancelledFor.PATIENT, null);
        assertThat(appointments.book(of(place.group(), "10:00")).session()).isEqualTo(group.id());
        assertConflict(
                () -> appointments.undo(leaving.id(), agenda.get(leaving.id()).version()),
                "appointment.group-full",
                "6");
    }

    @Test
    void aGroupTakesEverybodyAlong() {
        var first = appointments.book(of(place.group(), "10:00"));
        var left = appointments.book(with(of(place.group(), "10:00"), care.patient()));
        appointments.cancel(left.id(), left.version(), CancelledFor.PATIENT, null);
        var group = agenda.get(first.session());

        var moved =
                appointments.change(
                        group.id(), group.version(), with(of(place.group(), "14:00"), null));

        assertThat(moved.start()).isEqualTo(at("14:00"));
        assertThat(agenda.get(first.id()).start()).isEqualTo(at("14:00"));
        assertThat(agenda.get(left.id()).start()).isEqualTo(at("10:00"));
        assertThat(actions(first))
                .containsExactly(AppointmentAction.MOVED, AppointmentAction.BOOKED);
        appointments.undo(group.id(), moved.version());
        assertThat(agenda.get(first.id()).start()).isEqualTo(at("10:00"));
    }

    @Test
    void whoUndoesInAGroupStaysWithItWhereverItHasGone() {
        var first = appointments.book(of(place.group(), "10:00"));
        moveGroup(first, "14:00");
        assertThat(lastStep(first)).isEqualTo(AppointmentAction.BOOKED);
        var confirmed =
                appointments.status(
                        first.id(), agenda.get(first.id()).version(), AppointmentStatus.CONFIRMED);

        var undone = appointments.undo(first.id(), confirmed.version());

        assertThat(undone.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(undone.start()).isEqualTo(at("14:00"));
        assertThat(undone.session()).isEqualTo(first.session());
    }

    @Test
    void whoCancelledComesBackToWhereTheGroupIsNow() {
        var first = appointments.book(of(place.group(), "10:00"));
        var second = appointments.book(with(of(place.group(), "10:00"), care.patient()));
        var cancelled =
                appointments.cancel(second.id(), second.version(), CancelledFor.PATIENT, null);
        moveGroup(first, "14:00");
        appointments.book(with(followUp("10:00"), care.patient()));

        var back = appointments.undo(second.id(), cancelled.version());

        assertThat(back.session()).isEqualTo(first.session());
        assertThat(back.start()).isEqualTo(at("14:00"));
    }

    @Test
    void whatIsUndoneOfAGroupIsItsParticipantsOnlyWhenItMoves() {
        var first = appointments.book(of(place.group(), "10:00"));
        var confirmed =
                appointments.status(first.id(), first.version(), AppointmentStatus.CONFIRMED);
        var group = agenda.get(first.session());
        var begun = appointments.status(group.id(), group.version(), AppointmentStatus.CONFIRMED);
        var back = appointments.undo(group.id(), begun.version());
        assertThat(agenda.get(first.id())).isEqualTo(confirmed);
        moveGroup(first, "14:00");

        appointments.undo(group.id(), agenda.get(group.id()).version());

        assertThat(back.start()).isEqualTo(at("10:00"));
        assertThat(agenda.get(first.id()).start()).isEqualTo(at("10:00"));
        assertThat(actions(first))
                .containsExactly(
                        AppointmentAction.UNDONE,
                        AppointmentAction.MOVED,
                        AppointmentAction.STATUS,
                        AppointmentAction.BOOKED);
        assertThat(lastStep(first)).isEqualTo(AppointmentAction.STATUS);
        assertThat(appointments.undo(first.id(), agenda.get(first.id()).version()).status())
                .isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void whoStandsWhereAGroupHasGoneFromIsNamed() {
        var planned = appointments.book(with(of(place.group(), "10:00"), null));
        var first = appointments.book(of(place.group(), "10:00"));
        appointments.book(with(of(place.group(), "14:00"), null));
        var moved = appointments.change(first.id(), first.version(), of(place.group(), "14:00"));
        appointments.cancel(
                planned.id(), agenda.get(planned.id()).version(), CancelledFor.PRACTICE, null);
        var other = appointments.book(with(followUp("10:00"), care.patient()));

        assertConflict(
                () -> appointments.undo(first.id(), moved.version()),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "10:30");
        appointments.cancel(other.id(), other.version(), CancelledFor.PRACTICE, null);
        absence("08:30", "12:00");
        assertRefused(
                () -> appointments.undo(first.id(), moved.version()),
                "appointment.practitioner-absent");
    }

    private void moveGroup(AppointmentRow participant, String time) {
        var group = agenda.get(participant.session());
        appointments.change(group.id(), group.version(), with(of(place.group(), time), null));
    }

    @Test
    void aGroupIsCancelledWithEverybodyAndComesBackSo() {
        var first = appointments.book(of(place.group(), "10:00"));
        var group = agenda.get(first.session());

        assertThatThrownBy(() ->
                        appointments.cancel(
                                group.id(), group.version(), CancelledFor.PATIENT, null))
                .hasMessageContaining("appointment.group-cancelled-by-practice");
        var cancelled =
                appointments.cancel(group.id(), group.version(), CancelledFor.PRACTICE, "Storm");

        assertThat(agenda.get(first.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(agenda.get(first.id()).cancelReason()).isEqualTo("Storm");
        appointments.undo(group.id(), cancelled.version());
        assertThat(agenda.get(first.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(agenda.get(group.id()).participants()).isEqualTo(1);
    }

    @Test
    void aParticipantGoesToAnotherGroup() {
        var first = appointments.book(of(place.group(), "10:00"));
        var other = appointments.book(with(of(place.group(), "14:00"), care.patient()));

        var moved = appointments.change(first.id(), first.version(), of(place.group(), "14:00"));

        assertThat(moved.session()).isEqualTo(other.session());
        assertThat(moved.start()).isEqualTo(at("14:00"));
        assertThat(agenda.get(first.session()).participants()).isZero();
        assertThat(appointments.undo(first.id(), moved.version()).session())
                .isEqualTo(first.session());
        assertRefused(
                () ->
                        appointments.change(
                                first.id(),
                                agenda.get(first.id()).version(),
                                of(place.followUp(), "10:00")),
                "appointment.group-type-fixed");
        var group = agenda.get(first.session());
        assertRefused(
                () -> appointments.undo(group.id(), group.version()),
                "appointment.group-has-participants");
    }

    @Test
    void aGroupThatNobodyPlannedGoesWithItsLastParticipantAndComesBackWithHim() {
        var first = appointments.book(of(place.group(), "10:00"));
        var second = appointments.book(with(of(place.group(), "10:00"), care.patient()));
        cancel(second);
        assertThat(agenda.get(first.session()).status()).isEqualTo(AppointmentStatus.BOOKED);

        var cancelled = cancel(first);

        assertThat(agenda.get(first.session()).status()).isEqualTo(AppointmentStatus.CANCELLED);
        var undone = appointments.undo(first.id(), cancelled.version());
        assertThat(undone.session()).isEqualTo(first.session());
        assertThat(agenda.get(first.session()).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(agenda.get(first.session()).participants()).isEqualTo(1);
        cancel(undone);
        assertThat(appointments.book(with(followUp("10:30"), care.patient())).room())
                .isEqualTo(first.room());
    }

    @Test
    void aGroupDoesNotComeBackWhereSomebodyWasBookedMeanwhile() {
        var first = appointments.book(of(place.group(), "10:00"));
        var cancelled = cancel(first);
        appointments.book(with(followUp("10:30"), care.patient()));

        assertConflict(
                () -> appointments.undo(first.id(), cancelled.version()),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "11:00");
        assertThat(agenda.get(first.session()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void aGroupThatSomebodyPlannedStaysWhenNobodyIsInIt() {
        var group = appointments.book(with(of(place.group(), "10:00"), null));
        cancel(appointments.book(of(place.group(), "10:00")));

        assertThat(agenda.get(group.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(appointments.book(of(place.group(), "10:00")).session()).isEqualTo(group.id());
    }

    @Test
    void whoeverWasBookedInAGroupByMistakeLeavesNothingBehind() {
        var first = appointments.book(of(place.group(), "10:00"));

        appointments.undo(first.id(), first.version());

        assertThat(agenda.get(first.session()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void whoeverIsAloneInAGroupTakesItAlong() {
        var first = appointments.book(of(place.group(), "10:00"));

        var moved = appointments.change(first.id(), first.version(), of(place.group(), "10:30"));

        assertThat(moved.session()).isEqualTo(first.session());
        assertThat(agenda.get(first.session()).start()).isEqualTo(at("10:30"));
        var undone = appointments.undo(first.id(), moved.version());
        assertThat(undone.start()).isEqualTo(at("10:00"));
        assertThat(agenda.get(first.session()).start()).isEqualTo(at("10:00"));
        appointments.book(with(followUp("11:00"), care.patient()));
    }

    @Test
    void theGroupThatTheLastOneLeavesForAnotherGoes() {
        var first = appointments.book(of(place.group(), "10:00"));
        appointments.book(with(of(place.group(), "14:00"), care.patient()));

        appointments.change(first.id(), first.version(), of(place.group(), "14:00"));

        assertThat(agenda.get(first.session()).status()).isEqualTo(AppointmentStatus.CANCELLED);
        appointments.book(with(followUp("10:00"), care.patient()));
    }

    private AppointmentRow cancel(AppointmentRow row) {
        return appointments.cancel(row.id(), row.version(), CancelledFor.PATIENT, null);
    }

    @Test
    void severalAreBookedAllOrNone() {
        var taken = appointments.book(with(followUp("11:00"), care.patient()));
        var wishes = List.of(followUp("09:00"), followUp("10:00"), followUp("11:00"));

        assertConflict(
                () -> appointments.bookAll(wishes, null),
                "appointment.practitioner-overlap",
                "Test " + place.username(),
                "11:30");
        assertThat(agenda.ofPatient(patient, new PageRequest(0, 50)).items()).isEmpty();
        appointments.cancel(taken.id(), taken.version(), CancelledFor.PRACTICE, null);
        assertThat(appointments.bookAll(wishes, null))
                .extracting(AppointmentRow::start)
                .containsExactly(at("09:00"), at("10:00"), at("11:00"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> appointments.change(AppointmentId.next(), 0, followUp("09:00")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> appointments.undo(AppointmentId.next(), 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agenda.get(AppointmentId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void receptionBooksAndTheAdministratorDoesNot() {
        users.logInAs(Role.RECEPTION);
        var booked = appointments.book(followUp("09:00"));
        users.logInAs(Role.ADMINISTRATOR);

        List<ThrowingCallable> forbidden =
                List.of(
                        () -> appointments.book(followUp("10:00")),
                        () -> appointments.change(booked.id(), 0, followUp("10:00")),
                        () -> appointments.cancel(booked.id(), 0, CancelledFor.PATIENT, null),
                        () -> appointments.status(booked.id(), 0, AppointmentStatus.CONFIRMED),
                        () -> appointments.undo(booked.id(), 0),
                        () -> agenda.get(booked.id()),
                        () -> agenda.history(booked.id()),
                        () -> agenda.nextOf(patient),
                        () -> agenda.treatmentsOf(patient),
                        () -> agenda.between(at("00:00"), at("23:00"), Set.of()),
                        () ->
                                agenda.between(
                                        at("00:00"), at("23:00"), Set.of(), new ShownPatients()));
        for (ThrowingCallable call : forbidden) {
            assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void everyAccessIsInTheLog() {
        var booked = appointments.book(followUp("09:00"));
        appointments.status(booked.id(), booked.version(), AppointmentStatus.CONFIRMED);
        agenda.get(booked.id());
        agenda.between(at("00:00"), at("23:00"), Set.of(place.practitioner()));
        agenda.nextOf(patient);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 200)).items())
                .filteredOn(row -> row.objectType().equals("Appointment"))
                .extracting(AccessLogRow::action)
                .extracting(Enum::name)
                .containsExactly("SEARCH", "SEARCH", "READ", "UPDATE", "CREATE");
    }

    /** Or every change of a colleague would be another look at everybody of that day. */
    @Test
    void aWindowThatReadsAgainByItselfLogsOnlyWhomItShowsForTheFirstTime() {
        var shown = new ShownPatients();
        var others = Set.of(place.practitioner());
        appointments.book(followUp("09:00"));
        agenda.between(at("00:00"), at("23:00"), others, shown);
        var newcomer = care.patient();
        appointments.book(with(followUp("10:00"), newcomer));
        agenda.between(at("00:00"), at("23:00"), others, shown);
        agenda.between(at("00:00"), at("23:00"), others, shown);

        for (var each : List.of(patient, newcomer)) {
            assertThat(accessLog.page(each.value(), new PageRequest(0, 200)).items())
                    .filteredOn(row -> row.objectType().equals("Appointment"))
                    .extracting(AccessLogRow::action)
                    .extracting(Enum::name)
                    .containsExactly("SEARCH", "CREATE");
        }
    }

    private Instant at(String time) {
        return TestDays.at(MONDAY, time);
    }

    private AppointmentData followUp(String time) {
        return of(place.followUp(), time);
    }

    private AppointmentData of(AppointmentTypeId type, String time) {
        return new AppointmentData(
                place.practitioner(), null, null, patient, type, at(time), null, null, null, false);
    }

    private static AppointmentData with(AppointmentData data, @Nullable PatientId patient) {
        return new AppointmentData(
                data.practitioner(),
                data.room(),
                data.equipment(),
                patient,
                data.type(),
                data.start(),
                data.end(),
                data.note(),
                data.episode(),
                data.override());
    }

    private static AppointmentData by(AppointmentData data, UserId practitioner) {
        return new AppointmentData(
                practitioner,
                data.room(),
                data.equipment(),
                data.patient(),
                data.type(),
                data.start(),
                data.end(),
                data.note(),
                data.episode(),
                data.override());
    }

    private static AppointmentData in(AppointmentData data, RoomId room) {
        return new AppointmentData(
                data.practitioner(),
                room,
                data.equipment(),
                data.patient(),
                data.type(),
                data.start(),
                data.end(),
                data.note(),
                data.episode(),
                data.override());
    }

    private static AppointmentData using(AppointmentData data, EquipmentId equipment) {
        return new AppointmentData(
                data.practitioner(),
                data.room(),
                equipment,
                data.patient(),
                data.type(),
                data.start(),
                data.end(),
                data.note(),
                data.episode(),
                data.override());
    }

    private static AppointmentData at(AppointmentData data, Instant start) {
        return new AppointmentData(
                data.practitioner(),
                data.room(),
                data.equipment(),
                data.patient(),
                data.type(),
                start,
                data.end(),
                data.note(),
                data.episode(),
                data.override());
    }

    private static AppointmentData until(AppointmentData data, Instant end) {
        return new AppointmentData(
                data.practitioner(),
                data.room(),
                data.equipment(),
                data.patient(),
                data.type(),
                data.start(),
                end,
                data.note(),
                data.episode(),
                data.override());
    }

    private static AppointmentData noted(AppointmentData data, String note) {
        return new AppointmentData(
                data.practitioner(),
                data.room(),
                data.equipment(),
                data.patient(),
                data.type(),
                data.start(),
                data.end(),
                note,
                data.episode(),
                data.override());
    }

    private static AppointmentData episode(AppointmentData data, EpisodeId episode) {
        return new AppointmentData(
                data.practitioner(),
                data.room(),
                data.equipment(),
                data.patient(),
                data.type(),
                data.start(),
                data.end(),
                data.note(),
                episode,
                data.override());
    }

    private static AppointmentData override(AppointmentData data) {
        return new AppointmentData(
                data.practitioner(),
                data.room(),
                data.equipment(),
                data.patient(),
                data.type(),
                data.start(),
                data.end(),
                data.note(),
                data.episode(),
                true);
    }

    private void copy(AppointmentRow booked, UserId practitioner, String changes) {
        copy(booked, "practitioner_id = '%s', %s".formatted(practitioner.value(), changes));
    }

    /**
     * Writes past every look.
     *
     * @param changes the last column gets another patient's id, or none
     */
    private void copy(AppointmentRow booked, String changes) {
        var id = UUID.randomUUID();
        var last =
                changes.endsWith("patient_id") ? "'%s'".formatted(care.patient().value()) : "NULL";
        jdbc.execute(
                """
                DO $$
                DECLARE copied appointment;
                BEGIN
                    SELECT * INTO copied FROM appointment WHERE id = '%s';
                    copied.id = '%s';
                    copied.session_id = '%s';
                    copied.%s = %s;
                    INSERT INTO appointment SELECT copied.*;
                END $$
                """
                        .formatted(
                                booked.id().value(),
                                id,
                                id,
                                changes.replace(", ", ";\n copied."),
                                last));
    }

    private List<AppointmentAction> actions(AppointmentRow appointment) {
        return agenda.history(appointment.id()).stream()
                .map(AppointmentHistoryRow::action)
                .toList();
    }

    private List<AppointmentChanged> changes() {
        return events.stream(AppointmentChanged.class).toList();
    }

    private void assertInvalid(AppointmentData data, Tuple... errors) {
        assertThatThrownBy(() -> appointments.book(data))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting("field", "code")
                                        .containsExactlyInAnyOrder(errors));
    }

    private static void assertConflict(ThrowingCallable call, String code, String... details) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> {
                            assertThat(conflict.code()).isEqualTo(code);
                            assertThat(conflict.details()).containsExactly(details);
                        });
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
