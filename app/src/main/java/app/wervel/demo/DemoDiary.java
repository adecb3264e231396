package app.wervel.demo;

import app.wervel.careplan.DosageStep;
import app.wervel.careplan.application.CarePlanDetails;
import app.wervel.careplan.application.CarePlanService;
import app.wervel.careplan.application.DiaryDayData;
import app.wervel.careplan.application.DiaryDayData.MarkData;
import app.wervel.careplan.application.DiaryService;
import app.wervel.careplan.application.PrescriptionChange;
import app.wervel.careplan.application.PrescriptionRow;
import app.wervel.exercise.application.DosageData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two weeks of an exercise diary, as two patients of the demo practice brought it back. */
@Component
class DemoDiary {
    private static final int DAYS = 14;

    /** Days ago on which the practitioner changed the first exercise. */
    static final int CHANGED = 8;

    private final DiaryService diary;
    private final CarePlanService plans;

    DemoDiary(DiaryService diary, CarePlanService plans) {
        this.diary = diary;
        this.plans = plans;
    }

    /** A little more of the first exercise, at the visit halfway. */
    CarePlanDetails change(CarePlanDetails plan) {
        PrescriptionRow first = plan.prescriptions().getFirst();
        return DosageStep.up(first.dosage())
                .map(step -> step.applyTo(first.dosage()))
                .map(dosage ->
                        plans.changePrescription(
                                plan.id(),
                                null,
                                first.id(),
                                PrescriptionChange.dosage(DosageData.of(dosage))))
                .orElse(plan);
    }

    /**
     * The two weeks up to and including yesterday.
     *
     * @param course pain of each day, the oldest first; a point for a day without a score
     */
    void keyIn(CarePlanDetails plan, LocalDate today, String course) {
        List<DiaryDayData> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            char score = course.charAt(i);
            if (score != '.') {
                days.add(
                        new DiaryDayData(
                                today.minusDays(DAYS - (long) i),
                                null,
                                score - '0',
                                false,
                                i == 5 ? "Slecht geslapen" : null,
                                marks(plan, i)));
            }
        }
        diary.save(plan.id(), days);
    }

    /** Now and then one is left out; never in the last days. */
    private static List<@Nullable MarkData> marks(CarePlanDetails plan, int day) {
        List<@Nullable MarkData> marks = new ArrayList<>();
        for (PrescriptionRow row : plan.prescriptions()) {
            boolean leftOut = day < DAYS - 4 && (day * 3 + row.position()) % 5 == 0;
            if (!leftOut) {
                marks.add(new MarkData(row.id().value(), true, null));
            }
        }
        return marks;
    }
}
