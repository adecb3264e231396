package app.wervel.exercise;

import app.wervel.shared.InvalidValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast one repetition goes, in seconds: lowering (or letting go), holding, lifting (or
 * pushing). Written as it is said in the gym: {@code 2-1-2}.
 */
public record Tempo(int lowering, int hold, int lifting) {
    /** More is a slip of the keyboard, not a repetition. */
    public static final int MOST_SECONDS = 10;

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(\\d{1,2})\\s*[-‑–/]\\s*(\\d{1,2})\\s*[-‑–/]\\s*(\\d{1,2})\\s*");

    /**
     * @throws InvalidValue {@code exercise.tempo-out-of-range} for a count outside 0 to 10, and for
     *     three times 0
     */
    public Tempo {
        if (outside(lowering)
                || outside(hold)
                || outside(lifting)
                || lowering + hold + lifting == 0) {
            throw new InvalidValue("exercise.tempo-out-of-range");
        }
    }

    private static boolean outside(int seconds) {
        return seconds < 0 || seconds > MOST_SECONDS;
    }

    /**
     * @param text three counts with a dash or a slash between them
     * @throws InvalidValue {@code exercise.tempo-unclear}, {@code exercise.tempo-out-of-range}
     */
    public static Tempo of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValue("exercise.tempo-unclear");
        }
        return new Tempo(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** {@code 2-1-2} */
    @Override
    public String toString() {
        return lowering + "-" + hold + "-" + lifting;
    }
}
