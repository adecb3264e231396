package app.wervel.careplan.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingHandoutRenderer;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** From the front door to the sheet of paper, as another program walks it. */
@BackendIT
class CarePlanRestIT {
    @Autowired WebApplicationContext context;
    @Autowired TestUsers users;
    @Autowired TestCare care;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    @Test
    void theWholeWayFromPatientToHandout() {
        String patient =
                created(
                        "/patients",
                        """
                        {"familyName": "Ketelaar", "givenName": "Roos", "birthDate": "1950-03-02", "phone": "0612345678",
                         "acceptDuplicate": true}
                        """);
        String intake =
                created(
                        "/patients/" + patient + "/intakes",
                        """
                        {"access": "direct", "complaint": "Pijn laag in de rug\\nsinds de verhuizing", "requestForHelp": "Weer tuinieren",
                         "answers": {"duration_days": 20, "medicines": ["oxycodone"]}}
                        """);
        assertThat(post("/intakes/" + intake + "/episode", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("episode.intake-not-concluded");
        conclude(intake);

        var episodeAnswer = post("/intakes/" + intake + "/episode", "");
        assertThat(episodeAnswer).hasStatus(HttpStatus.CREATED);
        assertThat(episodeAnswer)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Pijn laag in de rug");
        assertThat(episodeAnswer).bodyJson().extractingPath("$.status").isEqualTo("open");
        String episode = read(episodeAnswer, "$.id");
        assertThat(post("/intakes/" + intake + "/episode", "{}")).hasStatus(HttpStatus.CONFLICT);

        String plan =
                created(
                        "/episodes/" + episode + "/care-plans",
                        """
                        {"goals": [{"statement": "Weer een uur tuinieren", "icfDomain": "participation", "measure": "minuten",
                                    "baseline": "10", "target": "60", "targetDate": "2027-02-01"}]}
                        """);
        for (String exercise : new String[] {"E01", "E02", "E16", "E20", "E23"}) {
            created(
                    "/care-plans/" + plan + "/prescriptions",
                    "{\"exercise\": \"%s\"}".formatted(exercise));
        }
        var sixth =
                post(
                        "/care-plans/" + plan + "/prescriptions",
                        """
                        {"exercise": "E08", "side": "left", "note": "Rustig",
                         "dosage": {"sets": {"min": 2, "max": 3}, "repetitions": {"min": 6, "max": 8},
                                    "timesPerWeek": {"min": 3, "max": 3}, "load": "zonder gewicht", "perSide": true}}
                        """);
        assertThat(sixth)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"exercise": "E08", "position": 6, "side": "left", "note": "Rustig", "precautions": [],
                         "dosage": {"sets": {"min": 2, "max": 3}, "repetitions": {"min": 6, "max": 8},
                                    "timesPerWeek": {"min": 3, "max": 3}, "load": "zonder gewicht", "perSide": true}}
                        """);
        assertThat(sixth)
                .bodyJson()
                .extractingPath("$.doseLine")
                .isEqualTo("2 tot 3 × 6 tot 8 per kant, 3× per week, zonder gewicht");

        assertThat(post("/care-plans/" + plan + "/activation", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"code\": \"careplan.unconfirmed-precautions\", \"details\": [\"FALL_RISK\"]}");
        assertThat(
                        post(
                                "/care-plans/" + plan + "/confirmations",
                                "{\"tag\": \"FALL_RISK\", \"reason\": \"Oefent aan het aanrecht\"}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"tag\": \"FALL_RISK\", \"reason\": \"Oefent aan het aanrecht\", \"by\": \"Test practitioner\"}");
        assertThat(post("/care-plans/" + plan + "/confirmations", "{\"tag\": \"FALL_RISK\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("careplan.confirmed-already");
        assertThat(post("/care-plans/" + plan + "/activation", ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"status\": \"active\", \"printVersion\": 1, \"unconfirmedPrecautions\": []}");

        assertThat(
                        get(
                                "/care-plans/" + plan + "/handout.pdf?lang=nl&variant=standard",
                                MediaType.APPLICATION_PDF))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .body()
                .isEqualTo(RecordingHandoutRenderer.PDF);
    }

    @Test
    void anUnknownLanguageOfPaperIsRefusedByNameEvenToWhoAsksForAPdf() {
        String plan = newPlan();

        assertThat(get("/care-plans/" + plan + "/handout.pdf?lang=xx", MediaType.APPLICATION_PDF))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("lang");
        assertThat(get("/care-plans/" + plan + "/handout.pdf?variant=poster", MediaType.ALL))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("variant");
    }

    @Test
    void aPlanChangesOnTheVersionThatWasReadOnly() {
        String plan = newPlan();
        String goals = ", \"goals\": [{\"statement\": \"Fietsen\"}, {\"statement\": \"Tillen\"}]}";

        assertThat(put("/care-plans/" + plan, "{\"version\": 0" + goals))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.goals[*].statement")
                .asArray()
                .containsExactly("Fietsen", "Tillen");
        assertThat(put("/care-plans/" + plan, "{\"version\": 0" + goals))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("stale-version");
        assertThat(put("/care-plans/" + plan, "{\"x\": 0" + goals))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(put("/care-plans/" + plan, "{\"version\": 1}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("goals");
    }

    @Test
    void anAdditionNeedsNoVersionAndIsHeldToOneThatIsGiven() {
        String plan = newPlan();

        assertThat(post("/care-plans/" + plan + "/prescriptions", "{\"exercise\": \"E25\"}"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(
                        post(
                                "/care-plans/" + plan + "/prescriptions",
                                "{\"exercise\": \"E25\", \"version\": 0}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(
                        post(
                                "/care-plans/" + plan + "/prescriptions",
                                "{\"exercise\": \"E25\", \"version\": 1}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        assertThat(post("/care-plans/" + plan + "/activation", "{\"version\": 1}"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    private static final String HOW_AND_WHEN =
            """
            "period": {"from": "2026-03-02", "until": "2026-03-29"},
            "dosage": {"sets": {"min": 3, "max": 3}, "tempo": "2-1-2",
                       "restSeconds": {"min": 30, "max": 60}, "painLimit": 3,
                       "rpe": {"scale": "borg_cr10", "min": 3, "max": 4}}\
            """;

    @Test
    void aPrescriptionIsChangedMovedAndTakenAway() {
        String plan = newPlan();
        created("/care-plans/" + plan + "/prescriptions", "{\"exercise\": \"E25\"}");
        String address =
                "/care-plans/"
                        + plan
                        + "/prescriptions/"
                        + created(
                                "/care-plans/" + plan + "/prescriptions",
                                "{\"exercise\": \"E01\"}");

        assertThat(
                        put(
                                address,
                                "{\"version\": 2, \"position\": 1, \"side\": \"right\", \"note\": \"Kalm\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"version\": 3, \"position\": 1, \"side\": \"right\", \"note\": \"Kalm\", \"dosage\": {\"holdSeconds\": {\"min\": 30, \"max\": 30}}}");
        assertThat(get(address, MediaType.APPLICATION_JSON))
                .bodyJson()
                .extractingPath("$.position")
                .isEqualTo(1);
        assertThat(put(address, "{\"version\": 3, %s}".formatted(HOW_AND_WHEN)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"note\": \"Kalm\", %s}".formatted(HOW_AND_WHEN));
        assertThat(put(address, "{\"version\": 4, \"exercise\": \"E02\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("careplan.exercise-fixed");
        assertThat(put(address, "{\"side\": \"left\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(HttpMethod.DELETE, address + "?version=2", ""))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(send(HttpMethod.DELETE, address, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.prescriptions[*].exercise")
                .asArray()
                .containsExactly("E25");
        assertThat(get(address, MediaType.APPLICATION_JSON)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPlanGoesOnInPhasesIsEvaluatedAndItsGoalFollowed() {
        String plan = newPlan();
        created("/care-plans/" + plan + "/phases", "{\"name\": \"Rustig op gang\", \"weeks\": 2}");
        created("/care-plans/" + plan + "/phases", "{\"name\": \"Opbouwen\"}");
        created("/care-plans/" + plan + "/evaluations", "{\"plannedOn\": \"2020-01-06\"}");
        assertThat(put("/care-plans/" + plan, COUNTED_GOAL.formatted(version(plan)))).hasStatusOk();
        assertThat(post("/care-plans/" + plan + "/activation", "")).hasStatusOk();
        String first = inPlan(plan, "$.course.phases[0].id");
        String second = inPlan(plan, "$.course.phases[1].id");
        String evaluation = inPlan(plan, "$.course.evaluations[0].id");
        String goal = inPlan(plan, "$.goals[0].id");
        assertThat(inPlan(plan, "$.course.currentPhase")).isEqualTo(first);
        assertThat(get("/evaluations-due?size=200", MediaType.APPLICATION_JSON))
                .bodyJson()
                .extractingPath("$.items[?(@.carePlanId == '%s')].plannedOn".formatted(plan))
                .asArray()
                .containsExactly("2020-01-06");

        assertThat(
                        put(
                                "/care-plans/" + plan + "/phases/" + second,
                                "{\"version\": %s, \"name\": \"Sterker\", \"position\": 2}"
                                        .formatted(version(plan))))
                .hasStatusOk();
        assertThat(
                        post(
                                "/care-plans/" + plan + "/phases/" + second + "/start",
                                "{\"reason\": \"Kan meer\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"course": {"currentPhase": "%s", "moves": [
                          {"from": "Rustig op gang", "to": "Sterker", "reason": "Kan meer"}]}}
                        """
                                .formatted(second));
        assertThat(send(HttpMethod.DELETE, "/care-plans/" + plan + "/phases/" + first, ""))
                .hasStatusOk();
        assertThat(
                        put(
                                "/care-plans/" + plan + "/evaluations/" + evaluation,
                                "{\"version\": %s, \"plannedOn\": \"2020-01-07\"}"
                                        .formatted(version(plan))))
                .hasStatusOk();
        assertThat(
                        post(
                                "/care-plans/" + plan + "/evaluations/" + evaluation + "/outcome",
                                "{\"decision\": \"go_on\", \"doneOn\": \"2020-01-08\"}"))
                .hasStatusOk();
        assertThat(
                        send(
                                HttpMethod.DELETE,
                                "/care-plans/" + plan + "/evaluations/" + evaluation,
                                ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String readings = "/care-plans/" + plan + "/goals/" + goal + "/readings/2020-01-08";
        assertThat(put(readings, "{\"value\": 12}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"course": {"readings": [{"goal": "%s", "on": "2020-01-08", "value": 12}],
                                    "evaluations": [{"plannedOn": "2020-01-07", "doneOn": "2020-01-08", "decision": "go_on"}]}}
                        """
                                .formatted(goal));
        assertThat(put(readings, "{\"value\": 1200}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\": [{\"field\": \"value\", \"code\": \"careplan.value-out-of-range\"}]}");
        assertThat(send(HttpMethod.DELETE, readings, "")).hasStatusOk();
        assertThat(send(HttpMethod.DELETE, readings, "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static final String COUNTED_GOAL =
            """
            {"version": %s, "goals": [{"statement": "Wandelen", "instrument": "walking_minutes",
                                       "baselineValue": 5, "targetValue": 30}]}
            """;

    private String inPlan(String plan, String path) {
        return read(get("/care-plans/" + plan, MediaType.APPLICATION_JSON), path);
    }

    private String version(String plan) {
        return inPlan(plan, "$.version");
    }

    @Test
    void wrongInputIsNamedByItsField() {
        String plan = newPlan();

        assertField(
                "/care-plans/" + plan + "/prescriptions",
                "{\"exercise\": \"E99\"}",
                "exercise",
                "exercise.unknown");
        assertField("/care-plans/" + plan + "/prescriptions", "{}", "exercise", "text.required");
        assertField(
                "/care-plans/" + plan + "/prescriptions",
                "{\"exercise\": \"E01\", \"dosage\": {\"repetitions\": {\"min\": 12, \"max\": 8}}}",
                "dosage.repetitions",
                "exercise.range-reversed");
        assertField(
                "/care-plans/" + plan + "/prescriptions",
                "{\"exercise\": \"E01\", \"dosage\": {\"sets\": {\"min\": 1, \"max\": 1}, \"tempo\": \"slow\"}}",
                "dosage.tempo",
                "exercise.tempo-unclear");
        assertField(
                "/care-plans/" + plan + "/prescriptions",
                "{\"exercise\": \"E01\", \"period\": {\"from\": \"2026-03-02\", \"until\": \"2026-03-01\"}}",
                "period.until",
                "careplan.period-reversed");
        assertField(
                "/care-plans/" + plan + "/confirmations",
                "{\"tag\": \"VERTIGO\"}",
                "tag",
                "careplan.tag-unknown");
        assertField("/care-plans/" + plan + "/confirmations", "{}", "tag", "text.required");
        assertField(
                "/episodes/"
                        + read(
                                get("/care-plans/" + plan, MediaType.APPLICATION_JSON),
                                "$.episodeId")
                        + "/care-plans",
                "{\"goals\": [{\"statement\": \"\"}]}",
                "goals[0].statement",
                "text.required");
        assertThat(post("/care-plans/" + plan + "/confirmations", "{\"tag\": \"UNSTABLE_HEART\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("careplan.reason-required");
    }

    private void assertField(String uri, String body, String field, String code) {
        assertThat(post(uri, body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\": [{\"field\": \"%s\", \"code\": \"%s\"}]}"
                                .formatted(field, code));
    }

    @Test
    void theLibraryIsSearchedInBothLanguagesAndAnsweredInOne() {
        assertThat(
                        get(
                                "/exercises?query=knie naar borst&lang=en&size=5",
                                MediaType.APPLICATION_JSON))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("id", "E01")
                .containsEntry("region", "low_back")
                .containsEntry("name", "Single knee to chest")
                .containsEntry(
                        "names", Map.of("nl", "Knie naar borst", "en", "Single knee to chest"))
                .containsEntry("doseLine", "5 to 10 times, 2× a day, hold for 30 s");
        assertThat(get("/exercises?region=neck&size=200", MediaType.APPLICATION_JSON))
                .bodyJson()
                .extractingPath("$.items[*].region")
                .asArray()
                .containsOnly("neck");
        assertThat(get("/exercises?lang=fr", MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/exercises?region=elbow", MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/exercises/E01?lang=en", MediaType.APPLICATION_JSON))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Single knee to chest");
        assertThat(get("/exercises/nothing", MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/languages", MediaType.APPLICATION_JSON))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"total\": 6, \"items\": [{\"id\": \"nl\", \"name\": \"Nederlands\"}, {\"id\": \"en\", \"name\": \"English\"}, {\"id\": \"ar\"}, {\"id\": \"de\"}, {\"id\": \"fr\"}, {\"id\": \"tr\"}]}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoIsNoPractitionerIsForbiddenEveryAddress(Role role) {
        String plan = newPlan();
        users.logInAs(role);

        assertThat(get("/care-plans/" + plan, MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/care-plans/" + plan + "/handout.pdf", MediaType.APPLICATION_PDF))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/care-plans/" + plan + "/prescriptions", "{\"exercise\": \"E01\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/care-plans/" + plan + "/activation", "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/care-plans/" + plan + "/phases", "{\"name\": \"Rustig\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/evaluations-due", MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String newPlan() {
        return created(
                "/episodes/" + care.episode(care.patient()).value() + "/care-plans",
                "{\"goals\": [{\"statement\": \"Zitten\"}]}");
    }

    private void conclude(String intake) {
        assertThat(
                        post(
                                "/intakes/" + intake + "/conclusion",
                                """
                                {"screening": "pluis_met_terugkoppeling", "urgency": "none", "classification": "aspecific",
                                 "reason": "Geen aanwijzingen"}
                                """))
                .hasStatus2xxSuccessful();
    }

    private String created(String uri, String body) {
        var answer = post(uri, body);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        String id = read(answer, "$.id");
        assertThat(answer.getResponse().getHeader("Location")).endsWith(id);
        return id;
    }

    private static String read(MvcTestResult answer, String path) {
        try {
            return JsonPath.<Object>read(answer.getResponse().getContentAsString(), path)
                    .toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String uri, MediaType accept) {
        return MockMvcTester.from(context)
                .get()
                .uri("/api/v1" + uri)
                .accept(accept)
                .header("Accept-Language", "nl")
                .exchange();
    }

    private MvcTestResult post(String uri, String body) {
        return send(HttpMethod.POST, uri, body);
    }

    private MvcTestResult put(String uri, String body) {
        return send(HttpMethod.PUT, uri, body);
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
