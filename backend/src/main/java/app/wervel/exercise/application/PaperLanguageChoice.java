package app.wervel.exercise.application;

/**
 * In which language a patient's paper is printed, and why.
 *
 * @param asked what the record says, or an empty text
 */
public record PaperLanguageChoice(HandoutLanguage language, Reason reason, String asked) {
    public enum Reason {
        /** It is the language of the patient. */
        PATIENT,
        /** The record says nothing, so it is Dutch. */
        NOT_KNOWN,
        /** The record names a language in which no paper is printed, so it is Dutch. */
        NOT_WRITTEN
    }
}
