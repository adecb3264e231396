package app.wervel.documents.application;

/**
 * Prints the sheet that a patient takes home.
 *
 * <p>Rendering reads nothing from the database: the caller reads the plan in its transaction,
 * commits, and then renders.
 */
public interface HandoutRenderer {
    /** Returns an A4 PDF with its fonts embedded. */
    byte[] render(HandoutContent content);
}
