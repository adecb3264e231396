package app.wervel.measure.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import app.wervel.measure.FormCheck.Problem;
import app.wervel.measure.FormReading;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.application.InstrumentPreview.Readable;
import app.wervel.measure.application.InstrumentPreview.Refused;
import app.wervel.practice.Role;
import app.wervel.questionnaire.application.QuestionnairePreview.ImportProblem;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class InstrumentImportServiceIT {
    @Autowired InstrumentImportService imports;
    @Autowired InstrumentRegistry registry;
    @Autowired TestUsers users;

    @BeforeEach
    void anAdministrator() {
        users.logInAs(Role.ADMINISTRATOR);
    }

    @AfterEach
    void logOut() {
        users.logOut();
    }

    private List<ImportProblem> refusal(byte[] file) {
        return assertThat(imports.preview(file))
                .asInstanceOf(type(Refused.class))
                .actual()
                .problems();
    }

    @Test
    void twentyItemsWithoutCopyrightAreRefused() {
        List<VersionRow> before = imports.list();
        byte[] file = TestInstrumentFiles.twenty("1", null);
        assertThat(refusal(file))
                .containsExactly(new ImportProblem("copyright", "questionnaire.no-copyright"));
        assertThatThrownBy(() -> imports.accept(file, "qbpds", Map.of()))
                .isInstanceOf(InvalidInput.class);
        assertThat(imports.list()).isEqualTo(before);
    }

    @Test
    void withCopyrightTheyAreShownBeforeAnybodyAccepts() {
        List<VersionRow> before = imports.list();
        var preview = imports.preview(TestInstrumentFiles.twenty("1", "Verzonnen recht"));
        var readable = assertThat(preview).asInstanceOf(type(Readable.class)).actual();
        assertThat(readable.questionnaire().copyright()).isEqualTo("Verzonnen recht");
        assertThat(readable.scoredItems()).isEqualTo(20);
        assertThat(readable.recognised()).isEqualTo(registry.get("qbpds"));
        assertThat(readable.sha256()).hasSize(64);
        assertThat(imports.problems(readable.questionnaire(), "qbpds", Map.of())).isEmpty();
        assertThat(imports.list()).isEqualTo(before);
    }

    @Test
    void laterVersionIsUsedAndTheEarlierOneStays() {
        imports.accept(TestInstrumentFiles.choices("odi", "1", "recht", 10, 5), "odi", Map.of());
        imports.accept(TestInstrumentFiles.choices("odi", "2", "recht", 10, 5), "odi", Map.of());
        assertThat(imports.list())
                .filteredOn(row -> row.instrument().equals("odi"))
                .extracting(VersionRow::version, VersionRow::inUse)
                .containsExactlyInAnyOrder(tuple("1", false), tuple("2", true));
    }

    @Test
    void sameFileTwiceIsOneVersion() {
        byte[] file = TestInstrumentFiles.choices("pcs", "1", "recht", 13, 4);
        var first = imports.accept(file, "pcs", Map.of());
        assertThat(imports.accept(file, "pcs", Map.of()).id()).isEqualTo(first.id());
    }

    @Test
    void earlierVersionCanBeTakenAgain() {
        var first =
                imports.accept(
                        TestInstrumentFiles.choices("slanss", "1", "r", 24, 1), "rmdq", Map.of());
        imports.accept(TestInstrumentFiles.choices("slanss", "2", "r", 24, 1), "rmdq", Map.of());
        assertThat(imports.use(first.id()).inUse()).isTrue();
        assertThat(imports.list())
                .filteredOn(row -> row.instrument().equals("rmdq") && row.inUse())
                .hasSize(1);
    }

    @Test
    void fileThatIsNotThisInstrumentIsRefusedWithTheReason() {
        byte[] file = TestInstrumentFiles.choices("tsk", "1", "recht", 19, 5);
        var readable = (Readable) imports.preview(file);
        assertThat(imports.problems(readable.questionnaire(), "qbpds", Map.of()))
                .containsExactly(new Problem("measure.item-count-differs", List.of("19", "20")));
        assertThatThrownBy(() -> imports.accept(file, "qbpds", Map.of()))
                .asInstanceOf(type(DomainRuleViolation.class))
                .extracting(DomainRuleViolation::code)
                .isEqualTo("measure.not-this-instrument");
        assertThat(imports.preview(file))
                .asInstanceOf(type(Readable.class))
                .satisfies(again -> assertThat(again.alreadyAccepted()).isFalse());
    }

    @Test
    void scoresOutOfTheInstrumentsRangeAreRefused() {
        var readable =
                (Readable) imports.preview(TestInstrumentFiles.choices("x", "1", "r", 20, 6));
        assertThat(imports.problems(readable.questionnaire(), "qbpds", Map.of()))
                .containsExactly(
                        new Problem("measure.range-differs", List.of("0", "120", "0", "100")));
    }

    @Test
    void startBackIsKnownByTheMeaningsInTheFile() {
        var readable =
                (Readable)
                        imports.preview(
                                TestInstrumentFiles.startBack(
                                        List.of(
                                                "low_mood",
                                                "bothersomeness",
                                                "fear",
                                                "worry",
                                                "leg_pain",
                                                "walking",
                                                "dressing",
                                                "pain_elsewhere",
                                                "catastrophising")));
        var meanings = FormReading.meanings(registry.get("sbst"), readable.questionnaire());
        assertThat(meanings).hasSize(9).containsEntry("1", "low_mood");
        assertThat(imports.problems(readable.questionnaire(), "sbst", meanings)).isEmpty();
        assertThat(imports.problems(readable.questionnaire(), "sbst", Map.of())).hasSize(9);
    }

    private static final List<String> START_BACK =
            List.of(
                    "low_mood",
                    "bothersomeness",
                    "fear",
                    "worry",
                    "leg_pain",
                    "walking",
                    "dressing",
                    "pain_elsewhere",
                    "catastrophising");

    @Test
    void meaningsThatContradictTheFileAreRefused() {
        List<VersionRow> before = imports.list();
        byte[] file = TestInstrumentFiles.startBack(START_BACK);
        var readable = (Readable) imports.preview(file);
        Map<String, String> meanings =
                new HashMap<>(FormReading.meanings(registry.get("sbst"), readable.questionnaire()));
        meanings.put("3", "leg_pain");
        meanings.put("5", "fear");
        assertThat(imports.problems(readable.questionnaire(), "sbst", meanings))
                .containsExactly(
                        new Problem(
                                "measure.meaning-contradicts-file",
                                List.of("3", "fear", "leg_pain")),
                        new Problem(
                                "measure.meaning-contradicts-file",
                                List.of("5", "leg_pain", "fear")));
        assertThatThrownBy(() -> imports.accept(file, "sbst", meanings))
                .isInstanceOf(DomainRuleViolation.class);
        assertThat(imports.list()).isEqualTo(before);
    }

    @Test
    void otherMeaningsOfTheSameFileAreNotSilentlyPassedOver() {
        byte[] file = TestInstrumentFiles.startBackWithoutMeanings();
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < START_BACK.size(); i++) {
            first.put(String.valueOf(i + 1), START_BACK.get(i));
        }
        imports.accept(file, "sbst", first);
        Map<String, String> other = new HashMap<>(first);
        other.put("3", "leg_pain");
        other.put("5", "fear");
        assertThatThrownBy(() -> imports.accept(file, "sbst", other))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::code)
                .isEqualTo("measure.meanings-differ");
    }

    @Test
    void malformedFileIsRefused() {
        assertThat(refusal("{\"resourceType\": ".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void hugeFileIsRefused() {
        byte[] file = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(file, (byte) ' ');
        assertThat(refusal(file))
                .extracting(ImportProblem::code)
                .containsExactly("questionnaire.file.too-large");
    }

    @Test
    void circleOfConditionsIsRefused() {
        String file =
                """
                {"resourceType": "Questionnaire", "url": "https://example.org/fhir/Questionnaire/circle",
                 "version": "1", "status": "active", "language": "nl", "title": "Kring", "copyright": "recht",
                 "item": [
                  {"linkId": "a", "type": "boolean", "text": "A",
                   "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}]},
                  {"linkId": "b", "type": "boolean", "text": "B",
                   "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}]}]}
                """;
        assertThat(refusal(file.getBytes(StandardCharsets.UTF_8)))
                .extracting(ImportProblem::code)
                .containsOnly("questionnaire.definition.circle");
    }

    @Test
    void whatIsShippedIsInUseFromTheStart() {
        assertThat(imports.list())
                .filteredOn(row -> row.importedByName() == null)
                .allMatch(VersionRow::inUse)
                .extracting(VersionRow::instrument)
                .containsExactlyInAnyOrder("nprs", "psk", "psfs", "gpe");
    }

    @Test
    void receptionImportsNothing() {
        users.logInAs(Role.RECEPTION);
        byte[] file = TestInstrumentFiles.twenty("1", "recht");
        assertThatThrownBy(() -> imports.preview(file)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.accept(file, "qbpds", Map.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoWhoImportAtOnceLeaveOneVersionInUse() throws Exception {
        List<byte[]> files =
                List.of(
                        TestInstrumentFiles.twenty("at-once", "Verzonnen recht"),
                        TestInstrumentFiles.twenty("at-once", "Verzonnen recht"),
                        TestInstrumentFiles.twenty("at-once-too", "Verzonnen recht"));
        var together = new CyclicBarrier(files.size());
        List<Future<VersionRow>> importing = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(files.size())) {
            for (byte[] file : files) {
                importing.add(
                        threads.submit(
                                users.inThread(
                                        Role.ADMINISTRATOR,
                                        () -> {
                                            together.await();
                                            return imports.accept(file, "qbpds", Map.of());
                                        })));
            }
            assertThat(importing.get(0).get().id()).isEqualTo(importing.get(1).get().id());
            assertThat(importing.get(2).get().version()).isEqualTo("at-once-too");
        }
        assertThat(imports.list())
                .filteredOn(row -> row.instrument().equals("qbpds") && row.inUse())
                .hasSize(1);
    }
}
