package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.bodychart.BodyChartId;
import app.wervel.bodychart.application.BodyChartDetails;
import app.wervel.bodychart.application.BodyChartService;
import app.wervel.bodychart.application.BodyMarkData;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.documents.application.LetterBlock.Picture;
import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.shared.Access;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingLetterRenderer;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class BodyChartPaperIT {
    @Autowired BodyChartPaperService papers;
    @Autowired QuestionnaireService questionnaires;
    @Autowired BodyChartService charts;
    @Autowired AccessLogQueries accessLog;
    @Autowired RecordingLetterRenderer printer;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private TestPractice practice;
    private PatientId patient;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    private BodyChartDetails chart(PatientId of, String region, String feeling) {
        var begun = charts.start(of);
        var saved =
                charts.save(
                        begun.id(),
                        begun.version(),
                        List.of(
                                new BodyMarkData("neck", null, "pain", null),
                                new BodyMarkData(region, null, feeling, null)),
                        "Vooral na het zitten");
        return charts.conclude(saved.id(), saved.version());
    }

    private Stream<String> paragraphs() {
        return printer.last().blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text());
    }

    @Test
    void twoChartsStandBesideEachOtherWithWhatIsDifferentInWords() {
        var earlier = chart(patient, "calf_left", "numb");
        var later = chart(patient, "low_back_left", "tingling");

        papers.print(later.id(), earlier.id(), "nl");

        LetterContent printed = printer.last();
        assertThat(printed.title()).isEqualTo("Lichaamstekeningen vergeleken");
        assertThat(printed.blocks())
                .filteredOn(Picture.class::isInstance)
                .extracting(block -> ((Picture) block).told())
                .containsExactly(
                        "Eerder: Nek: pijn; Kuit links: doof. Later: Nek: pijn; Onderrug links: tintelend.");
        assertThat(printed.blocks())
                .contains(
                        new Facts(
                                List.of(
                                        new Fact("Nieuw", "Onderrug links: tintelend"),
                                        new Fact("Niet meer aangegeven", "Kuit links: doof"),
                                        new Fact("Voelt anders", "geen"),
                                        new Fact("Hetzelfde", "Nek: pijn"))));
        assertThat(printed.blocks())
                .filteredOn(Facts.class::isInstance)
                .flatExtracting(block -> ((Facts) block).facts())
                .extracting(Fact::value)
                .contains("Vooral na het zitten");
        assertThat(paragraphs())
                .anyMatch(text -> text.contains("rondjes: tintelend, liggende streepjes: doof"));
        assertThat(accessLog.page(patient.value(), new PageRequest(0, 50)).items())
                .anyMatch(row ->
                        row.objectType().equals("BodyChart")
                                && row.action() == Access.Action.PRINT);
    }

    @Test
    void oneChartIsPrintedByItselfInEnglishToo() {
        var only = chart(patient, "calf_left", "numb");
        papers.print(only.id(), null, "en");
        assertThat(printer.last().title()).isEqualTo("Body chart");
        assertThat(printer.last().blocks()).filteredOn(Picture.class::isInstance).hasSize(1);
        assertThat(paragraphs()).anyMatch(text -> text.contains("dashes: numb"));
        assertThatThrownBy(() -> papers.print(only.id(), null, "xx"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theChartOfAnotherPatientIsNotPutBesideIt() {
        var mine = chart(patient, "calf_left", "numb");
        var anothers = chart(care.patient(), "calf_left", "numb");
        assertThatThrownBy(() -> papers.print(mine.id(), anothers.id(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.print(BodyChartId.next(), null, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theIntakeOnPaperHasABodyToDrawOnWithASignForEachFeeling() {
        questionnaires.print(patient, "nl");
        assertThat(printer.last().blocks()).filteredOn(Picture.class::isInstance).hasSize(1);
        assertThat(paragraphs())
                .anyMatch(text ->
                        text.contains("stippen: pijn") && text.contains("golfjes: jeukend"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void whoDoesNotTreatPrintsNoChart(Role role) {
        var chart = chart(patient, "calf_left", "numb");
        users.logInAs(role);
        assertThatThrownBy(() -> papers.print(chart.id(), null, null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
