package app.wervel.careplan.rest;

import app.wervel.careplan.DiaryMark;
import app.wervel.careplan.application.DiaryDayRow;
import app.wervel.careplan.application.DiaryDetails;
import app.wervel.careplan.application.DiaryRow;
import app.wervel.careplan.application.PlanChangeRow;
import app.wervel.exercise.ExerciseLanguage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The diary of a plan over some days.
 *
 * @param earliest the first day that may be noted
 * @param latest the last day that may be noted
 * @param days only those that the diary says something of
 */
record DiaryResource(
        UUID carePlanId,
        LocalDate from,
        LocalDate until,
        LocalDate earliest,
        LocalDate latest,
        List<ExerciseResource> exercises,
        List<DayResource> days,
        List<ChangeResource> changes,
        CourseResource course) {
    static DiaryResource of(DiaryDetails diary, ExerciseLanguage language) {
        return new DiaryResource(
                diary.plan().value(),
                diary.from(),
                diary.until(),
                diary.earliest(),
                diary.latest(),
                diary.rows().stream().map(row -> ExerciseResource.of(row, language)).toList(),
                diary.days().stream().map(DayResource::of).toList(),
                diary.changes().stream().map(row -> ChangeResource.of(row, language)).toList(),
                CourseResource.of(diary));
    }

    /**
     * @param planned how often it is to be done on a day
     * @param current whether the plan still has it
     */
    record ExerciseResource(
            UUID prescription, String exercise, String name, int planned, boolean current) {
        static ExerciseResource of(DiaryRow row, ExerciseLanguage language) {
            return new ExerciseResource(
                    row.prescription().value(),
                    row.exercise().value(),
                    row.name().in(language),
                    row.planned(),
                    row.current());
        }
    }

    /**
     * @param version to send back with a change of that day
     */
    record DayResource(
            LocalDate date,
            long version,
            @Nullable Integer pain,
            boolean newSymptom,
            @Nullable String remark,
            List<MarkResource> marks) {
        static DayResource of(DiaryDayRow day) {
            return new DayResource(
                    day.date(),
                    day.version(),
                    day.pain(),
                    day.newSymptom(),
                    day.remark(),
                    day.marks().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(mark -> MarkResource.of(mark.getKey(), mark.getValue()))
                            .toList());
        }
    }

    /**
     * @param planned how often it was to be done on that day
     * @param times how often it was done; null: as often as planned, or not done
     */
    record MarkResource(UUID prescription, boolean done, @Nullable Integer times, int planned) {
        static MarkResource of(UUID prescription, DiaryMark mark) {
            return new MarkResource(prescription, mark.done(), mark.times(), mark.planned());
        }
    }

    record ChangeResource(
            LocalDate date, String kind, int printVersion, @Nullable String exerciseName) {
        static ChangeResource of(PlanChangeRow row, ExerciseLanguage language) {
            return new ChangeResource(
                    row.day(),
                    row.kind().id(),
                    row.printVersion(),
                    row.exercise() == null ? null : row.exercise().in(language));
        }
    }

    /**
     * @param painBefore mean of the first half of the days that were kept
     * @param painAfter mean of the second half
     */
    record CourseResource(
            int daysPractised,
            int daysKept,
            @Nullable Double painBefore,
            @Nullable Double painAfter,
            List<PointResource> points) {
        static CourseResource of(DiaryDetails diary) {
            var course = diary.course();
            return new CourseResource(
                    course.practised(),
                    course.kept(),
                    course.painBefore(),
                    course.painAfter(),
                    course.days().stream()
                            .filter(day -> day.pain() != null || day.donePercent() != null)
                            .map(day -> new PointResource(day.day(), day.pain(), day.donePercent()))
                            .sorted(Comparator.comparing(PointResource::date))
                            .toList());
        }
    }

    /**
     * @param donePercent of the times that were planned for that day
     */
    record PointResource(LocalDate date, @Nullable Integer pain, @Nullable Integer donePercent) {}
}
