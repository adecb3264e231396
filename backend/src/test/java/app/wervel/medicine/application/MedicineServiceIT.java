package app.wervel.medicine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.medicine.MedicineEffect;
import app.wervel.medicine.MedicineId;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.practice.Role;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@BackendIT
class MedicineServiceIT {
    @Autowired MedicineService medicines;
    @Autowired MedicineQueries queries;
    @Autowired ClinicalProfileService profiles;
    @Autowired AccessLogQueries accessLog;
    @Autowired TimelineQueries timeline;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private PatientId patient;

    @BeforeEach
    void aPatient() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aBrandIsItsSubstanceAndWhatItMakesUsMindIsAPrecaution() {
        medicines.note(patient, "Redomex", "25 mg voor het slapen");

        var list = queries.takenBy(patient);
        assertThat(list)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("Redomex");
                    assertThat(row.use()).isEqualTo("25 mg voor het slapen");
                    assertThat(row.substance()).isNotNull();
                });
        assertThat(MedicineService.effects(list))
                .containsExactly(
                        MedicineEffect.FALL, MedicineEffect.DRIVING, MedicineEffect.DEPENDENCE);
        assertThat(profiles.get(patient).precautions()).contains("FALL_RISK", "DIZZY_MEDICATION");
    }

    @Test
    void twoBrandsOfOneSubstanceAreOneLine() {
        medicines.note(patient, "Tryptizol", null);
        medicines.note(patient, "Redomex", null);

        assertThat(queries.takenBy(patient))
                .extracting(MedicineRow::name)
                .containsExactly("Tryptizol");
    }

    @Test
    void whatTheListDoesNotKnowIsKeptInTheWordsInWhichItWasTold() {
        var id = medicines.note(patient, "Rode druppels <b>", null);

        assertThat(medicines.note(patient, "RODE druppels <b>", null)).isEqualTo(id);
        assertThat(queries.takenBy(patient))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.substance()).isNull();
                    assertThat(row.name()).isEqualTo("Rode druppels <b>");
                });
        assertThat(profiles.get(patient).precautions()).isEmpty();
    }

    @Test
    void anotherUseEndsTheLineAndBeginsANewOne() {
        var first = medicines.note(patient, "Tramadol", "50 mg");
        var second = medicines.note(patient, "Tramadol", "100 mg");

        assertThat(second).isNotEqualTo(first);
        assertThat(queries.ofPatient(patient))
                .extracting(MedicineRow::use, MedicineRow::endedOn)
                .containsExactly(tuple("100 mg", null), tuple("50 mg", LocalDate.now(clock)));
    }

    @Test
    void aMedicineThatIsToldAgainWithoutItsUseKeepsItsUse() {
        var id = medicines.note(patient, "Tramadol", "50 mg");

        assertThat(medicines.note(patient, "Tramadol", null)).isEqualTo(id);
        assertThat(queries.takenBy(patient)).extracting(MedicineRow::use).containsExactly("50 mg");
    }

    @Test
    void whatAMistakeTookThePlaceOfHoldsAgain() {
        var first = medicines.note(patient, "Tramadol", "50 mg");
        var mistake = medicines.note(patient, "Tramadol", "500 mg");
        medicines.markAsError(mistake, "Een nul te veel");

        assertThat(queries.takenBy(patient)).extracting(MedicineRow::id).containsExactly(first);

        var second = medicines.note(patient, "Tramadol", "100 mg");
        medicines.stop(second);
        medicines.markAsError(second, "Van een ander");
        assertThat(queries.takenBy(patient)).as("it was stopped since").isEmpty();
    }

    @Test
    void theTimelineTellsWhatWasNotedChangedAndEndedButNoMistake() {
        medicines.note(patient, "Tramadol", "50 mg");
        var changed = medicines.note(patient, "Tramadol", "100 mg");
        medicines.stop(changed);
        medicines.markAsError(medicines.note(patient, "Lyrica", null), "Van een ander");

        assertThat(timeline.page(patient, Set.of(TimelineKind.MEDICINE), null, 10).events())
                .extracting(TimelineEvent::textKey, TimelineEvent::about)
                .containsExactly(
                        tuple("timeline.medicine.ended", "Tramadol, 100 mg"),
                        tuple("timeline.medicine.changed", "Tramadol, 100 mg"),
                        tuple("timeline.medicine.noted", "Tramadol, 50 mg"));
    }

    @Test
    void whatIsNoLongerTakenStaysOnTheListAsPast() {
        var id = medicines.note(patient, "Prednison of prednisolon", null);
        medicines.stop(id);
        medicines.stop(id);

        assertThat(queries.takenBy(patient)).isEmpty();
        assertThat(queries.ofPatient(patient))
                .extracting(MedicineRow::endedOn)
                .containsExactly(LocalDate.now(clock));
        assertThat(profiles.get(patient).precautions())
                .as("a practitioner takes it away, not we")
                .contains("OSTEOPOROSIS");
        assertThatThrownBy(() -> medicines.stop(MedicineId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void aMistakeStaysStruckThrough() {
        var id = medicines.note(patient, "Tramadol", null);
        medicines.markAsError(id, "Was van haar man");
        medicines.markAsError(id, "Nog eens");

        assertThat(queries.takenBy(patient)).isEmpty();
        assertThat(queries.ofPatient(patient))
                .extracting(MedicineRow::error)
                .containsExactly("Was van haar man");
        assertThatThrownBy(() -> medicines.markAsError(id, null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theScreeningFillsTheListAndRepeatsNothing() {
        medicines.note(patient, "Lyrica", "75 mg");
        medicines.noteFromScreening(patient, List.of("pregabalin", "anticoagulant"));
        medicines.noteFromScreening(patient, List.of("anticoagulant"));

        assertThat(queries.takenBy(patient))
                .extracting(MedicineRow::name, MedicineRow::use)
                .containsExactly(tuple("Een bloedverdunner", null), tuple("Lyrica", "75 mg"));
    }

    @Test
    void theSameMedicineNotedTwiceAtOnceIsOneLine() throws Exception {
        var as = SecurityContextHolder.getContext();
        Callable<MedicineId> note =
                () -> {
                    SecurityContextHolder.setContext(as);
                    return medicines.note(patient, "Eigen middel", null);
                };
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(List.of(note, note));
            assertThat(answers.getFirst().get()).isEqualTo(answers.getLast().get());
        }
        assertThat(queries.takenBy(patient)).hasSize(1);
    }

    @Test
    void whatIsMissingOrTooLongIsRefusedByField() {
        assertThatThrownBy(() -> medicines.note(patient, " ", "x".repeat(201)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(InvalidInput.FieldError::field)
                                        .containsExactly("name", "use"));
        assertThatThrownBy(() -> medicines.note(PatientId.next(), "Tramadol", null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLineCannotBeChangedOrTakenAway() {
        medicines.note(patient, "Tramadol", null);
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE patient_medicine SET name = 'x' WHERE patient_id = ?")
                                .param(patient.value())
                                .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theListIsReadWithOneStatementAndLogged() {
        medicines.note(patient, "Tramadol", null);
        int one = TestQueries.of(() -> queries.ofPatient(patient)).size();
        medicines.note(patient, "Diazepam", null);
        medicines.note(patient, "Naproxen", null);

        assertThat(TestQueries.of(() -> queries.ofPatient(patient))).hasSize(one);
        assertThat(accessLog.page(patient.value(), new PageRequest(0, 1)).items())
                .singleElement()
                .satisfies(row -> assertThat(row.objectType()).isEqualTo("Medicine"));
    }

    @Test
    void receptionNeitherSeesNorWritesMedicines() {
        users.logInAs(Role.RECEPTION);
        assertThatThrownBy(() -> queries.ofPatient(patient))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> medicines.note(patient, "Tramadol", null))
                .isInstanceOf(AccessDeniedException.class);
    }
}
