package app.wervel.careplan.ui;

import app.wervel.careplan.application.CarePlanQueries;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.PlanCourseService;
import app.wervel.episode.application.EpisodeQueries;
import app.wervel.episode.application.EpisodeService;
import app.wervel.exercise.application.ExerciseQueries;
import app.wervel.exercise.application.ExerciseSetQueries;
import app.wervel.exercise.application.FavouriteExerciseService;
import app.wervel.exercise.ui.ExerciseDialogs;
import app.wervel.exercise.ui.ExerciseLook;
import app.wervel.intake.application.IntakeQueries;
import app.wervel.intake.ui.ScreeningAgain;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.ui.PatientPage;
import app.wervel.practice.Permission;
import app.wervel.practice.application.CurrentUser;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.shared.application.ErrorTexts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the parts of the plan's screen work with. */
@Component
record PlanServices(
        CarePlanService plans,
        CarePlanQueries planQueries,
        EpisodeService episodes,
        EpisodeQueries episodeQueries,
        IntakeQueries intakes,
        ExerciseQueries exercises,
        FavouriteExerciseService favourites,
        ExerciseSetQueries sets,
        ExerciseLook look,
        ExerciseDialogs exerciseDialogs,
        ClinicalProfileService profiles,
        PlanCourseService course,
        HandoutPanel handouts,
        List<PlanFact> facts,
        PatientPage patientPage,
        RedFlagQueries redFlags,
        ScreeningAgain screening,
        CurrentUser currentUser,
        ErrorTexts errorTexts,
        DiaryServices diary,
        Clock clock) {
    boolean may(Permission permission) {
        return currentUser.get().may(permission);
    }
}
