package app.wervel.documents.application;

import app.wervel.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What kind of sheet is printed. */
public enum HandoutVariant {
    /** Every exercise with its picture and all its words. */
    STANDARD("standard"),
    /** For patients who read with difficulty: all text half as large again. */
    LARGE_PRINT("large"),
    /** Name, small picture and dosage of each, on one page where they fit. */
    SUMMARY("summary"),
    /** Two weeks to tick off, with a number for the pain of each day; to be brought back. */
    DIARY("diary");

    private final String id;

    HandoutVariant(String id) {
        this.id = id;
    }

    /** As the REST interface and stored documents name it. */
    public String id() {
        return id;
    }

    /** Whether it says what is new, changed and stopped since the paper before. */
    boolean tellsChanges() {
        return this == STANDARD || this == LARGE_PRINT;
    }

    /**
     * @param id null and blank mean the standard sheet
     * @throws InvalidValue {@code documents.variant-unknown}
     */
    public static HandoutVariant of(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return STANDARD;
        }
        for (HandoutVariant variant : values()) {
            if (variant.id.equals(id)) {
                return variant;
            }
        }
        throw new InvalidValue("documents.variant-unknown");
    }
}
