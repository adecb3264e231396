package app.wervel.careplan.application;

import app.wervel.careplan.DiaryMark;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the diary says of one day.
 *
 * @param version to send back with a change
 * @param pain 0 to 10, or null
 * @param marks by prescription; what was left blank is not among them
 */
public record DiaryDayRow(
        LocalDate date,
        long version,
        @Nullable Integer pain,
        boolean newSymptom,
        @Nullable String remark,
        Map<UUID, DiaryMark> marks) {
    public DiaryDayRow {
        marks = Map.copyOf(marks);
    }
}
