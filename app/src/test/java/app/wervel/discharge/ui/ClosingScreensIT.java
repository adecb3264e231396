package app.wervel.discharge.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.ApplicationTest;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.discharge.EndReason;
import app.wervel.discharge.GoalResult;
import app.wervel.discharge.application.DischargeDetails;
import app.wervel.discharge.application.DischargeQueries;
import app.wervel.discharge.application.DischargeService;
import app.wervel.encounter.application.EncounterService;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.ConsentData;
import app.wervel.patient.application.ConsentService;
import app.wervel.patient.application.PatientService;
import app.wervel.testing.TestCare;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** Closing an episode on the patient's page. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ClosingScreensIT extends SpringBrowserlessTest {
    @Autowired ClosingTab tab;
    @Autowired DischargeQueries queries;
    @Autowired DischargeService discharges;
    @Autowired CarePlanService plans;
    @Autowired EncounterService encounters;
    @Autowired ConsentService consents;
    @Autowired PatientService patients;
    @Autowired ClinicalProfileService profiles;
    @Autowired IntakeService intakes;
    @Autowired EpisodeService episodes;

    private TestCare care;

    @BeforeEach
    void care() {
        care = new TestCare(patients, profiles, intakes, episodes);
    }

    private record Treated(PatientId patient, EpisodeId episode) {}

    private Treated treated() {
        PatientId patient = care.patient();
        EpisodeId episode = care.episode(patient);
        var plan = plans.draft(episode, List.of(GoalData.saying("Weer een uur fietsen")));
        plans.activate(plan.id(), plan.version());
        return new Treated(patient, episode);
    }

    private ClosingPage open(PatientId patient) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(tab.create(patient));
        return find(ClosingPage.class).single();
    }

    private ClosingPage filled(PatientId patient) {
        ClosingPage page = open(patient);
        find(GoalRow.class, page).single().result.setValue(GoalResult.REACHED);
        page.reason.setValue(EndReason.GOALS_REACHED);
        page.aftercare.setValue("Blijven fietsen");
        return page;
    }

    private void click(String text) {
        button(text).click();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void closingIsRefusedWithWhatIsMissingAndKeepsWhatWasTyped() {
        Treated treated = treated();
        encounters.startForPatient(treated.patient());
        ClosingPage page = open(treated.patient());
        page.aftercare.setValue("Blijven fietsen");

        click("Episode afsluiten");

        assertThat(text(page))
                .contains(
                        "Nog niet alle doelen zijn beoordeeld.",
                        "Er is nog geen reden gekozen",
                        "Er zijn verslagen die nog niet zijn ondertekend.")
                .doesNotContain("Afgesloten op");
        assertThat(page.aftercare.getValue()).isEqualTo("Blijven fietsen");
        assertThat(queries.get(treated.episode()).words().aftercare()).isEqualTo("Blijven fietsen");
        assertThat(button("Episode afsluiten").isEnabled()).isTrue();
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingIsClosed() {
        Treated treated = treated();
        ClosingPage page = filled(treated.patient());
        page.reason.setValue(EndReason.OTHER);

        click("Episode afsluiten");

        assertThat(text(page)).contains("bij Anders hoort een toelichting");
        assertThat(queries.get(treated.episode()).isClosed()).isFalse();
    }

    @Test
    void closedItSaysByWhomAndAMistakeIsReopenedWithItsReason() {
        Treated treated = treated();
        ClosingPage page = filled(treated.patient());
        assertThat(text(page)).doesNotContain("Was dit een vergissing?");

        click("Episode afsluiten");

        assertThat(text(page))
                .contains("Afgesloten op", "door Anna de Wit", "Doelen bereikt", "Blijven fietsen");
        assertThat(find(Button.class).withText("Opslaan").all()).isEmpty();
        assertThat(queries.get(treated.episode()).isClosed()).isTrue();

        click("Episode heropenen");
        assertThat(area("Waarom was afsluiten een vergissing?").isInvalid()).isTrue();
        assertThat(queries.get(treated.episode()).isClosed()).isTrue();

        area("Waarom was afsluiten een vergissing?").setValue("Verkeerde patiënt");
        click("Episode heropenen");

        assertThat(text(page))
                .contains("Eerder afgesloten en heropend door Anna de Wit: Verkeerde patiënt");
        assertThat(button("Episode afsluiten").isEnabled()).isTrue();
        assertThat(queries.get(treated.episode()).isClosed()).isFalse();
    }

    @Test
    void whatWasTypedIsSavedOnTheWayElsewhere() {
        Treated treated = treated();
        ClosingPage page = filled(treated.patient());
        page.evaluation.setValue("Gaat goed");
        assertThat(text(page)).contains("Opslaan…");

        // As when another tab is clicked within a second.
        UI.getCurrent().remove(page.getParent().orElseThrow());

        DischargeDetails kept = queries.get(treated.episode());
        assertThat(kept.words().evaluation()).isEqualTo("Gaat goed");
        assertThat(kept.words().reason()).isEqualTo(EndReason.GOALS_REACHED);
        assertThat(kept.goals().getFirst().result()).isEqualTo(GoalResult.REACHED);
    }

    @Test
    void afterAColleagueNothingIsOverwrittenAndWhatWasTypedStays() {
        Treated treated = treated();
        ClosingPage mine = filled(treated.patient());
        click("Bewaren");
        Component first = mine.getParent().orElseThrow();
        ClosingPage colleague =
                (ClosingPage) tab.create(treated.patient()).getChildren().findFirst().orElseThrow();
        UI.getCurrent().add(colleague);
        colleague.aftercare.setValue("Van de collega");
        UI.getCurrent().remove(colleague);

        mine.evaluation.setValue("Van mij");
        click("Bewaren");

        assertThat(text(first)).contains("Iemand anders heeft dit intussen gewijzigd");
        assertThat(mine.evaluation.getValue()).isEqualTo("Van mij");
        assertThat(queries.get(treated.episode()).words().aftercare()).isEqualTo("Van de collega");

        click("Laat zien zoals het nu is");
        assertThat(mine.aftercare.getValue()).isEqualTo("Van de collega");
        assertThat(mine.evaluation.getValue()).isEmpty();
    }

    @Test
    void theReportIsOfferedWithConsentAndWithoutItSaysWhyNot() {
        Treated treated = treated();
        consents.record(treated.patient(), ConsentData.spoken("share_with_gp", false));
        ClosingPage page = open(treated.patient());

        assertThat(text(page)).contains("De patiënt heeft geweigerd");
        assertThat(find(Anchor.class).withId("report-open").all()).isEmpty();

        consents.record(treated.patient(), ConsentData.spoken("share_with_gp", true));
        ClosingPage again = open(treated.patient());

        assertThat(text(again)).doesNotContain("De patiënt heeft geweigerd");
        assertThat(find(Anchor.class).withId("report-open").single().isVisible()).isTrue();
    }

    @Test
    void aReportThatIsBeingWrittenSurvivesClosing() {
        Treated treated = treated();
        consents.record(treated.patient(), ConsentData.spoken("share_with_gp", true));
        filled(treated.patient());
        area("Wat u nog wilt zeggen").setValue("Zie ook mijn brief van mei");

        click("Episode afsluiten");

        assertThat(queries.get(treated.episode()).isClosed()).isTrue();
        assertThat(area("Wat u nog wilt zeggen").getValue())
                .isEqualTo("Zie ook mijn brief van mei");
    }

    @Test
    void withoutAnEpisodeThereIsNothingToClose() {
        UI.getCurrent().add(tab.create(care.patient()));

        assertThat(text(UI.getCurrent())).contains("Er is nog geen behandelepisode");
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theDeskClosesNothing() {
        PatientId patient = care.patient();

        assertThatThrownBy(() -> tab.create(patient)).isInstanceOf(AccessDeniedException.class);
    }
}
