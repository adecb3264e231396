package app.wervel.questionnaire;

/** What an item of a questionnaire is; the names are those of FHIR R4 in capitals. */
public enum ItemType {
    /** A heading with items below it. */
    GROUP,
    /** A text to read. */
    DISPLAY,
    BOOLEAN,
    DECIMAL,
    INTEGER,
    DATE,
    /** One line. */
    STRING,
    /** More lines. */
    TEXT,
    CHOICE,
    /** A choice, or words of one's own. */
    OPEN_CHOICE;

    /** Whether it is answered. */
    public boolean isQuestion() {
        return this != GROUP && this != DISPLAY;
    }

    public boolean hasOptions() {
        return this == CHOICE || this == OPEN_CHOICE;
    }

    public boolean isNumber() {
        return this == DECIMAL || this == INTEGER;
    }

    public boolean isWords() {
        return this == STRING || this == TEXT;
    }

    /** Whether an answer of this kind can stand here, whatever its value. */
    public boolean takes(Answer answer) {
        return switch (this) {
            case GROUP, DISPLAY -> false;
            case BOOLEAN -> answer instanceof Answer.Flag;
            case DECIMAL -> answer instanceof Answer.Numeric;
            case INTEGER -> answer instanceof Answer.Numeric number && number.isWhole();
            case DATE -> answer instanceof Answer.Day;
            case STRING, TEXT -> answer instanceof Answer.Words;
            case CHOICE -> answer instanceof Answer.Choice;
            case OPEN_CHOICE -> answer instanceof Answer.Choice || answer instanceof Answer.Words;
        };
    }
}
