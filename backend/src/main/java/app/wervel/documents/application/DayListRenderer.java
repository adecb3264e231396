package app.wervel.documents.application;

/** Prints who comes on one day. */
public interface DayListRenderer {
    /** Returns a PDF of A4 pages on their side, with its fonts embedded. */
    byte[] render(DayListContent content);
}
