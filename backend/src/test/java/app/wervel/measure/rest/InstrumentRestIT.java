package app.wervel.measure.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.wervel.measure.application.TestInstrumentFiles;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Instruments as another program brings them in. */
@BackendIT
class InstrumentRestIT {
    private static final String API = "/api/v1/instruments";

    @Autowired WebApplicationContext context;
    @Autowired TestUsers users;

    @BeforeEach
    void anAdministrator() {
        users.logInAs(Role.ADMINISTRATOR);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private MvcTestResult post(String uri, byte[] file, String language) {
        return MockMvcTester.from(context)
                .post()
                .uri(API + uri)
                .contentType("application/fhir+json")
                .header("Accept-Language", language)
                .content(file)
                .exchange();
    }

    private MvcTestResult versions() {
        return MockMvcTester.from(context).get().uri(API + "/versions").exchange();
    }

    @Test
    void fileIsShownFirstAndKeptOnlyWhenItIsAccepted() {
        byte[] file = TestInstrumentFiles.twenty("rest-1", "Verzonnen recht");

        assertThat(post("/preview?instrument=qbpds", file, "nl"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"readable": true, "title": "Verzonnen lijst", "version": "rest-1", "copyright": "Verzonnen recht",
                         "questions": 20, "scoredQuestions": 20, "instrument": "qbpds", "alreadyAccepted": false, "problems": []}
                        """);
        assertThat(versions()).bodyText().doesNotContain("rest-1");

        assertThat(post("/qbpds/versions", file, "nl"))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"instrument\": \"qbpds\", \"version\": \"rest-1\", \"inUse\": true}");
        assertThat(versions()).hasStatusOk().bodyText().contains("rest-1", "Verzonnen recht");
    }

    @Test
    void withoutCopyrightItIsRefusedInTheLanguageOfTheCaller() {
        byte[] file = TestInstrumentFiles.twenty("rest-2", null);

        var dutch = post("/preview", file, "nl");
        assertThat(dutch).hasStatusOk().bodyJson().extractingPath("$.readable").isEqualTo(false);
        assertThat(dutch)
                .bodyJson()
                .extractingPath("$.problems[0].code")
                .isEqualTo("questionnaire.no-copyright");
        String inDutch = message(dutch);
        assertThat(inDutch).isNotBlank().isNotEqualTo(message(post("/preview", file, "en")));
        assertThat(post("/qbpds/versions", file, "nl"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("copyright");
    }

    private static String message(MvcTestResult answer) {
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return JsonPath.read(text, "$.problems[0].message");
    }

    @Test
    void anotherInstrumentIsRefusedWithTheReason() {
        byte[] file = TestInstrumentFiles.twenty("rest-3", "Verzonnen recht");

        assertThat(post("/preview?instrument=rmdq", file, "nl"))
                .bodyJson()
                .extractingPath("$.problems[0].code")
                .isEqualTo("measure.item-count-differs");
        var refused = post("/rmdq/versions", file, "nl");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("measure.not-this-instrument");
        assertThat(post("/no-instrument/versions", file, "nl")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/qbpds/versions?meaning=nothing", file, "nl"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void moreThanTenMegabytesAreRefused() {
        byte[] huge = new byte[11 * 1024 * 1024];

        assertThat(post("/preview", huge, "nl"))
                .bodyJson()
                .extractingPath("$.problems[0].code")
                .isEqualTo("questionnaire.file.too-large");
        assertThat(post("/qbpds/versions", huge, "nl")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    /** What somebody could send, and what of it is told. */
    static Stream<Arguments> hostileFiles() {
        String q = "{\"linkId\": \"%s\", \"type\": \"boolean\", \"text\": \"Q\"%s}";
        String when =
                ", \"enableWhen\": [{\"question\": \"%s\", \"operator\": \"=\", \"answerBoolean\": true}]";
        String group = "{\"linkId\": \"g%d\", \"type\": \"group\", \"text\": \"G\", \"item\": [";
        StringBuilder deep = new StringBuilder();
        for (int level = 0; level < 20; level++) {
            deep.append(group.formatted(level));
        }
        deep.append(q.formatted("q", "")).append("]}".repeat(20));
        String limit =
                ", \"extension\": [{\"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueDecimal\": %s}]";
        return Stream.of(
                arguments("[".repeat(100_000), "questionnaire.file.invalid-value"),
                arguments("{\"item\": [".repeat(100_000), "questionnaire.file.no-json"),
                arguments(file(deep.toString()), "questionnaire.definition.too-deep"),
                arguments(
                        file(
                                q.formatted("a", when.formatted("b"))
                                        + ","
                                        + q.formatted("b", when.formatted("a"))),
                        "questionnaire.definition.circle"),
                arguments(
                        file(q.formatted("a", when.formatted("nobody"))),
                        "questionnaire.definition.unknown-question"),
                arguments(
                        file(q.formatted("a", "") + "," + q.formatted("a", "")),
                        "questionnaire.definition.duplicate-link-id"),
                arguments(
                        file(q.formatted("a", limit.formatted("1e999999999"))),
                        "questionnaire.answer.number"),
                arguments(
                        file(q.formatted("a", limit.formatted("9".repeat(60)))),
                        "questionnaire.file.no-json"),
                arguments(
                        file(q.formatted("a", ", \"required\": \"<script>alert(1)</script>\"")),
                        "questionnaire.file.invalid-value"),
                arguments(file(q.formatted("a", ", \"repeats\": [true, false]")), null),
                arguments(file(q.formatted("a", ", \"item\": \"x\"")), null),
                arguments(file(q.formatted("a", ", \"item\": {}")), null),
                arguments(file(q.formatted("a", ", \"extension\": \"x\"")), null),
                arguments(
                        file(q.formatted("a", ", \"extension\": [null]")),
                        "questionnaire.file.no-fhir"),
                arguments(file(q.formatted("a", ", \"answerOption\": [5]")), null),
                arguments(
                        file(q.formatted("a", ", \"enableWhen\": [[{}]]")),
                        "questionnaire.file.invalid-value"),
                arguments(file(q.formatted("a", ", \"linkId\": 5")), "questionnaire.file.no-json"),
                arguments(file("5"), null),
                arguments(file("null"), null),
                arguments(
                        "{\"resourceType\": \"Questionnaire\", \"url\": 5, \"title\": {}, \"copyright\": []}",
                        null),
                arguments(
                        "{\"resourceType\": \"Questionnaire\", \"contained\": \"x\", \"meta\": \"y\"}",
                        null),
                arguments("{\"resourceType\": [\"Questionnaire\"]}", null));
    }

    private static String file(String items) {
        return """
        {"resourceType": "Questionnaire", "url": "urn:test:hostile", "version": "1", "status": "active", "title": "Lijst",
         "language": "nl", "copyright": "Verzonnen recht", "item": [%s]}
        """
                .formatted(items);
    }

    @ParameterizedTest
    @MethodSource("hostileFiles")
    void whateverIsSentIsRefusedInWordsOfTheCaller(String file, @Nullable String code) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

        var dutch = post("/preview", bytes, "nl");
        assertThat(dutch).hasStatusOk().bodyJson().extractingPath("$.readable").isEqualTo(false);
        if (code != null) {
            assertThat(dutch)
                    .bodyJson()
                    .extractingPath("$.problems[*].code")
                    .asArray()
                    .contains(code);
        }
        String inDutch = message(dutch);
        String inEnglish = message(post("/preview", bytes, "en"));
        assertThat(inDutch).isNotBlank().isNotEqualTo(inEnglish).doesNotContain("{", "<script>");
        assertThat(inEnglish).isNotBlank().doesNotContain("{", "<script>");
        assertThat(post("/qbpds/versions", bytes, "nl")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void textThatIsNoUtf8IsToldSo() {
        String json = file("{\"linkId\": \"a\", \"type\": \"boolean\", \"text\": \"Pijn één\"}");
        for (var other : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            assertThat(post("/preview", json.getBytes(other), "nl"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.problems[0].code")
                    .isEqualTo("questionnaire.file.no-json");
        }
    }

    @Test
    void receptionBringsInNothing() {
        users.logInAs(Role.RECEPTION);
        byte[] file = TestInstrumentFiles.twenty("rest-4", "Verzonnen recht");

        assertThat(post("/preview", file, "nl"))
                .failure()
                .isInstanceOf(AccessDeniedException.class);
        assertThat(post("/qbpds/versions", file, "nl"))
                .failure()
                .isInstanceOf(AccessDeniedException.class);
        assertThat(versions()).failure().isInstanceOf(AccessDeniedException.class);
    }
}
