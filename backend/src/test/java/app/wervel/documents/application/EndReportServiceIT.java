package app.wervel.documents.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.GoalData;
import app.wervel.careplan.application.PlanCourseService;
import app.wervel.discharge.application.DischargeData;
import app.wervel.discharge.application.DischargeService;
import app.wervel.discharge.application.ReportKind;
import app.wervel.discharge.application.ReportRecipient;
import app.wervel.discharge.application.ReportService;
import app.wervel.documents.application.LetterBlock.Chart;
import app.wervel.documents.application.LetterBlock.Fact;
import app.wervel.documents.application.LetterBlock.Facts;
import app.wervel.documents.application.LetterBlock.Heading;
import app.wervel.documents.application.LetterBlock.Paragraph;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.measure.application.MeasureService;
import app.wervel.measure.application.ScoreData;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ConsentData;
import app.wervel.patient.application.ConsentService;
import app.wervel.patient.application.WithdrawalData;
import app.wervel.practice.Role;
import app.wervel.practice.application.CurrentUser;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.RecordingLetterRenderer;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestPractice;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class EndReportServiceIT {
    private static final EndReportRequest PLAIN = EndReportRequest.in(null, null);

    @Autowired EndReportService endReports;
    @Autowired ReportService reports;
    @Autowired ConsentService consents;
    @Autowired DischargeService discharges;
    @Autowired CarePlanService plans;
    @Autowired PlanCourseService course;
    @Autowired CurrentUser currentUser;
    @Autowired RecordingLetterRenderer printer;
    @Autowired JdbcTemplate jdbc;
    @Autowired MeasureService measures;
    @Autowired Clock clock;
    @Autowired TestCare care;
    @Autowired TestUsers users;

    private TestPractice practice;
    private PatientId patient;
    private EpisodeId episode;

    @BeforeEach
    void somebodyWasTreated() {
        users.logInAs(Role.PRACTITIONER);
        practice = TestPractice.open(jdbc);
        patient = care.patient();
        episode = care.episode(patient);
        var counted =
                new GoalData(
                        null, "Minder pijn", null, null, null, null, null, "pain_average", 7, 2);
        var plan = plans.draft(episode, List.of(counted));
        plans.activate(plan.id(), plan.version());
        course.recordReading(plan.id(), null, plan.goals().getFirst().id(), null, 3);
        var data =
                new DischargeData(
                        "goals_reached",
                        null,
                        "Loopt weer goed.",
                        "Blijven bewegen.",
                        null,
                        null,
                        List.of(
                                new DischargeData.JudgementData(
                                        plan.goals().getFirst().id().value(), "partly", null)));
        discharges.save(episode, null, data);
    }

    @AfterEach
    void everybodyLeaves() {
        practice.close();
        users.logOut();
    }

    private void close() {
        Long version =
                jdbc.queryForObject(
                        "SELECT version FROM discharge WHERE episode_id = ?",
                        Long.class,
                        episode.value());
        discharges.close(episode, Objects.requireNonNull(version));
    }

    private List<LetterBlock> blocks() {
        return printer.last().blocks();
    }

    @Test
    void tellsTheDoctorWhatCameOfItAndIsNoted() {
        consents.record(patient, ConsentData.spoken("share_with_gp", true));
        close();

        endReports.print(episode, PLAIN);

        assertThat(printer.last().title()).isEqualTo("Eindverslag fysiotherapie");
        assertThat(blocks())
                .contains(
                        new Heading("Doelen en resultaat"),
                        new Facts(
                                List.of(
                                        new Fact(
                                                "Minder pijn",
                                                "deels bereikt; gemiddelde pijn, 0–10; begin: 7; laatst: 3; verschil: -4; doel: 2"))),
                        new Paragraph("Loopt weer goed."),
                        new Paragraph("De doelen zijn bereikt"),
                        new Paragraph("Blijven bewegen."));
        assertThat(reports.ofEpisode(episode))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kind()).isEqualTo(ReportKind.END);
                    assertThat(row.recipient()).isEqualTo(ReportRecipient.GP);
                    assertThat(row.printedBy()).isEqualTo("Test practitioner");
                });
    }

    @Test
    void tellsTheFirstAndTheLastScoreOfEachMeasureAndTheDifference() {
        consents.record(patient, ConsentData.spoken("share_with_gp", true));
        LocalDate today = LocalDate.now(clock);
        pain(7, today.minusDays(14));
        pain(5, today.minusDays(7));
        pain(4, today);
        close();

        endReports.print(episode, PLAIN);

        var texts = new LetterTexts(ExerciseLanguage.NL);
        assertThat(blocks())
                .contains(
                        new Heading("Metingen"),
                        new Facts(
                                List.of(
                                        new Fact(
                                                "Pijncijfer (NPRS) (hoger = meer pijn)",
                                                "7 op %s; 4 op %s; verschil: -3"
                                                        .formatted(
                                                                texts.date(today.minusDays(14)),
                                                                texts.date(today))))));
        assertThat(blocks())
                .contains(
                        new Paragraph(
                                "Pijncijfer (NPRS) (hoger = meer pijn). Streeplijn: verandering die"
                                        + " ertoe doet vanaf de eerste score, 2 punten of 30%"
                                        + " (Ostelo e.a., 2008)."))
                .anySatisfy(block ->
                        assertThat(block)
                                .isInstanceOfSatisfying(
                                        Chart.class,
                                        chart -> {
                                            assertThat(chart.svg().split("<circle", -1)).hasSize(4);
                                            assertThat(chart.told()).contains("Pijncijfer");
                                        }));
    }

    private void pain(int average, LocalDate on) {
        measures.record(
                episode,
                new ScoreData(
                        "nprs",
                        null,
                        on,
                        null,
                        null,
                        "nl",
                        QuestionnaireAnswers.NONE.with("average", Answer.Numeric.of(average)),
                        UUID.randomUUID()));
    }

    @Test
    void textsCanBeChangedOrLeftOutBeforePrinting() {
        consents.record(patient, ConsentData.spoken("share_with_gp", true));
        var draft = endReports.draft(episode, EndReportRequest.in("en", null));
        assertThat(draft.aftercare()).isEqualTo("Blijven bewegen.");

        endReports.print(
                episode,
                new EndReportRequest(
                        "en", "gp", "Dr. Invented\nStreet 1", null, "", "Walks well.", null, null));

        assertThat(printer.last().title()).isEqualTo("Physiotherapy interim report");
        assertThat(printer.last().addressee()).containsExactly("Dr. Invented", "Street 1");
        assertThat(blocks())
                .contains(new Paragraph("Walks well."))
                .doesNotContain(new Heading("Physiotherapist's conclusion"));
    }

    @Test
    void withoutConsentForThatDoctorNothingIsPrintedAndItSaysWhy() {
        assertThat(endReports.reasonAgainst(episode, ReportRecipient.GP))
                .contains("documents.no-consent");
        var given = consents.record(patient, ConsentData.spoken("share_with_gp", true));
        assertThat(endReports.reasonAgainst(episode, ReportRecipient.GP)).isEmpty();
        assertThatThrownBy(() -> endReports.print(episode, EndReportRequest.in(null, "referrer")))
                .isInstanceOf(DomainRuleViolation.class)
                .hasMessage("documents.no-consent");
        consents.withdraw(given.id(), given.version(), WithdrawalData.SPOKEN_TODAY);
        assertThatThrownBy(() -> endReports.print(episode, PLAIN))
                .hasMessage("documents.consent-withdrawn");
        consents.record(patient, ConsentData.spoken("share_with_gp", false));
        assertThatThrownBy(() -> endReports.print(episode, PLAIN))
                .hasMessage("documents.consent-refused");
        assertThat(reports.ofEpisode(episode)).isEmpty();
    }

    @Test
    void whoIsTreatedForAYearIsOnTheListUntilAReportWent() {
        jdbc.update(
                "UPDATE episode_of_care SET started_on = started_on - 400 WHERE id = ?",
                episode.value());
        var me = currentUser.get().id();
        assertThat(reports.due(me, new PageRequest(0, 200)).items())
                .anySatisfy(row -> assertThat(row.episode()).isEqualTo(episode));
        consents.record(patient, ConsentData.spoken("share_with_gp", true));

        endReports.print(episode, PLAIN);

        assertThat(reports.due(me, new PageRequest(0, 200)).items())
                .noneSatisfy(row -> assertThat(row.episode()).isEqualTo(episode));
    }

    @Test
    void whatIsWrongIsToldBesideItsField() {
        assertThatThrownBy(() -> endReports.print(episode, EndReportRequest.in("fr", null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> endReports.print(episode, EndReportRequest.in(null, "uncle")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("discharge.recipient-unknown");
    }

    @Test
    void receptionMakesNoReports() {
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() -> endReports.print(episode, PLAIN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.ofEpisode(episode))
                .isInstanceOf(AccessDeniedException.class);
    }
}
