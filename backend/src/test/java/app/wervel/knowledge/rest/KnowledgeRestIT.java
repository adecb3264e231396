package app.wervel.knowledge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@BackendIT
class KnowledgeRestIT {
    @Autowired WebApplicationContext context;
    @Autowired TestUsers users;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER, "weetal");
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void findsByAWordOfTheOtherLanguage() {
        assertThat(get("/knowledge?query=sciatica&kind=nerve-pain&lang=nl&size=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items": [{"id": "sciatica", "kind": "nerve-pain", "evidence": "supported",
                          "patientText": "nerve-leg-pain",
                          "rules": ["R-RAD-1", "C-RAD", "C-RAD-2"]}],
                         "page": 0, "size": 1}
                        """);
    }

    @Test
    void anEntryNamesItsSourcesAndTheViewsOfGuidelines() {
        assertThat(get("/knowledge/massage?lang=en"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id": "massage", "kind": "treatment", "evidence": "limited",
                         "titles": {"nl": "Massage"},
                         "views": [{"source": "K9"}, {"source": "G3",
                           "text": "May be offered in long-lasting low back pain."}],
                         "sources": [{"code": "K9"}, {"code": "G3"}]}
                        """);
    }

    @Test
    void aClaimSaysWhyItIsNotUsed() {
        assertThat(get("/knowledge/claim-oxygen-shortage?lang=nl"))
                .bodyJson()
                .extractingPath("$.reason")
                .asString()
                .startsWith("De uitgangstekst noemt");
    }

    @Test
    void unknownKindAndLanguageAreRefusedByName() {
        assertThat(get("/knowledge?kind=folklore&lang=fr"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("kind", "lang");
        assertThat(get("/knowledge/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void receptionHasNoKnowledgeBase() {
        users.logInAs(Role.RECEPTION, "balie");

        assertThat(get("/knowledge"))
                .hasFailed()
                .failure()
                .isInstanceOf(AccessDeniedException.class);
    }

    private MvcTestResult get(String path) {
        return MockMvcTester.from(context).get().uri("/api/v1" + path).exchange();
    }
}
