package app.wervel.questionnaire.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.patient.PatientId;
import app.wervel.practice.Role;
import app.wervel.questionnaire.Answer.Choice;
import app.wervel.questionnaire.Answer.Day;
import app.wervel.questionnaire.Answer.Flag;
import app.wervel.questionnaire.Answer.Numeric;
import app.wervel.questionnaire.Answer.Words;
import app.wervel.questionnaire.FilledHow;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.QuestionnaireResponseId;
import app.wervel.questionnaire.ResponseStatus;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.shared.application.PageRequest;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestCare;
import app.wervel.testing.TestQueries;
import app.wervel.testing.TestQuestionnaires;
import app.wervel.testing.TestUsers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@BackendIT
class ResponseServiceIT {
    private static final QuestionnaireAnswers FULL =
            QuestionnaireAnswers.NONE
                    .with("pain", Numeric.of(7))
                    .with("smokes", new Flag(true))
                    .with("often", new Choice("daily"))
                    .with("since", new Day(LocalDate.of(2026, 5, 1)))
                    .with("where", List.of(new Choice("leg"), new Choice("back")))
                    .with("note", new Words("Het \"gaat\" <b>wel</b>\nweer"));

    @Autowired ResponseService responses;
    @Autowired ResponseQueries queries;
    @Autowired QuestionnaireStore store;
    @Autowired QuestionnaireAnswersJson json;
    @Autowired TestCare care;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;

    private final String url = TestQuestionnaires.newUrl();
    private PatientId patient;
    private StoredQuestionnaire questionnaire;

    @BeforeEach
    void aPatientAndAQuestionnaire() {
        users.logInAs(Role.PRACTITIONER);
        patient = care.patient();
        questionnaire = store.accept(TestQuestionnaires.mixed(url, "1"));
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @Test
    void aDraftMayLackAnythingAndGivesBackWhatItHas() {
        var started = start(QuestionnaireAnswers.NONE);
        var saved = responses.saveDraft(started.id(), started.version(), screen(FULL));

        assertThat(queries.get(started.id())).isEqualTo(saved);
        assertThat(saved.answers()).isEqualTo(FULL);
        assertThat(saved.status()).isEqualTo(ResponseStatus.DRAFT);
        assertThat(saved.questionnaire()).isEqualTo(questionnaire);
        assertThat(saved.changedBy()).isEqualTo("Test practitioner");
        assertThat(saved.on()).isToday();
    }

    @Test
    void whoBeginsAgainGoesOnWithTheDraft() {
        var first = start(FULL);

        assertThat(start(QuestionnaireAnswers.NONE)).isEqualTo(first);
    }

    @Test
    void completingAsksForEveryRequiredAnswerThatIsAsked() {
        var started = start(QuestionnaireAnswers.NONE);
        var half = QuestionnaireAnswers.NONE.with("smokes", new Flag(true));

        assertThatThrownBy(() -> responses.complete(started.id(), started.version(), screen(half)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new FieldError(
                                                        "pain", "questionnaire.answer.required"),
                                                new FieldError(
                                                        "often", "questionnaire.answer.required")));
        assertThat(queries.get(started.id()).status()).isEqualTo(ResponseStatus.DRAFT);
    }

    @Test
    void answersToQuestionsThatAreNotAskedAnyMoreAreLeftOut() {
        var started = start(FULL);
        var stopped = FULL.with("smokes", new Flag(false));

        var complete = responses.complete(started.id(), started.version(), screen(stopped));

        assertThat(complete.answers()).isEqualTo(stopped.without("often"));
        assertThat(complete.status()).isEqualTo(ResponseStatus.COMPLETE);
    }

    @Test
    void pressingTheButtonTwiceCompletesOnce() {
        var started = start(FULL);
        var first = responses.complete(started.id(), started.version(), screen(FULL));

        assertThat(responses.complete(started.id(), started.version(), screen(FULL)))
                .isEqualTo(first);
        assertThatThrownBy(() ->
                        responses.complete(
                                started.id(),
                                first.version(),
                                screen(FULL.with("pain", Numeric.of(1)))))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("questionnaire.response-complete"));
    }

    @Test
    void aStaleVersionIsRefused() {
        var started = start(QuestionnaireAnswers.NONE);
        responses.saveDraft(started.id(), started.version(), screen(FULL));

        assertThatThrownBy(() -> responses.saveDraft(started.id(), started.version(), screen(FULL)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> responses.complete(started.id(), started.version(), screen(FULL)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void whatIsWrongIsToldUnderItsQuestion() {
        var started = start(QuestionnaireAnswers.NONE);
        var wrong =
                QuestionnaireAnswers.NONE
                        .with("pain", Numeric.of(11))
                        .with("since", new Day(LocalDate.now().plusDays(2)))
                        .with("nobody", new Flag(true));

        assertThatThrownBy(
                        () -> responses.saveDraft(started.id(), started.version(), screen(wrong)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new FieldError(
                                                        "pain",
                                                        "questionnaire.answer.out-of-range"),
                                                new FieldError(
                                                        "since", "questionnaire.answer.future"),
                                                new FieldError(
                                                        "nobody",
                                                        "questionnaire.answer.unknown-question")));
    }

    @Test
    void theLanguageIsOneThatTheQuestionnaireSpeaksAndTheDayHasCome() {
        var wrong =
                new ResponseData(
                        "tr",
                        FilledHow.PAPER,
                        LocalDate.now().plusDays(2),
                        QuestionnaireAnswers.NONE);

        assertThatThrownBy(() -> responses.start(patient, questionnaire.id(), wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(
                                                new FieldError(
                                                        "language",
                                                        "questionnaire.language-unknown"),
                                                new FieldError(
                                                        "on", "questionnaire.answer.future")));
    }

    @Test
    void aCorrectionKeepsWhatItCorrects() {
        var first = completed(FULL);
        var right = FULL.with("pain", Numeric.of(3));

        var second = responses.amend(first.id(), "Verkeerd overgetypt", screen(right));

        assertThat(second.answers()).isEqualTo(right);
        assertThat(second.amends()).isEqualTo(first.id());
        assertThat(second.amendmentReason()).isEqualTo("Verkeerd overgetypt");
        var kept = queries.get(first.id());
        assertThat(kept.answers()).isEqualTo(FULL);
        assertThat(kept.amendedBy()).isEqualTo(second.id());
        assertThat(queries.completed(patient, url)).containsExactly(second);
        assertThatThrownBy(() -> responses.amend(first.id(), "Nog eens", screen(FULL)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("questionnaire.response-amended"));
    }

    @Test
    void aCorrectionNeedsAReasonAndSomethingComplete() {
        var draft = start(FULL);

        assertThatThrownBy(() -> responses.amend(draft.id(), " ", screen(FULL)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> responses.amend(draft.id(), "Fout", screen(FULL)))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("questionnaire.response-draft"));
    }

    @Test
    void aLaterVersionOfTheQuestionnaireLeavesWhatWasAnswered() {
        var old = completed(FULL);
        store.accept(
                TestQuestionnaires.file(
                        url,
                        "2",
                        "Iemand",
                        "{\"linkId\": \"other\", \"type\": \"boolean\", \"text\": \"Anders\"}"));

        assertThat(queries.get(old.id())).isEqualTo(old);
        assertThat(queries.completed(patient, url)).containsExactly(old);
        assertThat(old.questionnaire().definition().version()).isEqualTo("1");
    }

    @Test
    void aListAsksAFixedNumberOfQueries() {
        completed(FULL);
        int one = queriesOfAPage();
        completed(FULL);
        completed(FULL);

        assertThat(queriesOfAPage()).isEqualTo(one);
        assertThat(queries.page(patient, new PageRequest(0, 2)).total()).isEqualTo(3);
    }

    private int queriesOfAPage() {
        return TestQueries.of(() -> queries.page(patient, new PageRequest(0, 50))).size();
    }

    @Test
    void typingIsOneEntryInTheAccessLogAndEachLookIsOne() {
        var started = start(QuestionnaireAnswers.NONE);
        var once = responses.saveDraft(started.id(), started.version(), screen(FULL));
        responses.saveDraft(started.id(), once.version(), screen(FULL));
        assertThat(logged(started.id())).containsExactly("C");

        queries.get(started.id());
        users.logInAs(Role.PRACTITIONER, "colleague");
        responses.saveDraft(started.id(), 2, screen(QuestionnaireAnswers.NONE));
        assertThat(logged(started.id())).containsExactly("C", "R", "U");
    }

    private List<String> logged(QuestionnaireResponseId id) {
        return jdbc.queryForList(
                "SELECT action FROM access_log WHERE object_id = ? ORDER BY id",
                String.class,
                id.value());
    }

    @Test
    void whatIsCompleteAtOnceLeavesTheDraftOfSomebodyElseAlone() {
        var draft = start(QuestionnaireAnswers.NONE);

        var complete = responses.fillIn(patient, questionnaire.id(), screen(FULL));

        assertThat(complete.status()).isEqualTo(ResponseStatus.COMPLETE);
        assertThat(complete.answers()).isEqualTo(FULL);
        assertThat(queries.draft(patient, questionnaire.id())).contains(draft);
    }

    @Test
    void aDraftIsThrownAwayAndTheLogSaysSo() {
        var draft = start(FULL);
        assertThatThrownBy(() -> responses.discard(draft.id(), draft.version() + 1))
                .isInstanceOf(StaleVersion.class);

        responses.discard(draft.id(), draft.version());

        assertThat(queries.draft(patient, questionnaire.id())).isEmpty();
        assertThat(logged(draft.id())).containsExactly("C", "U");
    }

    @Test
    void whatIsCompleteIsNotThrownAwayNorChangedInTheDatabase() {
        var complete = completed(FULL);

        assertThatThrownBy(() -> responses.discard(complete.id(), complete.version()))
                .isInstanceOf(DomainRuleViolation.class);
        for (String change :
                List.of(
                        "UPDATE questionnaire_response SET answers = '{}' WHERE id = ?",
                        "UPDATE questionnaire_response SET status = 'DRAFT' WHERE id = ?",
                        "DELETE FROM questionnaire_response WHERE id = ?")) {
            assertThatThrownBy(() -> jdbc.update(change, complete.id().value()))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void answersAreHandedOnAsFhir() {
        var complete = completed(FULL);

        String exported = new String(queries.export(complete.id()), StandardCharsets.UTF_8);

        assertThat(exported)
                .contains("\"resourceType\":\"QuestionnaireResponse\"")
                .contains("\"questionnaire\":\"" + url + "|1\"")
                .contains("\"status\":\"completed\"")
                .contains("\"valueInteger\":7");
    }

    @Test
    void everyKindOfAnswerSurvivesTheDatabase() {
        var odd =
                FULL.with("pain", new Numeric(new BigDecimal("0.125")))
                        .with("quote\"d", new Words("☃ 'x' \\ {}"));

        assertThat(json.read(json.write(odd))).isEqualTo(odd);
        assertThatThrownBy(() -> json.read("{\"q\": [{\"colour\": 1}]}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() ->
                        responses.start(
                                new PatientId(UUID.randomUUID()), questionnaire.id(), screen(FULL)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.get(QuestionnaireResponseId.next()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void receptionAndAdministratorSeeAndWriteNoAnswers() {
        var complete = completed(FULL);
        for (Role role : List.of(Role.RECEPTION, Role.ADMINISTRATOR)) {
            users.logInAs(role);
            assertThatThrownBy(() -> queries.get(complete.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> start(FULL)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queries.draft(patient, questionnaire.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> responses.discard(complete.id(), complete.version()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private ResponseDetails start(QuestionnaireAnswers answers) {
        return responses.start(patient, questionnaire.id(), screen(answers));
    }

    private ResponseDetails completed(QuestionnaireAnswers answers) {
        var started = start(answers);
        return responses.complete(started.id(), started.version(), screen(answers));
    }

    private static ResponseData screen(QuestionnaireAnswers answers) {
        return ResponseData.onScreen("nl", answers);
    }
}
