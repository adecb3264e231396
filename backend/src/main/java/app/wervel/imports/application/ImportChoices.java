package app.wervel.imports.application;

import java.util.Set;

/**
 * What the user chose before the file is brought in.
 *
 * @param acceptedLines lines of patients who look like somebody known, but are another person; the
 *     other duplicates are left out
 * @param outsideHours whether appointments may lie outside working hours, in an absence or on a
 *     closed day
 */
public record ImportChoices(Set<Long> acceptedLines, boolean outsideHours) {
    public static final ImportChoices NONE = new ImportChoices(Set.of(), false);

    public ImportChoices {
        acceptedLines = Set.copyOf(acceptedLines);
    }
}
