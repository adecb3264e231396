package app.wervel.careplan.application;

import app.wervel.careplan.DiaryDay;
import app.wervel.shared.FieldChecks;
import app.wervel.shared.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day of a diary as it is keyed in. It takes the place of all that the day said.
 *
 * @param version of the day as it was read; null: the diary said nothing of it
 * @param pain whole, 0 to 10; null: not scored
 * @param newSymptom whether the patient tells of new tingling, numbness or loss of strength
 * @param marks what was left blank is not among them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DiaryDayData(
        @Nullable LocalDate date,
        @Nullable Long version,
        @Nullable Integer pain,
        @Nullable Boolean newSymptom,
        @Nullable String remark,
        @Nullable List<@Nullable MarkData> marks) {

    /**
     * @param done false: it was not managed
     * @param times how often; null: as often as planned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MarkData(
            @Nullable UUID prescription, @Nullable Boolean done, @Nullable Integer times) {}

    List<@Nullable MarkData> marksOrNone() {
        return marks == null ? List.of() : marks;
    }

    void checkTexts(FieldChecks checks, String field) {
        checks.<@Nullable Integer>check(field + "pain", () -> DiaryDay.requirePain(pain));
        checks.<@Nullable String>check(
                field + "remark", () -> Texts.optional(remark, DiaryDay.LONGEST_REMARK));
    }
}
