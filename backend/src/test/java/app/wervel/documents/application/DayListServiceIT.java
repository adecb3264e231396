package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.documents.application.DayListContent.Line;
import app.wervel.documents.application.DayListContent.PractitionerDay;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.shared.Access;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingDayListRenderer;
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
class DayListServiceIT {
    private static final LocalDate MONDAY = TestDays.monday();

    @Autowired DayListService lists;
    @Autowired AppointmentService appointments;
    @Autowired AccessLogQueries accessLog;
    @Autowired RecordingDayListRenderer printer;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private TestAgenda.Place place;

    @BeforeEach
    void practiceIsOpen() {
        practice = TestPractice.open(jdbc);
        place = testAgenda.open();
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    private AppointmentRow book(PatientId patient, AppointmentTypeId type, String time) {
        return book(place.practitioner(), patient, type, time);
    }

    private AppointmentRow book(
            UserId practitioner, PatientId patient, AppointmentTypeId type, String time) {
        return appointments.book(
                new AppointmentData(
                        practitioner,
                        null,
                        null,
                        patient,
                        type,
                        TestDays.at(MONDAY, time),
                        null,
                        "Komt met rolstoel",
                        null,
                        false));
    }

    @Test
    void theListHasTheDayOfOnePractitionerInItsOrder() {
        book(care.patient(), place.followUp(), "10:00");
        book(care.patient(), place.followUp(), "09:00");
        var cancelled = book(care.patient(), place.followUp(), "11:00");
        appointments.cancel(cancelled.id(), cancelled.version(), CancelledFor.PATIENT, null);
        book(testAgenda.colleague(place.location()), care.patient(), place.followUp(), "09:00");

        var document = lists.print(MONDAY, place.practitioner(), null);

        assertThat(document.bytes()).isEqualTo(RecordingDayListRenderer.PDF);
        assertThat(document.fileName()).isEqualTo("daglijst-%s.pdf".formatted(MONDAY));
        var list = printer.last();
        assertThat(list.day()).isEqualTo(MONDAY);
        assertThat(list.practice().name()).isEqualTo(TestPractice.NAME);
        assertThat(list.practitioners()).hasSize(1);
        var lines = list.practitioners().getFirst().lines();
        assertThat(lines)
                .extracting(Line::from)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(10, 0));
        assertThat(lines.getFirst().patientName()).startsWith("Plansma");
        assertThat(lines.getFirst().birthDate()).isEqualTo(LocalDate.of(1980, 5, 5));
        assertThat(lines.getFirst().phone()).isEqualTo("0612345678");
        assertThat(lines.getFirst().room()).isEqualTo("Kamer 1");
        assertThat(lines.getFirst().note()).isEqualTo("Komt met rolstoel");
    }

    @Test
    void aGroupComesBeforeItsParticipants() {
        book(care.patient(), place.group(), "14:00");
        book(care.patient(), place.group(), "14:00");

        lists.print(MONDAY, place.practitioner(), "en");

        assertThat(printer.last().language()).isEqualTo("en");
        var lines = printer.last().practitioners().getFirst().lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().patientName()).isNull();
        assertThat(lines.getFirst().participants()).isEqualTo(2);
        assertThat(lines.getFirst().capacity()).isEqualTo(6);
        assertThat(lines.subList(1, 3)).extracting(Line::patientName).doesNotContainNull();
    }

    @Test
    void theListOfEverybodyHasOnePartForEachWhoHasAppointments() {
        book(care.patient(), place.followUp(), "09:00");
        var colleague = testAgenda.colleague(place.location());
        book(colleague, care.patient(), place.followUp(), "09:00");
        var idle = testAgenda.open();

        lists.print(MONDAY, null, null);

        assertThat(printer.last().practitioners())
                .extracting(PractitionerDay::practitionerName)
                .isSorted()
                .contains("Test " + place.username())
                .doesNotContain("Test " + idle.username());
    }

    @Test
    void aPractitionerWithoutAppointmentsHasAnEmptyList() {
        lists.print(MONDAY, place.practitioner(), null);

        assertThat(printer.last().practitioners())
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.practitionerName()).isEqualTo("Test " + place.username());
                    assertThat(day.lines()).isEmpty();
                });
    }

    @Test
    void theLogOfEveryPatientOnItSaysThatItWasPrinted() {
        var patient = care.patient();
        book(patient, place.followUp(), "09:00");

        lists.print(MONDAY, place.practitioner(), null);

        assertThat(accessLog.page(patient.value(), new PageRequest(0, 200)).items())
                .anyMatch(row ->
                        row.action() == Access.Action.PRINT
                                && row.objectType().equals("Appointment"));
    }

    @Test
    void anUnknownPractitionerOrLanguageIsRefused() {
        assertThatThrownBy(() -> lists.print(MONDAY, UserId.next(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lists.print(MONDAY, null, "fr")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoMayNotSeeTheAgendaPrintsNoList() {
        users.logInAs(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> lists.print(MONDAY, null, null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
