package app.wervel.careplan.ui;

import app.wervel.careplan.application.DiaryDayRow;
import app.wervel.careplan.application.DiaryDetails;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The diary as the grid in the browser draws it. */
record DiaryPicture(List<Row> rows, List<Day> days) {
    record Row(String id, String name, int planned, boolean current) {}

    /**
     * @param name "dinsdag 17 november"
     * @param number "17"
     * @param month "/11"
     * @param open whether it may be noted
     * @param version null: the diary says nothing of it yet
     */
    record Day(
            LocalDate date,
            String name,
            String weekday,
            String number,
            String month,
            boolean open,
            boolean today,
            @Nullable Long version,
            @Nullable Integer pain,
            boolean symptom,
            @Nullable String remark,
            Map<String, Mark> marks) {}

    record Mark(boolean done, @Nullable Integer times) {}

    static DiaryPicture of(DiaryDetails diary, Locale locale) {
        return new DiaryPicture(
                diary.rows().stream()
                        .map(row ->
                                new Row(
                                        row.prescription().value().toString(),
                                        PlanTexts.say(row.name()),
                                        row.planned(),
                                        row.current()))
                        .toList(),
                diary.from()
                        .datesUntil(diary.until().plusDays(1))
                        .map(date -> day(diary, date, locale))
                        .toList());
    }

    private static Day day(DiaryDetails diary, LocalDate date, Locale locale) {
        DiaryDayRow stored = diary.day(date).orElse(null);
        Map<String, Mark> marks = new TreeMap<>();
        if (stored != null) {
            stored.marks()
                    .forEach((id, mark) ->
                            marks.put(id.toString(), new Mark(mark.done(), mark.times())));
        }
        return new Day(
                date,
                date.format(DateTimeFormatter.ofPattern("EEEE d MMMM", locale)),
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale).replace(".", ""),
                String.valueOf(date.getDayOfMonth()),
                "/" + date.getMonthValue(),
                !date.isBefore(diary.earliest()) && !date.isAfter(diary.latest()),
                date.equals(diary.latest()),
                stored == null ? null : stored.version(),
                stored == null ? null : stored.pain(),
                stored != null && stored.newSymptom(),
                stored == null ? null : stored.remark(),
                marks);
    }
}
