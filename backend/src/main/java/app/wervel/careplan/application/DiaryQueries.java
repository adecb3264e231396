package app.wervel.careplan.application;

import app.wervel.careplan.CarePlan;
import app.wervel.careplan.CarePlanId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.NotFound;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads exercise diaries. Every answer is in the access log. */
@Service
@Transactional
@PreAuthorize("hasAuthority('careplan:read')")
public class DiaryQueries {
    /** About three months: what still can be read in one picture. */
    static final int MOST_DAYS = 92;

    private static final int TWO_WEEKS = 14;

    private final CarePlans plans;
    private final DiaryReader reader;
    private final AccessLog accessLog;

    DiaryQueries(CarePlans plans, DiaryReader reader, AccessLog accessLog) {
        this.plans = plans;
        this.reader = reader;
        this.accessLog = accessLog;
    }

    /**
     * @param from null: two weeks up to and including {@code until}
     * @param until null: today
     * @throws NotFound when there is no such plan
     * @throws InvalidInput {@code diary.range-invalid} on {@code until} when it is before {@code
     *     from} or more than 92 days are asked for
     * @throws DomainRuleViolation {@code diary.plan-never-started}
     */
    public DiaryDetails get(CarePlanId id, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate last = until == null ? reader.today() : until;
        LocalDate first = from == null ? last.minusDays(TWO_WEEKS - 1L) : from;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("until", "diary.range-invalid");
        }
        CarePlan plan = plans.findById(id).orElseThrow(() -> new NotFound("care plan"));
        DiaryDetails diary = reader.details(plan, first, last);
        accessLog.record(
                Access.read(
                        "ExerciseDiary",
                        id.value(),
                        plan.patient().value(),
                        "marks",
                        "pain",
                        "remarks"));
        return diary;
    }
}
