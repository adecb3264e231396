package app.wervel.exercise.application;

import app.wervel.exercise.BilingualText;

/**
 * A language in which handouts can be printed.
 *
 * @param ownName what its own speakers call it
 * @param direction {@code ltr} or {@code rtl}
 * @param original written by us: there is no translation to review
 * @param units how many texts there are to review
 * @param reviewedUnits of how many a reviewer approved the text as it is now
 */
public record HandoutLanguageRow(
        String id,
        String ownName,
        BilingualText names,
        String direction,
        boolean original,
        int units,
        int reviewedUnits) {
    public boolean reviewed() {
        return units == reviewedUnits;
    }
}
