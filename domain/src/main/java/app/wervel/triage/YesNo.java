package app.wervel.triage;

/**
 * The answer to a yes/no question. A question that was not asked has no answer at all: yes, no,
 * does not know and not asked are four different things.
 */
public enum YesNo {
    YES,
    NO,
    /** Asked; the patient does not know. */
    UNKNOWN
}
