package app.wervel.documents.application;

/** Prints letters and forms on the practice's letterhead. */
public interface LetterRenderer {
    /** Returns an A4 PDF with its fonts embedded. */
    byte[] render(LetterContent content);
}
