package app.wervel.intake;

import app.wervel.triage.AnswerField;
import app.wervel.triage.AnswerKind;

/** How a question is answered on the screen. */
public enum QuestionKind {
    /** Yes, no, does not know; not asked until one is chosen. */
    YES_NO,
    SINGLE,
    LIST,
    NUMBER,
    TEXT;

    /** Whether such an answer fits the field. */
    public boolean fits(AnswerField field) {
        AnswerKind kind = field.kind();
        return switch (this) {
            case YES_NO -> kind == AnswerKind.YES_NO;
            case SINGLE -> kind == AnswerKind.SINGLE || kind == AnswerKind.VALUE_OR_LIST;
            case LIST -> kind == AnswerKind.LIST || kind == AnswerKind.VALUE_OR_LIST;
            case NUMBER -> kind == AnswerKind.NUMBER || kind == AnswerKind.DECIMAL;
            case TEXT -> kind == AnswerKind.TEXT || kind == AnswerKind.TEXT_OR_LIST;
        };
    }
}
