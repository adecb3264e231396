package app.wervel.questionnaire.form;

import app.wervel.questionnaire.Answer;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** Where one question is answered. */
interface AnswerField {
    Component component();

    void show(List<Answer> answers);

    void invalid(boolean invalid);

    /** The code of what is typed here and cannot be read. */
    default Optional<String> unreadable() {
        return Optional.empty();
    }
}
