package app.wervel.exercise.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.application.FavouriteExerciseService;
import app.wervel.exercise.application.OwnExerciseService;
import app.wervel.practice.Role;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestExercises;
import app.wervel.testing.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@BackendIT
class ExerciseRestIT {
    @Autowired WebApplicationContext context;
    @Autowired FavouriteExerciseService favourites;
    @Autowired OwnExerciseService own;
    @Autowired TestUsers users;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER, "vraagbaak");
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void anExerciseSaysItsLevelPositionsAndEquipment() {
        assertThat(get("/exercises/E21"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"id": "E21", "level": 2, "positions": ["standing"], "equipment": ["chair"],
                         "home": true, "own": false, "easier": "E38", "harder": "E60"}
                        """);
    }

    @Test
    void filtersNarrowAndPagesStay() {
        assertThat(get("/exercises?level=3&position=standing&size=2"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"page\": 0, \"size\": 2, \"total\": 5}");
        assertThat(get("/exercises?equipment=pool"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("E26");
        assertThat(get("/exercises?equipment=none&region=low_back"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("E16");
        favourites.mark(new ExerciseId("E51"), true);
        assertThat(get("/exercises?favourites=true"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("E51");
    }

    @Test
    void aFilterThatIsNotKnownIsRefusedByName() {
        assertThat(get("/exercises?level=9&position=hanging&equipment=rope"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("level", "position", "equipment");
        assertThat(get("/exercises?level=easy"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("wrong-type");
    }

    @Test
    void anOwnExerciseIsAmongThem() {
        var made = own.create(TestExercises.own("Zwaaien met de pols"));

        assertThat(get("/exercises?query=zwaaien"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"total": 1, "items": [{"id": "%s", "own": true, "name": "Zwaaien met de pols"}]}
                        """
                                .formatted(made.exercise().id().value()));
    }

    private MvcTestResult get(String path) {
        return MockMvcTester.from(context).get().uri("/api/v1" + path).exchange();
    }
}
