package app.wervel.careplan.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.PrescriptionId;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PrescriptionData;
import app.wervel.exercise.application.DosageData;
import app.wervel.exercise.application.DosageData.RangeData;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** A diary, the proposal that follows from it and the decision, as another program does it. */
@BackendIT
class DiaryRestIT {
    @Autowired WebApplicationContext context;
    @Autowired CarePlanService plans;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired Clock clock;

    private String plan;
    private UUID exercise;

    @BeforeEach
    void anActivePlan() {
        users.logInAs(Role.PRACTITIONER);
        CarePlanId id =
                plans.draft(care.episode(care.patient()), List.of(GoalData.saying("Zitten"))).id();
        var dosage =
                new DosageData(
                        RangeData.exactly(3),
                        RangeData.exactly(8),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        plans.prescribe(id, null, new PrescriptionData("E08", null, dosage, null));
        exercise = plans.activate(id, null).prescriptions().getFirst().id().value();
        plan = "/care-plans/" + id.value();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void fromADiaryToADecision() {
        assertThat(put("/diary", days(day(3, "null", "4"), day(2, "null", "3"))))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"exercises": [{"prescription": "%s", "exercise": "E08", "planned": 1, "current": true}],
                         "days": [{"date": "%s", "version": 0, "pain": 4, "newSymptom": false,
                                   "marks": [{"prescription": "%s", "done": true, "planned": 1}]},
                                  {"date": "%s", "pain": 3}],
                         "course": {"daysPractised": 2, "daysKept": 2, "painBefore": 4.0, "painAfter": 3.0}}
                        """
                                .formatted(exercise, ago(3), exercise, ago(2)));
        assertThat(get("/progression"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"proposals\": [{\"kind\": \"not_enough\"}], \"decisions\": []}");
        put("/diary", days(day(1, "null", "3")));
        assertThat(get("/progression"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"ruleVersion": "2", "newSymptoms": [],
                         "proposals": [{"kind": "step_up", "key": "step_up:repetitions:8-8:10-10", "lastDay": "%s", "dosage": {"repetitions": {"min": 10, "max": 10}},
                                        "days": [{"verdict": "good", "because": "done_without_more_pain"}, {"date": "%s"}]}]}
                        """
                                .formatted(ago(2), ago(2)));

        assertThat(post("/progression/decisions", decision("declined", "Eerst wennen")))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"proposals": [{"kind": "not_enough"}],
                         "decisions": [{"proposal": "step_up", "decision": "declined", "reason": "Eerst wennen",
                                        "by": "Test practitioner"}]}
                        """);
        assertThat(post("/progression/decisions", decision("accepted", null)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("progression.changed");
        assertThat(get("/diary?from=%s&until=%s".formatted(ago(3), ago(3))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.days.length()")
                .isEqualTo(1);
    }

    private String decision(String decision, String reason) {
        long version = plans.move(id(), null, prescription(), 1).version();
        return """
        {"version": %d, "prescription": "%s", "lastDay": "%s", "proposal": "step_up:repetitions:8-8:10-10", "decision": "%s", "reason": %s}
        """
                .formatted(
                        version,
                        exercise,
                        ago(2),
                        decision,
                        reason == null ? "null" : "\"" + reason + "\"");
    }

    private CarePlanId id() {
        return new CarePlanId(UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1)));
    }

    private PrescriptionId prescription() {
        return new PrescriptionId(exercise);
    }

    @Test
    void aStaleDayIsAConflict() {
        put("/diary", days(day(2, "null", "3")));

        assertThat(put("/diary", days(day(2, "null", "4"))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("stale-version");
        assertThat(put("/diary", days(day(2, "0", "4")))).hasStatusOk();
    }

    @Test
    void everyErrorNamesItsField() {
        assertField(put("/diary", "{}"), "days", "text.required");
        assertField(put("/diary", "{\"days\": [null]}"), "days", "text.required");
        assertField(
                put("/diary", days(day(2, "null", "11"))),
                "days[0].pain",
                "diary.pain-out-of-range");
        assertField(
                put("/diary", days(day(-1, "null", "3"))), "days[0].date", "diary.date-in-future");
        assertThat(put("/diary", days(day(2, "null", "4.5")))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(put("/diary", days(day(2, "null", "\"4\"")))).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/diary?from=yesterday")).hasStatus(HttpStatus.BAD_REQUEST);
        assertField(get("/diary?from=2020-01-01&until=2026-01-01"), "until", "diary.range-invalid");
        assertField(put("/progression/notes", "{}"), "prescription", "text.required");
        assertField(post("/progression/decisions", "{}"), "decision", "text.required");
    }

    @Test
    void whatWasSeenIsNotedAndTakenBack() {
        String seen = "{\"prescription\": \"%s\", \"managed\": false}".formatted(exercise);

        assertThat(put("/progression/notes", seen))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"sessionNotes\": [{\"managed\": false}]}");
        assertThat(put("/progression/notes", "{\"prescription\": \"%s\"}".formatted(exercise)))
                .bodyJson()
                .extractingPath("$.sessionNotes.length()")
                .isEqualTo(0);
    }

    @Test
    void receptionSeesNoDiary() {
        users.logInAs(Role.RECEPTION);

        assertThat(get("/diary")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/progression")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put("/diary", days(day(2, "null", "3")))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static void assertField(MvcTestResult answer, String field, String code) {
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[?(@.field == '%s')].code".formatted(field))
                .asArray()
                .containsExactly(code);
    }

    private String day(int ago, String version, String pain) {
        return """
        {"date": "%s", "version": %s, "pain": %s, "marks": [{"prescription": "%s", "done": true}]}
        """
                .formatted(ago(ago), version, pain, exercise);
    }

    private static String days(String... days) {
        return "{\"days\": [" + String.join(",", days) + "]}";
    }

    private LocalDate ago(int days) {
        return LocalDate.now(clock).minusDays(days);
    }

    private MvcTestResult get(String uri) {
        return MockMvcTester.from(context)
                .get()
                .uri("/api/v1" + plan + uri)
                .header("Accept-Language", "nl")
                .exchange();
    }

    private MvcTestResult put(String uri, String body) {
        return send(HttpMethod.PUT, uri, body);
    }

    private MvcTestResult post(String uri, String body) {
        return send(HttpMethod.POST, uri, body);
    }

    private MvcTestResult send(HttpMethod method, String uri, String body) {
        return MockMvcTester.from(context)
                .method(method)
                .uri("/api/v1" + plan + uri)
                .header("Accept-Language", "nl")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
