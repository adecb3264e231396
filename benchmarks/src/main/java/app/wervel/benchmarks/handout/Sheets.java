package app.wervel.benchmarks.handout;

import app.wervel.documents.application.HandoutContent;
import app.wervel.documents.application.HandoutExercise;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.PracticeLetterhead;
import app.wervel.documents.application.SafetyBox;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.application.DosageText;
import app.wervel.exercise.application.ExerciseCatalogueReader;
import app.wervel.exercise.application.ExercisePicture;
import app.wervel.exercise.application.ExercisePictures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Handouts of invented people with exercises of the library, their texts and their pictures. */
final class Sheets {
    private final ExerciseCatalogue library = new ExerciseCatalogueReader().read();
    private final ExercisePictures pictures = new ExercisePictures();

    /**
     * @param number of the patient; another one gets other exercises
     */
    HandoutContent sheet(int number, int exercises) {
        List<Exercise> all = library.exercises();
        List<HandoutExercise> chosen = new ArrayList<>();
        for (int i = 0; i < exercises; i++) {
            chosen.add(exercise(i + 1, all.get((number * 7 + i * 11) % all.size())));
        }
        return new HandoutContent(
                "nl",
                false,
                HandoutVariant.STANDARD,
                true,
                new PracticeLetterhead(
                        "Fysiotherapie De Wervel",
                        "Lindelaan 12",
                        "3512 AB Utrecht",
                        "030 000 00 00",
                        null,
                        "www.dewervel.example",
                        null),
                "Anna de Wit",
                "Patiënt nummer " + number,
                LocalDate.of(2026, 11, 23),
                1,
                false,
                List.of("Weer een uur in de tuin werken."),
                chosen,
                null,
                null,
                SafetyBox.of("030 000 00 00"));
    }

    private HandoutExercise exercise(int place, Exercise exercise) {
        ExerciseLanguage dutch = ExerciseLanguage.NL;
        Dosage dosage = exercise.dosage(dutch);
        var precaution = exercise.precaution();
        return new HandoutExercise(
                place,
                exercise.name().in(dutch),
                exercise.start().in(dutch),
                exercise.action().in(dutch),
                DosageText.line(exercise, dosage, dutch),
                null,
                precaution == null ? null : precaution.in(dutch),
                null,
                pictures.find(exercise.id(), ShownSide.RIGHT)
                        .map(ExercisePicture::svg)
                        .orElseThrow(),
                null);
    }
}
