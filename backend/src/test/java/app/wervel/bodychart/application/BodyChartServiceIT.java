package app.wervel.bodychart.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.bodychart.BodyChartId;
import app.wervel.bodychart.BodyChartStatus;
import app.wervel.bodychart.BodyMark.RegionMark;
import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.Feeling;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.practice.Role;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class BodyChartServiceIT {
    @Autowired BodyChartService charts;
    @Autowired BodyChartQueries queries;
    @Autowired IntakeService intakes;
    @Autowired AccessLogQueries accessLog;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    private static BodyMarkData region(String region, String feeling) {
        return new BodyMarkData(region, null, feeling, null);
    }

    private static BodyMarkData line(String view, List<@Nullable List<@Nullable Double>> points) {
        return new BodyMarkData(null, view, "numb", points);
    }

    private static IntakeDraft draftWith(List<String> regions) {
        return new IntakeDraft(
                "direct",
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
                regions,
                null,
                null,
                null,
                List.of(),
                Map.of("duration_days", 10));
    }

    @Test
    void whatWasDrawnIsReadBackAsItWas() {
        var begun = charts.start(care.patient());
        var saved =
                charts.save(
                        begun.id(),
                        begun.version(),
                        List.of(
                                region("calf_left", "numb"),
                                region("calf_left", "burning"),
                                line("back", List.of(List.of(0.4, 0.8), List.of(0.41235678, 0.9)))),
                        " sinds gisteren ");
        assertThat(queries.get(begun.id())).isEqualTo(saved);
        assertThat(saved.marks().marks()).hasSize(3);
        assertThat(saved.note()).isEqualTo("sinds gisteren");
        assertThat(saved.status()).isEqualTo(BodyChartStatus.DRAFT);
        assertThat(BodyMarkData.of(saved.marks()).getLast().points())
                .containsExactly(List.of(0.4, 0.8), List.of(0.4124, 0.9));
    }

    @Test
    void twoClicksBeginOneChart() {
        var patient = care.patient();
        assertThat(charts.start(patient).id()).isEqualTo(charts.start(patient).id());
    }

    @Test
    void aConcludedChartStandsAndTheNextOneIsNew() {
        var patient = care.patient();
        var first = charts.start(patient);
        first = charts.save(first.id(), first.version(), List.of(region("neck", "aching")), null);
        var concluded = charts.conclude(first.id(), first.version());
        assertThat(concluded.concludedAt()).isNotNull();
        refused(
                "bodychart.concluded",
                () -> charts.save(concluded.id(), concluded.version(), BodyMarks.NONE, null));
        refused("bodychart.concluded", () -> charts.discard(concluded.id(), concluded.version()));
        refusedByTheDatabase("UPDATE body_chart SET marks = '{}' WHERE id = ?", concluded.id());
        refusedByTheDatabase("DELETE FROM body_chart WHERE id = ?", concluded.id());
        var second = charts.start(patient);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(queries.ofPatient(patient))
                .extracting(BodyChartDetails::id)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void anEmptyChartIsNotConcluded() {
        var begun = charts.start(care.patient());
        refused("bodychart.empty", () -> charts.conclude(begun.id(), begun.version()));
        charts.discard(begun.id(), begun.version());
        assertThatThrownBy(() -> queries.get(begun.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverDrawsOnAnOlderVersionIsRefused() {
        var begun = charts.start(care.patient());
        charts.save(begun.id(), begun.version(), List.of(region("neck", "pain")), null);
        assertThatThrownBy(() -> charts.save(begun.id(), begun.version(), BodyMarks.NONE, null))
                .isInstanceOf(StaleVersion.class);
        assertThat(queries.get(begun.id()).marks().marks()).hasSize(1);
    }

    static Stream<Arguments> hostile() {
        List<@Nullable List<@Nullable Double>> outside = List.of(List.of(-0.1, 0.5));
        List<@Nullable List<@Nullable Double>> notANumber = List.of(List.of(Double.NaN, 0.5));
        List<@Nullable List<@Nullable Double>> three = List.of(List.of(0.1, 0.5, 0.2));
        List<@Nullable List<@Nullable Double>> holes = new ArrayList<>();
        holes.add(null);
        List<@Nullable List<@Nullable Double>> halves = new ArrayList<>();
        halves.add(new ArrayList<>(java.util.Arrays.asList(0.5, null)));
        return Stream.of(
                given("bodychart.point-outside", line("back", outside)),
                given("bodychart.point-outside", line("back", notANumber)),
                given("bodychart.point-outside", line("back", three)),
                given("bodychart.point-outside", line("back", holes)),
                given("bodychart.point-outside", line("back", halves)),
                given("bodychart.stroke-empty", line("back", List.of())),
                given(
                        "bodychart.stroke-too-long",
                        line("back", Collections.nCopies(10_000, List.of(0.5, 0.5)))),
                given("bodychart.view-unknown", line("above", List.of(List.of(0.5, 0.5)))),
                given(
                        "bodychart.region-or-line",
                        new BodyMarkData("neck", "back", "numb", List.of(List.of(0.5, 0.5)))),
                given("bodychart.region-or-line", new BodyMarkData(null, "back", "numb", null)),
                given("bodychart.region-unknown", region("x'); DROP TABLE", "pain")),
                given("bodychart.feeling-unknown", region("neck", "PAIN")),
                given("text.required", new BodyMarkData("neck", null, null, null)),
                given("text.required", (BodyMarkData) null));
    }

    private static Arguments given(String code, @Nullable BodyMarkData mark) {
        return Arguments.of(code, mark);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileMarkIsRefusedBesideItsFieldAndNothingIsKept(
            String code, @Nullable BodyMarkData mark) {
        var begun = charts.start(care.patient());
        List<@Nullable BodyMarkData> marks = new ArrayList<>();
        marks.add(mark);
        assertThatThrownBy(() -> charts.save(begun.id(), begun.version(), marks, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new InvalidInput.FieldError("marks", code)));
        assertThat(queries.get(begun.id()).marks()).isEqualTo(BodyMarks.NONE);
    }

    @Test
    void aRegionOfTheIntakeIsPainOnItsChartAndIsConcludedWithIt() {
        var patient = care.patient();
        var intake = intakes.start(patient, draftWith(List.of("low_back_left", "neck")));
        var chart = queries.findOfIntake(intake.id().value()).orElseThrow();
        assertThat(chart.marks().marks())
                .containsExactlyInAnyOrder(
                        new RegionMark(BodyRegion.LOW_BACK_LEFT, Feeling.PAIN),
                        new RegionMark(BodyRegion.NECK, Feeling.PAIN));
        refused("bodychart.of-intake", () -> charts.conclude(chart.id(), chart.version()));

        intakes.conclude(
                intake.id(),
                ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));

        var concluded = queries.findOfIntake(intake.id().value()).orElseThrow();
        assertThat(concluded.status()).isEqualTo(BodyChartStatus.CONCLUDED);
        assertThat(queries.ofPatient(patient)).containsExactly(concluded);
    }

    @Test
    void savingTheIntakeAgainLeavesTheChartToWhoeverDrawsOnIt() {
        var patient = care.patient();
        var intake = intakes.start(patient, draftWith(List.of("neck")));
        var chart = queries.findOfIntake(intake.id().value()).orElseThrow();
        var drawn =
                charts.save(
                        chart.id(),
                        chart.version(),
                        List.of(region("neck", "burning"), region("saddle", "numb")),
                        null);

        var saved =
                intakes.saveDraft(
                        intake.id(), intake.version(), draftWith(List.of("saddle", "neck")));
        assertThat(queries.findOfIntake(intake.id().value())).contains(drawn);

        intakes.saveDraft(intake.id(), saved.version(), draftWith(List.of("neck")));
        assertThat(queries.findOfIntake(intake.id().value()).orElseThrow().marks().marks())
                .containsExactly(new RegionMark(BodyRegion.NECK, Feeling.BURNING));
    }

    @Test
    void anIntakeOfNoRegionsHasNoChart() {
        var intake = care.concludedIntake(care.patient());
        assertThat(queries.findOfIntake(intake.value())).isEmpty();
    }

    @Test
    void drawingIsInTheAccessLogOncePerSession() {
        var patient = care.patient();
        var chart = charts.start(patient);
        for (int i = 0; i < 5; i++) {
            chart =
                    charts.save(
                            chart.id(),
                            chart.version(),
                            chart.marks().toggled(BodyRegion.values()[i], Feeling.NUMB),
                            null);
        }
        assertThat(accessLog.page(patient.value(), new PageRequest(0, 50)).items())
                .filteredOn(row -> row.objectType().equals("BodyChart"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void onlyAPractitionerSeesOrDraws(Role role) {
        var patient = care.patient();
        var chart = charts.start(patient);
        users.logInAs(role);
        assertThatThrownBy(() -> charts.start(patient)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.ofPatient(patient))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.get(chart.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thereMustBeSuchAPatientAndChart() {
        assertThatThrownBy(() -> queries.get(BodyChartId.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        charts.start(
                                new app.wervel.patient.PatientId(app.wervel.shared.UuidV7.next())))
                .isInstanceOf(NotFound.class);
    }

    private void refusedByTheDatabase(String attempt, BodyChartId id) {
        assertThatThrownBy(() -> jdbc.sql(attempt).param(id.value()).update())
                .hasMessageContaining("never changed");
    }

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }
}
