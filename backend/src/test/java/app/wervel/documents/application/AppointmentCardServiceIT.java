package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.shared.Access;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingAppointmentCardRenderer;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class AppointmentCardServiceIT {
    private static final LocalDate MONDAY = TestDays.monday();

    @Autowired AppointmentCardService cards;
    @Autowired AppointmentService appointments;
    @Autowired AccessLogQueries accessLog;
    @Autowired RecordingAppointmentCardRenderer printer;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private TestAgenda.Place place;
    private PatientId patient;

    @BeforeEach
    void practiceIsOpen() {
        practice = TestPractice.open(jdbc);
        place = testAgenda.open();
        testAgenda.location("Elders " + place.username());
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    private AppointmentRow book(LocalDate day, String time) {
        return appointments.book(
                new AppointmentData(
                        place.practitioner(),
                        null,
                        null,
                        patient,
                        place.followUp(),
                        TestDays.at(day, time),
                        null,
                        null,
                        null,
                        false));
    }

    @Test
    void theCardHasTheComingAppointmentsEarliestFirst() {
        book(MONDAY.plusDays(1), "09:00");
        book(MONDAY, "14:30");
        var cancelled = book(MONDAY.plusDays(2), "09:00");
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);

        var document = cards.print(patient, null);

        assertThat(document.bytes()).isEqualTo(RecordingAppointmentCardRenderer.PDF);
        assertThat(document.fileName()).matches("afspraken-\\d{4}-\\d{2}-\\d{2}\\.pdf");
        var card = printer.last();
        assertThat(card.language()).isEqualTo("nl");
        assertThat(card.patientName()).startsWith("Joke van Plansma");
        assertThat(card.practice().phone()).isEqualTo(TestPractice.PHONE);
        assertThat(card.cancellationHours()).isEqualTo(24);
        String location =
                jdbc.queryForObject(
                        "SELECT name FROM location WHERE id = ?",
                        String.class,
                        place.location().value());
        assertThat(card.appointments())
                .containsExactly(
                        new AppointmentCardContent.Line(
                                MONDAY,
                                LocalTime.of(14, 30),
                                "Test " + place.username(),
                                "Kamer 1, " + location),
                        new AppointmentCardContent.Line(
                                MONDAY.plusDays(1),
                                LocalTime.of(9, 0),
                                "Test " + place.username(),
                                "Kamer 1, " + location));
    }

    @Test
    void withoutAnAppointmentTheCardIsEmptyAndInTheLanguageThatIsAskedFor() {
        var document = cards.print(patient, "en");

        assertThat(document.fileName()).startsWith("appointments-");
        assertThat(printer.last().language()).isEqualTo("en");
        assertThat(printer.last().appointments()).isEmpty();
    }

    @Test
    void theLogSaysThatItWasPrinted() {
        users.logInAs(Role.RECEPTION);
        cards.print(patient, null);
        users.logInAs(Role.PRACTITIONER);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 200)).items())
                .anyMatch(row ->
                        row.action() == Access.Action.PRINT
                                && row.objectType().equals("Appointment"));
    }

    @Test
    void anUnknownPatientOrLanguageIsRefused() {
        assertThatThrownBy(() -> cards.print(PatientId.next(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.print(patient, "fr")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoMayNotSeeTheAgendaPrintsNoCard() {
        users.logInAs(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> cards.print(patient, null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
