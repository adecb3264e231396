package app.wervel.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.practice.AbsenceKind;
import app.wervel.practice.Permission;
import app.wervel.practice.Role;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.shell.Translations;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** How the administrator sets up the agenda, and how absences are noted. */
@ApplicationTest
class SettingsScreensIT extends SpringBrowserlessTest {
    private static final LocalDate SUNDAY = LocalDate.of(2031, 2, 2);

    /** At two o’clock it is three. */
    private static final LocalDate NIGHT_OF_THE_CLOCK = LocalDate.of(2031, 3, 30);

    @Autowired AgendaSetupQueries queries;
    @Autowired JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(classes = {PlacesView.class, HoursView.class, TypesView.class, ClosuresView.class})
    void onlyTheAdministratorSetsUpTheAgenda(Class<?> view) {
        assertThat(mayOpen(view, Role.ADMINISTRATOR)).isTrue();
        assertThat(mayOpen(view, Role.PRACTITIONER)).isFalse();
        assertThat(mayOpen(view, Role.RECEPTION)).isFalse();
    }

    @Test
    void practitionersAndReceptionNoteAbsences() {
        assertThat(mayOpen(AbsencesView.class, Role.PRACTITIONER)).isTrue();
        assertThat(mayOpen(AbsencesView.class, Role.RECEPTION)).isTrue();
        assertThat(mayOpen(AbsencesView.class, Role.ADMINISTRATOR)).isFalse();
    }

    private static boolean mayOpen(Class<?> view, Role role) {
        return new AccessAnnotationChecker()
                .hasAccess(
                        view,
                        role::name,
                        authority ->
                                role.permissions().stream()
                                        .map(Permission::authority)
                                        .anyMatch(authority::equals));
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aRoomIsAddedAndItsNameIsItsOwn() {
        show(PlacesView.class);

        buttons("Ruimte toevoegen").getFirst().click();
        field("name").setValue("Behandelkamer 1");
        click("Opslaan");

        assertThat(field("name").isInvalid()).isTrue();
        assertThat(field("name").getErrorMessage())
                .isEqualTo("Er is op deze locatie al een ruimte met deze naam.");
        field("name").setValue("Kamer van de proef");
        click("Opslaan");
        try {
            assertThat(find(PlaceDialog.class).all()).isEmpty();
            assertThat(texts()).contains("Kamer van de proef");
        } finally {
            jdbc.update("DELETE FROM room WHERE name = 'Kamer van de proef'");
        }
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aRoomThatIsBookedStaysInUse() {
        show(PlacesView.class);

        clickLabelled("Behandelkamer 1 wijzigen");
        find(Checkbox.class).withId("active").single().setValue(false);
        click("Opslaan");

        assertThat(find(PlaceDialog.class).all()).hasSize(1);
        assertThat(queries.rooms())
                .filteredOn(room -> room.name().equals("Behandelkamer 1"))
                .allMatch(room -> room.active());
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theWeekOfEverybodyIsOneTableAndSeveralDaysAreAddedAtOnce() {
        show(HoursView.class);
        assertThat(find(NativeTableRow.class).all()).hasSizeGreaterThanOrEqualTo(1 + 6);

        var plus =
                find(NativeButton.class).all().stream()
                        .filter(button ->
                                button.getAriaLabel()
                                        .orElse("")
                                        .equals("Tijd toevoegen voor Bram Kuipers op zaterdag"))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(plus, new ClickEvent<>(plus));
        var dialog = dialog(HoursDialog.class);
        dialog.days.setValue(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        dialog.from.setValue(LocalTime.of(12, 0));
        dialog.until.setValue(LocalTime.of(9, 0));
        click("Opslaan");
        assertThat(dialog.until.getErrorMessage()).isEqualTo("Het einde moet na het begin liggen.");
        dialog.until.setValue(LocalTime.of(13, 30));
        dialog.validFrom.setValue(SUNDAY);
        dialog.validUntil.setValue(SUNDAY);
        click("Opslaan");

        try {
            assertThat(find(HoursDialog.class).all()).isEmpty();
            assertThat(texts()).contains("12:00–13:30");
            assertThat(
                            queries.workingHours().stream()
                                    .filter(row -> SUNDAY.equals(row.validUntil()))
                                    .map(row -> row.weekday()))
                    .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        } finally {
            jdbc.update("DELETE FROM working_hours WHERE valid_until = ?", SUNDAY);
        }
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aKindOfAppointmentNeedsANameAndALength() {
        show(TypesView.class);
        assertThat(texts()).contains("Intake", "Groepsles");

        click("Soort toevoegen");
        var dialog = dialog(TypeDialog.class);
        dialog.minutes.clear();
        click("Opslaan");

        assertThat(dialog.name.isInvalid()).isTrue();
        assertThat(dialog.minutes.isInvalid()).isTrue();
        dialog.name.setValue("Proefbehandeling");
        dialog.minutes.setValue(20);
        click("Opslaan");
        try {
            assertThat(texts()).contains("Proefbehandeling");
        } finally {
            jdbc.update("DELETE FROM appointment_type WHERE name = 'Proefbehandeling'");
        }
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void holidaysAreTickedForBothCountries() {
        show(ClosuresView.class);

        assertThat(holiday("kings-day").getValue()).isTrue();
        assertThat(holiday("liberation-day").getValue()).isFalse();
        assertThat(holiday("kings-day").getLabel()).contains("Koningsdag", "apr");
        assertThat(find(Checkbox.class).withId("holiday-armistice").all()).isEmpty();
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aClosureIsAddedAndRemoved() {
        show(ClosuresView.class);

        click("Sluiting toevoegen");
        var dialog = dialog(ClosureDialog.class);
        click("Opslaan");
        assertThat(dialog.from.isInvalid()).isTrue();
        assertThat(dialog.name.isInvalid()).isTrue();
        dialog.name.setValue("Dag van de proef");
        dialog.from.setValue(LocalDate.now().plusDays(40));
        click("Opslaan");

        assertThat(texts()).contains("Dag van de proef");
        clickLabelled("Dag van de proef verwijderen");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(texts()).doesNotContain("Dag van de proef");
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void noticeOfACancellationIsAtMostAWeek() {
        var view = show(ClosuresView.class);

        view.cancellationHours.setValue(500);
        click("Opslaan");

        assertThat(view.cancellationHours.isInvalid()).isTrue();
        assertThat(queries.settings().cancellationHours()).isEqualTo(24);
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionNotesChangesAndRemovesAnAbsenceOfWholeDays() {
        show(AbsencesView.class);
        assertThat(texts()).contains("Esther Mulder");

        click("Afwezigheid toevoegen");
        var dialog = dialog(AbsenceDialog.class);
        click("Opslaan");
        assertThat(dialog.practitioner.isInvalid()).isTrue();
        dialog.practitioner.setValue(
                dialog.practitioner
                        .getListDataView()
                        .getItems()
                        .filter(row -> row.displayName().equals("Daan Yıldız"))
                        .findFirst()
                        .orElseThrow());
        dialog.firstDay.setValue(NIGHT_OF_THE_CLOCK);
        dialog.lastDay.setValue(NIGHT_OF_THE_CLOCK);
        dialog.from.setValue(LocalTime.of(2, 30));
        click("Opslaan");
        assertThat(dialog.from.getErrorMessage()).startsWith("Deze tijd bestaat niet");
        dialog.from.clear();
        dialog.kind.setValue(AbsenceKind.COURSE);
        dialog.firstDay.setValue(SUNDAY.minusYears(2));
        dialog.lastDay.setValue(SUNDAY.minusYears(2).plusDays(1));
        click("Opslaan");

        assertThat(texts()).contains("Cursus", "vr 2 feb 2029 t/m za 3 feb 2029");
        clickLabelled("Afwezigheid van Daan Yıldız wijzigen, vr 2 feb 2029 t/m za 3 feb 2029");
        dialog(AbsenceDialog.class).until.setValue(LocalTime.of(12, 0));
        click("Opslaan");
        assertThat(texts()).contains("vr 2 feb 2029 00:00 tot za 3 feb 2029 12:00");
        clickLabelled(
                "Afwezigheid van Daan Yıldız wijzigen, vr 2 feb 2029 00:00 tot za 3 feb 2029 12:00");
        click("Verwijderen");
        assertThat(texts()).doesNotContain("vr 2 feb 2029 00:00 tot za 3 feb 2029 12:00");
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theScreensSpeakEnglishWhenAsked() {
        UI.getCurrent().setLocale(Translations.ENGLISH);

        show(ClosuresView.class);

        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Practice");
        assertThat(holiday("kings-day").getLabel()).contains("King's Day");
    }

    private static <V extends Component> V show(Class<V> view) {
        V shown = VaadinService.getCurrent().getInstantiator().getOrCreate(view);
        UI.getCurrent().add(shown);
        return shown;
    }

    private Checkbox holiday(String key) {
        return find(Checkbox.class).withId("holiday-" + key).single();
    }

    private <D extends Component> D dialog(Class<D> type) {
        return find(type).all().getLast();
    }

    private TextField field(String id) {
        return find(TextField.class).withId(id).all().getLast();
    }

    /** The last one stands in the dialog, if there is one. */
    private void click(String text) {
        buttons(text).getLast().click();
    }

    private List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
    }

    private void clickLabelled(String label) {
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
