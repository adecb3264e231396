package app.wervel.bodychart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.bodychart.BodyMark.RegionMark;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.Feeling;
import app.wervel.bodychart.application.BodyChartDetails;
import app.wervel.bodychart.application.BodyChartQueries;
import app.wervel.bodychart.application.BodyChartService;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** What the picture does with a mouse, the list beside it does without. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class BodyChartScreensIT extends SpringBrowserlessTest {
    private static final Locale DUTCH = Locale.of("nl");

    @Autowired BodyChartService charts;
    @Autowired BodyChartQueries queries;
    @Autowired PatientService patients;
    @Autowired ErrorTexts errors;
    @Autowired IntakeService intakes;
    @Autowired Clock clock;
    @Autowired ObjectProvider<BodyChartPapers> papers;

    private final List<BodyMarks> kept = new ArrayList<>();

    private BodyChartEditor editor(BodyChartEditor.Keeper keeper) {
        var editor = new BodyChartEditor(BodyMarks.NONE, DUTCH, errors, keeper);
        UI.getCurrent().add(editor);
        return editor;
    }

    @Test
    void theListMarksAndTakesAwayAndSaysWhatIsMarked() {
        var editor = editor(kept::add);
        add(BodyRegion.CALF_LEFT, Feeling.NUMB, true);
        add(BodyRegion.NECK, Feeling.BURNING, false);

        assertThat(kept).hasSize(2);
        assertThat(editor.marks().marks())
                .containsExactly(
                        new RegionMark(BodyRegion.CALF_LEFT, Feeling.NUMB),
                        new RegionMark(BodyRegion.CALF_RIGHT, Feeling.NUMB),
                        new RegionMark(BodyRegion.NECK, Feeling.BURNING));
        assertThat(find(ListItem.class).all()).hasSize(3);
        assertThat(said(editor)).contains("Kuit links", "Nek");

        press(
                buttons(editor).stream()
                        .filter(button -> button.getAriaLabel().orElse("").contains("Kuit links"))
                        .findFirst()
                        .orElseThrow());
        assertThat(editor.marks().marks()).hasSize(2);
        press(button(editor, "Ongedaan maken"));
        assertThat(editor.marks().marks()).hasSize(3);
        press(button(editor, "Opnieuw"));
        assertThat(editor.marks().marks()).hasSize(2);
        assertThat(kept.getLast()).isEqualTo(editor.marks());
    }

    @Test
    void withoutARegionItSaysSoBesideTheField() {
        var editor = editor(kept::add);
        press(button(editor, "Toevoegen"));
        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
        assertThat(kept).isEmpty();
    }

    @Test
    void whatCannotBeKeptStaysOnTheScreen() {
        var editor =
                editor(marks -> {
                    throw new DomainRuleViolation("bodychart.concluded");
                });
        add(BodyRegion.NECK, Feeling.PAIN, false);
        assertThat(editor.marks().marks()).hasSize(1);
        assertThat(find(ListItem.class).all()).hasSize(1);
    }

    /** Nothing that only the picture tells. */
    @Test
    void thePictureIsHiddenFromWhoReadsTheList() {
        var editor = editor(kept::add);
        assertThat(editor.figures())
                .hasSize(2)
                .allSatisfy(figure ->
                        assertThat(figure.getElement().getAttribute("aria-hidden"))
                                .isEqualTo("true"));
    }

    @Test
    void aChartIsDrawnConcludedAndComparedWithTheNext() {
        PatientId patient =
                patients.register(
                                PatientData.minimal(
                                        null,
                                        "Tekenaar",
                                        "Bo",
                                        LocalDate.of(1980, 5, 5),
                                        "0612345678"),
                                true)
                        .id();
        var part =
                new BodyChartsPart(
                        charts,
                        queries,
                        errors,
                        patient,
                        ZoneId.of("Europe/Amsterdam"),
                        DUTCH,
                        true,
                        papers);
        UI.getCurrent().add(part);
        press(button(part, "Nieuwe tekening"));
        press(button(part, "Vastleggen"));
        assertThat(queries.ofPatient(patient)).allMatch(BodyChartDetails::isDraft);
        add(BodyRegion.NECK, Feeling.PAIN, false);
        find(TextArea.class).single().setValue("Vooral 's ochtends");
        press(button(part, "Vastleggen"));

        assertThat(queries.ofPatient(patient))
                .singleElement()
                .satisfies(chart -> {
                    assertThat(chart.isDraft()).isFalse();
                    assertThat(chart.marks().marks()).hasSize(1);
                    assertThat(chart.note()).isEqualTo("Vooral 's ochtends");
                });
        press(button(part, "Nieuwe tekening"));
        add(BodyRegion.LOW_BACK_LEFT, Feeling.TINGLING, false);
        press(button(part, "Vastleggen"));

        assertThat(said(part)).contains("Nieuw", "Onderrug links", "Niet meer aangegeven", "Nek");
        assertThat(said(part)).contains("Afdrukken (PDF)");

        // The chart of an intake that goes on is not what the patient says today.
        charts.keepRegionsOfIntake(
                patient,
                intakes.startAgain(patient).id().value(),
                Instant.now(clock),
                List.of("chest"));
        assertThat(
                        new BodyChartsPart(
                                charts,
                                queries,
                                errors,
                                patient,
                                ZoneId.of("Europe/Amsterdam"),
                                DUTCH,
                                true,
                                papers))
                .satisfies(again -> assertThat(said(again)).doesNotContain("Borst"));
    }

    private void add(BodyRegion region, Feeling feeling, boolean bothSides) {
        region(region);
        feeling(feeling);
        find(Checkbox.class).single().setValue(bothSides);
        press(
                buttons(UI.getCurrent()).stream()
                        .filter(button -> button.getText().equals("Toevoegen"))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private void region(BodyRegion region) {
        find(ComboBox.class).single().setValue(region);
    }

    @SuppressWarnings("unchecked")
    private void feeling(Feeling feeling) {
        find(Select.class).all().stream()
                .filter(select -> "Hoe voelt het?".equals(select.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(feeling);
    }

    private void press(Button button) {
        test(button).click();
    }

    private static Button button(Component where, String text) {
        return buttons(where).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    private static List<Button> buttons(Component where) {
        List<Button> found = new ArrayList<>();
        where.getChildren()
                .forEach(child -> {
                    if (child instanceof Button button) {
                        found.add(button);
                    }
                    found.addAll(buttons(child));
                });
        return found;
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }
}
