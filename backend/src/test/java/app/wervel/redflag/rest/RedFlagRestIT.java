package app.wervel.redflag.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RescreeningQueries;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
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
class RedFlagRestIT {
    @Autowired MockMvc http;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired RedFlagQueries queries;
    @Autowired RescreeningQueries rescreenings;

    private Authentication me;
    private PatientId patient;
    private String flag;

    @BeforeEach
    void anAlarmIsOpen() {
        logInAs(Role.PRACTITIONER);
        patient = care.patient();
        care.alarmingIntake(patient);
        flag = "/api/v1/red-flags/" + queries.openOf(patient).getFirst().id().value();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aRedFlagIsFollowedFromOpenToClosed() throws Exception {
        send(get("/api/v1/patients/" + patient.value() + "/red-flags"), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].state").value("open"))
                .andExpect(jsonPath("$[0].urgency").value("same_day"))
                .andExpect(jsonPath("$[0].blocksTreatment").value(true));
        send(
                        post(flag + "/informed"),
                        "{\"version\": 0, \"party\": \"doctor\", \"who\": \"Smit\", \"how\": \"telefoon\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("informed"))
                .andExpect(jsonPath("$.version").value(1));
        send(post(flag + "/letter"), "{\"version\": 1, \"stage\": \"given-along\"}")
                .andExpect(status().isOk());
        send(post(flag + "/follow-up"), "{\"version\": 2, \"on\": \"2099-01-01\"}")
                .andExpect(jsonPath("$.followUpOn").value("2099-01-01"));
        send(post(flag + "/closure"), "{\"version\": 3, \"outcome\": \"doctor-treats\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("redflag.answer-required"));
        send(post(flag + "/answer"), "{\"version\": 3, \"from\": \"Smit\", \"answer\": \"Gezien\"}")
                .andExpect(jsonPath("$.state").value("answered"));
        send(post(flag + "/closure"), "{\"version\": 4, \"outcome\": \"doctor-treats\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("closed"))
                .andExpect(
                        jsonPath(
                                "$.steps[*].kind",
                                contains(
                                        "opened",
                                        "told",
                                        "letter",
                                        "follow-up",
                                        "answered",
                                        "closed")))
                .andExpect(jsonPath("$.steps[5].facts.outcome").value("doctor-treats"));
        send(get(flag), "").andExpect(jsonPath("$.blocksTreatment").value(false));
        send(post(flag + "/answer"), "{\"from\": \"Smit\", \"answer\": \"Nog iets\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("redflag.closed"));
    }

    @Test
    void itIsMadeLessUrgentWithAReason() throws Exception {
        send(post(flag + "/urgency"), "{\"urgency\": \"gp_soon\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        send(post(flag + "/urgency"), "{\"urgency\": \"gp_soon\", \"reason\": \"Onderzocht\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.urgency").value("gp_soon"))
                .andExpect(jsonPath("$.concludedUrgency").value("same_day"));
    }

    @Test
    void aStaleVersionIsAConflict() throws Exception {
        send(post(flag + "/answer"), "{\"version\": 7, \"from\": \"Smit\", \"answer\": \"Gezien\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("stale-version"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "informed | {\"party\": \"who\", \"who\": \"x\", \"how\": \"y\"} | party",
                "informed | {\"how\": \"y\"} | who",
                "letter | {} | stage",
                "answer | {\"from\": \"x\"} | answer",
                "answer | {\"from\": \"x\", \"answer\": \"y\", \"at\": \"2099-01-01T00:00:00Z\"} | at",
                "follow-up | {\"on\": \"2001-01-01\"} | on",
                "closure | {\"outcome\": \"fine\"} | outcome"
            })
    void whatIsWrongIsToldByField(String step, String body, String field) throws Exception {
        send(post(flag + "/" + step), body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains(field)));
    }

    @Test
    void aScreeningIsAskedForAndTakenBack() throws Exception {
        String path = "/api/v1/patients/" + patient.value() + "/rescreenings";
        send(post(path), "{\"reason\": \"Doof been sinds gisteren\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].source").value("by-hand"))
                .andExpect(jsonPath("$[0].open").value(true));
        logInAs(Role.PRACTITIONER);
        UUID id = rescreenings.openOf(patient).getFirst().id().value();
        send(post("/api/v1/rescreenings/" + id + "/withdrawal"), "{\"reason\": \"Vergissing\"}")
                .andExpect(status().isNoContent());
        send(get(path), "").andExpect(jsonPath("$[0].open").value(false));
        send(post("/api/v1/rescreenings/" + id + "/withdrawal"), "{\"reason\": \"Nog eens\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("redflag.rescreening-done"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTION", "ADMINISTRATOR"})
    void othersAreRefused(Role role) throws Exception {
        logInAs(role);
        send(get(flag), "").andExpect(status().isForbidden());
        send(get("/api/v1/patients/" + patient.value() + "/red-flags"), "")
                .andExpect(status().isForbidden());
        send(post(flag + "/answer"), "{\"from\": \"x\", \"answer\": \"y\"}")
                .andExpect(status().isForbidden());
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        send(get("/api/v1/red-flags/" + UUID.randomUUID()), "").andExpect(status().isNotFound());
    }

    private void logInAs(Role role) {
        users.logInAs(role);
        me = SecurityContextHolder.getContext().getAuthentication();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return http.perform(
                request.contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(authentication(me))
                        .with(csrf()));
    }
}
