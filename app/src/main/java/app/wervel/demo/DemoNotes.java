package app.wervel.demo;

import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.encounter.application.EncounterData;
import app.wervel.encounter.application.EncounterData.ExerciseData;
import app.wervel.encounter.application.EncounterService;
import app.wervel.episode.EpisodeId;
import app.wervel.exercise.ExerciseLanguage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the notes of the demo practice's treatments; all of it is invented. */
@Component
class DemoNotes {
    private static final List<String> TOLD =
            List.of(
                    "Ging goed met de oefeningen, al was het de eerste dagen zoeken. Slaapt beter.",
                    "Wisselende week: na lang zitten op het werk meer last, met bewegen minder.",
                    "Duidelijk minder last. Heeft weer een halfuur gewandeld.",
                    "Merkt vooruitgang bij traplopen en aankleden. Wil graag weer sporten.",
                    "Doet alles weer, met af en toe stijfheid in de ochtend.");
    private static final List<String> DONE =
            List.of(
                    "Oefeningen doorgenomen en bijgestuurd. Uitleg over bewegen en rust.",
                    "Oefeningen volgens plan. Afgesproken om op het werk vaker op te staan.",
                    "Oefeningen volgens plan, met een stap meer. Volgende week weer.",
                    "Traplopen en tillen geoefend. Thuis verder volgens plan.",
                    "Doelen besproken. Nog een keer komen om af te ronden.");
    private static final int WORST = 6;

    private final EncounterService encounters;

    DemoNotes(EncounterService encounters) {
        this.encounters = encounters;
    }

    /** How many different ones there are. */
    static int most() {
        return TOLD.size();
    }

    /**
     * @param number from 0
     * @param sign otherwise it stays a draft
     */
    void write(CarePlanDetails plan, LocalDate day, int number, boolean sign) {
        EpisodeId episode = plan.episode();
        List<@Nullable ExerciseData> exercises =
                plan.prescriptions().stream()
                        .limit(2)
                        .<@Nullable ExerciseData>map(row ->
                                new ExerciseData(
                                        row.id().value(),
                                        row.exercise().name().in(ExerciseLanguage.NL),
                                        row.doseLine(ExerciseLanguage.NL),
                                        null))
                        .toList();
        var draft =
                encounters.startInEpisode(
                        episode,
                        null,
                        new EncounterData(
                                null,
                                null,
                                null,
                                day,
                                LocalTime.of(9, 0),
                                LocalTime.of(9, 30),
                                TOLD.get(number),
                                null,
                                null,
                                DONE.get(number),
                                WORST - number,
                                false,
                                null,
                                null,
                                exercises));
        if (sign) {
            encounters.sign(draft.id(), draft.version());
        }
    }
}
