package app.wervel.documents.application;

/** How large the handout is set. */
public enum HandoutVariant {
    STANDARD,
    /** For patients who read with difficulty: all text half as large again. */
    LARGE_PRINT
}
