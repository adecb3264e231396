package app.wervel.careplan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** One day in the diary of one plan. */
@Embeddable
public record DiaryDayId(
        @Column(name = "care_plan_id") UUID carePlan, @Column(name = "day") LocalDate day)
        implements Serializable {
    public static DiaryDayId of(CarePlanId plan, LocalDate day) {
        return new DiaryDayId(plan.value(), day);
    }
}
