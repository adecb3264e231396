package app.wervel.messages.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.messages.MessageFailure;
import app.wervel.messages.MessageKind;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What patients get in their mailbox, and when. */
@BackendIT
@Import(TestAgenda.Beans.class)
class OutboxIT {
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:30:00Z");
    private static final Instant WEDNESDAY = TUESDAY.plus(Duration.ofDays(1));

    private static final TestMailServer MAIL = TestMailServer.start();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.port());
        properties.add("wervel.messages.mail-from", () -> "afspraken@deproef.example");
    }

    @Autowired TestAgenda agenda;
    @Autowired MovableClock clock;
    @Autowired MessageDispatcher dispatcher;
    @Autowired Outbox outbox;
    @Autowired MessageQueries queries;
    @Autowired MessageService messages;
    @Autowired UndeliveredMessages undelivered;
    @Autowired MessagePreferenceService preferences;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private UserId anna;
    private PatientId patient;

    @BeforeEach
    void begin() {
        MAIL.empty();
        for (String table :
                List.of(
                        "outgoing_message_appointment",
                        "outgoing_message",
                        "appointment_notice",
                        "message_preference",
                        "waiting_list_entry")) {
            jdbc.update("DELETE FROM " + table);
        }
        jdbc.update(
                "UPDATE appointment SET status = 'CANCELLED', cancelled_for = 'PRACTICE' WHERE status = 'BOOKED'");
        clock.set(MovableClock.SUNDAY);
        practice = TestPractice.open(jdbc);
        anna = agenda.practitioner("Anna Proef");
        patient = agenda.patient("bo@example.org", null, "nl");
    }

    @AfterAll
    static void mailServerEnds() {
        MAIL.goAway();
    }

    @AfterEach
    void end() {
        practice.close();
        users.logOut();
    }

    @Test
    void aNewAppointmentIsConfirmedOnceTheGraceIsOver() throws Exception {
        agenda.book(patient, anna, TUESDAY);
        send();
        assertThat(MAIL.received()).isEmpty();

        clock.pass(GRACE);
        send();
        send();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("Uw afspraak bij Fysiotherapie De Proef");
        assertThat(mail.getAllRecipients()[0]).hasToString("bo@example.org");
        assertThat(mail.getFrom()[0].toString()).contains("afspraken@deproef.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail))
                .contains("dinsdag 24 november 2026 om 10:30 uur")
                .contains("bij Anna Proef")
                .contains("Proefstraat 1, 1000 AA Proefstad")
                .contains("uiterlijk 24 uur van tevoren: 020 123 45 67")
                .doesNotContain("Bekkenbodem")
                .doesNotContain("Berichtsma");
    }

    @Test
    void theAttachedCalendarFileIsReadByAnotherProgram() throws Exception {
        var id = agenda.book(patient, anna, TUESDAY);
        told();

        Calendar file = calendar(only());
        VEvent event = (VEvent) file.getComponents().getFirst();
        assertThat(file.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(event.getUid().orElseThrow().getValue())
                .isEqualTo("appointment-" + id.value() + "@wervel");
        assertThat(Instant.from(event.<Temporal>getDateTimeStart().getDate())).isEqualTo(TUESDAY);
        assertThat(event.getSummary().getValue()).isEqualTo("Afspraak bij Fysiotherapie De Proef");
        assertThat(event.getSequence().getSequenceNo()).isZero();
    }

    @Test
    void aMoveIsToldWithTheOldAndTheNewMomentAndReplacesTheCalendarsEntry() throws Exception {
        var id = agenda.book(patient, anna, TUESDAY);
        told();
        String uid = uid(only());
        MAIL.empty();

        agenda.move(id, WEDNESDAY);
        told();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).startsWith("Gewijzigd: ");
        assertThat(text(mail))
                .contains("woensdag 25 november 2026 om 10:30 uur")
                .contains("eerst: dinsdag 24 november 2026 om 10:30 uur");
        assertThat(uid(mail)).isEqualTo(uid);
        VEvent event = (VEvent) calendar(mail).getComponents().getFirst();
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(1);
    }

    @Test
    void aCancellationNamesTheMomentThatThePatientKnowsAndNoReason() throws Exception {
        var id = agenda.book(patient, anna, TUESDAY);
        told();
        MAIL.empty();

        agenda.move(id, WEDNESDAY);
        agenda.cancel(id);
        told();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).startsWith("Afgezegd: ");
        assertThat(text(mail))
                .contains("dinsdag 24 november 2026 om 10:30 uur")
                .doesNotContain("woensdag")
                .doesNotContain("koorts");
        assertThat(calendar(mail).getMethod().getValue()).isEqualTo("CANCEL");
    }

    @Test
    void aDragThereAndBackTellsNobody() throws Exception {
        var id = agenda.book(patient, anna, TUESDAY);
        told();
        MAIL.empty();

        agenda.move(id, WEDNESDAY);
        clock.pass(Duration.ofMinutes(1));
        agenda.move(id, TUESDAY);
        told();

        assertThat(MAIL.received()).isEmpty();
    }

    @Test
    void anAppointmentThatCameAndWentWithinTheGraceTellsNobody() throws Exception {
        agenda.cancel(agenda.book(patient, anna, TUESDAY));
        told();

        assertThat(MAIL.received()).isEmpty();
    }

    @Test
    void aSeriesIsConfirmedInOneMessage() throws Exception {
        for (int week = 0; week < 9; week++) {
            agenda.book(patient, anna, TUESDAY.plus(Duration.ofDays(7L * week)));
        }
        told();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("Uw afspraken bij Fysiotherapie De Proef");
        assertThat(text(mail)).contains("Uw 9 afspraken").contains("19 januari 2027");
        assertThat(calendar(mail).getComponents()).hasSize(9);
    }

    @Test
    void aReminderComesADayBeforeAndOnce() throws Exception {
        agenda.book(patient, anna, TUESDAY);
        told();
        MAIL.empty();

        clock.set(TUESDAY.minus(Duration.ofHours(25)));
        send();
        assertThat(MAIL.received()).isEmpty();
        clock.set(TUESDAY.minus(Duration.ofHours(24)));
        send();
        clock.pass(Duration.ofHours(1));
        send();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).startsWith("Herinnering: ");
        assertThat(mail.getContentType()).startsWith("text/plain");
    }

    @Test
    void whoeverIsMovedAfterAReminderGetsOneForTheNewStart() throws Exception {
        var id = agenda.book(patient, anna, TUESDAY);
        told();
        clock.set(TUESDAY.minus(Duration.ofHours(24)));
        send();
        agenda.move(id, WEDNESDAY.plus(Duration.ofHours(3)));
        told();
        MAIL.empty();

        clock.set(WEDNESDAY.minus(Duration.ofHours(3)));
        send();

        assertThat(text(only())).contains("woensdag 25 november 2026 om 13:30 uur");
    }

    @Test
    void whoeverWasJustToldNeedsNoReminder() throws Exception {
        clock.set(TUESDAY.minus(Duration.ofHours(5)));
        agenda.book(patient, anna, TUESDAY);
        told();
        send();

        assertThat(only().getSubject()).startsWith("Uw afspraak");
    }

    @Test
    void anAppointmentFromBeforeThereWasMailIsRemindedOfAndItsMoveToldAsAMove() throws Exception {
        var id = agenda.book(patient, anna, TUESDAY);
        var other = agenda.book(patient, anna, WEDNESDAY);
        jdbc.update("DELETE FROM appointment_notice");

        agenda.move(other, WEDNESDAY.plus(Duration.ofHours(1)));
        told();
        assertThat(only().getSubject()).startsWith("Gewijzigd: ");
        assertThat(text(only())).contains("eerst: woensdag 25 november 2026 om 10:30 uur");
        MAIL.empty();
        clock.set(TUESDAY.minus(Duration.ofHours(20)));
        send();

        assertThat(only().getSubject()).startsWith("Herinnering: ");
        agenda.cancel(id);
    }

    @Test
    void whatBeginsSoonIsToldWhileThereIsTimeToReadIt() throws Exception {
        var id = agenda.book(patient, anna, TUESDAY);
        told();
        clock.set(TUESDAY.minus(Duration.ofMinutes(4)));
        send();
        MAIL.empty();

        agenda.cancel(id);
        send();
        assertThat(MAIL.received()).isEmpty();
        clock.pass(Duration.ofSeconds(24));
        send();

        assertThat(only().getSubject()).startsWith("Afgezegd: ");
    }

    @Test
    void whoeverIsMovedAwayFromAStartThatIsNearHearsItBeforeThatStart() throws Exception {
        var id = agenda.book(patient, anna, TUESDAY);
        told();
        clock.set(TUESDAY.minus(Duration.ofMinutes(10)));
        send();
        MAIL.empty();

        agenda.move(id, WEDNESDAY);
        clock.pass(Duration.ofMinutes(1));
        send();

        assertThat(only().getSubject()).startsWith("Gewijzigd: ");
    }

    @Test
    void whoeverIsBookedForAnHourThatIsNearHearsItBeforeThatHour() throws Exception {
        agenda.book(patient, anna, clock.instant().plus(Duration.ofMinutes(4)));
        clock.pass(Duration.ofSeconds(24));
        send();

        assertThat(only().getSubject()).isEqualTo("Uw afspraak bij Fysiotherapie De Proef");
    }

    @Test
    void thePastAndAGroupsOwnRowAreToldToNobody() throws Exception {
        agenda.book(patient, anna, clock.instant().plus(Duration.ofMinutes(4)));
        agenda.book(null, anna, WEDNESDAY.plus(Duration.ofHours(6)));
        told();
        clock.set(WEDNESDAY);
        send();

        assertThat(MAIL.received()).isEmpty();
    }

    @Test
    void whoeverWantsNoMessagesGetsNoneNotEvenThoseThatAreOnTheirWay() throws Exception {
        agenda.book(patient, anna, TUESDAY);
        clock.pass(GRACE);
        users.as(
                Role.RECEPTION,
                () -> {
                    preferences.wantMessages(patient, false);
                    return true;
                });
        send();
        agenda.book(patient, anna, WEDNESDAY);
        told();

        assertThat(MAIL.received()).isEmpty();
        clock.set(TUESDAY.minus(Duration.ofHours(20)));
        send();
        assertThat(MAIL.received()).isEmpty();
    }

    @Test
    void aPatientWhoReadsNoDutchGetsEnglish() throws Exception {
        agenda.book(agenda.patient("sam@example.org", null, "tr"), anna, TUESDAY);
        told();

        assertThat(only().getSubject()).isEqualTo("Your appointment at Fysiotherapie De Proef");
        assertThat(text(only())).contains("Tuesday 24 November 2026 at 10:30");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainUntilTheMessageIsGivenUpAndCanBeSentByHand()
            throws Exception {
        agenda.book(patient, anna, WEDNESDAY.plus(Duration.ofDays(3)));
        MAIL.goAway();
        try {
            clock.pass(GRACE);
            for (int attempt = 1; attempt <= 6; attempt++) {
                send();
                assertThat(attempts()).isEqualTo(attempt);
                send();
                assertThat(attempts()).as("it waits before it tries again").isEqualTo(attempt);
                clock.pass(Duration.ofHours(4));
            }
        } finally {
            MAIL.comeBack();
        }
        send();
        assertThat(MAIL.received()).as("nobody tries it any more").isEmpty();

        users.logInAs(Role.ADMINISTRATOR);
        var dead = queries.dead(new PageRequest(0, 50)).items();
        assertThat(dead).hasSize(1);
        assertThat(dead.getFirst().failure()).isEqualTo(MessageFailure.CONNECTION);
        assertThat(dead.getFirst().attempts()).isEqualTo(6);
        assertThat(queries.overview().dead()).isEqualTo(1);
        messages.tryAgain(dead.getFirst().id());
        send();

        assertThat(only().getSubject()).startsWith("Uw afspraak");
        assertThat(queries.overview().dead()).isZero();
        assertThat(queries.overview().sent()).isEqualTo(1);
    }

    @Test
    void aMessageThatWasGivenUpSaysWhatHoldsWhenItIsSentAfterAll() throws Exception {
        var id = agenda.book(patient, anna, WEDNESDAY);
        giveUp();
        agenda.cancel(id);
        told();

        users.logInAs(Role.ADMINISTRATOR);
        messages.tryAgain(queries.dead(new PageRequest(0, 50)).items().getFirst().id());
        send();

        assertThat(MAIL.received()).as("never told, so nothing to take back").isEmpty();
    }

    @Test
    void aMessageThatWasGivenUpIsDiscardedOnce() {
        agenda.book(patient, anna, WEDNESDAY);
        giveUp();

        users.logInAs(Role.ADMINISTRATOR);
        var id = queries.dead(new PageRequest(0, 50)).items().getFirst().id();
        messages.discard(id);

        assertThat(queries.dead(new PageRequest(0, 50)).items()).isEmpty();
        assertThatThrownBy(() -> messages.discard(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.tryAgain(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void receptionSeesWhomNoMessageReachedAndNotesThatTheyWerePhoned() throws Exception {
        var whom = agenda.patient("bo@example.org", "06 12345678", "nl");
        var id = agenda.book(whom, anna, WEDNESDAY);
        agenda.book(whom, anna, WEDNESDAY.plus(Duration.ofDays(7)));
        giveUp();

        users.logInAs(Role.RECEPTION);
        var rows = undelivered.page(new PageRequest(0, 10)).items();
        assertThat(rows).hasSize(1);
        var row = rows.getFirst();
        assertThat(row.patient()).isEqualTo(whom);
        assertThat(row.phone()).isEqualTo("06 12345678");
        assertThat(row.kind()).isEqualTo(MessageKind.CONFIRMATION);
        assertThat(row.start()).isEqualTo(WEDNESDAY);
        assertThat(row.appointments()).isEqualTo(2);
        undelivered.phoned(row.id());

        assertThat(undelivered.page(new PageRequest(0, 10)).items()).isEmpty();
        assertThatThrownBy(() -> undelivered.phoned(row.id())).isInstanceOf(NotFound.class);
        assertThat(
                        jdbc.queryForList(
                                "SELECT action FROM access_log WHERE object_type = 'AppointmentMessage' AND role = 'RECEPTION' AND ? = ANY (patients) ORDER BY id",
                                String.class,
                                whom.value()))
                .containsExactly("S", "U");
        agenda.move(id, WEDNESDAY.plus(Duration.ofHours(2)));
        told();
        assertThat(only().getSubject()).as("the phone told the rest").startsWith("Gewijzigd: ");
    }

    @Test
    void whatIsCalledOffSinceOrOverAsksForNoCall() {
        agenda.book(patient, anna, WEDNESDAY);
        var calledOff =
                agenda.book(
                        agenda.patient("cas@example.org", null, "nl"),
                        anna,
                        WEDNESDAY.plus(Duration.ofHours(1)));
        giveUp();
        agenda.cancel(calledOff);

        users.logInAs(Role.RECEPTION);
        assertThat(undelivered.page(new PageRequest(0, 10)).items())
                .extracting(UndeliveredMessageRow::patient)
                .containsExactly(patient);
        clock.set(WEDNESDAY.plus(Duration.ofMinutes(1)));
        assertThat(undelivered.page(new PageRequest(0, 10)).total()).isZero();
    }

    @Test
    void aCancellationThatDidNotArriveNamesTheMomentAtWhichThePatientWouldCome() {
        var id = agenda.book(patient, anna, WEDNESDAY);
        told();
        agenda.move(id, WEDNESDAY.plus(Duration.ofDays(3)));
        agenda.cancel(id);
        giveUp();

        users.logInAs(Role.RECEPTION);
        var row = undelivered.page(new PageRequest(0, 10)).items().getFirst();
        assertThat(row.kind()).isEqualTo(MessageKind.CANCELLATION);
        assertThat(row.start()).isEqualTo(WEDNESDAY);
    }

    @Test
    void whoMakesNoAppointmentsPhonesNobody() {
        users.logInAs(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> undelivered.page(new PageRequest(0, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undelivered.phoned(UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPlaceWithoutAnAddressIsFoundAtThePractices() throws Exception {
        var location = UUID.randomUUID();
        var room = UUID.randomUUID();
        jdbc.update(
                "INSERT INTO location (id, version, name, address, active) VALUES (?, 0, ?, ' ', true)",
                location,
                "Noord " + location);
        jdbc.update(
                "INSERT INTO room (id, version, location_id, name, position, active) VALUES (?, 0, ?, 'Kamer', 0, true)",
                room,
                location);
        var id = agenda.book(patient, anna, TUESDAY);
        jdbc.update("UPDATE appointment SET room_id = ? WHERE id = ?", room, id.value());
        told();

        MimeMessage mail = only();
        assertThat(text(mail))
                .contains("  Proefstraat 1, 1000 AA Proefstad")
                .doesNotContain("Noord");
        VEvent event = (VEvent) calendar(mail).getComponents().getFirst();
        assertThat(event.getLocation().getValue()).isEqualTo("Proefstraat 1, 1000 AA Proefstad");
    }

    @Test
    void aPracticeWithoutAnAddressNamesNoPlace() throws Exception {
        jdbc.update("UPDATE practice SET address_line = '', postal_code_and_city = ''");
        jdbc.update("UPDATE location SET address = ''");
        agenda.book(patient, anna, TUESDAY);
        told();

        VEvent event = (VEvent) calendar(only()).getComponents().getFirst();
        assertThat(event.getLocation()).isNull();
    }

    @Test
    void onlyTheAdministratorSeesWhatWasGivenUp() {
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() -> queries.overview()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> messages.discard(UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
        users.logInAs(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> preferences.wantMessages(patient, true))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverEndsWhileSendingIsFollowedOnceAndThenGivenUp() throws Exception {
        agenda.book(patient, anna, WEDNESDAY);
        clock.pass(GRACE);
        dispatcher.sendDue(onlyOnce());
        takeAndCrash();

        clock.pass(Duration.ofMinutes(4));
        send();
        assertThat(MAIL.received()).as("somebody may still be sending it").isEmpty();
        clock.pass(Duration.ofMinutes(2));
        takeAndCrash();
        clock.pass(Duration.ofMinutes(6));
        send();

        users.logInAs(Role.ADMINISTRATOR);
        assertThat(MAIL.received()).isEmpty();
        assertThat(queries.dead(new PageRequest(0, 50)).items().getFirst().failure())
                .isEqualTo(MessageFailure.INTERRUPTED);
    }

    /** Looks at changes, and is told to stop before anything is sent. */
    private static BooleanSupplier onlyOnce() {
        var calls = new AtomicInteger();
        return () -> calls.incrementAndGet() <= 3;
    }

    private void takeAndCrash() {
        Automatic.run(() -> assertThat(outbox.claim()).isPresent());
    }

    private void giveUp() {
        MAIL.goAway();
        try {
            clock.pass(GRACE);
            for (int attempt = 1; attempt <= 6; attempt++) {
                send();
                clock.pass(Duration.ofHours(4));
            }
        } finally {
            MAIL.comeBack();
        }
    }

    @Test
    void thereIsNoSendingWithoutThePermissionThatOnlyTheApplicationHas() {
        users.logInAs(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> outbox.lookAtChanges()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theAccessLogSaysThatAMessageWasWritten() throws Exception {
        agenda.book(patient, anna, TUESDAY);
        told();

        assertThat(
                        jdbc.queryForList(
                                "SELECT user_name || ' ' || role || ' ' || action FROM access_log WHERE object_type = 'AppointmentMessage' AND ? = ANY (patients)",
                                String.class,
                                patient.value()))
                .containsExactly("Wervel SYSTEM C");
    }

    private int attempts() {
        return jdbc.queryForObject("SELECT attempts FROM outgoing_message", Integer.class);
    }

    private void told() {
        clock.pass(GRACE);
        send();
    }

    private void send() {
        dispatcher.sendDue(() -> true);
    }

    private static MimeMessage only() {
        assertThat(MAIL.received()).hasSize(1);
        return MAIL.received().getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent() instanceof Multipart parts
                ? firstText(parts)
                : String.valueOf(mail.getContent());
    }

    private static String firstText(Multipart parts) throws Exception {
        Object content = parts.getBodyPart(0).getContent();
        return content instanceof Multipart inner ? firstText(inner) : String.valueOf(content);
    }

    private static Calendar calendar(MimeMessage mail) throws Exception {
        BodyPart file = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(file.getContentType()).startsWith("text/calendar");
        var content = new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CalendarBuilder().build(new StringReader(content));
    }

    private static String uid(MimeMessage mail) throws Exception {
        return ((VEvent) calendar(mail).getComponents().getFirst())
                .getUid()
                .orElseThrow()
                .getValue();
    }
}
