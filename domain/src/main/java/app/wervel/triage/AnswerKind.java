package app.wervel.triage;

/** What an answer looks like. */
public enum AnswerKind {
    /** Any number of known values; none of them means: asked, nothing of it. */
    LIST,
    /** One known value. */
    SINGLE,
    /** True, false or "unknown". */
    YES_NO,
    /** A whole number within the field's range. */
    NUMBER,
    /** Kept only: a number of 0 or more, with or without decimals. */
    DECIMAL,
    /** Kept only: one known value or a list of them. */
    VALUE_OR_LIST,
    /** Kept only: free text. */
    TEXT,
    /** Kept only: free text or a list of texts. */
    TEXT_OR_LIST
}
