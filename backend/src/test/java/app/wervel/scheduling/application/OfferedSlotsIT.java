package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.patient.PatientId;
import app.wervel.practice.LocationId;
import app.wervel.practice.PublicHolidays;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the search for free slots offers, booking accepts: in the nights of the clock too. */
@BackendIT
class OfferedSlotsIT {
    private static final int HOUR = 60;
    private static final int MIDNIGHT = 24 * HOUR;
    private static final int PRACTICES = 16;

    @Autowired AvailabilityQueries availability;
    @Autowired AppointmentService appointments;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private final LocalDate toSummer = nextChange(true);
    private final LocalDate toWinter = nextChange(false);
    private TestAgenda.Place place;
    private UserId practitioner;
    private AppointmentTypeId type;

    @BeforeEach
    void nightsAreWorked() {
        // Summer time may begin at Easter.
        jdbc.update(
                "UPDATE agenda_settings SET open_holidays = ?",
                (Object) PublicHolidays.keys().toArray(String[]::new));
        place = testAgenda.open();
        practitioner = place.practitioner();
        type = place.followUp();
        users.logInAs(Role.PRACTITIONER);
        jdbc.update("DELETE FROM working_hours");
    }

    @AfterEach
    void everybodyLeaves() {
        jdbc.update("DELETE FROM closure");
        jdbc.update("UPDATE agenda_settings SET open_holidays = '{}'");
        users.logOut();
    }

    @Test
    void aShiftThatBeginsInTheHourThatComesTwiceIsBookedFromItsFirstMinute() {
        work(toWinter, 2 * HOUR + 30, 5 * HOUR);

        var slots = offered(toWinter);

        // From the first half past two until five o'clock there is half an hour seven times.
        assertThat(slots).hasSize(7);
        assertThat(slots.get(1).start().atZone(TestDays.ZONE).toLocalTime()).hasToString("02:00");
        assertAllCanBeBooked(slots, care.patient());
    }

    @Test
    void aShiftGoesOnAfterMidnight() {
        work(toWinter.minusDays(1), 23 * HOUR + 15, MIDNIGHT);
        work(toWinter, 0, 75);

        var slots = offered(toWinter.minusDays(1));

        assertThat(slots)
                .extracting(slot -> slot.start().atZone(TestDays.ZONE).toLocalTime().toString())
                .containsExactly("23:15", "23:45", "00:15", "00:45");
        assertAllCanBeBooked(slots, care.patient());
    }

    @Test
    void whoWouldStayUntilAfterMidnightOfAClosedDayIsToldItsName() {
        work(toWinter.minusDays(1), 23 * HOUR, MIDNIGHT);
        work(toWinter, 0, HOUR);
        close(null, toWinter, "Verbouwing");
        var midnight = toWinter.atStartOfDay(TestDays.ZONE).toInstant();

        assertThatThrownBy(() -> book(midnight.minusSeconds(15 * 60), care.patient()))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.details()).containsExactly("Verbouwing"));
        book(midnight.minusSeconds(30 * 60), care.patient());
    }

    @Test
    void whatIsOfferedAroundShiftsBreaksAbsencesAndChangesOfTheClockIsAccepted() {
        int booked = 0;
        for (int seed = 0; seed < PRACTICES; seed++) {
            var random = new Random(seed);
            var night = seed % 2 == 0 ? toWinter : toSummer;
            place = testAgenda.open();
            practitioner = place.practitioner();
            jdbc.update("DELETE FROM working_hours");
            jdbc.update("DELETE FROM closure");
            type = random.nextBoolean() ? place.followUp() : place.intake();
            openAround(night, random);
            var slots = offered(night.minusDays(1));
            assertAllCanBeBooked(slots, care.patient());
            booked += slots.size();
        }
        assertThat(booked).isGreaterThan(8 * PRACTICES);
    }

    /** Shifts on the evening before, in the night and the day after, at one of two locations. */
    private void openAround(LocalDate night, Random random) {
        var elsewhere = testAgenda.open().location();
        for (int day = -1; day <= 1; day++) {
            int from = random.nextInt(5) * HOUR / 2;
            int until = from + 2 * HOUR + random.nextInt(20) * 15;
            var date = night.plusDays(day);
            work(date, random.nextBoolean() ? place.location() : elsewhere, from, until);
            int rest = from + random.nextInt(8) * 15;
            hours(date, place.location(), "BREAK", rest, rest + 15 + random.nextInt(3) * 5);
            work(date, place.location(), 22 * HOUR + random.nextInt(8) * 10, MIDNIGHT);
        }
        var absent =
                night.atStartOfDay(TestDays.ZONE).toInstant().plusSeconds(random.nextInt(18_000));
        absence(absent, absent.plusSeconds(60 + random.nextInt(5_000)));
        if (random.nextInt(4) == 0) {
            close(random.nextBoolean() ? elsewhere : null, night.plusDays(1), "Verhuizing");
        }
    }

    private List<SlotRow> offered(LocalDate from) {
        return availability.free(
                new SlotWish(
                        type,
                        practitioner,
                        from.atStartOfDay(TestDays.ZONE).toInstant(),
                        from.plusDays(3).atStartOfDay(TestDays.ZONE).toInstant(),
                        null,
                        null,
                        Set.of(),
                        AvailabilityQueries.MOST_SLOTS));
    }

    private void assertAllCanBeBooked(List<SlotRow> slots, PatientId patient) {
        for (var slot : slots) {
            var row = book(slot.start(), patient);

            assertThat(row.room()).isEqualTo(slot.room());
            assertThat(row.outsideHours()).isFalse();
        }
    }

    private AppointmentRow book(Instant start, PatientId patient) {
        return appointments.book(
                new AppointmentData(
                        practitioner, null, null, patient, type, start, null, null, null, false));
    }

    private void work(LocalDate day, int from, int until) {
        work(day, place.location(), from, until);
    }

    private void work(LocalDate day, LocationId location, int from, int until) {
        hours(day, location, "WORK", from, until);
    }

    private void hours(LocalDate day, LocationId location, String kind, int from, int until) {
        testAgenda.hours(practitioner, location, kind, day.getDayOfWeek().getValue(), from, until);
    }

    private void absence(Instant start, Instant end) {
        jdbc.update(
                "INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind) VALUES"
                        + " (?, 0, ?, ?, ?, 'COURSE')",
                UUID.randomUUID(),
                practitioner.value(),
                start.atOffset(ZoneOffset.UTC),
                end.atOffset(ZoneOffset.UTC));
    }

    private void close(@Nullable LocationId location, LocalDate day, String name) {
        jdbc.update(
                "INSERT INTO closure (id, version, location_id, from_date, until_date, name) VALUES"
                        + " (?, 0, ?, ?, ?, ?)",
                UUID.randomUUID(),
                location == null ? null : location.value(),
                day,
                day,
                name);
    }

    private static LocalDate nextChange(boolean toSummer) {
        var rules = TestDays.ZONE.getRules();
        ZoneOffsetTransition change = rules.nextTransition(Instant.now());
        while (change.isGap() != toSummer) {
            change = rules.nextTransition(change.getInstant());
        }
        return change.getDateTimeBefore().toLocalDate();
    }
}
