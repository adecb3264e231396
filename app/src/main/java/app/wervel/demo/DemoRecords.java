package app.wervel.demo;

import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.intake.application.IntakeDetails;
import app.wervel.intake.application.IntakeService;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.ClinicalProfileService;
import app.wervel.patient.application.ClinicalProfileService.ClinicalProfileDetails;
import app.wervel.patient.application.PatientService;
import app.wervel.practice.application.LogInService;
import app.wervel.redflag.application.RedFlagData.AnswerData;
import app.wervel.redflag.application.RedFlagData.CloseData;
import app.wervel.redflag.application.RedFlagData.TellData;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.redflag.application.RedFlagQueries;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.redflag.application.RedFlagService;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The demo practice's patients and their records, made by the practice's users through the same
 * services that everybody uses, over the past half year.
 */
@Component
class DemoRecords {
    static final int PATIENTS = 300;

    /** Of those who came when all records were made. */
    private static final int FEWEST_DAYS_AGO = 3;

    /** Every so many patients, one has no record yet. */
    private static final int WITHOUT_RECORD = 4;

    private static final Duration REGISTERED_BEFORE = Duration.ofDays(2);
    private static final Duration INTAKE = Duration.ofMinutes(35);
    private static final Duration GP_ANSWERS = Duration.ofDays(6);
    private static final Duration PLANNING = Duration.ofMinutes(50);
    private static final Duration EXPLAINED = Duration.ofMinutes(58);
    private static final Duration TREATMENT = Duration.ofDays(45);

    /** What was written since then is not signed yet, here and there. */
    private static final Duration UNSIGNED = Duration.ofDays(2);

    /** Weeks until patient and practitioner look back. */
    private static final int EVALUATION = 3;

    private final LogInService logIn;
    private final PatientService patients;
    private final ClinicalProfileService profiles;
    private final IntakeService intakes;
    private final RedFlagQueries redFlags;
    private final RedFlagService redFlagSteps;
    private final DemoTreatment treatment;
    private final DemoDiary diary;
    private final DemoNotes notes;
    private final EntityManager entities;
    private final Clock clock;

    DemoRecords(
            LogInService logIn,
            PatientService patients,
            ClinicalProfileService profiles,
            IntakeService intakes,
            RedFlagQueries redFlags,
            RedFlagService redFlagSteps,
            DemoTreatment treatment,
            DemoDiary diary,
            DemoNotes notes,
            EntityManager entities,
            Clock clock) {
        this.logIn = logIn;
        this.patients = patients;
        this.profiles = profiles;
        this.intakes = intakes;
        this.redFlags = redFlags;
        this.redFlagSteps = redFlagSteps;
        this.treatment = treatment;
        this.diary = diary;
        this.notes = notes;
        this.entities = entities;
        this.clock = clock;
    }

    void fill() {
        var users = new DemoUsers(logIn);
        var agenda = new DemoAgenda(clock);
        var people = new DemoPeople(agenda.today());
        Iterator<DemoCase> cases = DemoCases.read().iterator();
        int daysAgo = DemoCase.OLDEST;
        for (int i = 0; i < PATIENTS; i++) {
            DemoCase record = i % WITHOUT_RECORD != 3 && cases.hasNext() ? cases.next() : null;
            daysAgo = daysAgo(record, cases.hasNext(), i, daysAgo);
            Instant start = agenda.appointment(daysAgo, i);
            var data = people.next(i, record);
            PatientId patient =
                    users.as(
                            i % 2 == 0 ? "roos" : "tim",
                            start.minus(REGISTERED_BEFORE),
                            () -> patients.register(data, true).id());
            if (record != null) {
                new Appointment(users, record, patient, start, agenda.dayOf(start)).take();
            }
            // What was written is in the database; looking after it at each flush would take ever
            // longer.
            entities.clear();
        }
        if (cases.hasNext()) {
            throw new IllegalStateException("The demo practice has more records than patients");
        }
    }

    /** When the patient came; who has no record came with the one before, or at some other time. */
    private static int daysAgo(
            @Nullable DemoCase record, boolean moreRecords, int index, int before) {
        if (record != null) {
            return record.daysAgo();
        }
        return moreRecords ? before : FEWEST_DAYS_AGO + index * 7 % DemoCase.OLDEST;
    }

    /** One patient's intake, and what follows from it. */
    private final class Appointment {
        private final DemoUsers users;
        private final DemoCase of;
        private final PatientId patient;
        private final Instant start;
        private final LocalDate day;

        Appointment(DemoUsers users, DemoCase of, PatientId patient, Instant start, LocalDate day) {
            this.users = users;
            this.of = of;
            this.patient = patient;
            this.start = start;
            this.day = day;
        }

        void take() {
            IntakeDetails intake =
                    at(start, () -> intakes.start(patient, DemoIntakes.draft(of, day)));
            if (of.conclusion() == null) {
                return;
            }
            var conclusion = DemoIntakes.conclusion(of.conclusion(), intake);
            at(start.plus(INTAKE), () -> intakes.conclude(intake.id(), conclusion));
            if (of.alarmAnswer() != null) {
                answer(intake, of.alarmAnswer());
            }
            followRoutine();
            keepPrecautions();
            if (of.plan() != null) {
                treat(intake, of.plan());
            }
        }

        /** What can wait: the general practitioner was told at once, and answered after a while. */
        private void followRoutine() {
            var waiting =
                    at(start.plus(INTAKE), () -> redFlags.openOf(patient)).stream()
                            .filter(flag -> !flag.isTask())
                            .toList();
            for (RedFlagRow flag : waiting) {
                at(
                        start.plus(INTAKE),
                        () ->
                                redFlagSteps.tell(
                                        flag.id(),
                                        null,
                                        new TellData(
                                                "doctor",
                                                "Assistente van de huisarts",
                                                "Telefoon",
                                                null,
                                                "Afspraak bij de huisarts gevraagd.")));
                if (start.plus(GP_ANSWERS).isBefore(clock.instant())) {
                    at(start.plus(GP_ANSWERS), () -> close(flag));
                }
            }
        }

        private RedFlagDetails close(RedFlagRow flag) {
            redFlagSteps.answer(
                    flag.id(),
                    null,
                    new AnswerData("Huisarts", "Gezien, geen bezwaar tegen fysiotherapie.", null));
            return redFlagSteps.close(
                    flag.id(), null, new CloseData("treatment-goes-on", null, null));
        }

        /** Beside those that follow from the intake itself. */
        private void keepPrecautions() {
            if (of.clinicalAlert() != null || !of.precautions().isEmpty()) {
                at(start.plus(INTAKE), this::changeProfile);
            }
        }

        private ClinicalProfileDetails changeProfile() {
            var found = profiles.get(patient);
            Set<String> precautions = new TreeSet<>(found.precautions());
            precautions.addAll(of.precautions());
            return profiles.change(patient, found.version(), of.clinicalAlert(), precautions);
        }

        private void answer(IntakeDetails intake, DemoCase.Answer answer) {
            Instant moment = start.plus(INTAKE).plus(Duration.ofHours(answer.hoursLater()));
            at(
                    moment,
                    () -> {
                        var flag = redFlags.findByIntake(intake.id()).orElseThrow();
                        redFlagSteps.answer(
                                flag,
                                null,
                                new AnswerData(answer.givenBy(), answer.answer(), null));
                        return redFlagSteps.close(
                                flag, null, new CloseData("as-answered", null, null));
                    });
        }

        private void treat(IntakeDetails intake, DemoCase.Plan plan) {
            var agreed = at(start.plus(PLANNING), () -> treatment.agree(intake.id(), plan, day));
            if (plan.status().equals("draft")) {
                return;
            }
            var active =
                    at(
                            start.plus(EXPLAINED),
                            () -> treatment.activate(agreed, plan, day.plusWeeks(EVALUATION)));
            keepNotes(active.plan());
            if (plan.diary() != null) {
                keepDiary(active.plan(), plan.diary());
            }
            if (plan.status().equals("ended")) {
                at(start.plus(TREATMENT), () -> treatment.end(active));
            }
        }

        /** Once a week; who wrote the last of this week has not signed it yet. */
        private void keepNotes(CarePlanDetails plan) {
            Instant now = clock.instant();
            for (int number = 0; number < DemoNotes.most(); number++) {
                Instant moment = start.plus(Duration.ofDays(7L * (number + 1)));
                if (!moment.isBefore(now)) {
                    return;
                }
                int which = number;
                boolean sign = moment.isBefore(now.minus(UNSIGNED));
                at(
                        moment,
                        () -> {
                            notes.write(plan, day.plusWeeks(which + 1L), which, sign);
                            return plan;
                        });
            }
        }

        private void keepDiary(CarePlanDetails plan, String course) {
            Instant now = clock.instant();
            var changed =
                    at(now.minus(Duration.ofDays(DemoDiary.CHANGED)), () -> diary.change(plan));
            at(
                    now,
                    () -> {
                        diary.keyIn(changed, LocalDate.now(clock), course);
                        return changed;
                    });
        }

        private <T> T at(Instant moment, Supplier<T> action) {
            return users.as(of.practitioner(), moment, action);
        }
    }
}
