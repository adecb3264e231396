package app.wervel.exercise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.application.ExerciseCriteria;
import app.wervel.exercise.application.ExerciseSetData;
import app.wervel.exercise.application.ExerciseSetData.SetExerciseData;
import app.wervel.exercise.application.ExerciseSetRow;
import app.wervel.exercise.application.OwnExerciseDetails;
import app.wervel.practice.Permission;
import app.wervel.practice.Role;
import app.wervel.shell.FileUpload;
import app.wervel.testing.TestExercises;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.UploadI18N;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The library without a browser: filter, favourites, sets and own exercises. */
@ApplicationTest
class LibraryScreenIT extends SpringBrowserlessTest {
    @Autowired ExerciseTools tools;
    @Autowired JdbcTemplate jdbc;

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theFilterNarrowsTheListAndIsKept() {
        List<Map<String, String>> kept = new ArrayList<>();
        var browser = new ExerciseBrowser(tools, kept::add);
        UI.getCurrent().add(browser);

        browser.filter.set(new ExerciseCriteria("", "knee", null, 3, "standing", "table", false));
        browser.search();
        assertThat(names(browser)).containsExactly("Uitvalspas");

        browser.filter.clear();
        assertThat(names(browser)).hasSizeGreaterThanOrEqualTo(72);
        assertThat(kept).isNotEmpty();
    }

    private static List<String> names(ExerciseBrowser browser) {
        return browser.list
                .getChildren()
                .map(ListItem.class::cast)
                .map(item -> item.getElement().getTextRecursively())
                .map(text -> text.contains("Uitvalspas") ? "Uitvalspas" : text)
                .toList();
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aStarIsAToggleThatTellsItsState() {
        Exercise exercise = tools.exercises().get(new ExerciseId("E30"));
        var star = new FavouriteStar(tools.favourites(), exercise, false, () -> {});
        UI.getCurrent().add(star);

        assertThat(star.getElement().getAttribute("aria-pressed")).isEqualTo("false");
        assertThat(star.getAriaLabel()).hasValue("Favoriet: Schelp");
        star.click();
        assertThat(star.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(tools.favourites().mine()).contains(exercise.id());
        star.click();
        assertThat(tools.favourites().mine()).doesNotContain(exercise.id());
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aSetIsMadeChangedAndDeleted() {
        var dialog = new SetDialog(tools, null, () -> {});
        dialog.open();
        dialog.save();
        assertThat(dialog.name.getErrorMessage()).isEqualTo("Vul dit in.");
        assertThat(dialog.add.getErrorMessage()).isEqualTo("Kies minstens één oefening.");
        assertThat(dialog.isOpened()).isTrue();

        dialog.name.setValue("Scherm-set");
        dialog.add.setValue(tools.exercises().get(new ExerciseId("E01")));
        dialog.add.setValue(tools.exercises().get(new ExerciseId("E01")));
        assertThat(dialog.add.getErrorMessage())
                .isEqualTo("Een oefening staat twee keer in de set.");
        dialog.add.setValue(tools.exercises().get(new ExerciseId("E02")));
        dialog.save();

        assertThat(dialog.isOpened()).isFalse();
        var made =
                tools.setQueries().all().stream()
                        .filter(set -> set.name().equals("Scherm-set"))
                        .findFirst()
                        .orElseThrow();
        assertThat(made.exercises()).hasSize(2);

        var panel = new SetsPanel(tools);
        UI.getCurrent().add(panel);
        assertThat(panel.create.isVisible()).isTrue();
        panel.delete(made);
        assertThat(tools.setQueries().all()).doesNotContain(made);
        assertThat(panel.cards.getElement().getTextRecursively()).doesNotContain("Scherm-set");
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theAdministratorWritesAnOwnExerciseAndIsToldWhatIsMissing() {
        var dialog = new OwnExerciseDialog(tools, null, () -> {});
        dialog.open();
        dialog.save();

        assertThat(dialog.texts("nl").name.isInvalid()).isTrue();
        assertThat(dialog.region.getErrorMessage()).isEqualTo("Vul dit in.");
        assertThat(dialog.positions.getErrorMessage()).isEqualTo("Kies minstens één houding.");
        assertThat(dialog.tags.getErrorMessage())
                .isEqualTo("Kies waarbij u moet opletten, of vink aan dat er niets tegen spreekt.");
        assertThat(dialog.dosage.field(DosageQuantity.REPETITIONS).isInvalid()).isTrue();

        dialog.texts("nl").name.setValue("Armen zwaaien");
        dialog.texts("nl").start.setValue("Sta rechtop.");
        dialog.texts("nl").action.setValue("Zwaai uw armen heen en weer.");
        dialog.region.setValue(tools.exercises().regions().getFirst());
        dialog.level.setValue(tools.exercises().levels().getFirst());
        dialog.positions.select(tools.exercises().positions().getFirst());
        dialog.goals.select(tools.exercises().goals().getFirst());
        dialog.noTags.setValue(true);
        dialog.dosage.field(DosageQuantity.REPETITIONS).setValue("tien");
        dialog.save();
        assertThat(dialog.dosage.field(DosageQuantity.REPETITIONS).getErrorMessage())
                .isEqualTo("Schrijf een getal, of twee met een streepje: 8-12.");
        assertThat(dialog.texts("nl").name.getValue()).isEqualTo("Armen zwaaien");

        dialog.dosage.field(DosageQuantity.REPETITIONS).setValue("8-12");
        take(dialog, TestExercises.picture(300, 200));
        dialog.save();
        assertThat(dialog.photo.description.isInvalid()).isTrue();
        dialog.photo.description.setValue("Man zwaait met zijn armen");
        dialog.save();

        assertThat(dialog.isOpened()).isFalse();
        OwnExerciseDetails made = own("Armen zwaaien");
        assertThat(Objects.requireNonNull(made.exercise().ownDosage().repetitions()).max())
                .isEqualTo(12);
        assertThat(Objects.requireNonNull(made.exercise().own()).photo()).isNotNull();
        assertThat(made.exercise().tags()).isEmpty();
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatIsNoPictureLeavesTheOneThatWasChosen() {
        var dialog = new OwnExerciseDialog(tools, null, () -> {});
        dialog.open();
        take(dialog, TestExercises.picture(300, 200));
        var before = Objects.requireNonNull(dialog.photo.get()).picture();

        take(dialog, "<svg><script>alert(1)</script></svg>".getBytes());
        take(dialog, new byte[20 * 1024 * 1024]);

        assertThat(Objects.requireNonNull(dialog.photo.get()).picture()).isSameAs(before);
        dialog.photo.remove.click();
        assertThat(dialog.photo.get()).isNull();
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anOwnExerciseIsChangedAndRetired() {
        tools.own().create(TestExercises.own("Tenen krullen"));
        var change = new OwnExerciseDialog(tools, own("Tenen krullen"), () -> {});
        change.open();
        assertThat(change.texts("nl").start.getValue()).isEqualTo("Sta bij een tafel.");
        assertThat(change.noTags.getValue()).isFalse();
        assertThat(change.dosage.field(DosageQuantity.REPETITIONS).getValue()).isEqualTo("10");
        change.texts("nl").name.setValue("Tenen spreiden");
        change.save();

        var panel = new OwnExercisesPanel(tools);
        UI.getCurrent().add(panel);
        panel.retire(own("Tenen spreiden"));
        assertThat(own("Tenen spreiden").exercise().isOffered()).isFalse();
        assertThat(panel.cards.getElement().getTextRecursively())
                .contains("Niet meer in gebruik")
                .contains("Weer gebruiken");
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whoIsSecondIsToldWhatAColleagueChangedAndSavesOnPurpose() {
        var made = tools.own().create(TestExercises.own("Samen geschreven"));
        var second = new OwnExerciseDialog(tools, made, () -> {});
        second.open();
        second.texts("nl").name.setValue("Van de tweede");
        tools.own()
                .change(made.exercise().id(), made.version(), TestExercises.own("Van de eerste"));

        second.save();
        assertThat(second.isOpened()).isTrue();
        assertThat(second.getElement().getTextRecursively())
                .contains("Een collega heeft dit intussen gewijzigd.")
                .contains("Gewijzigd is: Tekst voor de patiënt.");
        assertThat(second.texts("nl").name.getValue()).isEqualTo("Van de tweede");
        assertThat(own("Van de eerste").version()).isGreaterThan(made.version());

        second.save();
        assertThat(second.isOpened()).isFalse();
        assertThat(own("Van de tweede").exercise().id()).isEqualTo(made.exercise().id());
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aSetThatAColleagueChangedIsShownAnewWhenTheDialogCloses() {
        tools.sets().create(set("Set van beiden"));
        var before = set(tools, "Set van beiden");
        List<String> closed = new ArrayList<>();
        var second = new SetDialog(tools, before, () -> closed.add("closed"));
        second.open();
        second.note.setValue("Van de tweede");
        tools.sets().change(before.id(), before.version(), set("Set van beiden samen"));

        second.save();
        assertThat(second.isOpened()).isTrue();
        assertThat(second.getElement().getTextRecursively()).contains("Gewijzigd is: Naam.");
        assertThat(closed).isEmpty();
        second.cancel.click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(second.isOpened()).isFalse();
        assertThat(closed).containsExactly("closed");
        assertThat(set(tools, "Set van beiden samen").note()).isNull();
    }

    private static ExerciseSetData set(String name) {
        return new ExerciseSetData(name, null, null, List.of(new SetExerciseData("E01", null)));
    }

    private static ExerciseSetRow set(ExerciseTools tools, String name) {
        return tools.setQueries().all().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatWasTypedIsNotLostWithoutAQuestion() {
        var untouched = new OwnExerciseDialog(tools, null, () -> {});
        untouched.open();
        assertThat(untouched.isCloseOnOutsideClick()).isFalse();
        untouched.cancel.click();
        assertThat(untouched.isOpened()).isFalse();

        var typed = new SetDialog(tools, null, () -> {});
        typed.open();
        assertThat(typed.isCloseOnOutsideClick()).isFalse();
        typed.note.setValue("Voor na een val");
        ComponentUtil.fireEvent(typed, new Dialog.DialogCloseActionEvent(typed, true));
        assertThat(typed.isOpened()).isTrue();
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(typed.isOpened()).isTrue();
        typed.cancel.click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(typed.isOpened()).isFalse();
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anExerciseThatNoLongerFitsTheLibrarySaysSoAndIsPutRight() {
        var made = tools.own().create(TestExercises.own("Past niet meer"));
        jdbc.update(
                "UPDATE own_exercise SET tags = '{FALL_RISK,RENAMED_TAG}', region = 'renamed', version = version + 1 WHERE id = ?",
                made.exercise().id().value());
        var panel = new OwnExercisesPanel(tools);
        UI.getCurrent().add(panel);
        assertThat(panel.cards.getElement().getTextRecursively())
                .contains("Niet te kiezen: past niet meer bij de bibliotheek");

        var dialog = new OwnExerciseDialog(tools, own("Past niet meer"), () -> {});
        dialog.open();
        assertThat(dialog.gone.isVisible()).isTrue();
        dialog.save();
        assertThat(dialog.region.isInvalid()).isTrue();
        dialog.region.setValue(tools.exercises().regions().getFirst());
        dialog.save();
        assertThat(own("Past niet meer").exercise().isOffered()).isTrue();
    }

    @Test
    @WithUserDetails(value = "bram", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void sendingAFileSpeaksTheUsersLanguage() {
        var dialog = new OwnExerciseDialog(tools, null, () -> {});
        dialog.open();

        UploadI18N words = find(FileUpload.class).single().getI18n();
        assertThat(words.getFile().getRetry()).isEqualTo("Opnieuw versturen");
        assertThat(words.getFile().getRemove()).isEqualTo("Bestand weghalen");
        assertThat(words.getError().getTooManyFiles()).isEqualTo("Kies één bestand tegelijk.");
        assertThat(words.getUploading().getError().getUnexpectedServerError())
                .isEqualTo("Het bestand is niet aangekomen. Probeer het opnieuw.");
    }

    private void take(OwnExerciseDialog dialog, byte[] file) {
        dialog.photo.take(() -> tools.own().prepare(file));
    }

    private OwnExerciseDetails own(String name) {
        return tools.own().all().stream()
                .filter(own -> own.exercise().name().nl().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void receptionHasNoWayIntoTheLibrary() {
        assertThat(ExerciseLibraryView.class.getAnnotation(RolesAllowed.class).value())
                .containsExactly(Permission.EXERCISE_READ.authority());
        assertThat(Role.RECEPTION.may(Permission.EXERCISE_READ)).isFalse();
    }
}
