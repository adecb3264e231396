package app.wervel.testing;

import app.wervel.episode.EpisodeId;
import app.wervel.episode.application.EpisodeService;
import app.wervel.intake.IntakeId;
import app.wervel.intake.application.ConclusionData;
import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.PatientData;
import app.wervel.patient.application.PatientService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented patients on their way to a plan. A practitioner must be logged in. */
public class TestCare {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PatientService patients;
    private final ClinicalProfileService profiles;
    private final IntakeService intakes;
    private final EpisodeService episodes;

    public TestCare(
            PatientService patients,
            ClinicalProfileService profiles,
            IntakeService intakes,
            EpisodeService episodes) {
        this.patients = patients;
        this.profiles = profiles;
        this.intakes = intakes;
        this.episodes = episodes;
    }

    public PatientId patient(String... precautions) {
        var name = "Plansma" + COUNT.incrementAndGet();
        var data = PatientData.minimal("van", name, "Joke", LocalDate.of(1980, 5, 5), "0612345678");
        var patient = patients.register(data, true).id();
        if (precautions.length > 0) {
            profiles.change(patient, -1, null, List.of(precautions));
        }
        return patient;
    }

    public IntakeId draftIntake(PatientId patient) {
        return intakes.start(patient, IntakeDraft.direct(Map.of("duration_days", 10))).id();
    }

    /** The saddle area is numb and bladder or bowel have changed; nobody concludes it. */
    public IntakeId draftIntakeWithAnEmergency(PatientId patient) {
        return intakes.start(
                        patient,
                        IntakeDraft.direct(
                                Map.of(
                                        "duration_days",
                                        2,
                                        "numbness",
                                        List.of("saddle_genital"),
                                        "bladder_bowel_change",
                                        true)))
                .id();
    }

    /** Nothing alarming. */
    public IntakeId concludedIntake(PatientId patient) {
        return conclude(
                patient, ConclusionData.of("pluis_met_terugkoppeling", "none", "aspecific", null));
    }

    /** A doctor must see the patient today, and nobody has answered yet. */
    public IntakeId alarmingIntake(PatientId patient) {
        return conclude(patient, ConclusionData.of("niet_pluis", "same_day", "undetermined", null));
    }

    public IntakeId intakeForThisWeeksGp(PatientId patient) {
        return conclude(patient, ConclusionData.of("niet_pluis", "gp_soon", "undetermined", null));
    }

    private IntakeId conclude(PatientId patient, ConclusionData conclusion) {
        var intake = draftIntake(patient);
        intakes.conclude(intake, conclusion);
        return intake;
    }

    public EpisodeId episode(PatientId patient) {
        return episodes.start(concludedIntake(patient), "Pijn laag in de rug").id();
    }
}
