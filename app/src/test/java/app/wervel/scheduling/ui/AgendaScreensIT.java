package app.wervel.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.scheduling.application.AppointmentTypeQueries;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.AvailabilityQueries;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.SlotWish;
import app.wervel.scheduling.ui.AgendaPicture.Entry;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The agenda without a browser: what is shown, and what becomes of a drag. */
@ApplicationTest
class AgendaScreensIT extends SpringBrowserlessTest {
    @Autowired AppointmentService appointments;
    @Autowired AgendaQueries agenda;
    @Autowired AppointmentTypeQueries types;
    @Autowired AvailabilityQueries availability;
    @Autowired PatientService patients;
    @Autowired Clock clock;
    @Autowired AutowireCapableBeanFactory beans;

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionSeesTheDayWithAColumnForTheOneWhoTreats() {
        AppointmentRow row = book(freeSlots().getFirst(), "Dagkijker");

        AgendaView view = open("view=day&date=" + dayOf(row));

        Entry entry = entry(view, row);
        assertThat(entry.column()).isEqualTo(row.practitioner().value().toString());
        assertThat(entry.title()).isEqualTo("Ot Dagkijker");
        assertThat(entry.movable()).isTrue();
        assertThat(view.calendar.shown().columns())
                .extracting(AgendaPicture.Column::title)
                .contains(row.practitionerName());
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aDayOnWhichNobodyWorksSaysSo() {
        AgendaView view = open("view=day&date=2020-01-05");

        assertThat(view.closed.isVisible()).isTrue();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Op deze dag werkt niemand.");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aCopyIsBookedWithItsKindAndLengthOnAnotherDayToo() {
        AppointmentRow row = bookLong("Kopieman");
        AgendaView view = open("view=day&date=2020-01-05");

        view.calendar.copy(row.id().value().toString(), "2031-03-03T10:00", null);

        var dialog = find(BookingDialog.class).single();
        assertThat(dialog.type.getValue().id()).isEqualTo(row.type());
        assertThat(dialog.moment.minutes.getValue())
                .isEqualTo((int) Duration.between(row.start(), row.end()).toMinutes());
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aDragMovesTheAppointmentAndCanBeTakenBack() {
        var slots = freeSlots();
        AppointmentRow row = book(slots.get(0), "Verschuiver");
        AgendaView view = open("view=day&date=" + dayOf(row));

        drag(view, row, slots.get(2));

        assertThat(agenda.get(row.id()).start()).isEqualTo(slots.get(2).start());
        assertThat(entry(view, row).start()).isEqualTo(local(slots.get(2)).toString());

        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Ongedaan maken"))
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(agenda.get(row.id()).start()).isEqualTo(row.start());
        assertThat(entry(view, row).start()).isEqualTo(local(slots.get(0)).toString());
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatIsPutDownWhereItWasOffersNoUndo() {
        var slots = freeSlots();
        AppointmentRow row = book(slots.get(0), "Trilhand");
        AgendaView view = open("view=day&date=" + dayOf(row));

        drag(view, row, slots.get(0));

        assertThat(said()).isEmpty();
        assertThat(agenda.get(row.id())).isEqualTo(row);
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aDragOntoSomebodyElseSaysUntilWhenAndChangesNothing() {
        var slots = freeSlots();
        AppointmentRow row = book(slots.get(0), "Botser");
        book(slots.get(2), "Bezetter");
        AgendaView view = open("view=day&date=" + dayOf(row));

        drag(view, row, slots.get(2));

        assertThat(said()).anyMatch(text -> text.contains("is bezet tot"));
        assertThat(agenda.get(row.id()).start()).isEqualTo(row.start());
        assertThat(entry(view, row).start()).isEqualTo(local(slots.get(0)).toString());
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void outsideWorkingHoursIsAskedOnceAndThenDone() {
        AppointmentRow row = book(freeSlots().getFirst(), "Vroegkomer");
        AgendaView view = open("view=day&date=" + dayOf(row));
        var early = dayOf(row).atTime(5, 0);

        move(view, row, early, early.plusMinutes(30));

        assertThat(agenda.get(row.id()).start()).isEqualTo(row.start());
        test(find(ConfirmDialog.class).single()).confirm();
        AppointmentRow moved = agenda.get(row.id());
        assertThat(moved.outsideHours()).isTrue();
        assertThat(moved.start()).isEqualTo(early.atZone(clock.getZone()).toInstant());
        assertThat(entry(view, row).marks()).contains("outside");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatAColleagueChangedMeanwhileIsNotOverwritten() {
        var slots = freeSlots();
        AppointmentRow row = book(slots.get(0), "Tweemaal");
        AgendaView view = open("view=day&date=" + dayOf(row));
        appointments.status(row.id(), row.version(), AppointmentStatus.CONFIRMED);

        drag(view, row, slots.get(1));

        assertThat(said()).isNotEmpty();
        assertThat(agenda.get(row.id()).start()).isEqualTo(row.start());
        assertThat(entry(view, row).status()).isEqualTo("confirmed");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void nothingIsMovedIntoThePast() {
        AppointmentRow row = book(freeSlots().getFirst(), "Terugganger");
        AgendaView view =
                open(
                        "view=week&practitioner="
                                + row.practitioner().value()
                                + "&date="
                                + dayOf(row));
        var yesterday = LocalDate.now(clock).minusDays(1).atTime(10, 0);

        move(view, row, yesterday, yesterday.plusMinutes(30));

        assertThat(said()).contains("Dit moment is al voorbij. Kies een tijd die nog komt.");
        assertThat(agenda.get(row.id()).start()).isEqualTo(row.start());
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theWeekIsThePhysiotherapistsOwnUnlessSheChoosesAnother() {
        AgendaView view = open("view=week");

        assertThat(view.bar.whose.getValue().name()).startsWith("Anna");
        assertThat(view.calendar.shown().view()).isEqualTo("timeGridWeek");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theAgendaSpeaksEnglishWhenAsked() {
        UI.getCurrent().setLocale(app.wervel.shell.Translations.ENGLISH);

        open("view=day&date=2027-02-01");

        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Monday 1 Feb 2027");
    }

    /** By hand: the pretended request knows no permissions, only roles. */
    private AgendaView open(String query) {
        var view = beans.createBean(AgendaView.class);
        UI.getCurrent().add(view);
        view.show(QueryParameters.fromString(query));
        return view;
    }

    private void drag(AgendaView view, AppointmentRow row, SlotRow slot) {
        var start = local(slot);
        move(view, row, start, start.plus(Duration.between(row.start(), row.end())));
    }

    private void move(AgendaView view, AppointmentRow row, LocalDateTime start, LocalDateTime end) {
        view.calendar.move(
                row.id().value().toString(),
                row.version(),
                start.toString(),
                end.toString(),
                row.practitioner().value().toString());
    }

    private List<String> said() {
        return find(Notification.class).all().stream()
                .map(notification -> test(notification).getText())
                .toList();
    }

    private static Entry entry(AgendaView view, AppointmentRow row) {
        return view.calendar.shown().entries().stream()
                .filter(entry -> entry.id().equals(row.id().value().toString()))
                .findFirst()
                .orElseThrow();
    }

    private LocalDateTime local(SlotRow slot) {
        return LocalDateTime.ofInstant(slot.start(), clock.getZone());
    }

    private LocalDate dayOf(AppointmentRow row) {
        return row.start().atZone(clock.getZone()).toLocalDate();
    }

    private AppointmentRow book(SlotRow slot, String familyName) {
        return appointments.book(
                new AppointmentData(
                        slot.practitioner(),
                        slot.room(),
                        slot.equipment(),
                        patient(familyName),
                        treatment().id(),
                        slot.start(),
                        slot.end(),
                        null,
                        null,
                        false));
    }

    /** Of another kind than is proposed to who came before, and longer than that kind is. */
    private AppointmentRow bookLong(String familyName) {
        var slots = freeSlots();
        var kind =
                types.all().stream()
                        .filter(type -> type.name().equals("Lange behandeling"))
                        .findFirst()
                        .orElseThrow();
        return appointments.book(
                new AppointmentData(
                        slots.getFirst().practitioner(),
                        slots.getFirst().room(),
                        null,
                        patient(familyName),
                        kind.id(),
                        slots.getFirst().start(),
                        slots.getFirst().start().plus(Duration.ofMinutes(55)),
                        null,
                        null,
                        true));
    }

    private PatientId patient(String familyName) {
        return patients.register(
                        PatientData.minimal(
                                "", familyName, "Ot", LocalDate.of(1981, 2, 3), "06 00998877"),
                        true)
                .id();
    }

    private AppointmentTypeRow treatment() {
        return types.all().stream()
                .filter(type -> type.active() && type.capacity() == 1)
                .filter(type -> type.needsRoom() && type.equipmentKind() == null)
                .findFirst()
                .orElseThrow();
    }

    /** Of one practitioner on one day, one after another. */
    private List<SlotRow> freeSlots() {
        var slots =
                availability.free(
                        new SlotWish(
                                treatment().id(),
                                null,
                                clock.instant().plus(Duration.ofDays(2)),
                                null,
                                null,
                                null,
                                Set.of(),
                                200));
        return slots.stream()
                .collect(
                        Collectors.groupingBy(
                                slot -> slot.practitioner() + " " + local(slot).toLocalDate()))
                .values()
                .stream()
                .filter(sameDay -> sameDay.size() > 3)
                .findFirst()
                .orElseThrow();
    }
}
