package app.wervel.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.practice.application.LogInService;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Period;
import app.wervel.scheduling.SeriesScope;
import app.wervel.scheduling.WaitingUrgency;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.WaitingListData;
import app.wervel.scheduling.application.WaitingListRow;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestUsers;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What seldom happens at the desk: nights in which the clock jumps, what went out of use, wishes
 * that are nearly met or over, an emergency.
 */
@ApplicationTest
class DeskCornersIT extends SpringBrowserlessTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    @Autowired DeskTools tools;
    @Autowired SchedulingDialogs dialogs;
    @Autowired PatientService patients;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;
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
    void aWholeSeriesIsMovedWithoutItsLengthsRoomsAndNotes() {
        var dialog = series(patient("Reeksschuiver"));
        dialog.count.setValue(2);
        dialog.propose.click();
        dialog.book.click();
        var first = agendaOf(dialog.patient.getValue().id()).getFirst();
        var part = new MovePart(tools, first, moved -> {});

        part.scope.setValue(SeriesScope.FOLLOWING);
        assertThat(part.note.isVisible()).isFalse();
        assertThat(part.moment.minutes.isVisible()).isFalse();
        assertThat(part.moment.room.isVisible()).isFalse();
        assertThat(part.kept.isVisible()).isTrue();

        part.scope.setValue(SeriesScope.THIS);
        assertThat(part.note.isVisible()).isTrue();
        assertThat(part.moment.minutes.isVisible()).isTrue();
        assertThat(part.moment.room.isVisible()).isTrue();
        assertThat(part.kept.isVisible()).isFalse();
    }

    @Test
    void whoMustBeGoneByNineOnOneDayIsOfferedNothingLater() {
        var entry = wish(place.followUp(), LocalTime.of(9, 0), monday, monday, null);

        var dialog = new FreeSlotDialog(tools, dialogs, entry, () -> {});
        dialog.open();

        assertThat(dialog.notAfter.getLabel()).isEqualTo("Klaar om");
        assertThat(dialog.type.isReadOnly()).isTrue();
        assertThat(offered(dialog))
                .isNotEmpty()
                .allMatch(text -> text.startsWith(day(monday) + " 08:"));
    }

    @Test
    void theHourOfAWishStaysTheHourThatWasTyped() {
        var entry = wish(place.followUp(), LocalTime.of(9, 0), monday, null, null);

        assertThat(entry.notAfter()).isEqualTo(LocalTime.of(9, 0));
        assertThat(entryOf(entry.patient()).notAfter()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void nothingAfterTheAppointmentThatIsGivenUpIsEarlier() {
        var patient = patient("Opgever");
        var later = book(patient, at(monday, LocalTime.of(9, 0)));
        var entry = wish(patient, place.followUp(), null, monday, null, later.id());

        var dialog = new FreeSlotDialog(tools, dialogs, entry, () -> {});
        dialog.open();

        assertThat(offered(dialog))
                .isNotEmpty()
                .allMatch(text -> text.startsWith(day(monday) + " 08:"));
    }

    @Test
    void aWishThatIsOverIsListedAsSuchAndLooksForNoPlace() {
        var patient = patient("Verlopema");
        var entry = wish(patient, place.followUp(), null, monday, monday, null);
        var today = LocalDate.now(clock);
        jdbc.update(
                "UPDATE waiting_list_entry SET from_date = ?, until_date = ? WHERE id = ?",
                today.minusDays(9),
                today.minusDays(1),
                entry.id().value());

        var dialog = new FreeSlotDialog(tools, dialogs, entryOf(patient), () -> {});
        dialog.open();
        assertThat(offered(dialog)).isEmpty();
        assertThat(text(dialog.slots)).contains("Deze wens is verlopen");

        var panel = new WaitingListPanel(tools, dialogs, () -> {});
        var row =
                all(panel)
                        .filter(ListItem.class::isInstance)
                        .filter(item -> text(item).contains("Verlopema"))
                        .findFirst()
                        .orElseThrow();
        assertThat(text(row)).contains("Verlopen").doesNotContain("Kan wachten");
        assertThat(buttons(row))
                .extracting(Button::getText)
                .containsExactly("Wijzigen", "Van de lijst");
    }

    @Test
    void aWishKeepsATypeThatIsOutOfUse() {
        var patient = patient("Trouwema");
        var entry = wish(patient, place.shockwave(), null, monday, null, null);
        jdbc.update(
                "UPDATE appointment_type SET active = false WHERE id = ?",
                place.shockwave().value());

        var dialog = new WaitingListDialog(tools, entry, () -> {});
        dialog.open();
        assertThat(dialog.type.getValue().id()).isEqualTo(place.shockwave());
        dialog.note.setValue("Belt zelf");
        dialog.save.click();

        assertThat(entryOf(patient).note()).isEqualTo("Belt zelf");
        assertThat(entryOf(patient).type()).isEqualTo(place.shockwave());
    }

    @Test
    void aWishForSomebodyWhoLeftIsNotSilentlyForAnybody() {
        var patient = patient("Volgema");
        var entry = wish(patient, place.followUp(), null, monday, null, null);
        jdbc.update(
                "UPDATE app_user SET enabled = false WHERE id = ?", place.practitioner().value());

        var dialog = new WaitingListDialog(tools, entry, () -> {});
        dialog.open();
        assertThat(dialog.practitioner.getValue().id()).isEqualTo(place.practitioner());
        dialog.save.click();

        assertThat(dialog.practitioner.isInvalid()).isTrue();
        assertThat(entryOf(patient).practitioner()).isEqualTo(place.practitioner());
        var search = new FreeSlotDialog(tools, dialogs, entry, () -> {});
        search.open();
        assertThat(search.practitioner.isInvalid()).isTrue();
    }

    @Test
    void aTimeThatTheClockJumpsOverIsSaidBesideTheTime() {
        var night = transition(true).getDateTimeBefore().toLocalDate();
        var booking =
                new BookingDialog(
                        tools,
                        dialogs,
                        new BookingDraft(
                                night, HALF_PAST_TWO, null, place.practitioner(), null, null),
                        () -> {});
        booking.open();
        booking.patient.show(patient("Nachtbraker"));
        booking.book.click();
        assertThat(booking.moment.time.isInvalid()).isTrue();
        assertThat(booking.moment.time.getErrorMessage()).contains("bestaat niet");

        var series = series(patient("Nachtreeks"));
        series.propose.click();
        var row =
                all(series)
                        .filter(SeriesRows.Row.class::isInstance)
                        .map(SeriesRows.Row.class::cast)
                        .findFirst()
                        .orElseThrow();
        row.day.setValue(night);
        row.time.setValue(HALF_PAST_TWO);
        row.set.click();
        assertThat(row.time.isInvalid()).isTrue();
        assertThat(row.time.getErrorMessage()).contains("bestaat niet");
    }

    @Test
    void aNoteAloneMovesNothingInTheHourThatComesTwice() {
        var night = transition(false);
        Instant second =
                night.getDateTimeBefore()
                        .toLocalDate()
                        .atTime(HALF_PAST_TWO)
                        .toInstant(night.getOffsetAfter());
        var row = book(patient("Uurman"), second);
        var part = new MovePart(tools, row, moved -> {});

        part.note.setValue("Wil het licht uit");
        part.move.click();

        var changed = tools.agenda().get(row.id());
        assertThat(changed.note()).isEqualTo("Wil het licht uit");
        assertThat(changed.start()).isEqualTo(second);
        assertThat(changed.end()).isEqualTo(row.end());
    }

    @Test
    void aRoomThatWentOutOfUseIsSaidBesideTheAppointmentThatStays() {
        var row = book(patient("Blijfma"), at(monday, LocalTime.of(9, 0)));
        var effects =
                tools.series()
                        .affectedBy(
                                place.practitioner(),
                                new Period(
                                        at(monday, LocalTime.of(8, 0)),
                                        at(monday, LocalTime.of(17, 0))));
        var dialog = new AbsenceEffectsDialog(tools, effects);
        dialog.open();
        var line = dialog.lines().getFirst();
        jdbc.update(
                "UPDATE room SET active = false WHERE id = ?", line.to.getValue().room().value());

        dialog.moveAll.click();

        assertThat(text(line)).contains("niet meer in gebruik");
        assertThat(tools.agenda().get(row.id()).start()).isEqualTo(row.start());
        assertThat(line.moved).isFalse();
    }

    @Test
    void noMoreAreSuggestedThanTheSmallerOfPlanAndReferralLeaves() {
        var patient = patient("Verwezene");
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
                    return episodes.agreeTreatments(episode.id(), episode.version(), 18, 7);
                });

        assertThat(series(patient).count.getValue()).isEqualTo(7);
    }

    @Test
    void anEmergencyIsOfferedNothingAndBookedByWhoMeansIt() {
        var patient = patient("Spoedgeval");
        users.as(Role.PRACTITIONER, () -> emergency(patient));
        users.logInAs(Role.PRACTITIONER);
        var dialog =
                new BookingDialog(
                        tools,
                        dialogs,
                        new BookingDraft(monday, null, null, place.practitioner(), null, null),
                        () -> {});
        dialog.open();
        dialog.type(place.followUp());
        assertThat(buttons(dialog.moment.message)).isNotEmpty();

        dialog.patient.show(patient);
        assertThat(dialog.book.isVisible()).isFalse();
        assertThat(text(dialog)).contains("Bij spoed plannen we geen afspraak");
        assertThat(buttons(dialog.moment.message)).isEmpty();

        dialog.moment.time.setValue(LocalTime.of(9, 0));
        dialog.despiteEmergency.click();
        assertThat(agendaOf(patient)).hasSize(1);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void anEmergencyIsOfferedNoSeriesEither() {
        var patient = patient("Spoedreeks");
        users.as(Role.PRACTITIONER, () -> emergency(patient));
        users.logInAs(Role.PRACTITIONER);

        var dialog = series(patient);

        assertThat(dialog.propose.isVisible()).isFalse();
        assertThat(text(dialog)).contains("Bij spoed plannen we geen afspraak");
        dialog.despiteEmergency.click();
        assertThat(text(dialog)).contains("Voorstel voor ");
        dialog.patient.show(patient("Gewoonreeks"));
        assertThat(dialog.propose.isVisible()).isTrue();
        assertThat(text(dialog)).doesNotContain("Bij spoed");
    }

    @Test
    void afterAnEmergencySomebodyElseIsBookedAsEver() {
        var patient = patient("Spoedgeval");
        users.as(Role.PRACTITIONER, () -> emergency(patient));
        users.logInAs(Role.PRACTITIONER);
        var dialog =
                new BookingDialog(
                        tools,
                        dialogs,
                        new BookingDraft(monday, null, null, place.practitioner(), null, patient),
                        () -> {});
        dialog.open();
        assertThat(dialog.book.isVisible()).isFalse();

        dialog.patient.show(patient("Gewoonma"));

        assertThat(dialog.book.isVisible()).isTrue();
        assertThat(text(dialog)).doesNotContain("Bij spoed");
        assertThat(buttons(dialog.moment.message)).isNotEmpty();
    }

    private Object emergency(PatientId patient) {
        return intakes.conclude(
                intakes.start(patient, IntakeDraft.direct(Map.of("duration_days", 2))).id(),
                ConclusionData.of("niet_pluis", "emergency_now", "undetermined", null));
    }

    private SeriesDialog series(PatientId patient) {
        var dialog =
                new SeriesDialog(
                        tools,
                        new SeriesDialog.Draft(
                                patient, place.followUp(), place.practitioner(), monday, null),
                        () -> {});
        dialog.open();
        return dialog;
    }

    private WaitingListRow wish(
            AppointmentTypeId type,
            @Nullable LocalTime notAfter,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable AppointmentId givesUp) {
        return wish(patient("Wachtma"), type, notAfter, from, until, givesUp);
    }

    private WaitingListRow wish(
            PatientId patient,
            AppointmentTypeId type,
            @Nullable LocalTime notAfter,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable AppointmentId givesUp) {
        UserId whom = place.practitioner();
        return tools.waitingList()
                .add(
                        new WaitingListData(
                                patient,
                                type,
                                whom,
                                Set.of(),
                                null,
                                notAfter,
                                from,
                                until,
                                WaitingUrgency.NORMAL,
                                null,
                                givesUp));
    }

    private WaitingListRow entryOf(PatientId patient) {
        return tools.waiting().waiting(new PageRequest(0, 200)).items().stream()
                .filter(each -> each.patient().equals(patient))
                .findFirst()
                .orElseThrow();
    }

    private PatientId patient(String familyName) {
        return patients.register(
                        PatientData.minimal(
                                "",
                                familyName,
                                "Co" + COUNT.incrementAndGet(),
                                LocalDate.of(1979, 4, 5),
                                "06 00887766"),
                        true)
                .id();
    }

    private AppointmentRow book(PatientId patient, Instant start) {
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

    /** The next night in which the clock goes forward or back. */
    private ZoneOffsetTransition transition(boolean forward) {
        var rules = clock.getZone().getRules();
        var next = rules.nextTransition(clock.instant());
        while (next.isGap() != forward) {
            next = rules.nextTransition(next.getInstant());
        }
        return next;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private String day(LocalDate day) {
        return DeskTexts.day(day, LocalDate.now(clock), Locale.of("nl"));
    }

    private List<AppointmentRow> agendaOf(PatientId patient) {
        return tools.agenda().ofPatient(patient, new PageRequest(0, 50)).items();
    }

    private static List<String> offered(FreeSlotDialog dialog) {
        return buttons(dialog.slots).map(Button::getText).toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(
                Stream.of(component),
                component
                        .getChildren()
                        // A piece of text has no visibility of its own, and asking is refused.
                        .filter(child -> !(child instanceof Text) && child.isVisible())
                        .flatMap(DeskCornersIT::all));
    }

    private static Stream<Button> buttons(Component within) {
        return all(within).filter(Button.class::isInstance).map(Button.class::cast);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
