package app.wervel.exercise;

/**
 * Something about a patient that speaks against certain exercises, and the mark that those
 * exercises carry.
 *
 * @param id for example {@code FALL_RISK}
 * @param planLevel it speaks against exercising at all, whatever the exercise
 * @param origin where it comes from, in words
 * @param explanation why it matters
 */
public record PrecautionTag(
        String id,
        PrecautionLevel level,
        boolean planLevel,
        BilingualText name,
        BilingualText origin,
        BilingualText explanation) {
    public boolean isStop() {
        return level == PrecautionLevel.STOP;
    }
}
