package app.wervel.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.intake.FormQuestion;
import app.wervel.intake.IntakeFormId;
import app.wervel.intake.IntakeForms;
import app.wervel.intake.IntakeStatus;
import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.RegionQuestion;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.Role;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestUsers;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Urgency;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
class RegionIntakeIT {
    @Autowired IntakeService intakes;
    @Autowired IntakeQueries queries;
    @Autowired PatientService patients;
    @Autowired IntakeForms forms;
    @Autowired JdbcClient jdbc;
    @Autowired TestUsers users;

    private PatientId patient;

    @BeforeEach
    void aPractitionerHasAPatient() {
        users.logInAs(Role.PRACTITIONER);
        patient =
                patients.register(
                                PatientData.minimal(
                                        null,
                                        "Gewrichtsma",
                                        "Gerda",
                                        LocalDate.parse("1980-05-05"),
                                        "0612345678"),
                                true)
                        .id();
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @ParameterizedTest
    @EnumSource(IntakeFormId.class)
    void fromStartToConclusionEveryFormKeepsItsAnswersAndItsVersion(IntakeFormId id) {
        QuestionCatalogue form = forms.get(id);
        Map<String, Object> answers = harmless(form);
        Map<String, Object> region = region(form);
        var started =
                intakes.start(patient, IntakeDraft.direct(Map.of()).withForm(id.id(), Map.of()));
        var saved =
                intakes.saveDraft(
                        started.id(),
                        started.version(),
                        IntakeDraft.direct(answers).withForm(id.id(), region));

        assertThat(saved.form()).isEqualTo(id);
        assertThat(saved.formVersion()).isEqualTo(form.version());
        assertThat(saved.notAsked()).isEmpty();
        assertThat(saved.missing()).isEmpty();
        assertThat(saved.suggestion().urgency()).isEqualTo(Urgency.NONE);
        assertThat(saved.suggestion().attention().isEmpty()).isEqualTo(region.isEmpty());

        intakes.conclude(started.id(), ConclusionData.of("pluis", "none", "aspecific", null));
        var read = queries.get(started.id());

        assertThat(read.status()).isEqualTo(IntakeStatus.CONCLUDED);
        assertThat(read.form()).isEqualTo(id);
        assertThat(read.formVersion()).isEqualTo("1.0");
        assertThat(read.regionAnswers().toMap()).isEqualTo(region);
        assertThat(read.suggestion().attention()).isEqualTo(saved.suggestion().attention());
        assertThat(queries.listOf(patient)).extracting(row -> row.form()).containsExactly(id);
    }

    @ParameterizedTest
    @EnumSource(IntakeFormId.class)
    void pluisNeedsEveryAlarmFieldOfItsFormAndNoOther(IntakeFormId id) {
        QuestionCatalogue form = forms.get(id);
        for (AnswerField field : form.alarmFields()) {
            Map<String, Object> answers = harmless(form);
            answers.remove(field.id());
            var started =
                    intakes.start(patient, IntakeDraft.direct(answers).withForm(id.id(), Map.of()));

            assertThat(started.notAsked()).containsExactly(field);
            assertThatThrownBy(() ->
                            intakes.conclude(
                                    started.id(),
                                    ConclusionData.of("pluis", "none", "aspecific", null)))
                    .isInstanceOfSatisfying(
                            DomainRuleViolation.class,
                            refused ->
                                    assertThat(refused.code())
                                            .isEqualTo("intake.screening-incomplete"));
        }
    }

    @Test
    void withoutAFormItIsTheOneOfTheLowBackAndLaterSavesKeepTheForm() {
        assertThat(intakes.start(patient, IntakeDraft.direct(Map.of())).form())
                .isEqualTo(IntakeFormId.LOW_BACK);
        var knee =
                intakes.start(
                        patient,
                        IntakeDraft.direct(Map.of()).withForm("knee", Map.of("knee_locked", true)));
        var saved =
                intakes.saveDraft(
                        knee.id(), knee.version(), IntakeDraft.direct(Map.of("duration_days", 3)));

        assertThat(saved.form()).isEqualTo(IntakeFormId.KNEE);
        assertThat(saved.regionAnswers().plain("knee_locked")).isEqualTo(true);
        assertThat(saved.answers().list(AnswerField.LOCATION)).containsExactly("knee");
        assertThat(stored(knee, "answers")).isEqualTo("{\"duration_days\":3}");
    }

    @Test
    void theFormChangesUntilAQuestionOfItsOwnIsAnswered() {
        var back = intakes.start(patient, IntakeDraft.direct(Map.of("bladder_bowel_change", true)));
        var hip =
                intakes.saveDraft(
                        back.id(), back.version(), back.draft().withForm("knee", Map.of()));

        assertThat(hip.form()).isEqualTo(IntakeFormId.KNEE);
        assertThat(hip.suggestion().fired("R-CES-2")).as("nothing told is lost").isTrue();
        assertThat(forms.get(IntakeFormId.KNEE).sections(hip.answers()).getLast().questions())
                .extracting(question -> question.field())
                .containsExactly(AnswerField.BLADDER_BOWEL_CHANGE);

        var answered =
                intakes.saveDraft(
                        hip.id(),
                        hip.version(),
                        hip.draft().withForm("knee", Map.of("knee_locked", false)));
        assertThatThrownBy(() ->
                        intakes.saveDraft(
                                answered.id(),
                                answered.version(),
                                answered.draft().withForm("hip", Map.of())))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("intake.form-in-use"));
        var cleared =
                intakes.saveDraft(
                        answered.id(),
                        answered.version(),
                        answered.draft().withForm("knee", Map.of()));
        assertThat(
                        intakes.saveDraft(
                                        cleared.id(),
                                        cleared.version(),
                                        cleared.draft().withForm("ankle", Map.of()))
                                .answers()
                                .list(AnswerField.LOCATION))
                .containsExactly("foot");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an unknown question|knee_colour|true|questionnaire.answer.unknown-question",
                "a question of another form|hip_side|left|questionnaire.answer.unknown-question",
                "a field of the rules|fever_or_chills|true|questionnaire.answer.unknown-question",
                "markup as a name|<script>|true|questionnaire.answer.unknown-question",
                "a text for yes or no|knee_locked|yes|questionnaire.answer.wrong-type",
                "an unknown choice|knee_side|middle|questionnaire.answer.unknown-option",
                "yes or no for a choice|knee_side|true|questionnaire.answer.wrong-type",
                "a text for a list|knee_function|stairs_up|questionnaire.answer.wrong-type"
            })
    void whatTheFormDoesNotAskLikeThatIsRefusedByName(
            String what, String linkId, String raw, String code) {
        Object value = raw.equals("true") ? (Object) true : raw;

        assertRefused("knee", Map.of(linkId, value), linkId, code);
    }

    @Test
    void listsAndNumbersAreCheckedToo() {
        assertRefused(
                "knee",
                Map.of("knee_function", List.of("stairs_up", "flying")),
                "knee_function",
                "questionnaire.answer.unknown-option");
        assertRefused(
                "knee",
                Map.of("knee_function", List.of("none")),
                "knee_function",
                "questionnaire.answer.unknown-option");
        assertRefused(
                "ankle",
                Map.of("ankle_sprains", 100),
                "ankle_sprains",
                "questionnaire.answer.out-of-range");
        assertRefused(
                "ankle",
                Map.of("ankle_sprains", 1.5),
                "ankle_sprains",
                "questionnaire.answer.whole-number");
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("ankle_sprains", null);
        assertRefused("ankle", nothing, "ankle_sprains", "questionnaire.answer.wrong-type");
        assertRefused("spleen", Map.of(), "form", "intake.form-unknown");
    }

    @Test
    void asMuchAsAnybodySendsIsRefusedAndNothingIsStored() {
        Map<String, Object> many = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            many.put("knee_" + i, "x".repeat(50));
        }
        long before = count();

        assertThatThrownBy(() ->
                        intakes.start(patient, IntakeDraft.direct(Map.of()).withForm("knee", many)))
                .isInstanceOf(InvalidInput.class);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void receptionStartsNoIntakeOfAnyForm() {
        users.logInAs(Role.RECEPTION);

        assertThatThrownBy(() ->
                        intakes.start(
                                patient, IntakeDraft.direct(Map.of()).withForm("knee", Map.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatDeservesAttentionMayNeedAnotherAnswerToo() {
        var alone = attention("hip", Map.of(), Map.of("hip_groin_pain", true));
        var cortisone =
                attention(
                        "hip",
                        Map.of("long_term_corticosteroids", true),
                        Map.of("hip_groin_pain", true));

        assertThat(alone).isEmpty();
        assertThat(cortisone).containsExactly("hip_groin_pain");
        assertThat(attention("knee", Map.of(), Map.of("knee_locked", false))).isEmpty();
    }

    private List<String> attention(
            String form, Map<String, Object> answers, Map<String, Object> region) {
        return intakes
                .start(patient, IntakeDraft.direct(answers).withForm(form, region))
                .suggestion()
                .attention()
                .stream()
                .map(one -> one.question())
                .toList();
    }

    private void assertRefused(
            String form,
            Map<String, ? extends @Nullable Object> region,
            String field,
            String code) {
        assertThatThrownBy(() ->
                        intakes.start(patient, IntakeDraft.direct(Map.of()).withForm(form, region)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(error -> error.field() + " " + error.code())
                                        .containsExactly(field + " " + code));
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM intake").query(Long.class).single();
    }

    private String stored(IntakeDetails intake, String column) {
        return jdbc.sql("SELECT " + column + " FROM intake WHERE id = ?")
                .param(intake.id().value())
                .query(String.class)
                .single();
    }

    /** Every alarm question answered, none of them alarming. */
    private static Map<String, Object> harmless(QuestionCatalogue form) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("duration_days", 3);
        answers.put("improving", true);
        if (form.form() == IntakeFormId.GENERAL) {
            answers.put("location", List.of("arm"));
        }
        for (AnswerField field : form.alarmFields()) {
            answers.put(
                    field.id(),
                    switch (field) {
                        case ONSET -> "gradual";
                        case TRAUMA, LUMP, RASH -> "none";
                        case RADIATION, NUMBNESS, WEAKNESS -> List.of();
                        case MECHANICAL_PATTERN -> true;
                        default -> false;
                    });
        }
        return answers;
    }

    /** The last answer that each question offers: of yes and no it is yes. */
    private static Map<String, Object> region(QuestionCatalogue form) {
        Map<String, Object> region = new LinkedHashMap<>();
        for (RegionQuestion question : form.regionQuestions()) {
            region.put(question.id(), answer(question));
        }
        return region;
    }

    private static Object answer(FormQuestion question) {
        return switch (question.kind()) {
            case YES_NO -> true;
            case SINGLE -> question.options().getLast().value();
            case LIST -> List.of(question.options().getLast().value());
            case NUMBER -> 7L;
            case TEXT -> "Zoals verteld";
        };
    }
}
