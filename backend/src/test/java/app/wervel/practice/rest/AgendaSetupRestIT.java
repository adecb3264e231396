package app.wervel.practice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BackendIT
class AgendaSetupRestIT {
    private static final JsonMapper JSON = new JsonMapper();

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

    /** Of every page: other tests have made practitioners and rooms too. */
    private List<JsonNode> all(String path) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            var result = get(path + "?size=200&page=" + number++);
            assertThat(result).hasStatusOk();
            page = JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
            page.get("items").forEach(items::add);
        } while (items.size() < page.get("total").asInt());
        return items;
    }

    @Test
    void practitionersHaveAnIdAndAName() throws Exception {
        assertThat(all("/practitioners"))
                .filteredOn(row ->
                        row.get("id").asString().equals(place.practitioner().value().toString()))
                .extracting(row -> row.get("displayName").asString())
                .containsExactly("Test " + place.username());
    }

    @Test
    void roomsHaveTheirLocationAndThoseOutOfUseAreLeftOut() throws Exception {
        jdbc.update("UPDATE room SET active = false WHERE id = ?", place.secondRoom().value());

        assertThat(all("/rooms"))
                .filteredOn(row ->
                        row.get("locationId")
                                .asString()
                                .equals(place.location().value().toString()))
                .extracting(row -> row.get("name").asString())
                .containsExactly("Kamer 1");
    }

    @Test
    void listsArePaged() {
        assertThat(get("/rooms?page=0&size=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get("/practitioners?page=1000000&size=200"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(get("/rooms?size=201")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
