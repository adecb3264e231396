package app.wervel.practice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@BackendIT
class AgendaSetupRestIT {
    @Autowired WebApplicationContext context;
    @Autowired TestAgenda agenda;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestAgenda.Place place;

    @BeforeEach
    void receptionIsHere() {
        place = agenda.open();
        users.logInAs(Role.RECEPTION);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private MvcTestResult get(String path) {
        return MockMvcTester.from(context).get().uri("/api/v1" + path).exchange();
    }

    @Test
    void practitionersHaveAnIdAndAName() {
        assertThat(get("/practitioners?size=200"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> total.assertThat().isNotNull())
                .extractingPath(
                        "$.items[?(@.id == '%s')].displayName"
                                .formatted(place.practitioner().value()))
                .asArray()
                .containsExactly("Test " + place.username());
    }

    @Test
    void roomsHaveTheirLocationAndThoseOutOfUseAreLeftOut() {
        jdbc.update("UPDATE room SET active = false WHERE id = ?", place.secondRoom().value());

        assertThat(get("/rooms?size=200"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath(
                        "$.items[?(@.locationId == '%s')].name".formatted(place.location().value()))
                .asArray()
                .containsExactly("Kamer 1");
    }

    @Test
    void listsArePaged() {
        assertThat(get("/rooms?page=0&size=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get("/practitioners?page=1000&size=200"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(get("/rooms?size=201")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
