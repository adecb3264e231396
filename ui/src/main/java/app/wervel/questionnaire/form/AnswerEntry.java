package app.wervel.questionnaire.form;

import app.wervel.questionnaire.AnswerProblem;
import app.wervel.questionnaire.QuestionnaireAnswers;
import java.util.List;
import java.util.function.Consumer;

/** Where a questionnaire is answered, as a form or by figures. */
public interface AnswerEntry {
    /** What was answered so far; what cannot be read is not in it. */
    QuestionnaireAnswers answers();

    /** Shows these answers in place of whatever stands there. */
    void setAnswers(QuestionnaireAnswers answers);

    /** Called after each answer that somebody gives, changes or takes back. */
    void onChange(Consumer<QuestionnaireAnswers> listener);

    /** Shows what is wrong beside the questions, and nothing beside the others. */
    void showProblems(List<AnswerProblem> problems);

    /** What is typed and cannot be read; as long as there is any, the form is not complete. */
    List<AnswerProblem> unreadable();
}
