package app.wervel.documents.application;

/** Prints the card with a patient's coming appointments. */
public interface AppointmentCardRenderer {
    /** Returns an A5 PDF with its fonts embedded. */
    byte[] render(AppointmentCardContent content);
}
