package app.wervel.documents.report;

/**
 * A design of ours could not be compiled, filled or written: a bug, not something a user can mend.
 */
class PrintingFailed extends RuntimeException {
    PrintingFailed(String document, Throwable cause) {
        super("%s could not be printed".formatted(document), cause);
    }
}
