package app.wervel.medicine.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.ApplicationTest;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The list of medicines without a browser. */
@ApplicationTest
class MedicineScreensIT extends SpringBrowserlessTest {
    @Autowired MedicinesTab tab;
    @Autowired MedicinesHeaderPart header;
    @Autowired PatientService patients;

    private PatientId patient() {
        return patients.register(
                        PatientData.minimal(
                                null, "Pillema", "Jo", LocalDate.of(1970, 3, 3), "0612345678"),
                        true)
                .id();
    }

    private Component open(PatientId patient) {
        Component list = tab.create(patient);
        UI.getCurrent().add(list);
        return list;
    }

    private void note(String name, String use) {
        find(ComboBox.class).withId("medicine-name").single().setValue(name);
        find(TextField.class).withId("medicine-use").single().setValue(use);
        find(Button.class).withId("medicine-note").single().click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatAMedicineMakesUsMindStandsAboveTheListAndInTheHeader() {
        PatientId patient = patient();
        Component list = open(patient);
        assertThat(text(list)).contains("Er zijn geen medicijnen genoteerd.");
        assertThat(header.create(patient)).isEmpty();

        note("oxazepam", "10 mg voor de nacht");

        assertThat(text(list))
                .contains("10 mg voor de nacht", "let op vallen", "rijvaardigheid")
                .doesNotContain("Er zijn geen medicijnen genoteerd.");
        assertThat(header.create(patient))
                .singleElement()
                .satisfies(
                        shown -> assertThat(text(shown)).contains("Medicijnen:", "kans op vallen"));
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void anOpioidTogetherWithASedativeIsToldWithTheSourceOfTheRule() {
        PatientId patient = patient();
        Component list = open(patient);
        note("oxazepam", "");
        assertThat(text(list)).doesNotContain("laten nakijken");

        note("Oxycodon", "");

        assertThat(text(list)).contains("Opioïd samen met een benzodiazepine", "Bron: ");
        assertThat(header.create(patient))
                .singleElement()
                .satisfies(shown -> assertThat(text(shown)).contains("combinatie laten nakijken"));

        button("Oxycodon: gebruikt de patiënt niet meer").click();

        assertThat(text(list)).doesNotContain("laten nakijken");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void aMistakeStaysStruckThroughWithItsReasonAndNoLongerCounts() {
        PatientId patient = patient();
        Component list = open(patient);
        note("oxazepam", "");

        button("oxazepam: per ongeluk genoteerd").click();
        Button mark = find(Button.class).withText("Als vergissing merken").single();
        mark.click();
        TextField reason = find(TextField.class, find(Dialog.class).single()).single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("Was van de partner");
        mark.click();

        List<ListItem> lines =
                find(ListItem.class).all().stream()
                        .filter(line -> line.hasClassName("is-error"))
                        .toList();
        assertThat(lines)
                .singleElement()
                .satisfies(
                        line -> assertThat(text(line)).contains("Vergissing: Was van de partner"));
        assertThat(text(list)).contains("Er zijn geen medicijnen genoteerd.");
        assertThat(header.create(patient)).isEmpty();
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void withoutANameNothingIsNotedAndWhatWasTypedStays() {
        open(patient());

        find(TextField.class).withId("medicine-use").single().setValue("1 per dag");
        find(Button.class).withId("medicine-note").single().click();

        assertThat(find(ComboBox.class).withId("medicine-name").single().isInvalid()).isTrue();
        assertThat(find(TextField.class).withId("medicine-use").single().getValue())
                .isEqualTo("1 per dag");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theDeskSeesNoMedicines() {
        PatientId patient = patient();

        assertThatThrownBy(() -> tab.create(patient)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> header.create(patient)).isInstanceOf(AccessDeniedException.class);
    }

    private Button button(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow();
    }
}
