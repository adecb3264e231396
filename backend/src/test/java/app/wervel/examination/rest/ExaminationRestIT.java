package app.wervel.examination.rest;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
class ExaminationRestIT {
    @Autowired MockMvc http;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    private Authentication me;
    private UUID patient;
    private UUID episode;

    @BeforeEach
    void aPractitionerHasAPatient() {
        logInAs(Role.PRACTITIONER);
        var of = care.patient();
        patient = of.value();
        episode = care.episode(of).value();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private void logInAs(Role role) {
        users.logInAs(role);
        me = SecurityContextHolder.getContext().getAuthentication();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return http.perform(
                request.with(authentication(me))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private static String id(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }

    @Test
    void anExaminationIsBegunSavedSignedAndAmended() throws Exception {
        String path =
                "/api/v1/examinations/"
                        + id(
                                send(post("/api/v1/episodes/" + episode + "/examinations"), "")
                                        .andExpect(status().isCreated())
                                        .andExpect(jsonPath("$.status").value("draft")));
        send(
                        put(path),
                        """
                        {"version": 0, "content": {"consent": "given", "slrAngleLeft": 40, "descriptors": ["burning"],
                         "findings": [{"item": "strength_l5", "side": "left", "value": "4"}]}}
                        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.rules.newly[*].id", hasItem("R-NEU-5")))
                .andExpect(jsonPath("$.content.findings", hasSize(1)));
        send(put(path), "{\"version\": 0, \"content\": {}}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("stale-version"));
        send(put(path), "{\"version\": 1, \"content\": {\"slrAngleLeft\": 400}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("slrAngleLeft"));
        send(put(path), "{\"version\": 1}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("content"));
        send(post(path + "/signature"), "{\"version\": 1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("signed"));
        send(post(path + "/amendments"), "{\"text\": \"Ook rechts\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.amendments[0].text").value("Ook rechts"));
        send(put(path), "{\"version\": 2, \"content\": {}}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("examination.signed"));
        http.perform(get("/api/v1/patients/" + patient + "/examinations").with(authentication(me)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void aDiagnosisIsBegunSavedAndSigned() throws Exception {
        String path =
                "/api/v1/diagnoses/"
                        + id(
                                send(post("/api/v1/episodes/" + episode + "/diagnoses"), "")
                                        .andExpect(status().isCreated()));
        send(
                        put(path),
                        """
                        {"version": 0, "content": {"statement": "LRS links", "indicated": true, "icf": ["b28013"],
                         "problems": [{"what": "Tillen", "component": "activity", "weeks": 6, "course": "varying"}]}}
                        """)
                .andExpect(status().isOk());
        send(put(path), "{\"version\": 1, \"content\": {\"icf\": [\"b28\"]}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("examination.icf-form"));
        send(post(path + "/signature"), "{\"version\": 1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content.statement").value("LRS links"));
        http.perform(get(path).with(authentication(me))).andExpect(status().isOk());
    }

    @Test
    void aBodyChartIsBegunDrawnAndConcluded() throws Exception {
        String path =
                "/api/v1/body-charts/"
                        + id(
                                send(post("/api/v1/patients/" + patient + "/body-charts"), "")
                                        .andExpect(status().isCreated()));
        send(
                        put(path),
                        """
                        {"version": 0, "marks": [{"region": "neck", "feeling": "burning"},
                         {"view": "back", "feeling": "numb", "points": [[0.4, 0.5], [0.4, 0.6]]}]}
                        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.marks", hasSize(2)));
        send(
                        put(path),
                        "{\"version\": 1, \"marks\": [{\"view\": \"back\", \"feeling\": \"numb\", \"points\": [[0.4, 5]]}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("bodychart.point-outside"));
        send(post(path + "/conclusion"), "{\"version\": 1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("concluded"));
        http.perform(get("/api/v1/patients/" + patient + "/body-charts").with(authentication(me)))
                .andExpect(jsonPath("$.items", hasSize(1)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoeverDoesNotTreatGets403OnEveryCall(Role role) throws Exception {
        String examination =
                "/api/v1/examinations/"
                        + id(send(post("/api/v1/episodes/" + episode + "/examinations"), ""));
        String diagnosis =
                "/api/v1/diagnoses/"
                        + id(send(post("/api/v1/episodes/" + episode + "/diagnoses"), ""));
        String chart =
                "/api/v1/body-charts/"
                        + id(send(post("/api/v1/patients/" + patient + "/body-charts"), ""));
        logInAs(role);
        String version = "{\"version\": 0}";
        for (String record : List.of(examination, diagnosis)) {
            forbidden(get(record), "");
            forbidden(put(record), "{\"version\": 0, \"content\": {}}");
            forbidden(post(record + "/signature"), version);
            forbidden(post(record + "/amendments"), "{\"text\": \"x\"}");
        }
        for (String records :
                List.of(
                        "patients/%s/examinations",
                        "patients/%s/diagnoses", "patients/%s/body-charts")) {
            forbidden(get("/api/v1/" + records.formatted(patient)), "");
        }
        forbidden(post("/api/v1/episodes/" + episode + "/examinations"), "");
        forbidden(post("/api/v1/episodes/" + episode + "/diagnoses"), "");
        forbidden(post("/api/v1/patients/" + patient + "/body-charts"), "");
        forbidden(get(chart), "");
        forbidden(put(chart), "{\"version\": 0, \"marks\": []}");
        forbidden(post(chart + "/conclusion"), version);
        forbidden(get(chart + "/chart.pdf"), "");
    }

    private void forbidden(MockHttpServletRequestBuilder call, String body) throws Exception {
        send(call, body)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.status").value(403))
                .andExpect(jsonPath("$.content").doesNotExist());
    }
}
