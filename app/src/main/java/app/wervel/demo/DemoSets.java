package app.wervel.demo;

import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.application.ExerciseSetData;
import app.wervel.exercise.application.ExerciseSetData.SetExerciseData;
import app.wervel.exercise.application.ExerciseSetService;
import app.wervel.exercise.application.FavouriteExerciseService;
import app.wervel.practice.application.LogInService;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets and favourites of the demo practice. They show what a set is for; no guideline stands behind
 * them, so a real practice starts without.
 */
@Component
class DemoSets {
    private static final String PRACTITIONER = "anna";

    private final LogInService logIn;
    private final ExerciseSetService sets;
    private final FavouriteExerciseService favourites;
    private final Clock clock;

    DemoSets(
            LogInService logIn,
            ExerciseSetService sets,
            FavouriteExerciseService favourites,
            Clock clock) {
        this.logIn = logIn;
        this.sets = sets;
        this.favourites = favourites;
        this.clock = clock;
    }

    void fill() {
        new DemoUsers(logIn)
                .as(
                        PRACTITIONER,
                        clock.instant(),
                        () -> {
                            set(
                                    "Lage rug, eerste week",
                                    "low_back",
                                    "Bij gewone rugpijn: rustig bewegen en blijven lopen.",
                                    "E06",
                                    "E03",
                                    "E01",
                                    "E23");
                            set(
                                    "Lage rug, opbouw",
                                    "low_back",
                                    "Als bewegen weer goed gaat: romp en bilspieren.",
                                    "E09",
                                    "E13",
                                    "E08",
                                    "E21");
                            set("Nek, kantoor", "neck", null, "E40", "E39", "E43", "E44");
                            set(
                                    "Schouder, weer bewegen",
                                    "shoulder",
                                    "Van slingeren naar de muur.",
                                    "E46",
                                    "E53",
                                    "E55");
                            set(
                                    "Sterker opstaan",
                                    null,
                                    "Voor wie moeilijk uit de stoel komt. Laat steun binnen handbereik.",
                                    "E38",
                                    "E65",
                                    "E32");
                            for (String key : List.of("E06", "E09", "E38")) {
                                favourites.mark(new ExerciseId(key), true);
                            }
                            return true;
                        });
    }

    private void set(
            String name, @Nullable String region, @Nullable String note, String... exercises) {
        sets.create(
                new ExerciseSetData(
                        name,
                        region,
                        note,
                        Arrays.stream(exercises)
                                .map(key -> new SetExerciseData(key, null))
                                .toList()));
    }
}
