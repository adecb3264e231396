package app.wervel.examination.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;

import app.wervel.ApplicationTest;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.examination.DiagnosisContent;
import app.wervel.examination.DiagnosisId;
import app.wervel.examination.ExaminationId;
import app.wervel.examination.RecordStatus;
import app.wervel.examination.application.DiagnosisData;
import app.wervel.examination.application.ExaminationData;
import app.wervel.examination.application.ExaminationDetails;
import app.wervel.examination.application.ExaminationService;
import app.wervel.examination.application.RecordHead;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.application.IntakeRow;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientService;
import app.wervel.redflag.RescreeningSource;
import app.wervel.redflag.application.RescreeningQueries;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Examination and diagnosis on screen, without a browser. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ExaminationScreensIT extends SpringBrowserlessTest {
    @Autowired ExaminationTools tools;
    @Autowired ExaminationTab tab;
    @Autowired RescreeningQueries rescreenings;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired IntakeQueries intakeQueries;
    @Autowired EpisodeService episodes;

    private PatientId patient;

    private EpisodeId episode() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        patient = care.patient();
        return care.episode(patient);
    }

    private ExaminationId examination() {
        var begun = tools.examining().start(episode());
        open(new ExaminationView(tools), begun.id().value());
        return begun.id();
    }

    private DiagnosisId diagnosis() {
        var begun = tools.diagnosing().start(episode());
        open(new DiagnosisView(tools), begun.id().value());
        return begun.id();
    }

    private static void open(RecordPage page, UUID id) {
        page.load(id);
        UI.getCurrent().add(page);
    }

    /** What the browser does a moment after the last change. */
    private boolean saveItself() {
        return find(RecordForm.class).single().flush();
    }

    @Test
    void anExaminationIsFilledInSignedAndAddedTo() {
        ExaminationId id = examination();
        examine("Kracht L5 links", "4");
        press("Reflexen: Rest normaal");
        text("Palpatie").setValue("Drukpijn links");
        field(IntegerField.class, "links").setValue(45);
        assertThat(saveItself()).isTrue();
        assertThat(state()).startsWith("Opgeslagen");
        var saved = tools.examinations().get(id).content();
        assertThat(saved.findings().all()).hasSize(9);
        assertThat(saved.palpation()).isEqualTo("Drukpijn links");
        assertThat(saved.slrAngleLeft()).isEqualTo(45);

        text("Conclusie van het onderzoek").setValue("Parese L5 links");
        press("Tekenen");

        assertThat(tools.examinations().get(id).head().status()).isEqualTo(RecordStatus.SIGNED);
        assertThat(shown()).contains("Parese L5 links", "Drukpijn links", "Kracht L5 links: 4");
        assertThat(find(RecordForm.class).all()).isEmpty();

        press("Toevoegen");
        assertThat(text("Aanvulling").isInvalid()).isTrue();
        text("Aanvulling").setValue("Ook hakkenloop gezien");
        press("Toevoegen");
        assertThat(tools.examinations().get(id).head().amendments())
                .extracting(RecordHead.Amendment::text)
                .containsExactly("Ook hakkenloop gezien");
        assertThat(shown()).contains("Ook hakkenloop gezien", "Drukpijn links");
    }

    @Test
    void whatIsRefusedIsMarkedAndWhatWasTypedStays() {
        ExaminationId id = examination();
        text("Inspectie").setValue("Staat scheef");
        IntegerField angle = field(IntegerField.class, "links");
        angle.setValue(400);

        press("Tekenen");

        assertThat(angle.isInvalid()).isTrue();
        assertThat(angle.getErrorMessage()).contains("120");
        assertThat(angle.getValue()).isEqualTo(400);
        assertThat(text("Inspectie").getValue()).isEqualTo("Staat scheef");
        assertThat(state()).isEqualTo("Niet opgeslagen");
        assertThat(tools.examinations().get(id).head().isDraft()).isTrue();

        angle.setValue(40);
        press("Tekenen");
        assertThat(tools.examinations().get(id).content().inspection()).isEqualTo("Staat scheef");
        assertThat(tools.examinations().get(id).head().isDraft()).isFalse();
    }

    @Test
    void afterASaveThatFailedNothingIsLostAndTheNextOneSavesIt() {
        var begun = tools.examining().start(episode());
        ExaminationService failing = mock(ExaminationService.class, delegatesTo(tools.examining()));
        Mockito.doThrow(new DataAccessResourceFailureException("no connection"))
                .doAnswer(delegatesTo(tools.examining()))
                .when(failing)
                .save(any(), anyLong(), any());
        var status = new Span();
        List<ExaminationDetails> signed = new ArrayList<>();
        var form = new ExaminationForm(with(failing), begun, status, () -> {}, signed::add);
        UI.getCurrent().add(form);
        text("Inspectie").setValue("Staat scheef");

        press("Tekenen");
        assertThat(signed).isEmpty();
        assertThat(status.getText()).isEqualTo("Niet opgeslagen");
        assertThat(text("Inspectie").getValue()).isEqualTo("Staat scheef");
        assertThat(button("Tekenen").isEnabled()).isTrue();

        assertThat(form.flush()).isTrue();
        assertThat(tools.examinations().get(begun.id()).content().inspection())
                .isEqualTo("Staat scheef");
        press("Tekenen");
        assertThat(signed).hasSize(1);
    }

    private ExaminationTools with(ExaminationService examining) {
        return new ExaminationTools(
                tools.examinations(),
                examining,
                tools.diagnoses(),
                tools.diagnosing(),
                tools.codes(),
                tools.charts(),
                tools.drawing(),
                tools.chartPapers(),
                tools.episodes(),
                tools.patients(),
                tools.rescreening(),
                tools.sources(),
                tools.currentUser(),
                tools.patientPage(),
                tools.errors(),
                tools.clock());
    }

    @Test
    void whoWasOvertakenOverwritesNothingAndKeepsTheWords() {
        ExaminationId id = examination();
        text("Inspectie").setValue("Van mij");
        tools.examining().save(id, 0, inspected("Van een collega"));

        assertThat(saveItself()).isFalse();
        assertThat(shown()).contains("Iemand anders heeft dit intussen gewijzigd of getekend");
        assertThat(text("Inspectie").getValue()).isEqualTo("Van mij");
        press("Tekenen");
        assertThat(tools.examinations().get(id).content().inspection())
                .isEqualTo("Van een collega");
        assertThat(tools.examinations().get(id).head().isDraft()).isTrue();

        press("Laat zien zoals het nu is");
        assertThat(text("Inspectie").getValue()).isEqualTo("Van een collega");
    }

    private static ExaminationData inspected(String inspection) {
        return new ExaminationData(
                null,
                null,
                inspection,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void anAlarmingFindingOffersAScreeningAndAsksForADecisionInWords() {
        ExaminationId id = examination();
        assertThat(button("Nieuwe screening beginnen").isVisible()).isFalse();
        examine("Gevoel zitvlak (S3-S5) links", "absent");
        saveItself();
        assertThat(shown())
                .contains("Er slaat een alarmregel nieuw aan", "R-CES-1", "Gevoel zitvlak (S3-S5)");

        press("Tekenen");
        assertThat(tools.examinations().get(id).head().isDraft()).isTrue();
        assertThat(text("Wat u besluit, en waarom").isInvalid()).isTrue();
        assertThat(rescreenings.openOf(patient)).isEmpty();

        press("Nieuwe screening beginnen");
        assertThat(rescreenings.openOf(patient))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.source()).isEqualTo(RescreeningSource.BY_HAND);
                    assertThat(asked.reason()).contains("Gevonden bij het onderzoek", "R-CES-1");
                });
        assertThat(intakeQueries.listOf(patient))
                .filteredOn(intake -> intake.status() == IntakeStatus.DRAFT)
                .singleElement()
                .extracting(IntakeRow::id)
                .isEqualTo(tools.rescreening().begin(patient));
        assertThat(tools.examinations().get(id).head().isDraft()).isTrue();
    }

    /** The rules have no field for it: it is named, and the practitioner weighs it. */
    @Test
    void aFindingThatNoRuleReadsOffersAScreeningAndAsksForNothing() {
        ExaminationId id = examination();
        examine("Babinski rechts", "present");
        saveItself();
        assertThat(shown()).contains("Geen regel leest: Babinski rechts");
        assertThat(shown()).doesNotContain("zelfde wortel");
        assertThat(button("Nieuwe screening beginnen").isVisible()).isTrue();
        assertThat(find(TextArea.class).all())
                .extracting(TextArea::getLabel)
                .doesNotContain("Wat u besluit, en waarom");

        examine("Achillespeesreflex links", "absent");
        saveItself();
        assertThat(shown()).contains("van dezelfde wortel", "NHG");

        press("Tekenen");
        assertThat(tools.examinations().get(id).head().isDraft()).isFalse();
        assertThat(shown()).contains("Geen regel leest: Achillespeesreflex links, Babinski rechts");
    }

    @Test
    void aTypeOfNervePainStandsBesideTheRuleThatKnowsItsPattern() {
        examination();
        choose("U denkt aan", 3);
        saveItself();
        assertThat(shown())
                .contains("Fantoompijn · past (nog) niet", "C-NP-PH · Past bij fantoompijn");
    }

    @Test
    void aDiagnosisSaysWhatIsMissingThenIsSignedAndAddedTo() {
        DiagnosisId id = diagnosis();
        press("Tekenen");
        assertThat(tools.diagnoses().get(id).head().isDraft()).isTrue();
        assertThat(text("Diagnose in woorden").getErrorMessage())
                .isEqualTo("Schrijf de fysiotherapeutische diagnose op.");
        assertThat(text("Diagnose in woorden").isInvalid()).isTrue();

        text("Diagnose in woorden").setValue("LRS links");
        field(TextField.class, "Probleem").setValue("Tillen");
        field(TextField.class, "ICF-codes").setValue("b28");
        assertThat(saveItself()).isFalse();
        assertThat(field(TextField.class, "ICF-codes").isInvalid()).isTrue();
        assertThat(text("Diagnose in woorden").getValue()).isEqualTo("LRS links");
        field(TextField.class, "ICF-codes").setValue("b28013");
        indicated(true);
        press("Tekenen");

        var signed = tools.diagnoses().get(id);
        assertThat(signed.head().isDraft()).isFalse();
        assertThat(signed.content().problems()).hasSize(1);
        assertThat(shown()).contains("LRS links", "Tillen", "b28013");

        text("Aanvulling").setValue("Beloop gunstig");
        press("Toevoegen");
        assertThat(shown()).contains("Beloop gunstig", "LRS links");
        assertThat(tools.diagnoses().get(id).content()).isEqualTo(signed.content());
    }

    @Test
    void aDiagnosisThatSomebodyElseChangedIsNotOverwritten() {
        DiagnosisId id = diagnosis();
        text("Diagnose in woorden").setValue("Van mij");
        tools.diagnosing()
                .save(
                        id,
                        0,
                        new DiagnosisData(
                                "Van een collega",
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                null));

        assertThat(saveItself()).isFalse();

        DiagnosisContent kept = tools.diagnoses().get(id).content();
        assertThat(kept.statement()).isEqualTo("Van een collega");
        assertThat(text("Diagnose in woorden").getValue()).isEqualTo("Van mij");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theDeskSeesNoneOfIt() {
        var care = new TestCare(patients, profiles, intakes, episodes);
        PatientId someone = care.patient();
        assertThatThrownBy(() -> tab.create(someone)).isInstanceOf(AccessDeniedException.class);
        ExaminationId unknown = ExaminationId.next();
        assertThatThrownBy(() -> new ExaminationView(tools).load(unknown.value()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new DiagnosisView(tools).load(unknown.value()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void examine(String label, String value) {
        Select<String> select = labelled(Select.class, label);
        test(select).selectItem(select.getItemLabelGenerator().apply(value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void choose(String label, int place) {
        CheckboxGroup group = field(CheckboxGroup.class, label);
        group.select(group.getListDataView().getItem(place));
    }

    @SuppressWarnings("unchecked")
    private void indicated(boolean yes) {
        field(RadioButtonGroup.class, "Is fysiotherapie geïndiceerd?").setValue(yes);
    }

    private TextArea text(String label) {
        return field(TextArea.class, label);
    }

    private <C extends Component> C field(Class<C> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label));
    }

    @SuppressWarnings("unchecked")
    private <C extends Component & HasAriaLabel, D extends Component> D labelled(
            Class<C> type, String label) {
        return (D)
                find(type).all().stream()
                        .filter(field -> field.getAriaLabel().orElse("").equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label));
    }

    private void press(String name) {
        test(button(name)).click();
    }

    private Button button(String name) {
        return allButtons(UI.getCurrent()).stream()
                .filter(button -> name.equals(button.getAriaLabel().orElse(button.getText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static List<Button> allButtons(Component where) {
        List<Button> found = new ArrayList<>();
        where.getChildren()
                .forEach(child -> {
                    if (child instanceof Button button) {
                        found.add(button);
                    }
                    found.addAll(allButtons(child));
                });
        return found;
    }

    private String state() {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("save-state"))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static String shown() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
