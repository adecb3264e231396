package app.wervel.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.practice.application.LogInService;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.SeriesScope;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.SlotWish;
import app.wervel.scheduling.application.TreatmentCount;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.TodayPart;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestUsers;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The desk's dialogs without a browser: the phone rings, and somebody wants an appointment. */
@ApplicationTest
class DeskScreensIT extends SpringBrowserlessTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired DeskTools tools;
    @Autowired SchedulingDialogs dialogs;
    @Autowired PatientService patients;
    @Autowired PatientQueries patientQueries;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
    @Autowired List<TodayPart> todayParts;
    @Autowired LogInService logIn;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private TestUsers users;
    private TestAgenda.Place place;
    private LocalDate monday;

    @BeforeEach
    void openAPlace() {
        users = new TestUsers(jdbc, logIn);
        users.logInAs(Role.RECEPTION);
        place = new TestAgenda(jdbc).open();
        monday = LocalDate.now(clock).plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    void twoLettersAndEnterFindTheFirstAndTheButtonBooks() {
        var patient = patient("Zyldersma");
        var dialog = booking(monday, LocalTime.of(9, 0));
        dialog.patient.typed("zyldersma", true);
        assertThat(dialog.patient.getValue().id()).isEqualTo(patient);
        dialog.book.click();

        var booked = onlyAppointment(patient);
        assertThat(booked.practitioner()).isEqualTo(place.practitioner());
        assertThat(booked.start()).isEqualTo(at(monday, LocalTime.of(9, 0)));
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void leavingTheFieldTakesNobodyWhileTwoAreMeant() {
        patient("Twijfelaar");
        patient("Twijfelaar");
        var dialog = booking(monday, LocalTime.of(9, 0));

        dialog.patient.typed("twijfelaar", false);
        assertThat(dialog.patient.getValue()).isNull();

        dialog.patient.typed("twijfelaar", true);
        assertThat(dialog.patient.getValue()).isNotNull();
    }

    @Test
    void whoNeverCameGetsAFirstVisitAndAfterThatAFollowUp() {
        var patient = patient("Eersteling");
        var dialog = booking(monday, LocalTime.of(9, 0));
        dialog.patient.show(patient);
        assertThat(dialog.type.getValue().visit()).isEqualTo(Visit.FIRST);

        book(patient, monday, LocalTime.of(9, 0));
        var again = booking(monday, LocalTime.of(11, 0));
        again.patient.show(patient);
        assertThat(again.type.getValue().visit()).isEqualTo(Visit.FOLLOW_UP);
    }

    @Test
    void aClashIsSaidBesideTheTimeAndAnotherSlotIsOneClickAway() {
        book(patient("Eerder"), monday, LocalTime.of(9, 0));
        var patient = patient("Later");
        var dialog = booking(monday, LocalTime.of(9, 15));
        dialog.patient.show(patient);
        dialog.type(place.followUp());
        dialog.note.setValue("Belt zelf terug");

        dialog.book.click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(text(dialog.moment.message)).contains("bezet tot");
        assertThat(dialog.note.getValue()).isEqualTo("Belt zelf terug");
        assertThat(dialog.patient.getValue().id()).isEqualTo(patient);
        assertThat(dialog.book.isEnabled()).isTrue();
        var offered = buttons(dialog.moment.message).toList();
        assertThat(offered).hasSize(3);

        offered.getFirst().click();
        dialog.book.click();

        var booked = onlyAppointment(patient);
        assertThat(booked.start()).isEqualTo(at(monday, LocalTime.of(9, 30)));
        assertThat(booked.note()).isEqualTo("Belt zelf terug");
    }

    @Test
    void outsideWorkingHoursIsAskedOnceAndThenBooked() {
        var patient = patient("Avondmens");
        var dialog = booking(monday, LocalTime.of(20, 0));
        dialog.patient.show(patient);
        dialog.type(place.followUp());

        dialog.book.click();
        assertThat(agendaOf(patient)).isEmpty();
        button(dialog.moment.message, "Toch inplannen").click();

        assertThat(onlyAppointment(patient).outsideHours()).isTrue();
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void somebodyNewIsRegisteredAndBookedFromTheSameForm() {
        var dialog = booking(monday, LocalTime.of(10, 0));
        String name = "Quickelboom";

        dialog.patient.typed(name, true);
        assertThat(dialog.newPatient.isVisible()).isTrue();
        assertThat(dialog.newPatient.familyName.getValue()).isEqualTo(name);
        dialog.book.click();
        assertThat(dialog.newPatient.birthDate.isInvalid()).isTrue();

        dialog.newPatient.givenName.setValue("Ot");
        unlikeAnybody(dialog.newPatient);
        dialog.type(place.intake());
        dialog.book.click();

        var registered = patientQueries.page(name, new PageRequest(0, 2)).items().getFirst();
        assertThat(onlyAppointment(registered.id()).visit()).isEqualTo(Visit.FIRST);
    }

    @Test
    void aBirthDateThatNobodyHasGoesToTheNewPatient() {
        var dialog = booking(monday, LocalTime.of(10, 0));

        dialog.patient.typed("31-01-1907", true);

        assertThat(dialog.newPatient.birthDate.getValue()).isEqualTo(LocalDate.of(1907, 1, 31));
        assertThat(dialog.newPatient.familyName.getValue()).isEmpty();
    }

    @Test
    void whoWasRegisteredStaysWhenTheTimeWasTaken() {
        book(patient("Bezetter"), monday, LocalTime.of(9, 0));
        var dialog = booking(monday, LocalTime.of(9, 0));
        String name = "Yzermanskwa";
        dialog.patient.typed(name, true);
        unlikeAnybody(dialog.newPatient);
        dialog.type(place.followUp());

        dialog.book.click();

        assertThat(dialog.newPatient.isVisible()).isFalse();
        assertThat(dialog.patient.getValue().name().familyName()).isEqualTo(name);
        assertThat(text(dialog.moment.message)).contains("bezet tot");
    }

    @Test
    void withoutAPatientNothingIsBooked() {
        var dialog = booking(monday, LocalTime.of(9, 0));

        dialog.book.click();

        assertThat(dialog.patient.isInvalid()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void withoutATimeTheFirstFreeMomentsAreOffered() {
        var dialog = new BookingDialog(tools, dialogs, BookingDraft.EMPTY, () -> {});
        dialog.open();
        dialog.type(place.followUp());
        dialog.moment.practitioner(place.practitioner());

        assertThat(buttons(dialog.moment.message)).hasSize(3);
    }

    @Test
    void receptionLearnsNothingOfAnOpenEmergencyAndCanBook() {
        var patient = patient("Spoedeling");
        users.as(
                Role.PRACTITIONER,
                () ->
                        intakes.conclude(
                                intakes.start(
                                                patient,
                                                IntakeDraft.direct(Map.of("duration_days", 2)))
                                        .id(),
                                ConclusionData.of(
                                        "niet_pluis", "emergency_now", "undetermined", null)));

        var atTheDesk = booking(monday, LocalTime.of(9, 0));
        atTheDesk.patient.show(patient);
        assertThat(text(atTheDesk)).doesNotContain("alarm ‘Nu spoed’", "Bij spoed");
        assertThat(atTheDesk.book.isVisible()).isTrue();
        users.as(
                Role.PRACTITIONER,
                () -> {
                    var dialog = booking(monday, LocalTime.of(9, 0));
                    dialog.patient.show(patient);
                    assertThat(text(dialog)).contains("Open alarm ‘Nu spoed’");
                    return dialog;
                });

        atTheDesk.book.click();
        assertThat(agendaOf(patient)).hasSize(1);
    }

    @Test
    void theStatusIsOneClickAndCanBeUndone() {
        var row = book(patient("Klikker"), monday, LocalTime.of(9, 0));
        var dialog = new AppointmentDialog(tools, dialogs, row.id(), () -> {});
        dialog.open();

        press(dialog, "Bevestigd");
        assertThat(tools.agenda().get(row.id()).status()).isEqualTo(AppointmentStatus.CONFIRMED);

        button(dialog, "Ongedaan maken: ‘Bevestigd’").click();
        assertThat(tools.agenda().get(row.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void undoingTheBookingItselfIsAskedAboutFirst() {
        var row = book(patient("Bedenker"), monday, LocalTime.of(9, 0));
        var dialog = new AppointmentDialog(tools, dialogs, row.id(), () -> {});
        dialog.open();

        button(dialog, "Ongedaan maken: gepland").click();
        assertThat(tools.agenda().get(row.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(tools.agenda().get(row.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
        button(dialog, "Ongedaan maken: afgezegd").click();
        assertThat(tools.agenda().get(row.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void undoingIntoAnAbsenceIsAskedAboutFirst() {
        var row = book(patient("Teruggaander"), monday, LocalTime.of(9, 0));
        var moved = moveTo(row, LocalTime.of(14, 0));
        jdbc.update(
                "INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind) VALUES"
                        + " (?, 0, ?, ?, ?, 'COURSE')",
                UUID.randomUUID(),
                place.practitioner().value(),
                at(monday, LocalTime.of(8, 0)).atZone(clock.getZone()).toOffsetDateTime(),
                at(monday, LocalTime.of(12, 0)).atZone(clock.getZone()).toOffsetDateTime());
        var dialog = new AppointmentDialog(tools, dialogs, row.id(), () -> {});
        dialog.open();

        button(dialog, "Ongedaan maken: verplaatst").click();
        assertThat(tools.agenda().get(row.id())).isEqualTo(moved);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(tools.agenda().get(row.id()).start()).isEqualTo(row.start());
        assertThat(tools.agenda().get(row.id()).outsideHours()).isTrue();
    }

    private AppointmentRow moveTo(AppointmentRow row, LocalTime time) {
        return tools.appointments()
                .change(
                        row.id(),
                        row.version(),
                        new AppointmentData(
                                row.practitioner(),
                                row.room(),
                                null,
                                row.patient(),
                                row.type(),
                                at(monday, time),
                                null,
                                null,
                                null,
                                true));
    }

    @Test
    void theArrowOfTheDayTakesBackTheStatusAndNothingElse() {
        var patient = patient("Daggast");
        var row = bookAt(patient, clock.instant().truncatedTo(ChronoUnit.MINUTES));
        var arrived =
                tools.appointments().status(row.id(), row.version(), AppointmentStatus.ARRIVED);
        String arrow = "Ongedaan maken: ‘Is er’, " + row.patientName().full();

        assertThat(arrows(arrow)).isOne();

        tools.appointments()
                .change(
                        row.id(),
                        arrived.version(),
                        new AppointmentData(
                                row.practitioner(),
                                row.room(),
                                null,
                                patient,
                                row.type(),
                                row.start(),
                                null,
                                "Komt met hond",
                                null,
                                true));
        assertThat(arrows(arrow)).isZero();
    }

    /** Or every change of a colleague would be another look at everybody who came. */
    @Test
    void aDayThatReadsAgainByItselfLogsNobodyTwice() {
        var row = bookAt(patient("Dagblijver"), clock.instant().truncatedTo(ChronoUnit.MINUTES));
        tools.appointments().status(row.id(), row.version(), AppointmentStatus.ARRIVED);
        users.logInAs(Role.PRACTITIONER, place.username());
        try {
            var list = new DayList(tools, dialogs, true);
            var before = jdbc.queryForObject("SELECT count(*) FROM access_log", Long.class);

            list.show();

            assertThat(text(list)).contains("Dagblijver");
            assertThat(jdbc.queryForObject("SELECT count(*) FROM access_log", Long.class))
                    .isEqualTo(before);
        } finally {
            users.logInAs(Role.RECEPTION);
        }
    }

    /** How many lines of the day have it. */
    private long arrows(String label) {
        users.logInAs(Role.PRACTITIONER, place.username());
        try {
            return buttons(new DayList(tools, dialogs, true))
                    .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                    .count();
        } finally {
            users.logInAs(Role.RECEPTION);
        }
    }

    @Test
    void cancellingSeveralCanBeTakenBackAtOnce() {
        var patient = patient("Reeksterug");
        var dialog = series(patient, 3);
        dialog.propose.click();
        dialog.book.click();
        var first = agendaOf(patient).getLast();
        int[] told = {0};
        var part = new CancelPart(tools, first, () -> {}, () -> told[0]++);
        part.scope.setValue(SeriesScope.ALL);

        part.cancel.click();
        assertThat(agendaOf(patient))
                .extracting(AppointmentRow::status)
                .containsOnly(AppointmentStatus.CANCELLED);
        undoNotice().click();

        assertThat(agendaOf(patient))
                .extracting(AppointmentRow::status)
                .containsOnly(AppointmentStatus.BOOKED);
        assertThat(told[0]).isOne();
    }

    private Button undoNotice() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Ongedaan maken"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRefusedStatusSpringsBack() {
        var row = book(patient("Vroegeling"), monday, LocalTime.of(9, 0));
        var dialog = new AppointmentDialog(tools, dialogs, row.id(), () -> {});
        dialog.open();

        press(dialog, "Klaar");

        assertThat(tools.agenda().get(row.id()).status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(nativeButton(dialog, "Gepland").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void cancellingTakesForWhomAndAReasonInOneClick() {
        var row = book(patient("Afzegger"), monday, LocalTime.of(9, 0));
        int[] told = {0};
        var part = new CancelPart(tools, row, () -> told[0]++, () -> {});
        assertThat(part.late.isVisible()).isFalse();

        press(part, "Ziek");
        part.cancel.click();

        var cancelled = tools.agenda().get(row.id());
        assertThat(cancelled.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(cancelled.cancelledFor()).isEqualTo(CancelledFor.PATIENT);
        assertThat(cancelled.cancelReason()).isEqualTo("Ziek");
        assertThat(told[0]).isOne();
    }

    @Test
    void aLateCancellationIsSaidBeforehandAndOnlyOfThePatient() {
        var row = bookSoon(patient("Laatkomer"));
        var part = new CancelPart(tools, row, () -> {}, () -> {});

        assertThat(part.late.isVisible()).isTrue();
        part.whose.choose(CancelledFor.PRACTICE);
        assertThat(part.late.isVisible()).isFalse();
    }

    @Test
    void whoIsMovedOntoSomebodyElseIsToldAndStays() {
        book(patient("Zitter"), monday, LocalTime.of(10, 0));
        var row = book(patient("Schuiver"), monday, LocalTime.of(9, 0));
        var part = new MovePart(tools, row, moved -> {});
        part.moment.time.setValue(LocalTime.of(10, 0));

        part.move.click();

        assertThat(text(part.moment.message)).contains("bezet tot");
        assertThat(tools.agenda().get(row.id()).start()).isEqualTo(row.start());

        part.moment.time.setValue(LocalTime.of(11, 0));
        part.move.click();
        assertThat(tools.agenda().get(row.id()).start()).isEqualTo(at(monday, LocalTime.of(11, 0)));
    }

    @Test
    void aSeriesIsProposedAndBookedAsAWhole() {
        var patient = patient("Reeksloper");
        var dialog = series(patient, 4);

        dialog.propose.click();
        assertThat(dialog.book.getText()).isEqualTo("Alle 4 boeken");
        dialog.book.click();

        assertThat(agendaOf(patient)).hasSize(4);
        assertThat(agendaOf(patient))
                .extracting(AppointmentRow::series)
                .doesNotContainNull()
                .containsOnly(agendaOf(patient).getFirst().series());
    }

    @Test
    void aProposalForOneIsNeverBookedForAnother() {
        var first = patient("Voorgesteld");
        var dialog = series(first, 3);
        dialog.propose.click();
        assertThat(text(dialog)).contains("Voorstel voor ").contains("Voorgesteld");

        dialog.patient.show(patient("Omgewisseld"));

        assertThat(dialog.book.isVisible()).isFalse();
        assertThat(text(dialog)).doesNotContain("Voorgesteld");
        assertThat(agendaOf(first)).isEmpty();
    }

    @Test
    void whatOfASeriesWasTakenMeanwhileIsMarkedAndReplaced() {
        var patient = patient("Reeksbotser");
        var dialog = series(patient, 3);
        dialog.propose.click();
        SlotRow second = rows(dialog).chosen().get(1).slot();
        bookSlot(patient("Voordringer"), second);

        dialog.book.click();

        assertThat(agendaOf(patient)).isEmpty();
        assertThat(text(dialog)).contains("Kan hier niet meer staan");
        button(dialog.message, "Nieuw voorstel voor wat bezet is").click();
        dialog.book.click();
        assertThat(agendaOf(patient)).hasSize(3);
    }

    @Test
    void moreThanWasAgreedIsAskedAbout() {
        var patient = patient("Rekenaar");
        users.as(
                Role.PRACTITIONER,
                () -> {
                    var intake =
                            intakes.start(patient, IntakeDraft.direct(Map.of("duration_days", 10)));
                    intakes.conclude(
                            intake.id(),
                            ConclusionData.of(
                                    "pluis_met_terugkoppeling", "none", "aspecific", null));
                    var episode = episodes.start(intake.id(), "Rug");
                    return episodes.agreeTreatments(episode.id(), episode.version(), 2, null);
                });
        var dialog = series(patient, 3);

        dialog.propose.click();
        assertThat(text(dialog.left)).contains("1 meer dan de afgesproken 2");
        dialog.book.click();
        assertThat(agendaOf(patient)).isEmpty();

        button(dialog.message, "Toch alle afspraken boeken").click();
        assertThat(agendaOf(patient)).hasSize(3);
    }

    @Test
    void whoWaitsIsListedAndBookedInOneClick() {
        var patient = patient("Wachter");
        var dialog =
                new WaitingListDialog(
                        tools,
                        new WaitingListDialog.Draft(
                                patient, place.followUp(), place.practitioner()),
                        () -> {});
        dialog.open();
        dialog.save.click();
        var entry =
                tools.waiting().waiting(new PageRequest(0, 200)).items().stream()
                        .filter(each -> each.patient().equals(patient))
                        .findFirst()
                        .orElseThrow();
        SlotRow slot = free(at(monday, LocalTime.of(9, 0)));

        var line = new MatchLine(tools, entry, slot, () -> {});
        buttons(line).findFirst().orElseThrow().click();

        assertThat(onlyAppointment(patient).start()).isEqualTo(slot.start());
        assertThat(tools.waiting().waiting(new PageRequest(0, 200)).items())
                .extracting(each -> each.patient())
                .doesNotContain(patient);

        undoNotice().click();
        assertThat(onlyAppointment(patient).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(tools.waiting().waiting(new PageRequest(0, 200)).items())
                .extracting(each -> each.patient())
                .contains(patient);
    }

    @Test
    void aCancelledSlotIsOfferedToWhoWaits() {
        var row = book(patient("Vrijmaker"), monday, LocalTime.of(9, 0));
        var waiting = patient("Inspringer");
        var entry =
                new WaitingListDialog(
                        tools,
                        new WaitingListDialog.Draft(
                                waiting, place.followUp(), place.practitioner()),
                        () -> {});
        entry.open();
        entry.save.click();
        tools.appointments().cancel(row.id(), row.version(), CancelledFor.PATIENT, null);

        var fits = new FittingPart(tools, tools.agenda().get(row.id()), () -> {});

        assertThat(text(fits)).contains("Inspringer");
    }

    @Test
    void anAbsenceMovesWhatIsChosenAndLeavesTheRest() {
        var moved = book(patient("Verplaatsbaar"), monday, LocalTime.of(9, 0));
        var left = book(patient("Blijver"), monday, LocalTime.of(10, 0));
        var effects =
                tools.series()
                        .affectedBy(
                                place.practitioner(),
                                new Period(
                                        at(monday, LocalTime.of(8, 0)),
                                        at(monday, LocalTime.of(17, 0))));
        var dialog = new AbsenceEffectsDialog(tools, effects);
        dialog.open();
        assertThat(dialog.lines()).hasSize(2);
        dialog.lines().getLast().to.clear();

        dialog.moveAll.click();

        assertThat(tools.agenda().get(moved.id()).start()).isNotEqualTo(moved.start());
        assertThat(tools.agenda().get(left.id()).start()).isEqualTo(left.start());
        assertThat(text(dialog)).contains("Nog één afspraak");
    }

    @Test
    void theDayOfReceptionIsAnotherThanThatOfWhoTreats() {
        var reception = (LoggedInUser) logIn.loadUserByUsername("roos");
        var treats = (LoggedInUser) logIn.loadUserByUsername("anna");

        assertThat(captions(reception))
                .contains("scheduling.today.arrivals", "scheduling.today.phone")
                .doesNotContain("scheduling.today.my-day");
        assertThat(captions(treats))
                .contains("scheduling.today.my-day")
                .doesNotContain("scheduling.today.arrivals", "scheduling.today.phone");
    }

    @Test
    void theCardForThePhoneNamesEveryCall() {
        var card = new AlarmCard();

        for (AlarmCall call : AlarmCall.values()) {
            assertThat(text(card))
                    .contains(card.getTranslation("scheduling.alarm.call." + call.key()));
        }
    }

    @Test
    void whatIsLeftOfAnAgreementIsCounted() {
        var count = new TreatmentCount(null, 12, 9, 3, 4);

        assertThat(text(new TreatmentsLeft(count, 2)))
                .contains("Plan: nog 3 van 12")
                .contains("Verwijzing: nog 0 van 9");
        assertThat(text(new TreatmentsLeft(count, 3))).contains("1 meer dan de 9");
    }

    private BookingDialog booking(LocalDate day, LocalTime time) {
        var dialog =
                new BookingDialog(
                        tools,
                        dialogs,
                        new BookingDraft(day, time, null, place.practitioner(), null, null),
                        () -> {});
        dialog.open();
        return dialog;
    }

    private SeriesDialog series(PatientId patient, int count) {
        var dialog =
                new SeriesDialog(
                        tools,
                        new SeriesDialog.Draft(
                                patient, place.followUp(), place.practitioner(), monday, null),
                        () -> {});
        dialog.open();
        dialog.count.setValue(count);
        dialog.perWeek.setValue(1);
        return dialog;
    }

    private static SeriesRows rows(SeriesDialog dialog) {
        return all(dialog)
                .filter(SeriesRows.class::isInstance)
                .map(SeriesRows.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private PatientId patient(String familyName) {
        return patients.register(
                        PatientData.minimal(
                                "",
                                familyName,
                                "Ot" + COUNT.incrementAndGet(),
                                LocalDate.of(1981, 2, 3),
                                "06 00998877"),
                        true)
                .id();
    }

    /** Or somebody would have to look whether it is the same person. */
    private static void unlikeAnybody(NewPatientFields fields) {
        int number = COUNT.incrementAndGet();
        fields.birthDate.setValue(LocalDate.of(1931, 1, 1).plusDays(41L * number));
        fields.phone.setValue("06 1%07d".formatted(number));
    }

    private AppointmentRow book(PatientId patient, LocalDate day, LocalTime time) {
        return bookAt(patient, at(day, time));
    }

    private AppointmentRow bookSoon(PatientId patient) {
        return bookAt(patient, clock.instant().plusSeconds(3600).truncatedTo(ChronoUnit.MINUTES));
    }

    private AppointmentRow bookAt(PatientId patient, Instant start) {
        return tools.appointments()
                .book(
                        new AppointmentData(
                                place.practitioner(),
                                place.room(),
                                null,
                                patient,
                                place.followUp(),
                                start,
                                null,
                                null,
                                null,
                                true));
    }

    private AppointmentRow bookSlot(PatientId patient, SlotRow slot) {
        return bookAt(patient, slot.start());
    }

    private SlotRow free(Instant from) {
        return tools.availability()
                .free(
                        new SlotWish(
                                place.followUp(),
                                place.practitioner(),
                                from,
                                null,
                                null,
                                null,
                                Set.of(),
                                1))
                .getFirst();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private List<AppointmentRow> agendaOf(PatientId patient) {
        return tools.agenda().ofPatient(patient, new PageRequest(0, 50)).items();
    }

    private AppointmentRow onlyAppointment(PatientId patient) {
        var rows = agendaOf(patient);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<String> captions(LoggedInUser user) {
        return todayParts.stream()
                .filter(part -> user.may(part.permission()) && part.isFor(user))
                .map(TodayPart::captionKey)
                .toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(
                Stream.of(component),
                component
                        .getChildren()
                        // A piece of text has no visibility of its own, and asking is refused.
                        .filter(child -> !(child instanceof Text) && child.isVisible())
                        .flatMap(DeskScreensIT::all));
    }

    private static Stream<Button> buttons(Component within) {
        return all(within).filter(Button.class::isInstance).map(Button.class::cast);
    }

    private static Button button(Component within, String text) {
        return buttons(within)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton nativeButton(Component within, String text) {
        return all(within)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> button.getElement().getTextRecursively().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void press(Component within, String text) {
        var button = nativeButton(within, text);
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
