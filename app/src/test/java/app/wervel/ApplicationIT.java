package app.wervel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application as it is wired, with the demo practice in it. */
@ApplicationTest
class ApplicationIT {
    private static final String PRACTITIONER = "Bearer demo-practitioner";
    private static final String RECEPTION = "Bearer demo-reception";
    private static final String ADMIN = "Bearer demo-admin";

    @Autowired MockMvc http;
    @Autowired JdbcTemplate jdbc;

    @Test
    void theDemoPracticeIsCompleteWhenTheApplicationAnswers() throws Exception {
        http.perform(get("/api/v1/patients").header("Authorization", RECEPTION))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.total").value(org.hamcrest.Matchers.greaterThanOrEqualTo(60)));
    }

    @Test
    void tokensAndPasswordsAreStoredAsHashesOnly() {
        // The accounts that tests make for themselves have no password that anybody could use.
        assertThat(
                        jdbc.queryForList(
                                "SELECT password_hash FROM app_user WHERE password_hash <> '{noop}test'",
                                String.class))
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(hash -> hash.startsWith("{bcrypt}"));
        assertThat(jdbc.queryForList("SELECT length(sha256) FROM api_token", Integer.class))
                .containsOnly(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer nobody",
                "Basic YW5uYTp3ZXJ2ZWwtZGVtbw==",
                "demo-practitioner"
            })
    void withoutAValidTokenRestAnswers401AndNeverARedirect(String authorization) throws Exception {
        http.perform(get("/api/v1/patients").header("Authorization", authorization))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("Location"))
                .andExpect(jsonPath("$.code").value("unauthorized"));
    }

    @Test
    void receptionAndAdministratorRunNoTriage() throws Exception {
        for (String token : new String[] {RECEPTION, ADMIN}) {
            http.perform(
                            post("/api/v1/triage/assessments")
                                    .header("Authorization", token)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("{\"answers\": {\"age\": 45, \"duration_days\": 1}}"))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("forbidden"));
        }
    }

    @Test
    void triageNamesTheRuleAndTheAnswerBehindIt() throws Exception {
        http.perform(
                        post("/api/v1/triage/assessments")
                                .header("Authorization", PRACTITIONER)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"answers\": {\"age\": 45, \"duration_days\": 1, \"trauma\": \"fall\"}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.urgency").value("emergency_now"))
                .andExpect(jsonPath("$.rules[0].id").value("R-TRA-1"))
                .andExpect(jsonPath("$.rules[0].because[0]").value("trauma"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vignettes")
    void everyVignetteHasItsExpectedOutcomeOverRest(String id, JsonNode vignette) throws Exception {
        JsonNode expected = vignette.get("expected");
        var answer =
                http.perform(
                                post("/api/v1/triage/assessments")
                                        .header("Authorization", PRACTITIONER)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"answers\": " + vignette.get("answers") + "}"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        JsonNode outcome = new JsonMapper().readTree(answer);

        assertThat(outcome.get("urgency")).isEqualTo(expected.get("urgency"));
        assertThat(outcome.get("gpAfterWeeks")).isEqualTo(expected.get("gp_after_weeks"));
        assertThat(outcome.get("classification")).isEqualTo(expected.get("classification"));
        assertThat(outcome.get("phase")).isEqualTo(expected.get("phase"));
        assertThat(outcome.get("screening")).isEqualTo(expected.get("screening_suggestion"));
        assertThat(outcome.get("rules").valueStream().map(rule -> rule.get("id").stringValue()))
                .containsExactlyInAnyOrderElementsOf(
                        expected.get("rules_fired")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList());
    }

    static Stream<Arguments> vignettes() throws IOException {
        try (var file =
                ApplicationIT.class.getResourceAsStream("/app/wervel/triage/vignettes.json")) {
            return new JsonMapper()
                    .readTree(file)
                    .get("vignettes")
                    .valueStream()
                    .map(vignette -> Arguments.of(vignette.get("id").stringValue(), vignette));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answers\": {\"age\": \"45\", \"duration_days\": 1}}",
                "{\"answers\": {\"age\": 45.5, \"duration_days\": 1}}",
                "{\"answers\": {\"age\": 45}}",
                "{\"answers\": {\"age\": 45, \"duration_days\": 1, \"no_such_field\": true}}",
                "{\"answers\": {\"age\": 45, \"duration_days\": 1, \"trauma\": \"meteor\"}}",
                "{\"answers\": {\"age\": 45, \"duration_days\": 1}, \"noSuchPart\": 1}"
            })
    void badAnswersAreRefusedByName(String body) throws Exception {
        http.perform(
                        post("/api/v1/triage/assessments")
                                .header("Authorization", PRACTITIONER)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").isNotEmpty())
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"familyName\": 5, \"birthDate\": \"1980-05-05\", \"phone\": \"0612345678\"}",
                "{\"familyName\": true, \"birthDate\": \"1980-05-05\", \"phone\": \"0612345678\"}",
                "{\"familyName\": \"A\", \"birthDate\": \"1980-05-05\", \"phone\": \"0612345678\", \"acceptDuplicate\": \"true\"}",
                "{\"familyName\": \"A\", \"birthDate\": \"5 mei\", \"phone\": \"0612345678\"}",
                "{\"familyName\": \"A\", \"birthDate\": \"1980-05-05\", \"phone\": \"0612345678\", \"address\": {\"planet\": \"Mars\"}}"
            })
    void scalarsAreNeverCoercedAndUnknownFieldsAreNamed(String body) throws Exception {
        http.perform(
                        post("/api/v1/patients")
                                .header("Authorization", RECEPTION)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").isNotEmpty());
    }

    @Test
    void whatCannotBeReadIsMalformed() throws Exception {
        http.perform(
                        post("/api/v1/patients")
                                .header("Authorization", RECEPTION)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"familyName\": "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("malformed"));
    }

    @Test
    void errorsSpeakTheCallersLanguage() throws Exception {
        http.perform(
                        get("/api/v1/patients/00000000-0000-7000-8000-000000000000")
                                .header("Authorization", RECEPTION)
                                .header("Accept-Language", "nl"))
                .andExpect(status().isNotFound())
                .andExpect(
                        jsonPath("$.title").value("Dit bestaat niet of is niet voor u zichtbaar."));
    }

    @Test
    void aPatientIsRegisteredFoundChangedAndALikelyDuplicateIsRefused() throws Exception {
        String body =
                "{\"familyName\": \"Proefpersoon\", \"familyNamePrefix\": \"van der\", \"birthDate\": \"1980-05-05\", \"phone\": \"06 87654321\", \"bsn\": \"111222333\"}";
        http.perform(
                        post("/api/v1/patients")
                                .header("Authorization", RECEPTION)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(0))
                .andExpect(jsonPath("$.bsnMasked").value("••••••333"));
        http.perform(
                        post("/api/v1/patients")
                                .header("Authorization", RECEPTION)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("patient.likely-duplicate"));
        http.perform(
                        get("/api/v1/patients")
                                .param("query", "05-05-1980")
                                .param("size", "200")
                                .header("Authorization", RECEPTION))
                // Others of the shared practice may have been born on that day too.
                .andExpect(jsonPath("$.items[*].familyName").value(hasItem("Proefpersoon")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "http://localhost.elsewhere.example",
                "null",
                "http://localhost:9999"
            })
    void aLogInFromAPageElsewhereIsRefused(String origin) throws Exception {
        http.perform(
                        post("/login")
                                .header("Origin", origin)
                                .param("username", "anna")
                                .param("password", "wervel-demo"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aLogInFromOurOwnPageIsTaken() throws Exception {
        http.perform(
                        post("/login")
                                .header("Origin", "http://localhost")
                                .param("username", "anna")
                                .param("password", "wervel-demo"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void peopleAreSentToTheLogInPage() throws Exception {
        http.perform(get("/patients").accept(MediaType.TEXT_HTML))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/login"));
    }

    @Test
    void anUnknownAddressOfTheRestInterfaceIsNotFound() throws Exception {
        http.perform(get("/api/v1/no-such-thing").header("Authorization", PRACTITIONER))
                .andExpect(status().isNotFound());
    }

    @Test
    void theInterfaceIsDescribedOpenlyInTheDemoPractice() throws Exception {
        http.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/triage/assessments']").exists());
    }
}
