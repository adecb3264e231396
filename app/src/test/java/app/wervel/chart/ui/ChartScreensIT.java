package app.wervel.chart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.application.PatientService;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.patient.ui.PatientTab;
import app.wervel.practice.application.CurrentUser;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** The tabs of the patient's page, as each role sees them. */
@ApplicationTest
class ChartScreensIT extends SpringBrowserlessTest {
    @Autowired PatientService patients;
    @Autowired PatientQueries queries;
    @Autowired CurrentUser currentUser;
    @Autowired List<PatientTab> pages;
    @Autowired List<PatientHeaderPart> headerParts;
    @Autowired JdbcClient jdbc;

    private PatientId patient() {
        return patients.register(
                        PatientData.minimal(
                                null, "Tabman", "Jo", LocalDate.of(1970, 3, 3), "0612345678"),
                        true)
                .id();
    }

    private ChartView open(PatientId patient, String page) {
        var view = new ChartView(queries, currentUser, pages, headerParts);
        view.show(ChartView.address(patient, page));
        UI.getCurrent().add(view);
        return view;
    }

    private List<String> bar(ChartView view, String name) {
        return find(Tabs.class, view).all().stream()
                .filter(bar -> bar.hasClassName(name))
                .flatMap(bar -> bar.getChildren())
                .map(tab -> ((Tab) tab).getLabel())
                .toList();
    }

    private String selected(ChartView view, String name) {
        return find(Tabs.class, view).all().stream()
                .filter(bar -> bar.hasClassName(name))
                .map(bar -> bar.getSelectedTab().getLabel())
                .findFirst()
                .orElse("");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void whatBelongsTogetherSharesOneOfAtMostNineTabs() {
        ChartView view = open(patient(), "consent");

        assertThat(bar(view, "chart-tabs"))
                .containsExactly(
                        "Overzicht",
                        "Intake en onderzoek",
                        "Voorzorg en medicijnen",
                        "Plan en oefeningen",
                        "Verslagen",
                        "Metingen en afsluiten",
                        "Afspraken",
                        "Documenten",
                        "Gegevens");
        assertThat(bar(view, "chart-pages"))
                .containsExactly("Persoonsgegevens", "Toestemming", "Inzage");
        assertThat(selected(view, "chart-tabs")).isEqualTo("Gegevens");
        assertThat(selected(view, "chart-pages")).isEqualTo("Toestemming");
    }

    @Test
    @WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void everyPageKeepsItsOwnAddress() {
        PatientId patient = patient();

        for (PatientTab page : pages) {
            UI.getCurrent().removeAll();
            ChartView view = open(patient, page.name());

            String caption = view.getTranslation(page.captionKey());
            assertThat(List.of(selected(view, "chart-tabs"), selected(view, "chart-pages")))
                    .as(page.name())
                    .contains(caption);
        }
    }

    @Test
    @WithUserDetails(value = "roos", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void receptionSeesHerPartsOnlyByTheirOwnNames() {
        ChartView view = open(patient(), "consent");

        assertThat(bar(view, "chart-tabs"))
                .containsExactly("Afspraken", "Ontvangen", "Persoonsgegevens");
        assertThat(bar(view, "chart-pages")).isEmpty();
        assertThat(selected(view, "chart-tabs")).isEqualTo("Afspraken");
    }

    @Test
    @WithUserDetails(value = "beheer", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void theAdministratorSeesWhoLookedAndNothingClinical() {
        var anyone =
                new PatientId(
                        jdbc.sql("SELECT id FROM patient LIMIT 1").query(UUID.class).single());

        ChartView view = open(anyone, "access-log");

        assertThat(bar(view, "chart-tabs")).containsExactly("Gegevens");
        assertThat(bar(view, "chart-pages")).containsExactly("Persoonsgegevens", "Inzage");
        assertThat(selected(view, "chart-pages")).isEqualTo("Inzage");
    }
}
