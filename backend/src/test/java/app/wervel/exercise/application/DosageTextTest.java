package app.wervel.exercise.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.exercise.Dosage;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.exercise.Range;
import app.wervel.exercise.Tempo;
import app.wervel.exercise.application.DosageData.RangeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DosageTextTest {
    private static final ExerciseCatalogue LIBRARY = new ExerciseCatalogueReader().read();

    @Test
    void saysSetsRepetitionsFrequencyAndHoldInOneLine() {
        var dosage = data(3, 10, 2, 30).toDosage("dosage");

        assertThat(DosageText.line(dosage, ExerciseLanguage.NL))
                .isEqualTo("3 × 10, 2× per dag, 30 s vasthouden");
        assertThat(DosageText.line(dosage, ExerciseLanguage.EN))
                .isEqualTo("3 × 10, 2× a day, hold for 30 s");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    E01 | 5 tot 10 keer, 2× per dag, 30 s vasthouden | 5 to 10 times, 2× a day, hold for 30 s
                    E08 | 2 tot 3 × 6 tot 8 per kant, 3 tot 5× per week, 5 tot 8 s vasthouden | 2 to 3 × 6 to 8 on each side, 3 to 5× a week, hold for 5 to 8 s
                    E12 | 3 × 10 tot 30 s vasthouden, 3× per week | 3 × 10 to 30 s hold, 3× a week
                    E16 | 5 tot 10 keer, 4 tot 6× per dag | 5 to 10 times, 4 to 6× a day
                    E20 | 2 tot 4 × 8 tot 12, 2 tot 3× per week, begin licht | 2 to 4 × 8 to 12, 2 to 3× a week, start light
                    E23 | 10 tot 30 minuten, 5× per week | 10 to 30 minutes, 5× a week
                    E24 | 3 tot 4 × 20 tot 40 m, 2 tot 3× per week | 3 to 4 × 20 to 40 m, 2 to 3× a week
                    E25 | 5 minuten, 1 tot 2× per dag | 5 minutes, 1 to 2× a day
                    E38 | 2 tot 3 × 8 tot 15, 1× per dag, 5 dagen per week | 2 to 3 × 8 to 15, 1× a day, 5 days a week
                    E42 | 1 tot 2 × 5 per richting, 1× per dag, 5 s vasthouden | 1 to 2 × 5 in each direction, 1× a day, hold for 5 s
                    E46 | 2 × 1 minuut, 3× per dag | 2 × 1 minute, 3× a day
                    E72 | 1× per dag, elke week iets meer | 1× a day, a little more each week
                    """)
    void saysTheLibrarysOwnDosages(String id, String dutch, String english) {
        Exercise exercise = LIBRARY.get(new ExerciseId(id));

        assertThat(DosageText.line(exercise.dosage(ExerciseLanguage.NL), ExerciseLanguage.NL))
                .isEqualTo(dutch);
        assertThat(DosageText.line(exercise.dosage(ExerciseLanguage.EN), ExerciseLanguage.EN))
                .isEqualTo(english);
    }

    @Test
    void aLoadThatWasLeftAsItIsFollowsTheLanguageOfThePaper() {
        Exercise exercise = LIBRARY.get(new ExerciseId("E20"));

        assertThat(
                        DosageText.line(
                                exercise,
                                exercise.dosage(ExerciseLanguage.NL),
                                ExerciseLanguage.EN))
                .endsWith("start light");
        assertThat(
                        DosageText.line(
                                exercise,
                                exercise.dosage(ExerciseLanguage.NL).withLoad("5 kg"),
                                ExerciseLanguage.EN))
                .endsWith("5 kg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2-1-2 | 90 | 3 | 3 × 10, 2 tellen laten zakken of loslaten, 1 tel stilhouden, 2 tellen tillen of duwen, 90 s rust tussendoor, pijn tot 3 van 10 mag | 3 × 10, 2 counts to lower or let go, 1 count still, 2 counts to lift or push, 90 s rest in between, pain up to 3 out of 10 is fine
                    3-0-1 | 60 | 0 | 3 × 10, 3 tellen laten zakken of loslaten, 1 tel tillen of duwen, 60 s rust tussendoor, zonder pijn | 3 × 10, 3 counts to lower or let go, 1 count to lift or push, 60 s rest in between, without pain
                    """)
    void saysTempoRestAndPainInWords(
            String tempo, int rest, int pain, String dutch, String english) {
        var dosage =
                new Dosage(
                        Range.exactly(3),
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
                        false,
                        Tempo.of(tempo),
                        Range.exactly(rest),
                        pain);

        assertThat(DosageText.line(dosage, ExerciseLanguage.NL)).isEqualTo(dutch);
        assertThat(DosageText.line(dosage, ExerciseLanguage.EN)).isEqualTo(english);
    }

    @Test
    void setsAloneAreSets() {
        var dosage =
                new DosageData(
                        RangeData.exactly(3),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);

        assertThat(DosageText.line(dosage.toDosage("dosage"), ExerciseLanguage.NL))
                .isEqualTo("3 series");
    }

    @ParameterizedTest
    @EnumSource(ExerciseLanguage.class)
    void noLineNamesAScaleOrIsEmpty(ExerciseLanguage language) {
        assertThat(LIBRARY.exercises())
                .extracting(exercise -> DosageText.line(exercise.dosage(language), language))
                .allSatisfy(line -> {
                    assertThat(line).isNotBlank();
                    assertThat(line.toLowerCase(java.util.Locale.ROOT))
                            .doesNotContain("borg", "rpe");
                });
    }

    private static DosageData data(int sets, int repetitions, int timesPerDay, int hold) {
        return new DosageData(
                RangeData.exactly(sets),
                RangeData.exactly(repetitions),
                RangeData.exactly(hold),
                RangeData.exactly(timesPerDay),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
