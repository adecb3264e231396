package app.wervel.questionnaire.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.ApplicationTest;
import app.wervel.documents.application.PaperFormService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerProblem;
import app.wervel.questionnaire.QuestionnaireAnswers;
import app.wervel.questionnaire.QuestionnaireVersionId;
import app.wervel.questionnaire.application.QuestionnaireStore;
import app.wervel.questionnaire.application.ResponseData;
import app.wervel.questionnaire.application.ResponseService;
import app.wervel.questionnaire.application.StoredQuestionnaire;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithUserDetails;

/** One definition on screen and on paper, without a browser. */
@ApplicationTest
@WithUserDetails(value = "anna", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class QuestionnaireFormIT extends SpringBrowserlessTest {
    private static final String ITEMS =
            """
            {"linkId": "g", "type": "group", "text": "Pijn", "item": [
              {"linkId": "pain", "type": "integer", "required": true, "text": "Hoe erg?",
               "extension": [
                {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
                {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 10}]},
              {"linkId": "where", "type": "choice", "repeats": true, "text": "Waar?",
               "answerOption": [{"valueCoding": {"code": "back", "display": "Rug"}},
                                {"valueCoding": {"code": "leg", "display": "Been"}},
                                {"valueCoding": {"code": "neck", "display": "Nek"}}]}]},
            {"linkId": "smokes", "type": "boolean", "text": "Rookt <b>u</b>?"},
            {"linkId": "often", "type": "choice", "required": true, "text": "Hoe vaak?",
             "enableWhen": [{"question": "smokes", "operator": "=", "answerBoolean": true}],
             "answerOption": [{"valueCoding": {"code": "daily", "display": "Elke dag"}},
                              {"valueCoding": {"code": "weekly", "display": "Elke week"}}]},
            {"linkId": "weight", "type": "decimal", "text": "Hoe zwaar bent u?",
             "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
                            "valueCoding": {"code": "kg", "display": "kg"}}]},
            {"linkId": "since", "type": "date", "text": "Sinds wanneer?"},
            {"linkId": "note", "type": "text", "text": "Nog iets?"}
            """;

    @Autowired QuestionnaireStore store;
    @Autowired ResponseService responses;
    @Autowired PaperFormService papers;
    @Autowired PatientService patients;
    @Autowired ErrorTexts errors;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private StoredQuestionnaire accepted;

    /** One of every kind. Accepted in the test itself: only there anna is logged in. */
    private StoredQuestionnaire questionnaire() {
        if (accepted != null) {
            return accepted;
        }
        String file =
                """
                {"resourceType": "Questionnaire", "language": "nl", "url": "urn:test:%s",
                 "version": "2026-1", "title": "Proeflijst", "status": "active",
                 "copyright": "Maker van de proef", "item": [%s]}
                """
                        .formatted(UUID.randomUUID(), ITEMS);
        accepted = store.accept(file.getBytes(StandardCharsets.UTF_8));
        return accepted;
    }

    @Test
    void thePaperKeyedInGivesTheSameStoredAnswersAsTheScreen() {
        var screen = form();
        fillIn(screen);
        var keyed = keyIn("7", "3 1", "j", "1", "82,5", "1-2-2026", "Tot zover");

        assertThat(keyed.answers()).isEqualTo(screen.answers());
        assertThat(stored(ResponseData.fromPaper("nl", LocalDate.now(clock), keyed.answers())))
                .isEqualTo(stored(ResponseData.onScreen("nl", screen.answers())))
                .contains("\"choice\":\"daily\"", "82.5", "2026-02-01");
    }

    private String stored(ResponseData data) {
        PatientId patient =
                patients.register(
                                PatientData.minimal(
                                        null,
                                        "Proefman" + UUID.randomUUID(),
                                        "Bo",
                                        LocalDate.of(1980, 5, 5),
                                        "0612345678"),
                                true)
                        .id();
        QuestionnaireVersionId version = questionnaire().id();
        var started = responses.start(patient, version, data);
        responses.complete(started.id(), started.version(), data);
        return jdbc.queryForObject(
                "SELECT answers FROM questionnaire_response WHERE id = ?",
                String.class,
                started.id().value());
    }

    private void fillIn(QuestionnaireForm form) {
        press(form, "7");
        CheckboxGroup<Answer> where = inside(form, CheckboxGroup.class);
        test(where).selectItem("Rug");
        test(where).selectItem("Nek");
        press(form, "ja");
        press(form, "Elke dag");
        test(inside(form, TextField.class)).setValue("82,5");
        test(inside(form, DatePicker.class)).setValue(LocalDate.of(2026, 2, 1));
        test(inside(form, TextArea.class)).setValue("Tot zover");
    }

    private void press(QuestionnaireForm form, String text) {
        test(find(NativeButton.class, form).withText(text).single()).click();
    }

    private <T extends Component> T inside(Component form, Class<T> type) {
        return find(type, form).single();
    }

    private QuestionnaireForm form() {
        var form = new QuestionnaireForm(questionnaire().definition(), "nl", errors, clock);
        UI.getCurrent().add(form);
        return form;
    }

    private KeyInForm keyIn(String... figures) {
        var form = new KeyInForm(questionnaire().definition(), "nl", errors, clock);
        UI.getCurrent().add(form);
        for (int i = 0; i < figures.length; i++) {
            // A question may have appeared by the one before.
            test(find(TextField.class, form).all().get(i)).setValue(figures[i]);
        }
        return form;
    }

    @Test
    void aQuestionAppearsWhenItsConditionHoldsAndItsAnswerIsNotForgotten() {
        var form = form();
        assertThat(texts(form)).doesNotContain("Hoe vaak?");

        press(form, "ja");
        press(form, "Elke dag");
        press(form, "nee");
        assertThat(texts(form)).doesNotContain("Hoe vaak?");

        press(form, "ja");
        assertThat(form.answers().first("often")).contains(new Answer.Choice("daily"));
    }

    private List<String> texts(QuestionnaireForm form) {
        return find(Span.class, form).all().stream().map(span -> span.getText().strip()).toList();
    }

    @Test
    void everyAnswerIsToldToWhoeverSaves() {
        List<QuestionnaireAnswers> told = new ArrayList<>();
        var form = form();
        form.onChange(told::add);

        press(form, "7");
        press(form, "7");
        test(find(NativeButton.class, form).withText("Wissen").all().getFirst()).click();

        assertThat(told)
                .containsExactly(
                        QuestionnaireAnswers.NONE.with("pain", Answer.Numeric.of(7)),
                        QuestionnaireAnswers.NONE);
    }

    @Test
    void whatCannotBeReadStaysWhereItIsWithItsErrorBesideIt() {
        var form = form();
        TextField weight = inside(form, TextField.class);

        test(weight).setValue("zwaar");

        assertThat(weight.getValue()).isEqualTo("zwaar");
        assertThat(weight.isInvalid()).isTrue();
        assertThat(find(Paragraph.class, form).all())
                .extracting(Paragraph::getText)
                .contains("Vul een getal in, bijvoorbeeld 7 of 2,5.");
        assertThat(form.unreadable())
                .containsExactly(new AnswerProblem("weight", "questionnaire.key-in.number"));

        test(weight).setValue("80");
        assertThat(form.unreadable()).isEmpty();
        assertThat(weight.isInvalid()).isFalse();
    }

    @Test
    void problemsStandBesideTheirQuestions() {
        var form = form();

        form.showProblems(List.of(new AnswerProblem("pain", "questionnaire.answer.required")));
        assertThat(find(Paragraph.class, form).all())
                .extracting(Paragraph::getText)
                .contains("Beantwoord deze vraag.");

        press(form, "3");
        assertThat(find(Paragraph.class, form).all())
                .extracting(Paragraph::getText)
                .doesNotContain("Beantwoord deze vraag.");
    }

    @Test
    void answersThatWereSavedAreShownAgain() {
        var first = form();
        fillIn(first);
        var saved = first.answers();
        UI.getCurrent().remove(first);

        var again = form();
        again.setAnswers(saved);

        assertThat(again.answers()).isEqualTo(saved);
        assertThat(inside(again, TextField.class).getValue()).isEqualTo("82,5");
        assertThat(inside(again, CheckboxGroup.class).getValue())
                .isEqualTo(Set.of(new Answer.Choice("back"), new Answer.Choice("neck")));
        assertThat(inside(again, DatePicker.class).getValue()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void theMakerAndTheVersionStandBelowAndMarkupIsText() {
        var form = form();

        assertThat(find(QuestionnaireSource.class, form).single().getText())
                .isEqualTo("Maker van de proef · versie 2026-1");
        assertThat(texts(form)).contains("Rookt <b>u</b>?");
    }

    @Test
    void aWrongFigureIsToldBesideTheLine() {
        var form = keyIn("11", "9");

        assertThat(form.unreadable())
                .containsExactly(new AnswerProblem("where", "questionnaire.key-in.figure"));
        assertThat(find(TextField.class, form).all().subList(0, 2)).allMatch(TextField::isInvalid);
    }

    @Test
    void thePaperHasTheNumbersFiguresConditionsAndWhoseItIs() throws Exception {
        var printed = papers.print(questionnaire().id(), null, "nl");

        try (var pdf = Loader.loadPDF(printed.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains("Proeflijst", "1. Hoe erg?", "7. Nog iets?")
                    .contains("2  Been")
                    .contains("Alleen invullen als vraag 3 is: ja.")
                    .contains("Hoe zwaar bent u? (kg)")
                    .contains("Rookt <b>u</b>?")
                    .contains("Maker van de proef · versie 2026-1");
        }
        assertThat(printed.fileName()).startsWith("proeflijst-");
    }
}
