package app.wervel.questionnaire.fhir;

/** Ends the reading of a file at once: nothing after this would make sense. */
final class RefusedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String code;

    RefusedFile(String where, String code) {
        super(code, null, false, false);
        this.where = where;
        this.code = code;
    }

    FileProblem problem() {
        return new FileProblem(where, code);
    }
}
