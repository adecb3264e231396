package app.wervel.shell;

/** A dialog in which something is typed that is not kept elsewhere. */
public interface UnsavedText {
    /** Whether something would be lost if it were closed now. It may save first. */
    boolean wouldBeLost();
}
