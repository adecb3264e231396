package app.wervel.scheduling.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BackendIT
class AgendaQueriesIT {
    private static final LocalDate MONDAY = TestDays.monday();

    @Autowired AppointmentService appointments;
    @Autowired AgendaQueries agenda;
    @Autowired EpisodeService episodes;
    @Autowired EpisodeQueries episodeQueries;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;

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
    void aDayIsInOrderAndHasWhatReachesIntoIt() {
        var late = book(at("11:00"));
        var early = book(at("09:00"));
        var cancelled = book(at("10:00"));
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);
        var colleague = testAgenda.colleague(place.location());

        assertThat(agenda.between(at("09:15"), at("11:30"), Set.of(place.practitioner())))
                .extracting(AppointmentRow::id)
                .containsExactly(early.id(), cancelled.id(), late.id());
        assertThat(agenda.between(at("09:30"), at("11:00"), Set.of(place.practitioner())))
                .extracting(AppointmentRow::id)
                .containsExactly(cancelled.id());
        assertThat(agenda.between(at("00:00"), at("23:00"), Set.of(colleague))).isEmpty();
        assertThat(agenda.between(at("09:00"), at("11:30"), Set.of()))
                .extracting(AppointmentRow::id)
                .contains(early.id(), cancelled.id(), late.id());
    }

    @Test
    void aSliceOfADayKnowsHowManyThereAre() {
        book(at("09:00"));
        var second = book(at("10:00"));
        var page =
                agenda.page(
                        at("00:00"),
                        at("23:00"),
                        Set.of(place.practitioner()),
                        new PageRequest(1, 1));

        assertThat(page.items()).containsExactly(second);
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void aRangeHasItsBounds() {
        assertThatThrownBy(() -> agenda.between(at("09:00"), at("09:00"), Set.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("appointment.end-before-start");
        assertThatThrownBy(() ->
                        agenda.between(
                                at("09:00"), at("09:00").plus(Duration.ofDays(63)), Set.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("appointment.range-too-long");
        assertThat(
                        agenda.between(
                                at("09:00"),
                                at("09:00").plus(Duration.ofDays(62)),
                                Set.of(testAgenda.colleague(place.location()))))
                .isEmpty();
    }

    @Test
    void aFullDayTakesOneQueryAndOneLineInTheLog() {
        for (String time : new String[] {"09:00", "09:30", "10:00", "10:30", "11:00"}) {
            book(at(time));
        }

        assertThat(
                        TestQueries.of(() ->
                                agenda.between(
                                        at("00:00"), at("23:00"), Set.of(place.practitioner()))))
                .hasSize(2);
        assertThat(TestQueries.of(() -> agenda.nextOf(patient))).hasSize(2);
        assertThat(TestQueries.of(() -> agenda.treatmentsOf(patient))).hasSize(2);
    }

    @Test
    void theNextIsTheFirstThatIsNotOver() {
        assertThat(agenda.nextOf(patient)).isEmpty();
        var past = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        bookAnyTime(past, null);
        var later = book(at("10:00"));
        var next = book(at("09:00"));

        assertThat(agenda.nextOf(patient)).contains(next);
        appointments.cancel(next.id(), next.version(), CancelledFor.PRACTICE, null);
        assertThat(agenda.nextOf(patient)).contains(later);
    }

    @Test
    void aPatientsAppointmentsAreNewestFirst() {
        var first = book(at("09:00"));
        var last = book(at("11:00"));

        var page = agenda.ofPatient(patient, new PageRequest(0, 50));

        assertThat(page.items()).containsExactly(last, first);
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void treatmentsAreCountedForTheOpenEpisode() {
        assertThat(agenda.treatmentsOf(patient))
                .isEqualTo(new TreatmentCount(null, null, null, 0, 0));
        var before = Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MINUTES);
        done(bookAnyTime(before, null));
        var episode = care.episode(patient);
        agree(episode, 9, 18);
        var earlierToday = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        var kept = bookAnyTime(earlierToday, episode);
        done(kept);
        book(at("09:00"));
        var cancelled = book(at("10:00"));
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);

        assertThat(agenda.treatmentsOf(patient))
                .isEqualTo(new TreatmentCount(episode, 9, 18, 1, 1));
        appointments.status(kept.id(), agenda.get(kept.id()).version(), AppointmentStatus.NO_SHOW);
        assertThat(agenda.treatmentsOf(patient).done()).isZero();
        close(episode);
        assertThat(agenda.treatmentsOf(patient).episode()).isNull();
    }

    /** Or whoever forgets to note it could book more than the referral is for. */
    @Test
    void whatHasBeenCountsWhetherItWasNotedOrNot() {
        var episode = care.episode(patient);
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        bookAnyTime(now.minus(Duration.ofDays(3)), episode);
        var confirmed = bookAnyTime(now.minus(Duration.ofDays(2)), episode);
        appointments.status(confirmed.id(), confirmed.version(), AppointmentStatus.CONFIRMED);
        var cancelled = bookAnyTime(now.minus(Duration.ofDays(1)), episode);
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);
        book(at("09:00"));

        assertThat(agenda.treatmentsOf(patient))
                .isEqualTo(new TreatmentCount(episode, null, null, 1, 2));
    }

    private void agree(EpisodeId episode, int planned, int referred) {
        var version = episodeQueries.get(episode).version();
        var agreed = episodes.agreeTreatments(episode, version, planned, referred);
        assertThat(agreed.plannedTreatments()).isEqualTo(planned);
        assertThat(agreed.referredTreatments()).isEqualTo(referred);
    }

    private void close(EpisodeId episode) {
        episodes.close(episode, episodeQueries.get(episode).version());
    }

    private void done(AppointmentRow row) {
        appointments.status(row.id(), row.version(), AppointmentStatus.DONE);
    }

    private static Instant at(String time) {
        return TestDays.at(MONDAY, time);
    }

    private AppointmentRow book(Instant start) {
        return appointments.book(data(start, null, false));
    }

    private AppointmentRow bookAnyTime(Instant start, @Nullable EpisodeId episode) {
        return appointments.book(data(start, episode, true));
    }

    private AppointmentData data(Instant start, @Nullable EpisodeId episode, boolean override) {
        return new AppointmentData(
                place.practitioner(),
                null,
                null,
                patient,
                place.followUp(),
                start,
                null,
                null,
                episode,
                override);
    }
}
