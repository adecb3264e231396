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

    /**
     * What, besides the content, decides how the paper looks: another design or other fixed words
     * give another text.
     *
     * @param language id of a language of paper
     */
    String edition(String language);
}
