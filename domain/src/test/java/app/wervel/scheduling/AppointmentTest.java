package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Duration A_DAY = Duration.ofHours(24);

    /** Nine o'clock in Amsterdam. */
    private static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

    private static final Instant MIDNIGHT = Instant.parse("2027-01-03T23:00:00Z");

    private static final AppointmentTypeId TYPE = AppointmentTypeId.next();
    private static final UserId PRACTITIONER = UserId.next();
    private static final RoomId ROOM = RoomId.next();

    private final UserId user = UserId.next();
    private final Placement placement = placement(START, 30);
    private final Appointment appointment =
            new Appointment(placement, PatientId.next(), " Komt met hond ", user, MIDNIGHT);

    @Test
    void beginsBookedAndAlone() {
        assertThat(appointment.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(appointment.session()).isEqualTo(appointment.id());
        assertThat(appointment.isInGroup()).isFalse();
        assertThat(appointment.placement()).isEqualTo(placement);
        assertThat(appointment.note()).isEqualTo("Komt met hond");
        assertThat(appointment.cancellation()).isNull();
        assertThat(appointment.createdBy()).isEqualTo(user);
        assertThat(appointment.createdAt()).isEqualTo(MIDNIGHT);
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentStatus.class,
            names = {"ARRIVED", "IN_TREATMENT", "DONE"})
    void nobodyComesBeforeTheDayItself(AppointmentStatus status) {
        assertRefused(
                () -> appointment.become(status, MIDNIGHT.minusSeconds(1), AMSTERDAM),
                "appointment.not-today-yet");

        appointment.become(status, MIDNIGHT, AMSTERDAM);

        assertThat(appointment.status()).isEqualTo(status);
    }

    @Test
    void nobodyFailsToComeBeforeTheStart() {
        assertRefused(
                () ->
                        appointment.become(
                                AppointmentStatus.NO_SHOW, START.minusSeconds(1), AMSTERDAM),
                "appointment.not-started");

        appointment.become(AppointmentStatus.NO_SHOW, START, AMSTERDAM);

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.NO_SHOW);
    }

    @Test
    void aMistakeIsMended() {
        appointment.become(AppointmentStatus.DONE, START, AMSTERDAM);
        appointment.become(AppointmentStatus.NO_SHOW, START, AMSTERDAM);
        appointment.become(AppointmentStatus.BOOKED, START, AMSTERDAM);

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void aConfirmationIsPossibleAtAnyTime() {
        appointment.become(
                AppointmentStatus.CONFIRMED, START.minus(Duration.ofDays(90)), AMSTERDAM);

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.CONFIRMED);
    }

    @Test
    void cancelledIsNoStatusToChoose() {
        assertThatThrownBy(() -> appointment.become(AppointmentStatus.CANCELLED, START, AMSTERDAM))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("appointment.cancel-instead");
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT, 2027-01-03T08:00:00Z, false",
        "PATIENT, 2027-01-03T08:00:01Z, true",
        "PATIENT, 2027-01-04T09:00:00Z, true",
        "PRACTICE, 2027-01-04T07:59:00Z, false"
    })
    void onlyAPatientWhoCancelsAfterTheLimitIsLate(CancelledFor whose, Instant now, boolean late) {
        appointment.cancel(whose, " Ziek ", now, A_DAY);

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(appointment.cancellation()).isEqualTo(new Cancellation(whose, "Ziek", late));
    }

    @Test
    void aCancelledOneOnlyComesBackAsItWas() {
        var before =
                new AppointmentState(placement, AppointmentStatus.CONFIRMED, null, "Komt met hond");
        appointment.cancel(CancelledFor.PRACTICE, null, START, A_DAY);

        assertRefused(
                () -> appointment.move(placement(START, 60), START, AMSTERDAM),
                "appointment.cancelled");
        assertRefused(
                () -> appointment.become(AppointmentStatus.BOOKED, START, AMSTERDAM),
                "appointment.cancelled");
        assertRefused(() -> appointment.note("Anders"), "appointment.cancelled");
        assertRefused(
                () -> appointment.cancel(CancelledFor.PATIENT, null, START, A_DAY),
                "appointment.cancelled");
        appointment.restore(before, START, AMSTERDAM);

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.CONFIRMED);
        assertThat(appointment.cancellation()).isNull();
        assertThat(appointment.note()).isEqualTo("Komt met hond");
    }

    @Test
    void nobodyHasBeenWhereAGroupHasYetToGo() {
        var arrived = new AppointmentState(placement, AppointmentStatus.ARRIVED, null, null);
        var nextDay = placement(START.plus(Duration.ofDays(1)), 30);

        assertRefused(
                () -> appointment.restore(arrived.at(nextDay), START, AMSTERDAM),
                "appointment.not-today-yet");
        assertThat(appointment.placement()).isEqualTo(placement);
    }

    @Test
    void whatIsDoneDoesNotMoveToTomorrow() {
        appointment.become(AppointmentStatus.DONE, START, AMSTERDAM);

        assertRefused(
                () ->
                        appointment.move(
                                placement(START.plus(Duration.ofDays(1)), 30), START, AMSTERDAM),
                "appointment.not-today-yet");
        appointment.move(placement(START.plus(Duration.ofHours(2)), 30), START, AMSTERDAM);

        assertThat(appointment.placement().time().start())
                .isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void somebodyJoinsAGroupAndLeavesIt() {
        var group = AppointmentId.next();
        appointment.join(group);
        assertThat(appointment.isInGroup()).isTrue();
        assertThat(appointment.session()).isEqualTo(group);

        appointment.leaveGroup();

        assertThat(appointment.isInGroup()).isFalse();
    }

    @Test
    void itMayBelongToASeriesAndAnEpisode() {
        var series = SeriesId.next();
        var episode = EpisodeId.next();

        appointment.belongTo(series);
        appointment.countFor(episode);

        assertThat(appointment.series()).isEqualTo(series);
        assertThat(appointment.episode()).isEqualTo(episode);
    }

    @ParameterizedTest
    @CsvSource({
        "4, appointment.length-out-of-range",
        "721, appointment.length-out-of-range",
        "0, appointment.end-before-start",
        "-30, appointment.end-before-start"
    })
    void aPlacementHasAPossibleLength(int minutes, String code) {
        assertThatThrownBy(() -> placement(START, minutes))
                .isInstanceOf(InvalidValue.class)
                .hasMessage(code);
    }

    @Test
    void aPlacementIsOfWholeMinutes() {
        assertThatThrownBy(() -> placement(START.plusSeconds(30), 30))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("appointment.whole-minutes");
        assertThat(placement(START, 5).occupied())
                .isEqualTo(new Period(START, START.plus(Duration.ofMinutes(15))));
    }

    @Test
    void aStateIsCancelledExactlyWhenItSaysHow() {
        assertThatThrownBy(() ->
                        new AppointmentState(placement, AppointmentStatus.CANCELLED, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new AppointmentState(
                                placement,
                                AppointmentStatus.BOOKED,
                                new Cancellation(CancelledFor.PATIENT, null, false),
                                null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statusesAndSidesAreReadByTheirNames() {
        for (AppointmentStatus status : AppointmentStatus.values()) {
            assertThat(AppointmentStatus.fromId(status.id())).isEqualTo(status);
        }
        for (CancelledFor whose : CancelledFor.values()) {
            assertThat(CancelledFor.fromId(whose.id())).isEqualTo(whose);
        }
        assertThatThrownBy(() -> AppointmentStatus.fromId("DONE"))
                .hasMessage("appointment.status-unknown");
        assertThatThrownBy(() -> CancelledFor.fromId("insurer"))
                .hasMessage("appointment.cancelled-for-unknown");
    }

    /** With a buffer of ten minutes. */
    private static Placement placement(Instant start, int minutes) {
        Instant end = start.plus(Duration.ofMinutes(minutes));
        return new Placement(
                TYPE,
                PRACTITIONER,
                ROOM,
                null,
                new Period(start, end),
                end.plus(Duration.ofMinutes(10)),
                false);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOf(DomainRuleViolation.class).hasMessage(code);
    }
}
