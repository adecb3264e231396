package app.wervel.encounter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@BackendIT
class EncounterRestIT {
    @Autowired WebApplicationContext context;
    @Autowired TestUsers users;
    @Autowired TestCare care;
    @Autowired Clock clock;

    private PatientId patient;
    private String notes;

    @BeforeEach
    void aPatientInTreatment() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        notes = "/episodes/" + care.episode(patient).value() + "/encounters";
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aNoteOfAnEarlierDayDoesNotKeepThePresentTime() {
        var yesterday = LocalDate.now(clock).minusDays(1);

        assertThat(
                        post(
                                notes,
                                "{\"subjective\": \"Beter\", \"date\": \"%s\"}"
                                        .formatted(yesterday)))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"note\": {\"date\": \"%s\", \"timeIn\": null}}".formatted(yesterday));
    }

    @Test
    void fromTheFirstWordToTheAmendment() {
        var begun = post(notes, "{\"subjective\": \"Beter\"}");
        assertThat(begun).hasStatus(HttpStatus.CREATED);
        String note = "/encounters/" + read(begun, "$.id");
        assertThat(begun.getResponse().getHeader("Location")).endsWith(note);
        assertThat(post(notes, ""))
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(note.substring(note.lastIndexOf('/') + 1));
        assertField(post(note + "/signature", version(begun)), "plan", "encounter.always-required");

        var saved =
                send(
                        HttpMethod.PUT,
                        note,
                        """
                        {"version": %s, "date": "%s", "timeIn": "09:00", "timeOut": "09:30", "subjective": "Beter",
                         "plan": "Oefeningen", "pain": 2, "newSymptoms": false,
                         "exercises": [{"name": "Brug", "done": "3 × 10", "managed": true}]}
                        """
                                .formatted(read(begun, "$.version"), LocalDate.now(clock)));
        assertThat(saved)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"status": "draft", "note": {"kind": "treatment", "timeIn": "09:00:00", "pain": 2,
                         "exercises": [{"name": "Brug", "managed": true}]}}
                        """);
        assertThat(send(HttpMethod.PUT, note, "{\"version\": 0, \"date\": \"2020-01-01\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("stale-version");
        var signed = post(note + "/signature", version(saved));
        assertThat(signed)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"status\": \"signed\", \"signedByName\": \"Test practitioner\"}");

        assertThat(send(HttpMethod.PUT, note, "{\"version\": 2, \"date\": \"2020-01-01\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("encounter.signed-already");
        var amended =
                post(
                        note + "/amendments",
                        """
                        {"version": %s, "date": "%s", "subjective": "Niet beter", "plan": "Oefeningen",
                         "reason": "Verschreven"}
                        """
                                .formatted(read(signed, "$.version"), LocalDate.now(clock)));
        assertThat(amended)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"note": {"subjective": "Beter"},
                         "amendments": [{"number": 1, "reason": "Verschreven", "note": {"subjective": "Niet beter"}}]}
                        """);
        assertThat(get("/patients/" + patient.value() + "/encounters?query=niet&size=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"total\": 1, \"items\": [{\"status\": \"signed\"}]}");
        assertField(
                post(note + "/error", "{\"version\": %s}".formatted(read(amended, "$.version"))),
                "reason",
                "text.required");
        assertThat(
                        post(
                                note + "/error",
                                "{\"version\": %s, \"reason\": \"Verkeerde patiënt\"}"
                                        .formatted(read(amended, "$.version"))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("entered-in-error");
    }

    @Test
    void aDraftIsThrownAway() {
        String note = "/encounters/" + read(post(notes, ""), "$.id");

        assertField(send(HttpMethod.DELETE, note, ""), "version", "text.required");
        assertThat(send(HttpMethod.DELETE, note + "?version=0", ""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(note)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsRefusedLeavesNoDraftBehind() {
        assertField(post(notes, "{\"date\": \"2999-01-01\"}"), "date", "encounter.date-in-future");
        assertField(
                post(notes, "{\"date\": \"1899-01-01\"}"), "date", "encounter.date-before-birth");
        assertField(post(notes, "{\"pain\": 11}"), "pain", "encounter.pain-out-of-range");
        assertThat(post(notes, "{\"pain\": \"7\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(notes, "{\"party\": true}")).hasStatus(HttpStatus.BAD_REQUEST);

        assertThat(get("/patients/" + patient.value() + "/encounters"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void receptionReadsNoNotes() {
        String note = "/encounters/" + read(post(notes, ""), "$.id");
        users.logInAs(Role.RECEPTION);

        assertThat(get(note)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(notes, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/patients/" + patient.value() + "/encounters"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String version(MvcTestResult answer) {
        return "{\"version\": %s}".formatted(read(answer, "$.version"));
    }

    private static void assertField(MvcTestResult answer, String field, String code) {
        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\": [{\"field\": \"%s\", \"code\": \"%s\"}]}"
                                .formatted(field, code));
    }

    private static String read(MvcTestResult answer, String path) {
        try {
            return JsonPath.<Object>read(answer.getResponse().getContentAsString(), path)
                    .toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String uri) {
        return send(HttpMethod.GET, uri, "");
    }

    private MvcTestResult post(String uri, String body) {
        return send(HttpMethod.POST, uri, body);
    }

    private MvcTestResult send(HttpMethod method, String uri, String body) {
        var request =
                MockMvcTester.from(context)
                        .method(method)
                        .uri("/api/v1" + uri)
                        .header("Accept-Language", "nl");
        if (!body.isEmpty()) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
