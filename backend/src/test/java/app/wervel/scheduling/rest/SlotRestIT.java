package app.wervel.scheduling.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestDays;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Free slots and the waiting list, as another program asks for them. */
@BackendIT
class SlotRestIT {
    private static final LocalDate MONDAY = TestDays.monday();

    @Autowired WebApplicationContext context;
    @Autowired TestAgenda testAgenda;
    @Autowired TestUsers users;
    @Autowired TestCare care;

    private TestAgenda.Place place;

    @BeforeEach
    void practiceIsOpen() {
        place = testAgenda.open();
        users.logInAs(Role.RECEPTION);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aSlotHasNothingButWhatBooksIt() {
        var answer = get(slots("&from=" + MONDAY + "&to=" + MONDAY + "&limit=2"));

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"items": [
                          {"start": "%1$sT08:00:00%2$s", "end": "%1$sT08:30:00%2$s", "practitionerId": "%3$s", "roomId": "%4$s"},
                          {"start": "%1$sT08:30:00%2$s", "end": "%1$sT09:00:00%2$s", "practitionerId": "%3$s", "roomId": "%4$s"}
                        ]}
                        """
                                .formatted(
                                        MONDAY,
                                        MONDAY.atTime(8, 0).atZone(TestDays.ZONE).getOffset(),
                                        place.practitioner().value(),
                                        place.room().value()));
    }

    @Test
    void everySlotOfAnAnswerIsBookedAsItIs() {
        List<Map<String, String>> items =
                read(get(slots("&from=" + MONDAY + "&limit=4")), "$.items");
        assertThat(items).hasSize(4);
        for (var item : items) {
            var booked =
                    post(
                            "/appointments",
                            """
                            {"typeId": "%s", "patientId": "%s", "start": "%s", "end": "%s", "practitionerId": "%s", "roomId": "%s"}
                            """
                                    .formatted(
                                            place.followUp().value(),
                                            patient(),
                                            item.get("start"),
                                            item.get("end"),
                                            item.get("practitionerId"),
                                            item.get("roomId")));
            assertThat(booked).hasStatus(HttpStatus.CREATED);
        }

        assertThat(
                        (List<String>)
                                read(
                                        get(slots("&from=" + MONDAY + "&limit=1")),
                                        "$.items[*].start"))
                .allMatch(start -> start.contains("T10:00"));
    }

    @Test
    void withoutATimeItIsFromNowAndTwenty() {
        var answer = get("/slots?typeId=" + place.followUp().value());

        List<String> starts = read(answer, "$.items[*].start");
        assertThat(starts).hasSize(20).isSorted();
        assertThat(OffsetDateTime.parse(starts.getFirst()))
                .isAfter(OffsetDateTime.now(TestDays.ZONE));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', typeId, text.required",
        "typeId=nonsense, typeId, appointment.type-unknown",
        "typeId=7b0f2b5a-3c0e-7d7b-8c7e-0123456789ab, typeId, appointment.type-unknown",
        "'typeId=%s&practitionerId=x', practitionerId, appointment.practitioner-unknown",
        "'typeId=%s&from=gisteren', from, appointment.time-invalid",
        "'typeId=%s&to=2027-13-01', to, appointment.time-invalid",
        "'typeId=%s&from=2027-02-02&to=2027-02-01', to, slots.end-before-start",
        "'typeId=%s&limit=0', limit, slots.limit-out-of-range",
        "'typeId=%s&limit=201', limit, slots.limit-out-of-range",
        "'typeId=%s&limit=veel', limit, wrong-type",
    })
    void wrongInputIsNamedByItsField(String query, String field, String code) {
        var answer = get("/slots?" + query.formatted(place.followUp().value()));

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly(field);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly(code);
    }

    @Test
    void theAdministratorGetsNoSlots() {
        users.logInAs(Role.ADMINISTRATOR);

        assertThat(get("/slots?typeId=" + place.followUp().value()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/waiting-list")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aWishIsAddedChangedAndBooked() {
        UUID patient = patient();
        var added =
                post(
                        "/waiting-list",
                        """
                        {"patientId": "%s", "typeId": "%s", "practitionerId": "%s", "weekdays": [5, 1], "notBefore": "09:00",
                         "notAfter": "12:00", "from": "%s", "urgency": "soon", "note": "Belt liever"}
                        """
                                .formatted(
                                        patient,
                                        place.followUp().value(),
                                        place.practitioner().value(),
                                        MONDAY));
        assertThat(added)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"patientId": "%s", "weekdays": [1, 5], "notBefore": "09:00:00", "notAfter": "12:00:00",
                         "from": "%s", "urgency": "soon", "note": "Belt liever", "version": 0}
                        """
                                .formatted(patient, MONDAY));
        String id = read(added, "$.id");
        assertThat(added).hasHeader("Location", "/api/v1/waiting-list/" + id);
        assertThat((List<String>) read(get("/waiting-list?size=200"), "$.items[*].id"))
                .contains(id);

        var changed =
                put(
                        "/waiting-list/" + id,
                        "{\"typeId\": \"%s\", \"version\": 0}".formatted(place.followUp().value()));
        assertThat(changed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.urgency")
                .isEqualTo("normal");
        assertThat(post("/waiting-list/" + id + "/withdrawal", "{\"version\": 0}"))
                .hasStatus(HttpStatus.CONFLICT);

        Map<String, String> slot = read(get(slots("&from=" + MONDAY + "&limit=1")), "$.items[0]");
        var booked =
                post(
                        "/waiting-list/" + id + "/booking",
                        """
                        {"version": 1, "start": "%s", "end": "%s", "practitionerId": "%s", "roomId": "%s"}
                        """
                                .formatted(
                                        slot.get("start"),
                                        slot.get("end"),
                                        slot.get("practitionerId"),
                                        slot.get("roomId")));
        assertThat(booked).hasStatus(HttpStatus.CREATED);
        assertThat(booked).bodyJson().extractingPath("$.start").isEqualTo(slot.get("start"));
        assertThat((List<String>) read(get("/waiting-list?size=200"), "$.items[*].id"))
                .doesNotContain(id);
    }

    @Test
    void aWishIsWithdrawn() {
        var added =
                post(
                        "/waiting-list",
                        "{\"patientId\": \"%s\", \"typeId\": \"%s\"}"
                                .formatted(patient(), place.followUp().value()));
        String id = read(added, "$.id");

        assertThat(post("/waiting-list/" + id + "/withdrawal", "{\"version\": 0}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(post("/waiting-list/" + id + "/withdrawal", "{\"version\": 1}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"weekdays\": [8]} | weekdays",
                "{\"urgency\": \"spoed\"} | urgency",
                "{\"notBefore\": \"9 uur\"} | notBefore",
                "{\"colour\": \"red\"} | colour",
                "{\"version\": 0} | version",
            })
    void aWrongWishIsNamedByItsField(String body, String field) {
        assertThat(post("/waiting-list", body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void aBookingWithoutASlotIsNamedByItsFields() {
        assertThat(post("/waiting-list/" + UUID.randomUUID() + "/booking", "{\"version\": 0}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("start", "end", "practitionerId");
    }

    private UUID patient() {
        return users.as(Role.PRACTITIONER, care::patient).value();
    }

    private String slots(String more) {
        return "/slots?typeId=%s&practitionerId=%s%s"
                .formatted(place.followUp().value(), place.practitioner().value(), more);
    }

    private MvcTestResult get(String path) {
        return MockMvcTester.from(context).get().uri("/api/v1" + path).exchange();
    }

    private MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    private MvcTestResult put(String path, String body) {
        return send(HttpMethod.PUT, path, body);
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return MockMvcTester.from(context)
                .method(method)
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
