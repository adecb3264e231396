package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.application.ExerciseSetData.SetExerciseData;
import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestExercises;
import app.wervel.testing.TestUsers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class ExerciseSetServiceIT {
    @Autowired ExerciseSetService sets;
    @Autowired ExerciseSetQueries setQueries;
    @Autowired FavouriteExerciseService favourites;
    @Autowired ExerciseQueries exercises;
    @Autowired TestUsers users;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aSetKeepsOrderDosageRegionAndNote() {
        var data =
                new ExerciseSetData(
                        " Lage rug, eerste week ",
                        "low_back",
                        "Bij acute klachten",
                        List.of(
                                new SetExerciseData("E06", null),
                                new SetExerciseData("E01", TestExercises.tenTimes())));

        var saved = sets.create(data);

        assertThat(saved.name()).isEqualTo("Lage rug, eerste week");
        assertThat(saved.exercises())
                .extracting(each -> each.exercise().id().value())
                .containsExactly("E06", "E01");
        assertThat(saved.exercises().getFirst().dosage())
                .isEqualTo(exercises.get(new ExerciseId("E06")).dosage(ExerciseLanguage.NL));
        assertThat(saved.exercises().getLast().doseLine(ExerciseLanguage.NL)).startsWith("10 keer");
        assertThat(setQueries.get(saved.id())).isEqualTo(saved);
        assertThat(setQueries.all()).contains(saved);
    }

    @Test
    void aSetChangesAndIsDeleted() {
        var saved = sets.create(of("Nek, thuis", "E40", "E41"));

        var changed =
                sets.change(saved.id(), saved.version(), of("Nek, thuis", "E41", "E39", "E40"));

        assertThat(changed.exercises()).hasSize(3);
        assertThat(changed.version()).isGreaterThan(saved.version());
        assertThatThrownBy(() -> sets.change(saved.id(), saved.version(), of("Te laat", "E40")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> sets.delete(saved.id(), saved.version()))
                .isInstanceOf(StaleVersion.class);
        sets.delete(changed.id(), changed.version());
        assertThatThrownBy(() -> setQueries.get(saved.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void twoSetsNeverHaveTheSameName() {
        sets.create(of("Schouder na de nacht", "E46"));

        assertRefused(of("SCHOUDER na de nacht", "E47"), "exercise.set-name-in-use");
    }

    @Test
    void whatIsNotRightIsToldBesideItsField() {
        assertRefused(of(" "), "text.required");
        assertRefused(of("Leeg"), "exercise.set-empty");
        assertRefused(of("Dubbel", "E01", "E01"), "exercise.set-twice");
        assertRefused(of("Onbekend", "E01", "E99"), "exercises[1].exercise");
        assertRefused(of("Geen sleutel", "knie"), "exercise.unknown");
        assertRefused(
                new ExerciseSetData("Gebied", "elbow", null, one()), "exercise.region-unknown");
        assertRefused(new ExerciseSetData("Noot", null, "x".repeat(501), one()), "text.too-long");
        String[] twentyOne =
                IntStream.rangeClosed(1, 21).mapToObj("E%02d"::formatted).toArray(String[]::new);
        assertRefused(of("Te veel", twentyOne), "exercise.set-too-many");
    }

    private void assertRefused(ExerciseSetData data, String told) {
        assertThatThrownBy(() -> sets.create(data))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(told);
    }

    private static List<SetExerciseData> one() {
        return List.of(new SetExerciseData("E01", null));
    }

    private static ExerciseSetData of(String name, String... exercises) {
        return new ExerciseSetData(
                name,
                null,
                null,
                Arrays.stream(exercises).map(key -> new SetExerciseData(key, null)).toList());
    }

    @Test
    void favouritesBelongToOneUser() {
        favourites.mark(new ExerciseId("E08"), true);
        favourites.mark(new ExerciseId("E08"), true);
        favourites.mark(new ExerciseId("E09"), true);
        favourites.mark(new ExerciseId("E09"), false);

        assertThat(favourites.mine()).containsExactly(new ExerciseId("E08"));
        assertThat(onlyFavourites()).containsExactly("E08");
        users.logInAs(Role.PRACTITIONER, "collega");
        assertThat(favourites.mine()).isEmpty();
        assertThat(onlyFavourites()).isEmpty();
        assertThatThrownBy(() -> favourites.mark(new ExerciseId("E99"), true))
                .isInstanceOf(NotFound.class);
    }

    private List<String> onlyFavourites() {
        var criteria = new ExerciseCriteria("", null, null, null, null, null, true);
        return exercises.page(criteria, new PageRequest(0, 50)).items().stream()
                .map(Exercise::id)
                .map(ExerciseId::value)
                .toList();
    }

    @Test
    void receptionIsDenied() {
        users.logInAs(Role.RECEPTION);
        assertThatThrownBy(() -> sets.create(of("Balie", "E01")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> setQueries.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> favourites.mine()).isInstanceOf(AccessDeniedException.class);
    }
}
