package app.wervel.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.imports.application.ImportError;
import app.wervel.imports.application.ImportField;
import app.wervel.imports.application.ImportKind;
import app.wervel.imports.application.ImportService;
import app.wervel.practice.Permission;
import app.wervel.practice.Role;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Importing without a browser, step by step. */
@ApplicationTest
class ImportScreenIT extends SpringBrowserlessTest {
    private static final String HEADINGS = "Achternaam;Voornaam;Geboortedatum;Telefoon\n";

    @Autowired ImportService imports;
    @Autowired ErrorTexts texts;
    @Autowired JdbcTemplate jdbc;

    private ImportView open(String file) {
        var view = new ImportView(imports, texts);
        UI.getCurrent().add(view);
        view.open("oud.csv", (HEADINGS + file).getBytes(StandardCharsets.UTF_8));
        return view;
    }

    /** As the browser asks, until the thread of the import has come to its end. */
    private static void untilFinished(ImportView view) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (view.isBusy() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            view.look();
        }
        assertThat(view.isBusy()).isFalse();
    }

    private long named(String name) {
        return jdbc.queryForObject(
                "SELECT count(*) FROM patient WHERE family_name = ?", Long.class, name);
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionBringsInAFileInThreeSteps() {
        var view = open("Schermvrouw;Ada;05-05-1931;0612340001\n");

        assertThat(view.columns.columns.get(ImportField.FAMILY_NAME).getValue()).isZero();
        assertThat(view.columns.columns.get(ImportField.EMAIL).getValue()).isNull();

        view.columns.preview.click();
        untilFinished(view);

        assertThat(view.report.run.getText()).isEqualTo("1 patiënt importeren");
        assertThat(view.report.run.isEnabled()).isTrue();
        assertThat(named("Schermvrouw")).isZero();

        view.report.run.click();
        untilFinished(view);

        assertThat(view.report.summary.getText()).isEqualTo("Klaar: 1 patiënt geïmporteerd.");
        assertThat(named("Schermvrouw")).isEqualTo(1);
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void errorsStandInATableThatCanBeDownloadedAndWhatWasMappedStays() {
        var view = open("Foutman;Jan;31-02-1980;0612340002\n=cmd;Jan;01-01-1980;=1+1\n");
        view.columns.columns.get(ImportField.GIVEN_NAME).setValue(null);

        view.columns.preview.click();
        untilFinished(view);

        assertThat(view.report.run.isVisible()).isFalse();
        @SuppressWarnings("unchecked")
        Grid<ImportError> errors = find(Grid.class).withId("import-errors").single();
        assertThat(errors.getListDataView().getItems()).hasSize(2);
        assertThat(new String(view.report.errorFile(), StandardCharsets.UTF_8))
                .contains(
                        "2;Geboortedatum;31-02-1980;Dit is geen bestaande datum. Schrijf een datum zoals 31-12-2026.",
                        "3;Telefoon;'=1+1;");
        assertThat(view.columns.columns.get(ImportField.GIVEN_NAME).getValue()).isNull();
        assertThat(view.columns.columns.get(ImportField.PHONE).getValue()).isEqualTo(3);
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aDuplicateIsLeftOutUntilItIsTicked() {
        var first = open("Tweevoud;Jan;06-06-1961;0612340003\n");
        first.columns.preview.click();
        untilFinished(first);
        first.report.run.click();
        untilFinished(first);
        UI.getCurrent().remove(first);

        var view = open("Tweevoud;Jan;06-06-1961;0612340003\n");
        view.columns.preview.click();
        untilFinished(view);

        assertThat(view.report.run.isEnabled()).isFalse();
        view.report.accept(2, true);
        assertThat(view.report.run.isEnabled()).isTrue();
        view.report.run.click();
        untilFinished(view);

        assertThat(named("Tweevoud")).isEqualTo(2);
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aMissingColumnIsToldBesideItsField() {
        var view = open("Kolomman;Jan;06-06-1961;0612340004\n");
        view.columns.columns.get(ImportField.BIRTH_DATE).setValue(null);

        view.columns.preview.click();
        untilFinished(view);

        var birthDate = view.columns.columns.get(ImportField.BIRTH_DATE);
        assertThat(birthDate.isInvalid()).isTrue();
        assertThat(birthDate.getErrorMessage()).isEqualTo("Kies de kolom waarin dit staat.");
        assertThat(view.report).isNull();
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void appointmentsHaveTheirOwnColumnsAndAChoiceForOutsideHours() {
        var view = open("Kolomman;Jan;06-06-1961;0612340004\n");

        view.kind.setValue(ImportKind.APPOINTMENTS);

        assertThat(view.columns.columns)
                .containsKey(ImportField.PRACTITIONER)
                .doesNotContainKey(ImportField.PHONE);
        assertThat(view.columns.outsideHours.isVisible()).isTrue();
        assertThat(find(Checkbox.class).all()).contains(view.columns.outsideHours);
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aFileThatCannotBeReadLeavesTheOneBeforeIt() {
        var view = open("Kolomman;Jan;06-06-1961;0612340004\n");

        view.open("kapot.csv", "a;b\n1;\"x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(view.file.getText()).startsWith("oud.csv");
        assertThat(view.columnsStep.isVisible()).isTrue();
    }

    /**
     * Navigation checks nothing here; what it would check is the annotation and the table of roles.
     */
    @Test
    void onlyReceptionMayOpenThePage() {
        var needed = ImportView.class.getAnnotation(RolesAllowed.class).value();

        assertThat(needed).containsExactly(Permission.IMPORT_RUN.authority());
        assertThat(Arrays.stream(Role.values()).filter(role -> role.may(Permission.IMPORT_RUN)))
                .containsExactly(Role.RECEPTION);
    }
}
