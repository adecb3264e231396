package app.wervel.examination.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.examination.ExaminationContent;
import app.wervel.examination.RecordStatus;
import app.wervel.examination.application.DiagnosisData.ProblemData;
import app.wervel.examination.application.ExaminationData.FindingData;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.practice.Role;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class ExaminationServiceIT {
    @Autowired ExaminationService examinations;
    @Autowired ExaminationQueries queries;
    @Autowired DiagnosisService diagnoses;
    @Autowired DiagnosisQueries diagnosisQueries;
    @Autowired DiagnosisCodeService codeTable;
    @Autowired DiagnosisCodeQueries codes;
    @Autowired EpisodeService episodes;
    @Autowired AccessLogQueries accessLog;
    @Autowired TimelineQueries timeline;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcClient jdbc;

    private PatientId patient;
    private EpisodeId episode;

    @BeforeEach
    void practitionerIsAtWork() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        episode = care.episode(patient);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    /** Findings as {@code item:side=value}. */
    private static ExaminationData found(@Nullable String ruleReason, String... findings) {
        return new ExaminationData(
                "given",
                null,
                "Staat scheef",
                null,
                null,
                null,
                Arrays.stream(findings)
                        .map(finding -> finding.split("[:=]", -1))
                        .map(parts -> new FindingData(parts[0], parts[1], parts[2]))
                        .toList(),
                60,
                null,
                List.of("burning"),
                List.of("sciatica"),
                List.of("disc_herniation"),
                null,
                ruleReason);
    }

    private static DiagnosisData diagnosis(
            @Nullable String statement, @Nullable Boolean indicated, @Nullable String code) {
        return new DiagnosisData(
                statement,
                List.of(new ProblemData("Tillen", "activity", 6, "increased", "d4300")),
                List.of("stress", "leg_pain"),
                indicated,
                null,
                List.of("b28013", " B280 "),
                code);
    }

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }

    private static void wrong(String field, String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(new FieldError(field, code)));
    }

    @Test
    void anExaminationIsWrittenSignedAndStands() {
        var begun = examinations.start(episode);
        assertThat(examinations.start(episode).id()).isEqualTo(begun.id());
        var saved =
                examinations.save(
                        begun.id(),
                        begun.version(),
                        found(null, "strength_l5:left=4", "strength_l5:right=5"));
        assertThat(saved.shown().newly()).extracting(ShownRules.ShownRule::id).contains("R-NEU-5");
        assertThat(saved.shown().newly().getFirst().findings()).contains("strength_l5:left");
        assertThat(saved.content().findings().all()).hasSize(2);

        var signed = examinations.sign(saved.id(), saved.version());

        assertThat(signed.head().status()).isEqualTo(RecordStatus.SIGNED);
        assertThat(signed.head().signedByName()).isNotBlank();
        assertThat(signed.shown()).isEqualTo(saved.shown());
        assertThat(queries.get(signed.id())).isEqualTo(signed);
        assertThat(queries.lastSigned(episode)).contains(signed);
        refused(
                "examination.signed",
                () -> examinations.save(signed.id(), signed.version(), found(null)));
        assertThat(examinations.start(episode).id()).isNotEqualTo(signed.id());
    }

    /** Whatever way somebody finds past the services. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE examination SET content = '{}'",
                "UPDATE examination SET screening = '{}'",
                "UPDATE examination SET status = 'DRAFT', signed_by = NULL, signed_at = NULL, screening = NULL",
                "DELETE FROM examination",
                "UPDATE physio_diagnosis SET content = '{}'",
                "UPDATE physio_diagnosis SET code = '0001', code_description = 'Anders'",
                "DELETE FROM physio_diagnosis"
            })
    void theDatabaseKeepsWhatWasSigned(String attempt) {
        var examination = examinations.start(episode);
        var examined = examinations.save(examination.id(), examination.version(), found(null));
        var signed = examinations.sign(examined.id(), examined.version());
        var diagnosis = diagnoses.start(episode);
        var said =
                diagnoses.save(diagnosis.id(), diagnosis.version(), diagnosis("LRS", true, null));
        var concluded = diagnoses.sign(said.id(), said.version());

        assertThatThrownBy(() ->
                        jdbc.sql(attempt + " WHERE patient_id = ?").param(patient.value()).update())
                .hasMessageContaining("never changed");

        assertThat(queries.get(signed.id())).isEqualTo(signed);
        assertThat(diagnosisQueries.get(concluded.id())).isEqualTo(concluded);
    }

    private List<String> happened() {
        return timeline.page(patient, Set.of(TimelineKind.EXAMINATION), null, 10).events().stream()
                .map(TimelineEvent::textKey)
                .toList();
    }

    @Test
    void anAmendmentStandsBesideWhatWasSigned() {
        var begun = examinations.start(episode);
        refused("examination.not-signed", () -> examinations.amend(begun.id(), "Te vroeg"));
        var saved = examinations.save(begun.id(), begun.version(), found(null));
        var signed = examinations.sign(saved.id(), saved.version());
        var amended = examinations.amend(signed.id(), " Rechts was links. ");
        assertThat(amended.content()).isEqualTo(signed.content());
        assertThat(amended.head().amendments())
                .extracting(RecordHead.Amendment::text)
                .containsExactly("Rechts was links.");
        assertThat(happened())
                .containsExactly(
                        "timeline.examination.examination-amended",
                        "timeline.examination.examined");
        wrong("text", "text.required", () -> examinations.amend(signed.id(), " "));
    }

    @Test
    void aNewAlarmOfTodayIsSignedOnlyWithADecision() {
        var begun = examinations.start(episode);
        var alarming =
                examinations.save(begun.id(), begun.version(), found(null, "strength_l5:left=3"));
        assertThat(alarming.shown().asksForADecision()).isTrue();
        refused(
                "examination.alarm-undecided",
                () -> examinations.sign(alarming.id(), alarming.version()));
        var decided =
                examinations.save(
                        alarming.id(),
                        alarming.version(),
                        found("Huisarts gebeld om 10:00", "strength_l5:left=3"));
        assertThat(examinations.sign(decided.id(), decided.version()).head().status())
                .isEqualTo(RecordStatus.SIGNED);
    }

    @Test
    void anEmptyExaminationIsNotSigned() {
        var begun = examinations.start(episode);
        assertThat(begun.content()).isEqualTo(ExaminationContent.EMPTY);
        refused("examination.empty", () -> examinations.sign(begun.id(), begun.version()));
    }

    @Test
    void whoeverWritesOnAnOlderVersionIsRefused() {
        var begun = examinations.start(episode);
        examinations.save(begun.id(), begun.version(), found(null));
        assertThatThrownBy(() -> examinations.save(begun.id(), begun.version(), found("anders")))
                .isInstanceOf(StaleVersion.class);
        var diagnosis = diagnoses.start(episode);
        diagnoses.save(diagnosis.id(), diagnosis.version(), diagnosis("LRS", true, null));
        assertThatThrownBy(() ->
                        diagnoses.save(
                                diagnosis.id(),
                                diagnosis.version(),
                                diagnosis("Anders", true, null)))
                .isInstanceOf(StaleVersion.class);
    }

    @ParameterizedTest
    @CsvSource({
        "strength_l5:left=6, examination.value-unknown",
        "strength_l1:left=5, examination.item-unknown",
        "gait:left=normal, examination.side-impossible"
    })
    void anImpossibleFindingIsRefused(String finding, String code) {
        var begun = examinations.start(episode);
        wrong(
                "findings",
                code,
                () -> examinations.save(begun.id(), begun.version(), found(null, finding)));
    }

    @Test
    void anEpisodeThatIsClosedIsNotExamined() {
        var other = care.episode(care.patient());
        episodes.close(other, 0);
        refused("episode.closed", () -> examinations.start(other));
        refused("episode.closed", () -> diagnoses.start(other));
    }

    @Test
    void aDiagnosisSaysWhetherPhysiotherapyIsIndicated() {
        var begun = diagnoses.start(episode);
        refused("examination.no-diagnosis", () -> diagnoses.sign(begun.id(), begun.version()));
        var said = diagnoses.save(begun.id(), begun.version(), diagnosis("LRS links", null, null));
        refused("examination.no-indication", () -> diagnoses.sign(said.id(), said.version()));
        var not = diagnoses.save(said.id(), said.version(), diagnosis("LRS links", false, null));
        refused("examination.indication-reason", () -> diagnoses.sign(not.id(), not.version()));
        var yes = diagnoses.save(not.id(), not.version(), diagnosis("LRS links", true, null));
        var signed = diagnoses.sign(yes.id(), yes.version());
        assertThat(signed.content().icf())
                .extracting(icf -> icf.value())
                .containsExactly("b28013", "b280");
        assertThat(signed.content().problems()).hasSize(1);
        assertThat(diagnosisQueries.lastSigned(episode)).contains(signed);
        assertThat(diagnoses.amend(signed.id(), "Ook rechts").head().amendments()).hasSize(1);
        assertThat(happened())
                .contains(
                        "timeline.examination.diagnosed", "timeline.examination.diagnosis-amended");
    }

    @Test
    void everythingThatIsWrongWithADiagnosisIsToldAtOnce() {
        var begun = diagnoses.start(episode);
        var data =
                new DiagnosisData(
                        "x",
                        List.of(
                                new ProblemData("Lopen", "activity", -1, null, null),
                                new ProblemData("Lopen", "nergens", 1, null, null)),
                        List.of("geluk"),
                        true,
                        null,
                        List.of("b28"),
                        "12");
        assertThatThrownBy(() -> diagnoses.save(begun.id(), begun.version(), data))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactlyInAnyOrder(
                                                new FieldError(
                                                        "problems.0",
                                                        "examination.weeks-out-of-range"),
                                                new FieldError(
                                                        "problems.1", "examination.value-unknown"),
                                                new FieldError(
                                                        "prognosticFactors",
                                                        "examination.value-unknown"),
                                                new FieldError("icf", "examination.icf-form"),
                                                new FieldError("code", "examination.code-form")));
    }

    private void importTable(String lines) {
        users.as(
                Role.ADMINISTRATOR,
                () -> {
                    codeTable.accept(
                            "tabel.csv",
                            ("code;omschrijving;van;tot\n" + lines)
                                    .getBytes(StandardCharsets.UTF_8));
                    return true;
                });
    }

    @Test
    void aCodeComesFromTheTableOfThePracticeAndStaysAsItWas() {
        importTable("0001;Verzonnen rug;;\n0002;Verzonnen knie;2020-01-01;31-12-2020\n");
        assertThat(codes.search("rug")).extracting(code -> code.code()).containsExactly("0001");
        assertThat(codes.search("000")).hasSize(1);
        assertThat(codes.search("100%")).isEmpty();
        assertThat(codes.search("_")).isEmpty();
        var begun = diagnoses.start(episode);
        wrong(
                "code",
                "examination.code-not-in-table",
                () -> diagnoses.save(begun.id(), begun.version(), diagnosis("x", true, "9999")));
        wrong(
                "code",
                "examination.code-not-in-table",
                () -> diagnoses.save(begun.id(), begun.version(), diagnosis("x", true, "0002")));
        var saved = diagnoses.save(begun.id(), begun.version(), diagnosis("x", true, "0001"));
        var signed = diagnoses.sign(saved.id(), saved.version());
        importTable("0001;Anders genoemd;;\n");
        assertThat(diagnosisQueries.get(signed.id()).codeDescription()).isEqualTo("Verzonnen rug");
        assertThat(codes.tables()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(codes.search("Anders")).hasSize(1);
    }

    @Test
    void aTableWithErrorsIsShownLineByLineAndNotImported() {
        String file =
                """
                code,description,from,until
                0001,Good,,
                12,Short,,
                0003,=HYPERLINK("http://x"),,
                0004,"Bad date",2026-02-30,
                0001,Twice,,
                0005,Ends first,2026-02-02,2026-01-01
                """;
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        var preview = users.as(Role.ADMINISTRATOR, () -> codeTable.preview(bytes));
        assertThat(preview.codes()).hasSize(1);
        assertThat(preview.errors())
                .containsExactly(
                        new CodeTablePreview.LineError(3, "examination.code-form"),
                        new CodeTablePreview.LineError(4, "examination.formula"),
                        new CodeTablePreview.LineError(5, "examination.table-date"),
                        new CodeTablePreview.LineError(6, "examination.code-twice"),
                        new CodeTablePreview.LineError(
                                7, "examination.code-ends-before-it-begins"));
        users.logInAs(Role.ADMINISTRATOR);
        refused("examination.table-errors", () -> codeTable.accept("x.csv", bytes));
        refused("examination.table-empty", () -> codeTable.preview(new byte[0]));
        refused("examination.table-unreadable", () -> codeTable.preview(new byte[] {1, 0, 2}));
        refused("examination.table-too-large", () -> codeTable.preview(new byte[3 * 1024 * 1024]));
    }

    @Test
    void writingIsInTheAccessLogOncePerSession() {
        var begun = examinations.start(episode);
        long version = begun.version();
        for (int i = 0; i < 4; i++) {
            version = examinations.save(begun.id(), version, found("keer " + i)).version();
        }
        assertThat(accessLog.page(patient.value(), new PageRequest(0, 100)).items())
                .filteredOn(row -> row.objectType().equals("Examination"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMINISTRATOR"})
    void onlyAPractitionerExamines(Role role) {
        var begun = examinations.start(episode);
        users.logInAs(role);
        assertThatThrownBy(() -> examinations.start(episode))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.get(begun.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> diagnoses.start(episode))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> diagnosisQueries.ofPatient(patient))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyTheAdministratorImportsCodes() {
        assertThatThrownBy(() -> codeTable.preview(new byte[1]))
                .isInstanceOf(AccessDeniedException.class);
        users.logOut();
        assertThatThrownBy(() -> codes.search("x"))
                .isInstanceOf(org.springframework.security.core.AuthenticationException.class);
    }

    @Test
    void thereMustBeSuchAnExaminationAndDiagnosis() {
        assertThatThrownBy(() -> queries.get(app.wervel.examination.ExaminationId.next()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> diagnosisQueries.get(app.wervel.examination.DiagnosisId.next()))
                .isInstanceOf(NotFound.class);
    }
}
