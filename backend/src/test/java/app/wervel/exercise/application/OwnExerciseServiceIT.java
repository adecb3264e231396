package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.OwnContent;
import app.wervel.exercise.application.OwnExerciseData.PhotoData;
import app.wervel.exercise.application.OwnExerciseData.TextData;
import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestExercises;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.transaction.support.TransactionTemplate;

@BackendIT
class OwnExerciseServiceIT {
    @Autowired OwnExerciseService own;
    @Autowired ExerciseLibrary library;
    @Autowired ExerciseQueries queries;
    @Autowired ExercisePhotos photos;
    @Autowired HandoutLanguages languages;
    @Autowired TestUsers users;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcTemplate jdbc;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void anOwnExerciseStandsInTheLibraryAtOnce() {
        var made = own.create(TestExercises.own("Knieheffen bij de tafel"));

        Exercise exercise = library.current().get(made.exercise().id());
        assertThat(exercise).isEqualTo(made.exercise());
        assertThat(exercise.id().value()).matches("P[0-9]{3,5}");
        assertThat(exercise.name().nl()).isEqualTo("Knieheffen bij de tafel");
        assertThat(exercise.name().en())
                .as("what has no English text is shown in Dutch")
                .isEqualTo("Knieheffen bij de tafel");
        assertThat(exercise.tags()).containsExactly("FALL_RISK");
        assertThat(exercise.harder()).isNull();
        assertThat(found("knieheffen")).containsExactly(exercise.id());
        assertThat(library.current().get(new ExerciseId("E01")).own()).isNull();
    }

    @Test
    void textsInAnotherLanguageOfPaperGoOnPaper() {
        var both =
                own.create(withTexts(Map.of("nl", text("Draaien"), "en", text("Turning"))))
                        .exercise();
        var dutch =
                own.create(
                                withTexts(
                                        Map.of(
                                                "nl",
                                                text("Wenden"),
                                                "en",
                                                new TextData(" ", null, "", null))))
                        .exercise();

        assertThat(languages.get("en").exercise(both).orElseThrow().name()).isEqualTo("Turning");
        assertThat(both.name().en()).isEqualTo("Turning");
        assertThat(found("turning")).containsExactly(both.id());
        assertThat(languages.get("nl").exercise(dutch).orElseThrow().name()).isEqualTo("Wenden");
        assertThat(languages.get("en").exercise(dutch)).isEmpty();
        assertThat(content(dutch).words()).containsOnlyKeys("nl");
    }

    private static TextData text(String name) {
        return new TextData(name, "Sta.", "Draai.", null);
    }

    private static OwnExerciseData withTexts(Map<String, TextData> texts) {
        var like = TestExercises.own("Draaien");
        return new OwnExerciseData(
                texts,
                like.region(),
                like.level(),
                like.positions(),
                like.equipment(),
                like.home(),
                like.goals(),
                like.tags(),
                like.noTags(),
                like.dosage(),
                null);
    }

    @Test
    void everyFaultIsToldBesideItsField() {
        var data =
                new OwnExerciseData(
                        Map.of(
                                "nl", new TextData("x".repeat(81), " ", null, null),
                                "xx", text("?"),
                                "en", new TextData("Turning", null, null, null)),
                        "elbow",
                        4,
                        List.of(),
                        List.of("rope"),
                        true,
                        List.of("fun"),
                        List.of("VERTIGO"),
                        false,
                        null,
                        new PhotoData(null, " "));

        assertThat(errors(() -> own.create(data)))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "texts.nl.name text.too-long",
                        "texts.nl.start text.required",
                        "texts.nl.action text.required",
                        "texts.en.start text.required",
                        "texts.en.action text.required",
                        "texts.xx exercise.language-unknown",
                        "region exercise.region-unknown",
                        "level exercise.level-unknown",
                        "positions exercise.position-required",
                        "equipment exercise.equipment-unknown",
                        "goals exercise.goal-unknown",
                        "tags exercise.tag-unknown",
                        "dosage exercise.dosage-empty",
                        "photo exercise.photo-required",
                        "photoDescription text.required");
    }

    @Test
    void precautionsMustBeThoughtAbout() {
        var none = withTags(List.of(), false);
        var both = withTags(List.of("FALL_RISK"), true);

        assertThat(errors(() -> own.create(none)))
                .containsExactly(new FieldError("tags", "exercise.tags-not-considered"));
        assertThat(errors(() -> own.create(both)))
                .containsExactly(new FieldError("tags", "exercise.tags-contradict"));
        assertThat(own.create(withTags(List.of(), true)).exercise().tags()).isEmpty();
    }

    private static OwnExerciseData withTags(List<String> tags, boolean none) {
        var like = TestExercises.own("Draaien");
        return new OwnExerciseData(
                like.texts(),
                like.region(),
                like.level(),
                like.positions(),
                like.equipment(),
                like.home(),
                like.goals(),
                tags,
                none,
                like.dosage(),
                null);
    }

    @Test
    void aPhotoIsKeptReplacedAndTakenAway() {
        var picture = own.prepare(TestExercises.picture(2400, 1200));
        var made = own.create(with(new PhotoData(picture, "Vrouw tilt haar knie op")));
        var first = Objects.requireNonNull(content(made.exercise()).photo());
        assertThat(first.width()).isEqualTo(1200);
        assertThat(first.description()).isEqualTo("Vrouw tilt haar knie op");
        assertThat(photos.find(first.id()).orElseThrow().content()).isEqualTo(picture.content());
        assertThat(library.current().get(made.exercise().id())).isEqualTo(made.exercise());

        var described =
                own.change(
                        made.exercise().id(),
                        made.version(),
                        with(new PhotoData(null, "Man tilt zijn knie op")));
        assertThat(Objects.requireNonNull(content(described.exercise()).photo()).id())
                .isEqualTo(first.id());

        var other = own.prepare(TestExercises.picture(300, 300));
        var replaced =
                own.change(
                        made.exercise().id(),
                        described.version(),
                        with(new PhotoData(other, "Getekend")));
        var second = Objects.requireNonNull(content(replaced.exercise()).photo());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(photos.find(first.id())).isEmpty();

        var without = own.change(made.exercise().id(), replaced.version(), with(null));
        assertThat(content(without.exercise()).photo()).isNull();
        assertThat(photos.find(second.id())).isEmpty();
    }

    private static OwnExerciseData with(@org.jspecify.annotations.Nullable PhotoData photo) {
        return TestExercises.own("Knie heffen", List.of("FALL_RISK"), photo);
    }

    @Test
    void aRetiredExerciseStaysReadableAndIsNotOffered() {
        var made = own.create(TestExercises.own("Wiebelen op de stoel"));

        var retired = own.retire(made.exercise().id(), made.version());

        assertThat(found("wiebelen")).isEmpty();
        assertThat(queries.get(made.exercise().id()).isOffered()).isFalse();
        assertThat(own.all()).contains(retired);
        own.bringBack(made.exercise().id(), retired.version());
        assertThat(found("wiebelen")).containsExactly(made.exercise().id());
    }

    @Test
    void aChangeOnAnOlderVersionIsRefused() {
        var made = own.create(TestExercises.own("Stappen"));
        var changed =
                own.change(
                        made.exercise().id(),
                        made.version(),
                        TestExercises.own("Stappen op de plaats"));

        assertThat(changed.version()).isGreaterThan(made.version());
        assertThat(own.get(made.exercise().id())).isEqualTo(changed);
        assertThatThrownBy(() ->
                        own.change(
                                made.exercise().id(), made.version(), TestExercises.own("Te laat")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> own.retire(made.exercise().id(), made.version()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> own.get(new ExerciseId("P99999"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.get(new ExerciseId("E01"))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasRolledBackIsNotInTheLibrary() {
        transaction.executeWithoutResult(status -> {
            var made = own.create(TestExercises.own("Voor niets bedacht"));
            assertThat(library.current().find(made.exercise().id())).isPresent();
            status.setRollbackOnly();
        });

        assertThat(found("bedacht")).isEmpty();
    }

    @Test
    void theLibraryIsReadAgainOnlyWhenSomethingChanged() {
        own.create(TestExercises.own("Tellen"));
        library.current();
        var first = library.current();

        assertThat(TestQueries.of(library::current)).hasSize(1);
        assertThat(library.current()).isSameAs(first);
    }

    @Test
    void whatAColleagueChangedIsInTheLibraryOfEverybody() {
        var made = own.create(TestExercises.own("Oude naam"));
        var id = made.exercise().id();

        transaction.executeWithoutResult(status -> {
            own.get(id);
            CompletableFuture.runAsync(
                            new DelegatingSecurityContextRunnable(() ->
                                    own.change(
                                            id, made.version(), TestExercises.own("Nieuwe naam"))))
                    .join();
            assertThat(library.current().get(id).name().nl()).isEqualTo("Nieuwe naam");
        });

        assertThat(library.current().get(id).name().nl()).isEqualTo("Nieuwe naam");
    }

    @Test
    void anExerciseThatNamesWhatTheLibraryNoLongerHasStaysReadableAndIsNotOffered() {
        var made = own.create(TestExercises.own("Achterhaald gedacht"));
        var id = made.exercise().id();
        jdbc.update(
                "UPDATE own_exercise SET tags = '{FALL_RISK,RENAMED_TAG}', version = version + 1 WHERE id = ?",
                id.value());

        assertThat(found("achterhaald")).isEmpty();
        var kept = library.current().get(id);
        assertThat(kept.isOffered()).isFalse();
        assertThat(kept.tags()).containsExactly("FALL_RISK", "RENAMED_TAG");
        assertThat(content(own.get(id).exercise()).outdated()).isTrue();
        assertThat(content(own.get(id).exercise()).retired()).isFalse();

        own.change(id, own.get(id).version(), TestExercises.own("Achterhaald gedacht"));
        assertThat(found("achterhaald")).containsExactly(id);
    }

    @Test
    void theAdministratorWritesExercisesAndReceptionDoesNot() {
        assertThat(users.as(Role.ADMINISTRATOR, () -> own.create(TestExercises.own("Beheerd"))))
                .isNotNull();
        users.logInAs(Role.RECEPTION);
        assertThatThrownBy(() -> own.create(TestExercises.own("Balie")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> own.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> own.prepare(new byte[0]))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<ExerciseId> found(String query) {
        return queries.page(ExerciseCriteria.words(query), new PageRequest(0, 50)).items().stream()
                .map(Exercise::id)
                .toList();
    }

    private static OwnContent content(Exercise exercise) {
        return Objects.requireNonNull(exercise.own());
    }

    private static List<FieldError> errors(ThrowingCallable action) {
        try {
            action.call();
        } catch (InvalidInput refused) {
            return refused.errors();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        return List.of();
    }
}
