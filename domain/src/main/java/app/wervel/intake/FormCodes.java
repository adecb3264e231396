package app.wervel.intake;

/** Codes of options that mean the same on every intake form. */
public final class FormCodes {
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String UNKNOWN = "unknown";

    /** In a list: it was asked, and there is nothing of it. */
    public static final String NONE = "none";

    private FormCodes() {}
}
