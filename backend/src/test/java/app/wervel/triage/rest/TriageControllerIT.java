package app.wervel.triage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@BackendIT
class TriageControllerIT {
    @Autowired WebApplicationContext context;
    @Autowired TestUsers users;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private MvcTestResult post(String body) {
        return MockMvcTester.from(context)
                .post()
                .uri("/api/v1/triage/assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .content(body)
                .exchange();
    }

    @Test
    void assessmentSpeaksTheNamesOfTheCatalogue() {
        assertThat(
                        post(
                                """
                                {"answers": {"age": 45, "duration_days": 1, "trauma": "fall", "numbness": []}}
                                """))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {
                          "urgency": "emergency_now",
                          "gpAfterWeeks": null,
                          "classification": "specific",
                          "phase": "acute",
                          "screening": "niet_pluis",
                          "actions": ["emergency_department"],
                          "rules": [
                            {"id": "R-TRA-1", "group": "alarm", "level": "emergency_now", "because": ["trauma"]}
                          ],
                          "notAsked": [
                            "onset", "radiation", "weakness", "bladder_bowel_change",
                            "sexual_function_change", "unsteady_gait", "clumsy_hands", "fever_or_chills",
                            "unexplained_weight_loss", "malaise", "cancer_history", "night_pain",
                            "unremitting_or_progressive", "mechanical_pattern", "immunosuppressed",
                            "iv_drug_use", "recent_infection_or_spinal_procedure", "diabetes",
                            "osteoporosis", "long_term_corticosteroids", "pulsating_abdomen",
                            "flank_colic_or_blood_in_urine", "lump", "rash",
                            "tick_bite_or_erythema_migrans", "burning_or_shooting",
                            "chest_pain_or_breathless", "tearing_pain", "collapse",
                            "leg_cold_pale_sudden", "calf_swollen_warm"
                          ],
                          "ruleSetVersion": "1.1"
                        }
                        """);
    }

    @Test
    void everyWrongAnswerIsNamed() {
        assertThat(
                        post(
                                """
                                {"answers": {"age": "45", "duration_days": 1.0, "shoe_size": 43, "lump": "blue"}}
                                """))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {
                          "code": "invalid-input",
                          "errors": [
                            {"field": "age", "code": "answers.wrong-type"},
                            {"field": "duration_days", "code": "answers.wrong-type"},
                            {"field": "shoe_size", "code": "answers.unknown-field"},
                            {"field": "lump", "code": "answers.unknown-value"}
                          ]
                        }
                        """);
    }

    @Test
    void errorHasAMessageInTheCallersLanguage() {
        assertThat(post("{\"answers\": {\"age\": 45, \"duration_days\": 1, \"shoe_size\": 43}}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("There is no question shoe_size.");
    }

    @Test
    void answersAreRequired() {
        assertThat(post("{}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("answers");
    }

    @Test
    void receptionIsForbidden() {
        users.logInAs(Role.RECEPTION);

        assertThat(post("{\"answers\": {\"age\": 45, \"duration_days\": 1}}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
