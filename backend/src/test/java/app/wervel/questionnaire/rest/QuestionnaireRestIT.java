package app.wervel.questionnaire.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.wervel.practice.Role;
import app.wervel.questionnaire.application.QuestionnaireStore;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQuestionnaires;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class QuestionnaireRestIT {
    private static final String API = "/api/v1";

    @Autowired MockMvc http;
    @Autowired QuestionnaireStore store;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    private final String url = TestQuestionnaires.newUrl();
    private Authentication me;
    private UUID patient;
    private UUID questionnaire;

    @BeforeEach
    void aPatientAndAQuestionnaire() {
        logInAs(Role.PRACTITIONER);
        patient = care.patient().value();
        questionnaire = store.accept(TestQuestionnaires.mixed(url, "1")).id().value();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void answersAreBegunSavedCompletedAndCorrected() throws Exception {
        var created =
                start("{\"questionnaireId\": \"%s\", \"answers\": {\"pain\": 4}}")
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.status").value("draft"))
                        .andExpect(jsonPath("$.questionnaire").value(url))
                        .andExpect(jsonPath("$.language").value("nl"))
                        .andExpect(jsonPath("$.answers.pain").value(4));
        String response = API + "/questionnaire-responses/" + id(created);

        send(
                        put(response),
                        """
                        {"version": 0, "filledHow": "paper", "filledOn": "2026-01-02",
                         "answers": {"pain": 6, "smokes": true, "where": ["back", "neck"],
                                     "since": "2025-12-01", "note": "Gaat"}}
                        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.filledHow").value("paper"))
                .andExpect(jsonPath("$.answers.where[1]").value("neck"));
        send(put(response), "{\"version\": 0, \"answers\": {}}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("stale-version"));
        send(post(response + "/completion"), "{\"version\": 1, \"answers\": {\"smokes\": true}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItem("often")));
        send(post(response + "/completion"), "{\"version\": 1, \"answers\": {\"pain\": 6}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("complete"));
        send(
                        post(response + "/amendments"),
                        "{\"reason\": \"Verkeerd getypt\", \"answers\": {\"pain\": 5}}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.amendmentReason").value("Verkeerd getypt"));

        http.perform(get(response + "/fhir").with(authentication(me)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"valueInteger\":6")));
        http.perform(
                        get(API + "/patients/" + patient + "/questionnaire-responses")
                                .with(authentication(me)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void wrongAnswersAreToldUnderTheirQuestion() throws Exception {
        start("{\"questionnaireId\": \"%s\", \"answers\": {\"pain\": \"4\", \"nobody\": 1}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", hasItem("nobody")));
        start("{\"questionnaireId\": \"%s\", \"answers\": {\"pain\": \"4\"}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("questionnaire.answer.wrong-type"));
        start("{\"questionnaireId\": \"%s\", \"answers\": {\"pain\": {\"x\": 1}}}")
                .andExpect(status().isBadRequest());
        start("{\"questionnaireId\": \"%s\", \"colour\": 1}").andExpect(status().isBadRequest());
        start("{\"questionnaireId\": \"%s\", \"filledHow\": \"phone\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("filledHow"));
        start("{\"questionnaireId\": null}").andExpect(status().isBadRequest());
    }

    @Test
    void theFileIsHandedOutAsItCame() throws Exception {
        http.perform(get(API + "/questionnaires/" + questionnaire).with(authentication(me)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(TestQuestionnaires.mixed(url, "1")));
        http.perform(get(API + "/questionnaires").with(authentication(me)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].url", hasItem(url)));
    }

    @Test
    void receptionSeesNoAnswers() throws Exception {
        logInAs(Role.RECEPTION);

        http.perform(
                        get(API + "/patients/" + patient + "/questionnaire-responses")
                                .with(authentication(me)))
                .andExpect(status().isForbidden());
        start("{\"questionnaireId\": \"%s\"}").andExpect(status().isForbidden());
    }

    private void logInAs(Role role) {
        users.logInAs(role);
        me = SecurityContextHolder.getContext().getAuthentication();
    }

    private ResultActions start(String body) throws Exception {
        return send(
                post(API + "/patients/" + patient + "/questionnaire-responses"),
                body.formatted(questionnaire));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return http.perform(
                request.with(authentication(me))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private static String id(ResultActions created) throws Exception {
        return JsonPath.read(created.andReturn().getResponse().getContentAsString(), "$.id");
    }
}
