package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.Role;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.application.QuestionnaireStore;
import app.wervel.shared.InvalidInput;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestQuestionnaires;
import app.wervel.testing.TestUsers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@BackendIT
class PaperFormServiceIT {
    @Autowired PaperFormService papers;
    @Autowired QuestionnaireStore store;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private QuestionnaireVersionId questionnaire;

    @BeforeEach
    void aQuestionnaire() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
        questionnaire =
                store.accept(TestQuestionnaires.mixed(TestQuestionnaires.newUrl(), "1")).id();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
        practice.close();
    }

    @Test
    void nobodyPrintsWithoutLoggingIn() {
        users.logOut();
        assertThatThrownBy(() -> papers.print(questionnaire, null, "nl"))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void printingWithANameIsLogged() {
        var patient = care.patient();
        papers.print(questionnaire, patient, "nl");
        assertThat(prints(patient.value())).isOne();
        papers.print(questionnaire, null, "nl");
        assertThat(prints(patient.value())).isOne();
    }

    private int prints(UUID patient) {
        return jdbc.queryForList(
                        "SELECT action FROM access_log WHERE action = 'P' AND object_id = ?",
                        patient)
                .size();
    }

    @Test
    void languageThatIsNotPrintedIsRefused() {
        assertThatThrownBy(() -> papers.print(questionnaire, null, "xx"))
                .isInstanceOf(InvalidInput.class);
    }
}
