package app.wervel.messages;

import static app.wervel.messages.MessageKind.CANCELLATION;
import static app.wervel.messages.MessageKind.CHANGE;
import static app.wervel.messages.MessageKind.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:30:00Z");
    private static final Instant WEDNESDAY = TUESDAY.plus(Duration.ofDays(1));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final UserId ANNA = UserId.next();
    private static final UserId BRAM = UserId.next();
    private static final LocationId CENTRE = LocationId.next();
    private static final LocationId NORTH = LocationId.next();

    @Test
    void whatWasNeverToldIsConfirmed() {
        assertThat(News.of(null, booked(TUESDAY), NOW)).contains(CONFIRMATION);
    }

    @Test
    void whatCameAndWentBeforeAnythingWasToldIsNoNews() {
        assertThat(News.of(null, cancelled(TUESDAY), NOW)).isEmpty();
    }

    @Test
    void thereAndBackAgainIsNoNews() {
        assertThat(News.of(booked(TUESDAY), booked(TUESDAY), NOW)).isEmpty();
    }

    @Test
    void anotherTimeAnotherPractitionerOrAnotherPlaceIsAChange() {
        assertThat(News.of(booked(TUESDAY), booked(WEDNESDAY), NOW)).contains(CHANGE);
        assertThat(News.of(booked(TUESDAY), at(TUESDAY, BRAM, CENTRE), NOW)).contains(CHANGE);
        assertThat(News.of(booked(TUESDAY), at(TUESDAY, ANNA, NORTH), NOW)).contains(CHANGE);
    }

    @Test
    void aPlaceThatIsNotKnownIsNoOtherPlace() {
        assertThat(News.of(at(TUESDAY, ANNA, null), booked(TUESDAY), NOW)).isEmpty();
        assertThat(News.of(booked(TUESDAY), at(TUESDAY, ANNA, null), NOW)).isEmpty();
    }

    @Test
    void aCancellationIsToldOfTheMomentThatThePatientKnows() {
        assertThat(News.of(booked(TUESDAY), cancelled(TUESDAY), NOW)).contains(CANCELLATION);
        assertThat(News.of(booked(TUESDAY), cancelled(YESTERDAY), NOW)).contains(CANCELLATION);
        assertThat(News.of(booked(YESTERDAY), cancelled(TUESDAY), NOW)).isEmpty();
    }

    @Test
    void aCancellationIsToldOnce() {
        assertThat(News.of(cancelled(TUESDAY), cancelled(TUESDAY), NOW)).isEmpty();
    }

    @Test
    void aCancellationThatIsUndoneIsConfirmedAgain() {
        assertThat(News.of(cancelled(TUESDAY), booked(TUESDAY), NOW)).contains(CONFIRMATION);
    }

    @Test
    void thePastIsNoNews() {
        assertThat(News.of(null, booked(YESTERDAY), NOW)).isEmpty();
        assertThat(News.of(null, booked(NOW), NOW)).isEmpty();
        assertThat(News.of(booked(TUESDAY), booked(YESTERDAY), NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentStatus.class,
            names = {"ARRIVED", "IN_TREATMENT", "DONE", "NO_SHOW"})
    void whoeverIsThereAlreadyNeedsNoMessage(AppointmentStatus status) {
        var is = new AppointmentState(WEDNESDAY, ANNA, CENTRE, status);

        assertThat(News.of(booked(TUESDAY), is, NOW)).isEmpty();
        assertThat(News.of(null, is, NOW)).isEmpty();
    }

    private static AppointmentState booked(Instant start) {
        return at(start, ANNA, CENTRE);
    }

    private static AppointmentState at(
            Instant start,
            UserId practitioner,
            @org.jspecify.annotations.Nullable LocationId place) {
        return new AppointmentState(start, practitioner, place, AppointmentStatus.BOOKED);
    }

    private static AppointmentState cancelled(Instant start) {
        return new AppointmentState(start, ANNA, CENTRE, AppointmentStatus.CANCELLED);
    }
}
