package app.wervel.scheduling.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@BackendIT
class AppointmentRestIT {
    private static final LocalDate MONDAY = TestDays.monday();
    private static final int CLIENTS = 40;

    @Autowired WebApplicationContext context;
    @Autowired TestAgenda testAgenda;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestAgenda.Place place;
    private PatientId patient;

    @BeforeEach
    void receptionIsAtWork() {
        place = testAgenda.open();
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        users.logInAs(Role.RECEPTION);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void theWholeLifeOfAnAppointment() throws Exception {
        var booked = post("/appointments", booking("09:00"));
        assertThat(booked).hasStatus(HttpStatus.CREATED);
        String id = text(booked, "$.id");
        assertThat(booked).hasHeader("Location", "/api/v1/appointments/" + id);
        assertThat(booked)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id": "%s", "version": 0, "sessionId": "%s", "typeId": "%s", "practitionerId": "%s", "roomId": "%s",
                         "roomName": "Kamer 1", "patientId": "%s", "start": "%s", "end": "%s", "status": "booked",
                         "cancelledLate": false, "outsideHours": false, "capacity": 1, "participants": 0}
                        """
                                .formatted(
                                        id,
                                        id,
                                        place.followUp().value(),
                                        place.practitioner().value(),
                                        place.room().value(),
                                        patient.value(),
                                        local("09:00"),
                                        local("09:30")));
        assertThat(get("/appointments/" + id))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(booked.getResponse().getContentAsString());

        var moved = put("/appointments/" + id, changed("10:00", 0));
        assertThat(moved)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.start")
                .isEqualTo(local("10:00"));
        var confirmed =
                post(
                        "/appointments/" + id + "/status",
                        "{\"version\": %d, \"status\": \"confirmed\"}".formatted(version(moved)));
        assertThat(confirmed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("confirmed");
        var cancelled =
                post(
                        "/appointments/" + id + "/cancellation",
                        "{\"version\": %d, \"cancelledFor\": \"patient\", \"reason\": \"Ziek\"}"
                                .formatted(version(confirmed)));
        assertThat(cancelled)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"status\": \"cancelled\", \"cancelledFor\": \"patient\","
                                + " \"cancelReason\": \"Ziek\"}");
        var undone =
                post(
                        "/appointments/" + id + "/undo",
                        "{\"version\": %d}".formatted(version(cancelled)));
        assertThat(undone)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("confirmed");
        assertThat(get("/appointments/" + id + "/history"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].action")
                .asArray()
                .containsExactly("undone", "cancelled", "status", "moved", "booked");
    }

    @Test
    void whatGoesBackIntoAnAbsenceHasToBeMeant() throws Exception {
        var booked = post("/appointments", booking("09:00"));
        String id = text(booked, "$.id");
        var moved = put("/appointments/" + id, changed("14:00", 0));
        jdbc.update(
                "INSERT INTO absence (id, version, practitioner_id, start_at, end_at, kind) VALUES"
                        + " (?, 0, ?, ?, ?, 'COURSE')",
                UUID.randomUUID(),
                place.practitioner().value(),
                OffsetDateTime.parse(local("08:30")),
                OffsetDateTime.parse(local("12:00")));
        String undo = "/appointments/" + id + "/undo";

        assertProblem(
                post(undo, "{\"version\": %d}".formatted(version(moved))),
                422,
                "appointment.practitioner-absent");
        assertThat(post(undo, "{\"version\": %d, \"override\": true}".formatted(version(moved))))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"start\": \"%s\", \"outsideHours\": true}".formatted(local("09:00")));
    }

    @Test
    void theAgendaIsReadInSlices() throws Exception {
        post("/appointments", booking("09:00"));
        String second = text(post("/appointments", booking("10:00")), "$.id");
        String whose = "&practitionerId=" + place.practitioner().value();
        String day = "?from=" + MONDAY + "&to=" + MONDAY + whose;

        assertThat(get("/appointments" + day + "&page=1&size=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"id\": \"%s\"}], \"page\": 1, \"size\": 1, \"total\": 2}"
                                .formatted(second));
        assertThat(
                        get(
                                "/appointments?from=%s&to=%s%s"
                                        .formatted(local("09:30"), local("10:30"), whose)))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(second);
        assertThat(get("/appointments?practitionerId=" + place.practitioner().value()))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertProblem(get("/appointments?from=morgen"), 400, "invalid-input");
        assertProblem(get("/appointments?from=2027-02-30"), 400, "invalid-input");
        assertProblem(get("/appointments?from=2027-01-01&to=2027-03-31"), 400, "invalid-input");
        assertProblem(get("/appointments" + day + "&size=201"), 400, "invalid-input");
    }

    @Test
    void aClashSaysWhoIsTakenUntilWhen() throws Exception {
        post("/appointments", booking("09:00"));

        var refused = post("/appointments", booking("09:15"));

        assertProblem(refused, 409, "appointment.practitioner-overlap");
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Test %s is bezet tot 09:30.".formatted(place.username()));
    }

    @Test
    void outsideWorkingHoursNeedsAnOverride() throws Exception {
        assertProblem(
                post("/appointments", booking("20:00")), 422, "appointment.outside-working-hours");
        assertThat(post("/appointments", booking("20:00", "\"override\": true")))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.outsideHours")
                .isEqualTo(true);
    }

    @Test
    void aHolidayIsNamedInTheLanguageOfTheCaller() {
        int year = MONDAY.getYear() + 1;
        String christmas = booking("09:00").replace(local("09:00"), year + "-12-25T09:00:00+01:00");

        assertThat(post("/appointments", christmas))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("De praktijk is die dag gesloten: eerste kerstdag.");
    }

    @Test
    void aStaleVersionIsRefused() throws Exception {
        String id = text(post("/appointments", booking("09:00")), "$.id");
        put("/appointments/" + id, changed("10:00", 0));

        assertProblem(put("/appointments/" + id, changed("11:00", 0)), 409, "stale-version");
    }

    @Test
    void whatIsMalformedIsNamed() throws Exception {
        assertField(
                post("/appointments", booking("09:00", "\"colour\": \"red\"")),
                "colour",
                "unknown-field");
        assertField(
                post("/appointments", booking("09:00", "\"override\": \"true\"")),
                "override",
                "wrong-type");
        assertField(
                post(
                        "/appointments",
                        booking("09:00").replace('"' + local("09:00") + '"', "1798761600")),
                "start",
                "wrong-type");
        assertField(
                post(
                        "/appointments",
                        booking("09:00").replace(local("09:00"), "2027-01-04T09:00:00")),
                "start",
                "appointment.time-invalid");
        assertField(
                post(
                        "/appointments",
                        booking("09:00").replace(place.followUp().value().toString(), "x")),
                "typeId",
                "wrong-type");
        assertField(
                post("/appointments", booking("09:00", "\"version\": 1")),
                "version",
                "unknown-field");
        String id = text(post("/appointments", booking("09:00")), "$.id");
        assertField(put("/appointments/" + id, booking("10:00")), "version", "text.required");
        assertField(
                post("/appointments/" + id + "/status", "{\"version\": 0, \"status\": \"gone\"}"),
                "status",
                "appointment.status-unknown");
        assertField(
                post(
                        "/appointments/" + id + "/status",
                        "{\"version\": 0, \"status\": \"cancelled\"}"),
                "status",
                "appointment.cancel-instead");
        assertField(
                post("/appointments/" + id + "/cancellation", "{\"version\": 0}"),
                "cancelledFor",
                "text.required");
        assertProblem(get("/appointments/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(get("/appointments/x"), 404, "not-found");
    }

    @Test
    void theTypesAreListed() {
        assertThat(get("/appointment-types"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .contains(place.followUp().value().toString(), place.group().value().toString());
    }

    @Test
    void theAdministratorHasNoAgenda() throws Exception {
        users.logInAs(Role.ADMINISTRATOR);

        assertProblem(get("/appointments"), 403, "forbidden");
        assertProblem(post("/appointments", booking("09:00")), 403, "forbidden");
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgain() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = post("/appointments", booking("09:00"), key);
        var again = post("/appointments", booking("09:00"), key);

        assertThat(first).hasStatus(HttpStatus.CREATED);
        assertThat(again).hasStatus(HttpStatus.CREATED);
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(again.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertProblem(
                post("/appointments", booking("10:00"), key), 422, "idempotency.other-request");
        assertThat(booked()).isEqualTo(1);
        users.logInAs(Role.PRACTITIONER);
        assertThat(post("/appointments", booking("10:00"), key)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void aRefusalIsNotRemembered() throws Exception {
        var key = UUID.randomUUID().toString();
        String id = text(post("/appointments", booking("09:00")), "$.id");
        assertProblem(
                post("/appointments", booking("09:00"), key),
                409,
                "appointment.practitioner-overlap");
        post(
                "/appointments/" + id + "/cancellation",
                "{\"version\": 0, \"cancelledFor\": \"practice\"}");

        assertThat(post("/appointments", booking("09:00"), key)).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        var key = UUID.randomUUID().toString();
        post("/appointments", booking("09:00"), key);
        jdbc.update(
                "UPDATE idempotency_key SET created_at = created_at - interval '25 hours' WHERE key"
                        + " = ?",
                key);

        assertThat(post("/appointments", booking("10:00"), key)).hasStatus(HttpStatus.CREATED);
        assertThat(booked()).isEqualTo(2);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM idempotency_key WHERE created_at < now() -"
                                        + " interval '24 hours'",
                                Integer.class))
                .isZero();
    }

    @Test
    void aKeyIsReadable() throws Exception {
        for (String key : List.of("x".repeat(201), "a b", "é")) {
            assertField(
                    post("/appointments", booking("09:00"), key),
                    "Idempotency-Key",
                    "idempotency.key-invalid");
        }
    }

    @Test
    void oneKeyAtOnceFromManyBooksOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var together = new CyclicBarrier(CLIENTS);
        Callable<String> booking =
                users.inThread(
                        Role.RECEPTION,
                        () -> {
                            together.await();
                            var answer = post("/appointments", booking("09:00"), key);
                            return answer.getResponse().getStatus()
                                    + answer.getResponse().getContentAsString();
                        });

        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<String> answer : threads.invokeAll(Collections.nCopies(CLIENTS, booking))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(CLIENTS);
        assertThat(answers.stream().distinct().toList())
                .singleElement()
                .asString()
                .startsWith("201{");
        assertThat(booked()).isEqualTo(1);
    }

    @Test
    void manyWhoWantOneSlotGetOneYesAndClearNos() throws Exception {
        var together = new CyclicBarrier(CLIENTS);
        Callable<Integer> booking =
                users.inThread(
                        Role.RECEPTION,
                        () -> {
                            together.await();
                            return post("/appointments", booking("09:00"))
                                    .getResponse()
                                    .getStatus();
                        });

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Integer> answer :
                    threads.invokeAll(Collections.nCopies(CLIENTS, booking))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).hasSize(CLIENTS);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(CLIENTS - 1);
    }

    private int booked() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM appointment WHERE patient_id = ?",
                Integer.class,
                patient.value());
    }

    private String booking(String time) {
        return booking(time, "\"override\": false");
    }

    private String booking(String time, String more) {
        return """
        {"practitionerId": "%s", "patientId": "%s", "typeId": "%s", "start": "%s", %s}
        """
                .formatted(
                        place.practitioner().value(),
                        patient.value(),
                        place.followUp().value(),
                        local(time),
                        more);
    }

    private String changed(String time, long version) {
        return booking(time, "\"version\": " + version);
    }

    private static String local(String time) {
        Instant moment = TestDays.at(MONDAY, time);
        return moment.atZone(TestDays.ZONE)
                .toOffsetDateTime()
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String text(MvcTestResult answer, String path)
            throws UnsupportedEncodingException {
        return JsonPath.read(answer.getResponse().getContentAsString(), path);
    }

    private static int version(MvcTestResult answer) throws UnsupportedEncodingException {
        return JsonPath.<Integer>read(answer.getResponse().getContentAsString(), "$.version");
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private static void assertField(MvcTestResult answer, String field, String code) {
        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\": [{\"field\": \"%s\", \"code\": \"%s\"}]}"
                                .formatted(field, code));
    }

    private MvcTestResult get(String uri) {
        return send(HttpMethod.GET, uri, "", null);
    }

    private MvcTestResult post(String uri, String body) {
        return send(HttpMethod.POST, uri, body, null);
    }

    private MvcTestResult post(String uri, String body, String key) {
        return send(HttpMethod.POST, uri, body, key);
    }

    private MvcTestResult put(String uri, String body) {
        return send(HttpMethod.PUT, uri, body, null);
    }

    private MvcTestResult send(HttpMethod method, String uri, String body, @Nullable String key) {
        var request =
                MockMvcTester.from(context)
                        .method(method)
                        .uri("/api/v1" + uri)
                        .header("Accept-Language", "nl");
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        if (!body.isEmpty()) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
