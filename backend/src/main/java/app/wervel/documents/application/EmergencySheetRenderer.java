package app.wervel.documents.application;

/**
 * Prints the sheet that a patient takes along to the emergency department or the GP after a
 * screening that could not wait.
 */
public interface EmergencySheetRenderer {
    /** Returns an A4 PDF with its fonts embedded. */
    byte[] render(EmergencySheetContent content);
}
