package app.wervel.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.messages.application.CalendarFeedService;
import app.wervel.messages.application.MessageQueries;
import app.wervel.messages.application.MessageService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientQueries;
import app.wervel.practice.application.LogInService;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shared.application.PageRequest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screens without a browser. */
@ApplicationTest
class MessageScreensIT extends SpringBrowserlessTest {
    @Autowired PatientQueries patients;
    @Autowired MessageQueries messageQueries;
    @Autowired MessageService messages;
    @Autowired CalendarFeedService feeds;
    @Autowired PreferencePart preference;
    @Autowired UndeliveredPart undelivered;
    @Autowired LogInService logIn;
    @Autowired ErrorTexts errorTexts;
    @Autowired Clock clock;
    @Autowired JdbcTemplate jdbc;

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theAdministratorSeesThatMailIsOffAndWhatWasNotSent() {
        var patient = patients.page("", new PageRequest(0, 1)).items().getFirst();
        jdbc.update(
                """
                INSERT INTO outgoing_message (id, patient_id, kind, channel, status, attempts, sending, lost, failure,
                    failure_status, created_at, ended_at)
                VALUES (gen_random_uuid(), ?, 'REMINDER', 'email', 'DEAD', 1, false, false, 'REFUSED', 550, now(), now())
                """,
                patient.id().value());
        UI.getCurrent().add(new MessagesView(messageQueries, messages, clock, errorTexts));

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("staat uit", patient.number() + " · " + patient.name().full())
                .anyMatch(text -> text.endsWith("(Antwoord 550)"));
        test(button("Weggooien")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Er is geen bericht blijven liggen.");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionSeesWhomToPhoneAndWhatFor() {
        jdbc.update("DELETE FROM outgoing_message");
        var appointment =
                jdbc.queryForMap(
                        """
                        SELECT a.id, a.patient_id, a.start_at, a.practitioner_id, p.phone FROM appointment a
                        JOIN patient p ON p.id = a.patient_id
                        WHERE a.status = 'BOOKED' AND a.start_at > now() + interval '1 day' AND p.phone IS NOT NULL
                        ORDER BY a.start_at LIMIT 1
                        """);
        var message = UUID.randomUUID();
        jdbc.update(
                """
                INSERT INTO outgoing_message (id, patient_id, kind, channel, status, attempts, sending, lost, failure,
                    created_at, ended_at)
                VALUES (?, ?, 'CONFIRMATION', 'email', 'DEAD', 6, false, false, 'CONNECTION', now(), now())
                """,
                message,
                appointment.get("patient_id"));
        jdbc.update(
                "INSERT INTO appointment_notice (appointment_id, patient_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                appointment.get("id"),
                appointment.get("patient_id"));
        jdbc.update(
                "INSERT INTO outgoing_message_appointment (message_id, appointment_id, start_at) VALUES (?, ?, ?)",
                message,
                appointment.get("id"),
                appointment.get("start_at"));
        var reception = (LoggedInUser) logIn.loadUserByUsername("roos");
        assertThat(undelivered.isFor(reception) && reception.may(undelivered.permission()))
                .isTrue();
        var card = undelivered.create();
        UI.getCurrent().add(card);

        String name =
                patients.get(new PatientId((UUID) appointment.get("patient_id"))).name().full();
        assertThat(card.getElement().getTextRecursively())
                .contains(name, String.valueOf(appointment.get("phone")), "Bevestiging: ");
        test(button("Gebeld")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(card.getElement().getTextRecursively())
                .doesNotContain(name)
                .contains("Geen berichten die niet aankwamen.");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anAddressIsShownOnceAndCanBeTakenBack() {
        jdbc.update("DELETE FROM calendar_feed");
        UI.getCurrent().add(new CalendarFeedView(feeds, clock, errorTexts));
        test(button("Adres maken")).click();

        assertThat(field().getValue()).matches("http://.*/calendar/[A-Za-z0-9_-]{43}\\.ics");
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new CalendarFeedView(feeds, clock, errorTexts));
        assertThat(find(TextField.class).withId("feed-address").exists()).isFalse();
        test(button("Adres intrekken")).click();
        assertThat(feeds.inUseSince()).isPresent();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("U hebt nog geen adres.");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionNotesThatAPatientWantsNoMessages() {
        var patient = patients.page("", new PageRequest(0, 1)).items().getFirst().id();
        UI.getCurrent().add(preference.create(patient));
        test(find(Checkbox.class).withId("message-preference").single()).click();

        assertThat(
                        jdbc.queryForObject(
                                "SELECT wanted FROM message_preference WHERE patient_id = ?",
                                Boolean.class,
                                patient.value()))
                .isFalse();
    }

    private TextField field() {
        return find(TextField.class).withId("feed-address").single();
    }

    private Button button(String caption) {
        return find(Button.class).withText(caption).all().getFirst();
    }
}
