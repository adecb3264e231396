package app.wervel.measure.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.measure.application.InstrumentImportService;
import app.wervel.measure.application.TestInstrumentFiles;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Measures as another program keeps and reads them. */
@BackendIT
class MeasureRestIT {
    @Autowired WebApplicationContext context;
    @Autowired InstrumentImportService imports;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired Clock clock;

    private String patient;
    private String episode;

    @BeforeEach
    void anEpisode() {
        users.logInAs(Role.PRACTITIONER);
        var id = care.patient();
        patient = "/api/v1/patients/" + id.value() + "/measures";
        episode = "/api/v1/episodes/" + care.episode(id).value();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private MvcTestResult post(String uri, String body) {
        return MockMvcTester.from(context)
                .post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult measure(String body) {
        return post(episode + "/measures", body);
    }

    private MvcTestResult read() {
        return MockMvcTester.from(context)
                .get()
                .uri(patient)
                .header("Accept-Language", "nl")
                .exchange();
    }

    private static void assertField(MvcTestResult answer, String field, String code) {
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[?(@.field == '%s')].code".formatted(field))
                .asArray()
                .containsExactly(code);
    }

    @Test
    void scoreIsKeptAndReadWithItsDirectionAndTheChangeThatMatters() {
        assertThat(
                        measure(
                                """
                                {"instrument": "nprs", "answers": {"average": 6, "worst": 8}}
                                """))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"instrument": "nprs", "version": "1.0", "language": "nl", "total": 6, "moment": "start",
                         "scales": [{"scale": "worst", "value": 8}]}
                        """);
        assertThat(read())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"measures": [{"instrument": "nprs", "direction": "higher_is_worse",
                          "directionLabel": "hoger = meer pijn", "importantChange": {"points": 2, "percent": 30, "source": "Q1"},
                          "scores": [{"total": 6, "takenOn": "%s"}]}]}], "total": 1}
                        """
                                .formatted(LocalDate.now(clock)));
    }

    @Test
    void sameRequestTwiceIsOneScore() {
        String body =
                """
                {"instrument": "nprs", "answers": {"average": 6}, "requestId": "%s"}
                """
                        .formatted(UUID.randomUUID());
        assertThat(measure(body)).hasStatus(HttpStatus.CREATED);
        assertThat(measure(body)).hasStatus(HttpStatus.CREATED);
        assertThat(read())
                .bodyJson()
                .extractingPath("$.items[0].measures[0].scores.length()")
                .isEqualTo(1);
    }

    @Test
    void badInputIsToldFieldByField() {
        assertField(measure("{\"answers\": {\"average\": 6}}"), "instrument", "text.required");
        assertField(measure("{\"instrument\": \"nprs\"}"), "answers", "text.required");
        assertField(
                measure("{\"instrument\": \"nprs\", \"answers\": {\"average\": 11}}"),
                "average",
                "questionnaire.answer.out-of-range");
        assertField(
                measure("{\"instrument\": \"nprs\", \"answers\": {\"average\": \"6\"}}"),
                "average",
                "questionnaire.answer.wrong-type");
        assertField(
                measure("{\"instrument\": \"nprs\", \"answers\": {\"mean\": 6}}"),
                "mean",
                "questionnaire.answer.unknown-question");
        assertField(
                measure(
                        "{\"instrument\": \"nprs\", \"answers\": {\"average\": 6}, \"takenOn\": \"%s\"}"
                                .formatted(LocalDate.now(clock).plusDays(1))),
                "takenOn",
                "measure.date-in-future");
        assertField(
                measure(
                        "{\"instrument\": \"nprs\", \"answers\": {\"average\": 6}, \"moment\": \"later\"}"),
                "moment",
                "measure.moment-unknown");
    }

    @Test
    void instrumentThatNobodyImportedIsRefused() {
        var answer = measure("{\"instrument\": \"tsk\", \"answers\": {\"q1\": 1}}");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("measure.not-imported");
    }

    @Test
    void profileIsChosenOnWhatWasSeen() {
        String uri = episode + "/treatment-profiles";
        assertThat(post(uri, "{\"seen\": 0, \"profile\": 2}"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo("[{\"number\": 1, \"profile\": 2}]");
        assertThat(post(uri, "{\"seen\": 0, \"profile\": 3}")).hasStatus(HttpStatus.CONFLICT);
        assertField(
                post(uri, "{\"seen\": 1, \"profile\": 4}"), "profile", "measure.profile-unknown");
    }

    @Test
    void paperIsOfTheVersionThatStandsOnIt() {
        var old = imports.accept(TestInstrumentFiles.twenty("p-1", "Recht"), "qbpds", Map.of());
        imports.accept(TestInstrumentFiles.twenty("p-2", "Recht"), "qbpds", Map.of());
        String body =
                """
                {"instrument": "%s", "version": "%s", "how": "paper", "answers": {"q1": "a3"}}
                """;

        assertThat(measure(body.formatted("qbpds", old.id().value())))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo("p-1");
        assertThat(measure(body.formatted("nprs", old.id().value())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void receptionGetsNothing() {
        users.logInAs(Role.RECEPTION);
        assertThat(read()).failure().isInstanceOf(AccessDeniedException.class);
    }
}
