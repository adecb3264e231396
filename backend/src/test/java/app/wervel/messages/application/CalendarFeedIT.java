package app.wervel.messages.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A practitioner's own calendar, read by a program that is not ours. */
@BackendIT
@Import(TestAgenda.Beans.class)
class CalendarFeedIT {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:30:00Z");

    @Autowired CalendarFeedService feeds;
    @Autowired CalendarFeedQueries queries;
    @Autowired TestAgenda agenda;
    @Autowired MovableClock clock;
    @Autowired TestUsers users;
    @Autowired CurrentUser currentUser;
    @Autowired JdbcTemplate jdbc;

    private UserId me;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.SUNDAY);
        users.logInAs(Role.PRACTITIONER, "feed." + UUID.randomUUID().toString().substring(0, 8));
        me = currentUser.get().id();
    }

    @AfterEach
    void end() {
        users.logOut();
    }

    @Test
    void theAgendaSaysWhenAndNeverWhoOrWhy() throws Exception {
        var patient = agenda.patient("bo@example.org", null, "nl");
        var id = agenda.book(patient, me, TUESDAY);
        absent(TUESDAY.plus(Duration.ofDays(7)));
        String file = read(feeds.make());

        var events = events(file);
        assertThat(events).hasSize(2);
        assertThat(events).allMatch(event -> event.getSummary().getValue().equals("Bezet"));
        assertThat(start(events.getFirst())).isEqualTo(TUESDAY);
        assertThat(events.getFirst().getUid().orElseThrow().getValue())
                .isEqualTo("busy-appointment-" + id.value() + "@wervel");
        assertThat(file)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n")
                .contains("X-WR-CALNAME:Agenda Test feed.")
                .doesNotContain("Berichtsma")
                .doesNotContain("Bekkenbodem")
                .doesNotContain("conferentie")
                .doesNotContain("TZID");
    }

    @Test
    void everyLineIsAsTheStandardWantsIt() {
        agenda.book(null, me, TUESDAY);
        String file = read(feeds.make());

        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(file.split("\r\n"))
                .allMatch(
                        line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75)
                .allMatch(line -> line.matches("(?s)[A-Z][A-Z0-9-]*(;[^:]+)?:.*| .*"));
        assertThat(file)
                .containsPattern("DTSTART:20261124T093000Z\r\n")
                .containsPattern("DTEND:20261124T100000Z\r\n")
                .containsPattern("DTSTAMP:\\d{8}T\\d{6}Z\r\n");
    }

    @Test
    void theNightToSummerTimeHasNoHourBetweenTwoAndThree() throws Exception {
        clock.set(Instant.parse("2026-03-20T08:00:00Z"));
        // 01:30 and 03:30 as the clock on the wall shows them: one hour apart.
        agenda.book(null, me, Instant.parse("2026-03-29T00:30:00Z"));
        agenda.book(null, me, Instant.parse("2026-03-29T01:30:00Z"));

        assertThat(events(read(feeds.make())))
                .extracting(CalendarFeedIT::start)
                .containsExactly(
                        Instant.parse("2026-03-29T00:30:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void theNightToWinterTimeHasHalfPastTwoTwice() throws Exception {
        clock.set(Instant.parse("2026-10-20T08:00:00Z"));
        agenda.book(null, me, Instant.parse("2026-10-25T00:30:00Z"));
        agenda.book(null, me, Instant.parse("2026-10-25T01:30:00Z"));

        assertThat(events(read(feeds.make())))
                .extracting(CalendarFeedIT::start)
                .containsExactly(
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void whatIsCancelledLongPastFarAwayOrACollaguesIsNotInIt() throws Exception {
        agenda.cancel(agenda.book(null, me, TUESDAY));
        agenda.book(null, me, MovableClock.SUNDAY.minus(Duration.ofDays(31)));
        agenda.book(null, me, MovableClock.SUNDAY.plus(Duration.ofDays(366)));
        agenda.book(null, agenda.practitioner("Col Lega"), TUESDAY.plus(Duration.ofDays(9)));

        assertThat(events(read(feeds.make()))).isEmpty();
    }

    @Test
    void theFileIsTheSameUntilSomethingChanges() {
        agenda.book(null, me, TUESDAY);
        String secret = feeds.make();
        String before = read(secret);
        clock.pass(Duration.ofHours(2));

        assertThat(read(secret)).isEqualTo(before);
    }

    @Test
    void aNewAddressEndsTheOldOneAndARevokedOneIsUnknown() {
        String first = feeds.make();
        String second = feeds.make();

        assertThat(queries.file(first)).isEmpty();
        assertThat(queries.file(second)).isPresent();
        assertThat(feeds.inUseSince()).contains(MovableClock.SUNDAY);
        feeds.revoke();
        assertThat(queries.file(second)).isEmpty();
        assertThat(feeds.inUseSince()).isEmpty();
    }

    @Test
    void theAddressOfWhoeverMayNotLogInAnyMoreIsUnknown() {
        String secret = feeds.make();

        jdbc.update("UPDATE app_user SET enabled = false WHERE id = ?", me.value());

        assertThat(queries.file(secret)).isEmpty();
    }

    @Test
    void theSecretHas256BitsAndOnlyItsHashIsKept() {
        String secret = feeds.make();

        assertThat(java.util.Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM calendar_feed f WHERE f.practitioner_id = ? AND length(f.sha256) = 32 AND f::text NOT LIKE '%' || ? || '%'",
                                Integer.class, me.value(), secret))
                .isEqualTo(1);
    }

    @Test
    void nonsenseIsUnknown() {
        for (String secret : List.of("", "x", "../../etc/passwd", "a".repeat(43), "é".repeat(43))) {
            assertThat(queries.file(secret)).isEmpty();
        }
    }

    @Test
    void onlyAPractitionerHasAnAgendaAndTheAdministratorSeesNone() {
        users.logInAs(Role.RECEPTION);
        assertThatThrownBy(() -> feeds.make()).isInstanceOf(DomainRuleViolation.class);

        users.logInAs(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> feeds.make()).isInstanceOf(AccessDeniedException.class);
    }

    private void absent(Instant start) {
        jdbc.update(
                """
                INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind, note)
                VALUES (?, 0, ?, ?, ?, 'COURSE', 'conferentie')
                """,
                UUID.randomUUID(),
                me.value(),
                Timestamp.from(start),
                Timestamp.from(start.plus(Duration.ofDays(2))));
    }

    private String read(String secret) {
        return queries.file(secret).orElseThrow();
    }

    private static List<VEvent> events(String file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        return calendar.getComponents("VEVENT");
    }

    private static Instant start(VEvent event) {
        return Instant.from(event.<Temporal>getDateTimeStart().getDate());
    }
}
