package app.wervel.careplan.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.DiaryCourse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The diary of a plan over some days.
 *
 * @param earliest the first day that may be noted
 * @param latest the last day that may be noted: today
 * @param rows those of the plan first, in its order; then those that were stopped
 * @param days only those that the diary says something of, the oldest first
 * @param changes of the plan in these days, the oldest first
 */
public record DiaryDetails(
        CarePlanId plan,
        LocalDate from,
        LocalDate until,
        LocalDate earliest,
        LocalDate latest,
        List<DiaryRow> rows,
        List<DiaryDayRow> days,
        List<PlanChangeRow> changes,
        DiaryCourse course) {
    public DiaryDetails {
        rows = List.copyOf(rows);
        days = List.copyOf(days);
        changes = List.copyOf(changes);
    }

    public Optional<DiaryDayRow> day(LocalDate date) {
        return days.stream().filter(each -> each.date().equals(date)).findFirst();
    }
}
