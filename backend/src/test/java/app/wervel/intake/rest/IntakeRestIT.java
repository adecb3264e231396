package app.wervel.intake.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BackendIT
@AutoConfigureMockMvc
class IntakeRestIT {
    @Autowired MockMvc http;
    @Autowired PatientService patients;
    @Autowired TestUsers users;

    private Authentication me;
    private UUID patient;

    @BeforeEach
    void aPractitionerHasAPatient() {
        logInAs(Role.PRACTITIONER);
        patient =
                patients.register(
                                PatientData.minimal(
                                        "van",
                                        "Resterink",
                                        "Rik",
                                        LocalDate.parse("1980-05-05"),
                                        "0612345678"),
                                true)
                        .id()
                        .value();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void anIntakeOfTheKneeHasItsOwnQuestionsAndTheSharedAlarmRules() throws Exception {
        start(
                        """
                        {"access": "direct", "form": "knee",
                         "answers": {"duration_days": 1, "trauma": "fall", "fever_or_chills": true},
                         "regionAnswers": {"knee_four_steps": true, "knee_function": []}}
                        """)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.form").value("knee"))
                .andExpect(jsonPath("$.formVersion").value("1.0"))
                .andExpect(jsonPath("$.regionAnswers.knee_four_steps").value(true))
                .andExpect(jsonPath("$.regionAnswers.knee_function").isEmpty())
                .andExpect(jsonPath("$.answers.location[0]").value("knee"))
                .andExpect(jsonPath("$.suggestion.urgency").value("same_day"))
                .andExpect(jsonPath("$.suggestion.rules[0].id").value("R-INF-4"))
                .andExpect(jsonPath("$.suggestion.attention[0].question").value("knee_four_steps"))
                .andExpect(jsonPath("$.notAsked", hasItem("calf_swollen_warm")))
                .andExpect(jsonPath("$.notAsked", not(hasItem("pulsating_abdomen"))));
    }

    @Test
    void withoutAFormItIsThatOfTheLowBackAndAnUnknownOneIsRefusedByName() throws Exception {
        start("{\"access\": \"direct\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.form").value("low_back"))
                .andExpect(jsonPath("$.regionAnswers").isEmpty());
        start("{\"access\": \"direct\", \"form\": \"elbow\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("form"))
                .andExpect(jsonPath("$.errors[0].code").value("intake.form-unknown"));
        start(
                        "{\"access\": \"direct\", \"form\": \"hip\", \"regionAnswers\": {\"knee_locked\": true}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("knee_locked"))
                .andExpect(
                        jsonPath("$.errors[0].code")
                                .value("questionnaire.answer.unknown-question"));
        start("{\"access\": \"direct\", \"form\": 5}").andExpect(status().isBadRequest());
    }

    @Test
    void anIntakeIsStartedReadSavedAndConcluded() throws Exception {
        var created =
                start(
                                """
                                {"access": "direct", "complaint": "Rugpijn", "requestForHelp": "Weer tillen",
                                 "answers": {"duration_days": 1, "trauma": "fall", "improving": "unknown"}}
                                """)
                        .andExpect(status().isCreated())
                        .andExpect(header().string("Location", notNullValue()))
                        .andExpect(jsonPath("$.version").value(0))
                        .andExpect(jsonPath("$.status").value("draft"))
                        .andExpect(jsonPath("$.answers.trauma").value("fall"))
                        .andExpect(jsonPath("$.answers.age").value(notNullValue()))
                        .andExpect(jsonPath("$.suggestion.urgency").value("emergency_now"))
                        .andExpect(jsonPath("$.suggestion.screening").value("niet_pluis"))
                        .andExpect(jsonPath("$.suggestion.phase").value("acute"))
                        .andExpect(jsonPath("$.suggestion.rules[0].id").value("R-TRA-1"))
                        .andExpect(jsonPath("$.suggestion.rules[0].because", hasItem("trauma")))
                        .andExpect(jsonPath("$.suggestion.ruleSetVersion").value("1.1"))
                        .andExpect(jsonPath("$.notAsked", hasItem("numbness")))
                        .andExpect(jsonPath("$.notAsked", not(hasItem("trauma"))))
                        .andExpect(jsonPath("$.conclusion").isEmpty());
        String intake = "/api/v1/intakes/" + id(created);

        send(
                        put(intake),
                        "{\"version\": 0, \"complaint\": \"Rugpijn na een val\", \"answers\": {\"duration_days\": 2, \"trauma\": \"fall\"}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.access").value("direct"))
                .andExpect(jsonPath("$.complaint").value("Rugpijn na een val"))
                .andExpect(jsonPath("$.requestForHelp").isEmpty());
        send(put(intake), "{\"version\": 0, \"answers\": {}}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("stale-version"));

        send(post(intake + "/conclusion"), conclusion("niet_pluis", "gp_soon", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("intake.reason-required"));
        send(
                        post(intake + "/conclusion"),
                        conclusion("pluis", "emergency_now", "Ik weet het zeker"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("intake.screening-incomplete"))
                .andExpect(jsonPath("$.details", hasItem("numbness")));
        send(
                        post(intake + "/conclusion"),
                        """
                        {"screening": "niet_pluis", "urgency": "emergency_now", "classification": "specific", "reason": null,
                         "informed": [{"who": "Huisarts", "how": "telefoon", "at": "%s", "what": "Val van de trap"}],
                         "consentToInformGp": true}
                        """
                                .formatted(
                                        java.time.OffsetDateTime.now(
                                                        java.time.ZoneOffset.ofHours(1))
                                                .minusMinutes(1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("concluded"))
                .andExpect(jsonPath("$.conclusion.screening").value("niet_pluis"))
                .andExpect(jsonPath("$.conclusion.phase").value("acute"))
                .andExpect(jsonPath("$.conclusion.consentToInformGp").value(true))
                .andExpect(jsonPath("$.conclusion.concludedAt", endsWith("Z")))
                .andExpect(jsonPath("$.informed[0].what").value("Val van de trap"))
                .andExpect(jsonPath("$.alarmOpen").value(true));
        send(post(intake + "/conclusion"), conclusion("niet_pluis", "emergency_now", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("intake.concluded"));

        send(post(intake + "/informed"), "{\"who\": \"Partner\", \"how\": \"aan tafel\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.informed", hasSize(2)));
        http.perform(get(intake).with(authentication(me)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.conclusion.urgency").value("emergency_now"))
                .andExpect(jsonPath("$.suggestion.urgency").value("emergency_now"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"answers\": {\"duration_days\": \"45\"}|duration_days|answers.wrong-type",
                "\"answers\": {\"duration_days\": 4.5}|duration_days|answers.wrong-type",
                "\"answers\": {\"night_pain\": \"yes\"}|night_pain|answers.wrong-type",
                "\"answers\": {\"back_ache\": true}|back_ache|answers.unknown-field",
                "\"answers\": {\"radiation\": [\"tail\"]}|radiation|answers.unknown-value",
                "\"answers\": [1]|answers|wrong-type",
                "\"complaints\": \"x\"|complaints|unknown-field",
                "\"nprsNow\": \"5\"|nprsNow|wrong-type",
                "\"nprsNow\": 5.5|nprsNow|wrong-type",
                "\"consentToInformGp\": \"true\"|consentToInformGp|wrong-type",
                "\"bodyRegions\": [null]|bodyRegions|intake.body-region-unknown",
                "\"activities\": [null]|activities|text.required",
                "\"access\": \"plane\"|access|intake.access-unknown",
                "\"referral\": {\"doctor\": \"x\"}|referral.doctor|unknown-field"
            })
    void whatIsWrongIsToldByItsName(String part, String field, String code) throws Exception {
        String access = part.startsWith("\"access\"") ? "" : "\"access\": \"direct\", ";

        start("{" + access + part + "}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains(field)))
                .andExpect(jsonPath("$.errors[*].code", contains(code)));
    }

    @Test
    void aConclusionNamesItsWrongFields() throws Exception {
        String intake =
                "/api/v1/intakes/"
                        + id(
                                start(
                                        "{\"access\": \"direct\", \"answers\": {\"duration_days\": 1}}"));

        send(
                        post(intake + "/conclusion"),
                        "{\"screening\": \"mostly fine\", \"urgency\": \"none\"}")
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath(
                                "$.errors[*].field",
                                containsInAnyOrder("screening", "classification")));
        send(put(intake), "{\"answers\": {}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("version"));
        send(put(intake), "{\"version\": 0}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("answers"));
    }

    @Test
    void aTitleIsInTheLanguageOfTheCaller() throws Exception {
        String intake = "/api/v1/intakes/" + id(start("{\"access\": \"direct\"}"));

        send(
                        post(intake + "/conclusion").header("Accept-Language", "en"),
                        conclusion("niet_pluis", "none", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("intake.answers-incomplete"))
                .andExpect(jsonPath("$.details", contains("duration_days")))
                .andExpect(jsonPath("$.title").value("Fill this in first: duration_days."));
    }

    @Test
    void whatDoesNotExistIs404() throws Exception {
        http.perform(get("/api/v1/intakes/" + UUID.randomUUID()).with(authentication(me)))
                .andExpect(status().isNotFound());
        http.perform(get("/api/v1/intakes/1").with(authentication(me)))
                .andExpect(status().isNotFound());
        send(post("/api/v1/patients/" + UUID.randomUUID() + "/intakes"), "{\"access\": \"direct\"}")
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTION", "ADMINISTRATOR"})
    void receptionAndAdministratorGet403OnEveryCall(Role role) throws Exception {
        String intake = "/api/v1/intakes/" + id(start("{\"access\": \"direct\"}"));
        logInAs(role);

        http.perform(get(intake).with(authentication(me)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("forbidden"));
        start("{\"access\": \"direct\"}").andExpect(status().isForbidden());
        send(put(intake), "{\"version\": 0, \"answers\": {}}").andExpect(status().isForbidden());
        send(post(intake + "/conclusion"), conclusion("niet_pluis", "none", ""))
                .andExpect(status().isForbidden());
        send(post(intake + "/informed"), "{\"who\": \"x\", \"how\": \"y\"}")
                .andExpect(status().isForbidden());
    }

    /**
     * The filters empty the thread's security context after each request, so that each gets its
     * own.
     */
    private void logInAs(Role role) {
        users.logInAs(role);
        me = SecurityContextHolder.getContext().getAuthentication();
    }

    private ResultActions start(String body) throws Exception {
        return send(post("/api/v1/patients/" + patient + "/intakes"), body);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return http.perform(
                request.with(authentication(me))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private static String conclusion(String screening, String urgency, String reason) {
        return "{\"screening\": \"%s\", \"urgency\": \"%s\", \"classification\": \"specific\", \"reason\": \"%s\", \"informed\": []}"
                .formatted(screening, urgency, reason);
    }

    private static String id(ResultActions created) throws Exception {
        return JsonPath.read(created.andReturn().getResponse().getContentAsString(), "$.id");
    }
}
