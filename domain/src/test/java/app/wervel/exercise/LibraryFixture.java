package app.wervel.exercise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A library of a few exercises and tags, with the shape of the real one. */
public final class LibraryFixture {
    public static final PrecautionTag ACUTE_FRACTURE =
            tag("ACUTE_FRACTURE", PrecautionLevel.STOP, true);
    public static final PrecautionTag OSTEOPOROTIC_FRACTURE =
            tag("OSTEOPOROTIC_FRACTURE", PrecautionLevel.STOP, false);
    public static final PrecautionTag FALL_RISK = tag("FALL_RISK", PrecautionLevel.CHECK, false);
    public static final PrecautionTag OSTEOPOROSIS =
            tag("OSTEOPOROSIS", PrecautionLevel.CHECK, false);
    public static final List<PrecautionTag> TAGS =
            List.of(ACUTE_FRACTURE, OSTEOPOROTIC_FRACTURE, FALL_RISK, OSTEOPOROSIS);

    static final ExerciseLabels LABELS =
            new ExerciseLabels(
                    List.of(new Label("low_back", same("Onderrug"))),
                    List.of(new Label("mobility", same("Beweeglijkheid"))),
                    List.of(
                            new Label("1", same("Makkelijk")),
                            new Label("2", same("Gemiddeld")),
                            new Label("3", same("Zwaar"))),
                    List.of(new Label("standing", same("Staand"))),
                    List.of(new Label("chair", same("Stoel"))));

    public static final Exercise BALANCE = exercise("E68", null, "FALL_RISK");
    public static final Exercise CURL_UP =
            exercise("E04", null, "OSTEOPOROSIS", "OSTEOPOROTIC_FRACTURE");
    public static final Exercise BREATHING = exercise("E25", null);

    private LibraryFixture() {}

    public static ExerciseCatalogue library() {
        return library(
                TAGS,
                Map.of("OSTEOPOROTIC_FRACTURE", Set.of("OSTEOPOROSIS")),
                BALANCE,
                CURL_UP,
                BREATHING);
    }

    static ExerciseCatalogue library(
            List<PrecautionTag> tags, Map<String, Set<String>> implied, Exercise... exercises) {
        return new ExerciseCatalogue("1.1", tags, implied, LABELS, List.of(exercises));
    }

    static Exercise exercise(String id, @Nullable BilingualText load, String... tags) {
        return exercise(id, 1, true, null, null, load, tags);
    }

    /** One step of a ladder. */
    static Exercise step(
            String id, int level, boolean home, @Nullable String harder, @Nullable String easier) {
        return exercise(id, level, home, harder, easier, null);
    }

    private static Exercise exercise(
            String id,
            int level,
            boolean home,
            @Nullable String harder,
            @Nullable String easier,
            @Nullable BilingualText load,
            String... tags) {
        return new Exercise(
                new ExerciseId(id),
                "low_back",
                level,
                List.of("standing"),
                List.of(),
                home,
                List.of("mobility"),
                same("Oefening " + id),
                same("Lig"),
                same("Beweeg"),
                null,
                same("Meer"),
                same("Minder"),
                tenTimes(),
                load,
                List.of(tags),
                harder == null ? null : new ExerciseId(harder),
                easier == null ? null : new ExerciseId(easier),
                "invented",
                null);
    }

    public static Dosage tenTimes() {
        return new Dosage(
                null,
                Range.exactly(10),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                false);
    }

    private static PrecautionTag tag(String id, PrecautionLevel level, boolean planLevel) {
        return new PrecautionTag(
                id, level, planLevel, same(id), same("aangevinkt"), same("daarom"));
    }

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }
}
