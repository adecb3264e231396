package app.wervel.encounter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.encounter.EncounterId;
import app.wervel.encounter.application.EncounterData;
import app.wervel.encounter.application.EncounterDetails;
import app.wervel.encounter.application.EncounterFilter;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.practice.application.LogInService;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Notes without a browser: begun, written, signed, amended, by one and by two. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class NoteScreensIT extends SpringBrowserlessTest {
    @Autowired EncounterTools tools;
    @Autowired NotesTab tab;
    @Autowired NoteHeaderPart header;
    @Autowired AppointmentNoteButtons appointmentNotes;
    @Autowired AppointmentService appointments;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
    @Autowired LogInService logIn;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private TestUsers users;
    private PatientId patient;

    @BeforeEach
    void aPatientInTreatment() {
        users = new TestUsers(jdbc, logIn);
        users.logInAs(Role.PRACTITIONER);
        var care = new TestCare(patients, profiles, intakes, episodes);
        patient = care.patient();
        care.episode(patient);
    }

    @Test
    void fromThePatientsPageOneClickOpensANoteAndASecondTheSame() {
        write().click();
        var first = form();
        assertThat(first.fields.date.getValue()).isEqualTo(today());
        assertThat(first.fields.timeIn.getValue()).isNotNull();

        write().click();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(notes()).hasSize(1);
    }

    @Test
    void fromTheAppointmentTheNoteHasItsDayAndTimes() {
        var appointment = appointmentToday();

        appointmentNotes.open(appointment);

        assertThat(form().fields.timeIn.getValue()).isEqualTo(LocalTime.of(0, 15));
        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.appointment()).isEqualTo(appointment));
    }

    @Test
    void anAppointmentWithoutANoteIsListedAndOneClickBeginsIt() {
        var held = appointmentYesterday();
        UI.getCurrent().add(new UnsignedList(tools, 5));
        assertThat(text(find(UnsignedList.class).single()))
                .contains("1 afspraak", "zonder verslag")
                .doesNotContain("Alle verslagen");

        find(Button.class, find(UnsignedList.class).single())
                .withText("Verslag schrijven")
                .single()
                .click();

        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.appointment()).isEqualTo(held));
    }

    @Test
    void aSecondNoteOfTheDayIsAskedAboutFirst() {
        var first = signed("Ging goed", "Geoefend");

        write().click();

        var asked = find(AnotherNoteDialog.class).single();
        assertThat(text(asked)).contains("Behandeling", "Ondertekend");
        assertThat(notes()).hasSize(1);
        find(AnotherNoteDialog.class).single().another.click();
        assertThat(form().fields.subjective.getValue()).isEmpty();
        assertThat(notes()).extracting(EncounterDetails::id).hasSize(2).contains(first.id());
    }

    @Test
    void aNoteOfAnotherDayDoesNotKeepTheTimeOfNow() {
        write().click();
        var fields = form().fields;
        LocalTime begun = fields.timeIn.getValue();

        test(fields.date).setValue(today().minusDays(2));
        assertThat(fields.timeIn.isEmpty()).isTrue();
        assertThat(fields.timeIn.getHelperText()).contains("van die dag");

        test(fields.date).setValue(today());
        assertThat(fields.timeIn.getValue()).isEqualTo(begun);

        test(fields.timeIn).setValue(LocalTime.of(8, 45));
        test(fields.date).setValue(today().minusDays(2));
        assertThat(fields.timeIn.getValue()).as("typed").isEqualTo(LocalTime.of(8, 45));
    }

    @Test
    void withoutSAndPNothingIsSignedAndTheFieldsSayWhy() {
        write().click();
        var form = form();
        test(form.fields.objective).setValue("Vrij bewegen");

        form.sign.click();

        assertThat(form.fields.subjective.isInvalid()).isTrue();
        assertThat(form.fields.plan.isInvalid()).isTrue();
        assertThat(form.fields.objective.getValue()).isEqualTo("Vrij bewegen");
        assertThat(form.sign.isEnabled()).isTrue();
        assertThat(notes()).singleElement().satisfies(note -> assertThat(note.isDraft()).isTrue());

        test(form.fields.subjective).setValue("Ging beter");
        test(form.fields.plan).setValue("Oefeningen");
        form.sign.click();
        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.signature()).isNotNull());
        assertThat(text(find(NoteDisplay.class).atIndex(1))).contains("Ging beter", "Oefeningen");
    }

    @Test
    void aSnippetIsChosenWhereTheNoteIsWrittenAndGoesWhereOneWroteLast() {
        tools.snippets().add(true, "oefdoor", "Oefeningen doorgenomen.");
        write().click();
        var form = form();
        test(form.fields.plan).setValue("Rug:");
        assertThat(form.snippets.mine()).isNotEmpty();
        assertThat(form.snippets.menu.getItems().stream().map(HasText::getText))
                .anyMatch(item -> item.contains("Oefeningen doorgenomen."))
                .contains("Nieuw tekstfragment");

        form.fields.addSnippet("Oefeningen doorgenomen.");
        form.fields.addToPlan("Volgende week weer.");

        assertThat(form.fields.subjective.getValue()).isEqualTo("Oefeningen doorgenomen.");
        assertThat(form.fields.plan.getValue()).isEqualTo("Rug:\nVolgende week weer.");
    }

    @Test
    void thePreviousNoteStandsBesideItAndItsPlanIsTakenOver() {
        signed("Vorige keer", "Bruggetje en lopen");
        write().click();
        find(AnotherNoteDialog.class).single().another.click();
        var form = form();
        assertThat(text(find(PreviousNotes.class, form).single())).contains("Vorige keer");

        find(Button.class).withId("copy-plan").single().click();

        assertThat(form.fields.plan.getValue()).isEqualTo("Bruggetje en lopen");
    }

    @Test
    void theLatestBodyChartStandsBesideTheNoteAndOneIsDrawnOnTopOfIt() {
        write().click();
        var form = form();
        test(form.fields.subjective).setValue("Zit nu lager");
        assertThat(text(chart())).contains("Er is nog niets getekend.");

        find(Button.class).withId("note-chart-open").single().click();
        find(Button.class).withText("Nieuwe tekening").single().click();
        var begun = tools.charts().ofPatient(patient).getFirst();
        var marks = BodyMarks.ofRegions(EnumSet.of(BodyRegion.values()[0]));
        tools.drawing().save(begun.id(), begun.version(), marks, null);
        find(Button.class).withId("note-chart-back").single().click();

        assertThat(text(chart())).contains("(concept)").doesNotContain("nog niets");
        assertThat(form.isAttached()).isTrue();
        assertThat(form.fields.subjective.getValue()).isEqualTo("Zit nu lager");
    }

    @Test
    void anAmendmentStandsBelowTheOriginalWithItsReason() {
        open(signed("Ging goed", "Geoefend").id());
        find(Button.class).withText("Aanvullen of verbeteren").single().click();
        var dialog = find(AmendDialog.class).single();
        test(dialog.fields.plan).setValue("Geoefend en advies gegeven");

        dialog.save.click();
        assertThat(dialog.reason.isInvalid()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.fields.plan.getValue()).isEqualTo("Geoefend en advies gegeven");

        test(dialog.reason).setValue("Advies vergeten");
        dialog.save.click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(text(find(NoteDisplay.class).atIndex(1)))
                .contains("Geoefend", "Geoefend en advies gegeven", "Reden: Advies vergeten");
    }

    @Test
    void whatWasTypedStaysWhenSomebodyElseSavedFirstAndOverwritesNothing() {
        write().click();
        var form = form();
        var note = notes().getFirst();
        tools.encounters().save(note.id(), note.version(), saying("Uit het andere venster", null));

        test(form.fields.subjective).setValue("Uit dit venster");
        form.sign.click();

        assertThat(form.fields.subjective.getValue()).isEqualTo("Uit dit venster");
        assertThat(text(form)).contains("intussen ergens anders gewijzigd");
        assertThat(notes().getFirst().content().subjective()).isEqualTo("Uit het andere venster");
        assertThat(form.mayLeave()).isFalse();
        find(Button.class).withText("Opnieuw laden").single().click();
        assertThat(form().fields.subjective.getValue()).isEqualTo("Uit het andere venster");
    }

    @Test
    void aColleagueReadsTheDraftAndTakesItOver() {
        var draft = tools.encounters().startForPatient(patient);
        tools.encounters().save(draft.id(), draft.version(), saying("Begonnen", null));
        users.logInAs(Role.PRACTITIONER, "waarnemer-scherm");

        open(draft.id());
        assertThat(find(NoteForm.class).exists()).isFalse();
        assertThat(text(find(EncounterView.class).single())).contains("Begonnen", "Concept");

        find(Button.class).withText("Overnemen").single().click();
        assertThat(form().fields.subjective.getValue()).isEqualTo("Begonnen");
        assertThat(form().fields.treatsFor.getValue()).isNotNull();
    }

    /** The note that was begun. */
    private NoteForm form() {
        if (!find(NoteForm.class).exists()) {
            open(notes().getFirst().id());
        }
        return find(NoteForm.class).single();
    }

    private NoteBodyChart chart() {
        return find(NoteBodyChart.class).single();
    }

    private Button write() {
        var button = NoteHeaderPart.button(tools, patient);
        UI.getCurrent().add(button);
        return button;
    }

    private void open(EncounterId note) {
        var view = new EncounterView(tools);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        view.show(note);
    }

    private List<EncounterDetails> notes() {
        return tools.queries().page(patient, EncounterFilter.ALL, new PageRequest(0, 10)).items();
    }

    private EncounterDetails signed(String subjective, String plan) {
        var draft = tools.encounters().startForPatient(patient);
        var saved = tools.encounters().save(draft.id(), draft.version(), saying(subjective, plan));
        return tools.encounters().sign(draft.id(), saved.version());
    }

    private EncounterData saying(String subjective, @Nullable String plan) {
        return new EncounterData(
                null,
                null,
                null,
                today(),
                null,
                null,
                subjective,
                null,
                null,
                plan,
                null,
                null,
                null,
                null,
                null);
    }

    /** A quarter past midnight: today, whatever the time. */
    private AppointmentId appointmentToday() {
        return appointment(new TestAgenda(jdbc).open(), today());
    }

    /** Held by who is logged in from then on. */
    private AppointmentId appointmentYesterday() {
        var place = new TestAgenda(jdbc).open();
        var held = appointment(place, today().minusDays(1));
        users.logInAs(Role.PRACTITIONER, place.username());
        return held;
    }

    private AppointmentId appointment(TestAgenda.Place place, LocalDate day) {
        Instant start = day.atTime(0, 15).atZone(clock.getZone()).toInstant();
        return appointments
                .book(
                        new AppointmentData(
                                place.practitioner(),
                                null,
                                null,
                                patient,
                                place.followUp(),
                                start,
                                null,
                                null,
                                null,
                                true))
                .id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
