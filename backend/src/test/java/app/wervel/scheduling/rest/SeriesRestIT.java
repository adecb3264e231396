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
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A series from the wish to its end, as another program sees it. */
@BackendIT
class SeriesRestIT {
    @Autowired WebApplicationContext context;
    @Autowired TestUsers users;
    @Autowired TestCare care;
    @Autowired TestAgenda testAgenda;

    private TestAgenda.Place place;
    private PatientId patient;

    @BeforeEach
    void practiceIsOpen() {
        place = testAgenda.open();
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private MvcTestResult post(String path, String body) {
        return post(path, body, null);
    }

    private MvcTestResult post(String path, String body, @Nullable String key) {
        var request =
                MockMvcTester.from(context)
                        .post()
                        .uri("/api/v1" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", "en")
                        .content(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    private String wish(int count) {
        return """
        {"patientId": "%s", "typeId": "%s", "count": %d, "perWeek": 2, "preferredPractitionerId": "%s",
         "from": "%s", "notBefore": "14:00", "notAfter": "17:00", "weekdays": ["monday", "TUE", 3, "thursday", "friday"]}
        """
                .formatted(
                        patient.value(),
                        place.followUp().value(),
                        count,
                        place.practitioner().value(),
                        TestDays.monday());
    }

    @Test
    void aProposalIsBookedJustAsItWasAnswered() {
        var proposal = post("/series/proposals", wish(9));

        assertThat(proposal).hasStatusOk();
        assertThat(proposal)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"patientId": "%s", "count": 9, "perWeek": 2, "notBefore": "14:00:00", "notAfter": "17:00:00",
                         "weekdays": ["monday", "tuesday", "wednesday", "thursday", "friday"],
                         "treatments": {"planned": null, "referred": null, "booked": 0, "done": 0, "left": null}}
                        """
                                .formatted(patient.value()));
        assertThat(proposal)
                .bodyJson()
                .extractingPath("$.appointments[*].number")
                .asArray()
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(proposal)
                .bodyJson()
                .extractingPath("$.appointments[0].reasons")
                .asArray()
                .contains("preferred_practitioner");
        assertThat(proposal)
                .bodyJson()
                .extractingPath("$.appointments[0].slot.practitionerId")
                .isEqualTo(place.practitioner().value().toString());
        assertThat(proposal)
                .bodyJson()
                .extractingPath("$.appointments[0].alternatives")
                .asArray()
                .isNotEmpty();

        var booked = post("/series", "{\"proposal\": %s}".formatted(body(proposal)));

        assertThat(booked).hasStatus(HttpStatus.CREATED);
        assertThat(booked).bodyJson().extractingPath("$.appointments").asArray().hasSize(9);
        String id = read(booked, "$.id");
        assertThat(booked).hasHeader("Location", "/api/v1/series/" + id);
        assertThat(booked)
                .bodyJson()
                .extractingPath("$.appointments[0].start")
                .isEqualTo(read(proposal, "$.appointments[0].slot.start"));
        assertThat(MockMvcTester.from(context).get().uri("/api/v1/series/" + id).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.appointments")
                .asArray()
                .hasSize(9);

        var again = post("/series", "{\"proposal\": %s}".formatted(body(proposal)));
        assertThat(again)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"code": "series.taken", "details": ["1, 2, 3, 4, 5, 6, 7, 8, 9"],
                         "title": "Nothing was booked or moved. Taken meanwhile: number 1, 2, 3, 4, 5, 6, 7, 8, 9. Choose another moment for those."}
                        """);
    }

    @Test
    void theSameKeyBooksOnce() {
        var proposal = post("/series/proposals", wish(2));
        String request = "{\"proposal\": %s}".formatted(body(proposal));

        var first = post("/series", request, "reeks-" + patient.value());
        var second = post("/series", request, "reeks-" + patient.value());

        assertThat(first).hasStatus(HttpStatus.CREATED);
        assertThat(second).hasStatus(HttpStatus.CREATED);
        assertThat(body(second)).isEqualTo(body(first));
        var other = post("/series/proposals", wish(3));
        assertThat(
                        post(
                                "/series",
                                "{\"proposal\": %s}".formatted(body(other)),
                                "reeks-" + patient.value()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency.other-request");
    }

    @Test
    void badInputIsToldFieldByField() {
        assertThat(post("/series/proposals", "{\"weekdays\": [\"maandag\"], \"from\": \"morgen\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("patientId", "typeId", "count", "perWeek", "from", "weekdays");
        assertThat(post("/series/proposals", "{\"often\": true}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("unknown-field");
        assertThat(post("/series/proposals", wish(51)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("count");
        assertThat(post("/series", "{}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("proposal");
        String broken =
                wish(1).strip()
                        .replaceFirst(
                                "}$", ", \"appointments\": [{\"slot\": {\"start\": \"x\"}}]}");
        assertThat(post("/series", "{\"proposal\": %s}".formatted(broken)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("appointments[0].slot.end", "appointments[0].slot.practitionerId");
    }

    @Test
    void aSlotThatEndsBeforeItStartsIsRefused() {
        var proposal = post("/series/proposals", wish(1));
        String start = read(proposal, "$.appointments[0].slot.start");
        String end = read(proposal, "$.appointments[0].slot.end");
        String inverted = body(proposal).replace(end, start);

        assertThat(post("/series", "{\"proposal\": %s}".formatted(inverted)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("appointments[0].slot.end");
    }

    @Test
    void anAdministratorIsRefused() {
        users.logInAs(Role.ADMINISTRATOR);

        assertThat(post("/series/proposals", wish(2))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theRestOfASeriesIsMovedAndCancelled() {
        var proposal = post("/series/proposals", wish(3));
        var booked = post("/series", "{\"proposal\": %s}".formatted(body(proposal)));
        String id = read(booked, "$.id");
        String second = read(booked, "$.appointments[1].id");
        String start = read(booked, "$.appointments[1].start");
        String earlier = OffsetDateTime.parse(start).minusHours(5).toString();

        var moved =
                post(
                        "/series/" + id + "/move",
                        """
                        {"appointmentId": "%s", "version": 0, "scope": "following", "start": "%s"}
                        """
                                .formatted(second, earlier));
        assertThat(moved)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.appointments")
                .asArray()
                .hasSize(2);
        int version = read(moved, "$.appointments[0].version");

        assertThat(
                        post(
                                "/series/" + UUID.randomUUID() + "/move",
                                """
                                {"appointmentId": "%s", "version": %d, "scope": "all", "start": "%s"}
                                """
                                        .formatted(second, version, start)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(
                        post(
                                "/series/" + id + "/cancellation",
                                """
                                {"appointmentId": "%s", "version": %d, "scope": "all", "cancelledFor": "patient", "reason": "Hersteld"}
                                """
                                        .formatted(second, version)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.appointments[*].status")
                .asArray()
                .containsExactly("cancelled", "cancelled", "cancelled");
        assertThat(post("/series/" + id + "/cancellation", "{\"scope\": \"some\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("appointmentId", "version", "scope", "cancelledFor");
    }
}
