package app.wervel.exercise.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.exercise.application.TestTranslations;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@BackendIT
@Import(TestTranslations.class)
class LanguageRestIT {
    @Autowired WebApplicationContext context;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private MockMvcTester mvc;

    @BeforeEach
    void practitionerIsAtWork() {
        jdbc.update("DELETE FROM translation_approval");
        users.logInAs(Role.PRACTITIONER);
        mvc = MockMvcTester.from(context);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void listsEveryLanguageAndHowFarItsReviewIs() {
        assertThat(mvc.get().uri("/api/v1/languages"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [
                          {"id": "nl", "name": "Nederlands", "direction": "ltr", "original": true, "reviewed": true},
                          {"id": "en", "name": "English", "direction": "ltr", "original": true, "reviewed": true},
                          {"id": "eo", "name": "Esperanto", "original": false, "reviewed": false, "reviewedUnits": 0}
                        ], "total": 3}
                        """);
    }

    @Test
    void approvesReadsAndWithdraws() throws UnsupportedEncodingException {
        var translation = mvc.get().uri("/api/v1/languages/eo/translations/E01").exchange();
        assertThat(translation).hasStatusOk();
        assertThat(translation)
                .bodyJson()
                .extractingPath("$.translation.state")
                .isEqualTo("not_reviewed");
        String hash = JsonPath.read(body(translation), "$.translation.textHash");

        assertThat(approve("E01", hash, "L. Zamenhof"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"approved\": 1}");
        assertThat(mvc.get().uri("/api/v1/languages/eo/translations?size=200&toReview=true"))
                .bodyJson()
                .extractingPath("$.items[*].unit")
                .asArray()
                .contains("E02")
                .doesNotContain("E01");
        assertThat(mvc.post().uri("/api/v1/languages/eo/translations/E01/withdrawal"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.translation.state")
                .isEqualTo("not_reviewed");
        assertThat(mvc.post().uri("/api/v1/languages/eo/translations/E01/withdrawal"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void saysWhatIsWrongWithAnApproval() {
        assertThat(approve("E01", "x", ""))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("name");
        assertThat(approve("E01", "x", "L. Zamenhof"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("exercise.translation-changed");
        assertThat(
                        mvc.post()
                                .uri("/api/v1/languages/eo/approvals")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"units": [null], "name": "A", "qualification": "B"}
                                        """))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/api/v1/languages/xx/translations"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsARemarkUntilItIsSettled() throws UnsupportedEncodingException {
        var kept =
                mvc.post()
                        .uri("/api/v1/languages/eo/translations/E05/remarks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"remark\": \"Pli simple\"}")
                        .exchange();
        assertThat(kept).hasStatus(HttpStatus.CREATED);
        String id = JsonPath.read(body(kept), "$.remarks[0].id");
        assertThat(mvc.get().uri("/api/v1/languages/eo/remarks"))
                .bodyJson()
                .extractingPath("$.items[*].remark")
                .asArray()
                .containsExactly("Pli simple");
        assertThat(mvc.post().uri("/api/v1/languages/eo/remarks/" + id + "/settlement"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.post().uri("/api/v1/languages/eo/remarks/" + id + "/settlement"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void receptionReviewsNothing() {
        users.logInAs(Role.RECEPTION);

        assertThat(mvc.get().uri("/api/v1/languages")).hasStatusOk();
        assertThat(approve("E01", "x", "L. Zamenhof")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/languages/eo/translations"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult approve(String unit, String hash, String name) {
        return mvc.post()
                .uri("/api/v1/languages/eo/approvals")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        """
                        {"units": [{"unit": "%s", "textHash": "%s"}], "name": "%s", "qualification": "beëdigd vertaler"}
                        """
                                .formatted(unit, hash, name))
                .exchange();
    }

    private static String body(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }
}
