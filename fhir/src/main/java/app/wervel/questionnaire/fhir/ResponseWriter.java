package app.wervel.questionnaire.fhir;

import app.wervel.questionnaire.Answer;
import app.wervel.questionnaire.AnswerOption;
import app.wervel.questionnaire.Enablement;
import app.wervel.questionnaire.ItemType;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.questionnaire.QuestionnaireAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Writes answers as a QuestionnaireResponse: what was not asked is not in it. */
final class ResponseWriter {
    private final Questionnaire questionnaire;
    private final QuestionnaireAnswers answers;
    private final ResponseFacts facts;
    private final Set<String> enabled;

    ResponseWriter(Questionnaire questionnaire, QuestionnaireAnswers answers, ResponseFacts facts) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.facts = facts;
        this.enabled = Enablement.enabledItems(questionnaire, answers);
    }

    QuestionnaireResponse response() {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setId(facts.response().toString());
        response.setLanguage(facts.language());
        response.setQuestionnaire(questionnaire.url() + "|" + questionnaire.version());
        response.setStatus(
                facts.complete()
                        ? QuestionnaireResponseStatus.COMPLETED
                        : QuestionnaireResponseStatus.INPROGRESS);
        response.setSubject(new Reference("Patient/" + facts.patient()));
        response.setAuthored(Date.from(facts.at()));
        items(questionnaire.items()).forEach(response::addItem);
        return response;
    }

    private List<QuestionnaireResponseItemComponent> items(List<QuestionItem> items) {
        List<QuestionnaireResponseItemComponent> written = new ArrayList<>();
        for (QuestionItem item : items) {
            boolean said = item.type() == ItemType.GROUP || !given(item).isEmpty();
            if (said && enabled.contains(item.linkId())) {
                QuestionnaireResponseItemComponent one = item(item);
                if (one.hasAnswer() || one.hasItem()) {
                    written.add(one);
                }
            }
        }
        return written;
    }

    private List<Answer> given(QuestionItem item) {
        return answers.all(item.linkId());
    }

    private QuestionnaireResponseItemComponent item(QuestionItem item) {
        QuestionnaireResponseItemComponent written = new QuestionnaireResponseItemComponent();
        written.setLinkId(item.linkId());
        if (!item.text().isEmpty()) {
            written.setText(item.text().in(facts.language()));
        }
        List<QuestionnaireResponseItemComponent> below = items(item.items());
        if (item.type() == ItemType.GROUP) {
            below.forEach(written::addItem);
            return written;
        }
        for (Answer answer : given(item)) {
            QuestionnaireResponseItemAnswerComponent one = written.addAnswer();
            one.setValue(value(item, answer));
            below.forEach(one::addItem);
        }
        return written;
    }

    private Type value(QuestionItem item, Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean flag) -> new BooleanType(flag);
            case Answer.Numeric(BigDecimal number) ->
                    item.type() == ItemType.INTEGER
                            ? new IntegerType(number.intValueExact())
                            : new DecimalType(number);
            case Answer.Day(LocalDate day) -> new DateType(day.toString());
            case Answer.Words(String words) -> new StringType(words);
            case Answer.Choice(String code) ->
                    new Coding()
                            .setCode(code)
                            .setDisplay(
                                    item.option(code)
                                            .map(AnswerOption::label)
                                            .map(label -> label.in(facts.language()))
                                            .orElse(code));
        };
    }
}
