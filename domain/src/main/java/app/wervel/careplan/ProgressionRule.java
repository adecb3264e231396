package app.wervel.careplan;

import app.wervel.careplan.ProgressionProposal.Because;
import app.wervel.careplan.ProgressionProposal.JudgedDay;
import app.wervel.careplan.ProgressionProposal.NotEnough;
import app.wervel.careplan.ProgressionProposal.Reason;
import app.wervel.careplan.ProgressionProposal.Stay;
import app.wervel.careplan.ProgressionProposal.Step;
import app.wervel.careplan.ProgressionProposal.StepDown;
import app.wervel.careplan.ProgressionProposal.StepUp;
import app.wervel.careplan.ProgressionProposal.StopAndRescreen;
import app.wervel.careplan.ProgressionProposal.Verdict;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.ExerciseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the next step of one exercise from what patient and practitioner noted.
 *
 * <p>The rule, from the profession's own practice and no guideline: two good sessions in a row, one
 * step up (load or range or complexity, never all); two bad ones, one step back; a new neurological
 * symptom, stop and screen again. Repetitions within the range and exertion, which the rule also
 * names, are not in a diary; "as planned" stands for both.
 *
 * <p>A session is one day on which the diary or the practitioner says something of the exercise.
 * Good: done as planned, pain at or below the prescription's limit, and no more pain the next day.
 * Without a limit, pain above {@value #MUCH_PAIN} is never good; that default is ours, to be
 * confirmed by a physiotherapist. Bad: not managed, or pain above the limit, or {@value
 * #CLEARLY_MORE} points or more extra the next day; that number is a rule from practice, to be
 * confirmed. Whatever lies between is neither and breaks the row. A day that was left blank, or
 * whose pain scores are missing, proves nothing and breaks nothing.
 */
public final class ProgressionRule {
    /** Kept with each decision. */
    public static final String VERSION = "2";

    /** So many sessions in a row decide. */
    static final int IN_A_ROW = 2;

    /** Points on the scale from 0 to 10. */
    static final int CLEARLY_MORE = 2;

    /**
     * Above this, on the scale from 0 to 10, a session without a pain limit is neither good nor
     * bad. Our own default, to be confirmed by a physiotherapist.
     */
    static final int MUCH_PAIN = 5;

    private ProgressionRule() {}

    /**
     * What is known of one day.
     *
     * @param mark what the diary says of the exercise, or null
     * @param seen whether it went well when the practitioner saw it on that day, or null
     * @param pain 0 to 10, or null
     */
    public record DayNotes(
            LocalDate day,
            @Nullable DiaryMark mark,
            @Nullable Boolean seen,
            @Nullable Integer pain,
            boolean newSymptom) {}

    /**
     * What the rule looks at.
     *
     * @param dosage its pain limit is the most pain that is all right; none: no limit is known
     * @param harder the exercise that comes after this one, or null
     * @param easier the exercise that comes before this one, or null
     * @param days in any order; one per day
     * @param sessionsAfter sessions up to and including this day were under another dosage or have
     *     been decided on; null: all count
     * @param symptomsDecided days whose new symptom was shown when somebody decided on it; sessions
     *     up to and including the last of them count no more
     */
    public record Situation(
            Dosage dosage,
            @Nullable ExerciseId harder,
            @Nullable ExerciseId easier,
            List<DayNotes> days,
            @Nullable LocalDate sessionsAfter,
            Set<LocalDate> symptomsDecided) {
        public Situation {
            days = List.copyOf(days);
            symptomsDecided = Set.copyOf(symptomsDecided);
        }
    }

    public static ProgressionProposal propose(Situation situation) {
        List<JudgedDay> symptoms = newSymptoms(situation.days(), situation.symptomsDecided());
        if (!symptoms.isEmpty()) {
            return new StopAndRescreen(symptoms);
        }
        List<JudgedDay> sessions = sessions(situation);
        if (sessions.size() < IN_A_ROW) {
            return new NotEnough(sessions);
        }
        List<JudgedDay> last = sessions.subList(sessions.size() - IN_A_ROW, sessions.size());
        if (all(last, Verdict.GOOD)) {
            return next(DosageStep.up(situation.dosage()), situation.harder())
                    .<ProgressionProposal>map(step -> new StepUp(step, last))
                    .orElseGet(() -> new Stay(Reason.NOTHING_HARDER, last));
        }
        if (all(last, Verdict.BAD)) {
            return next(DosageStep.down(situation.dosage()), situation.easier())
                    .<ProgressionProposal>map(step -> new StepDown(step, last))
                    .orElseGet(() -> new Stay(Reason.NOTHING_EASIER, last));
        }
        return new Stay(Reason.MIXED, last);
    }

    /** First the dosage; when nothing of it can move, the exercise itself. */
    private static Optional<Step> next(Optional<DosageStep> dose, @Nullable ExerciseId other) {
        return dose.<Step>map(Step.Dose::new)
                .or(() -> Optional.ofNullable(other).map(Step.OtherExercise::new));
    }

    private static boolean all(List<JudgedDay> days, Verdict verdict) {
        return days.stream().allMatch(day -> day.verdict() == verdict);
    }

    /**
     * The days with a new symptom that nobody decided on, the oldest first. A day that is noted
     * later than its successors counts too.
     *
     * @param decided days that were shown when somebody decided
     */
    public static List<JudgedDay> newSymptoms(List<DayNotes> days, Set<LocalDate> decided) {
        return days.stream()
                .filter(DayNotes::newSymptom)
                .filter(day -> !decided.contains(day.day()))
                .sorted(Comparator.comparing(DayNotes::day))
                .map(day ->
                        new JudgedDay(
                                day.day(), Verdict.BAD, Because.NEW_SYMPTOM, day.pain(), null))
                .toList();
    }

    private static boolean isAfter(DayNotes day, @Nullable LocalDate limit) {
        return limit == null || day.day().isAfter(limit);
    }

    /** Null: every session counts. */
    private static @Nullable LocalDate sessionsAfter(Situation situation) {
        return Stream.concat(
                        Stream.ofNullable(situation.sessionsAfter()),
                        situation.symptomsDecided().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<JudgedDay> sessions(Situation situation) {
        LocalDate after = sessionsAfter(situation);
        Map<LocalDate, DayNotes> byDay = new TreeMap<>();
        situation.days().forEach(day -> byDay.put(day.day(), day));
        List<JudgedDay> sessions = new ArrayList<>();
        for (DayNotes day : byDay.values()) {
            if (isAfter(day, after)) {
                DayNotes next = byDay.get(day.day().plusDays(1));
                Integer nextPain = next == null ? null : next.pain();
                judge(day, nextPain, situation.dosage().painLimit()).ifPresent(sessions::add);
            }
        }
        return sessions;
    }

    /** Empty when nothing can be said. */
    private static Optional<JudgedDay> judge(
            DayNotes day, @Nullable Integer nextPain, @Nullable Integer limit) {
        boolean noted = day.mark() != null || day.seen() != null;
        if (!noted) {
            return Optional.empty();
        }
        return because(day, nextPain, limit)
                .map(because ->
                        new JudgedDay(day.day(), verdict(because), because, day.pain(), nextPain));
    }

    private static Optional<Because> because(
            DayNotes day, @Nullable Integer nextPain, @Nullable Integer limit) {
        if (isNotManaged(day)) {
            return Optional.of(Because.NOT_MANAGED);
        }
        Integer pain = day.pain();
        if (limit != null && pain != null && pain > limit) {
            return Optional.of(Because.PAIN_ABOVE_LIMIT);
        }
        Integer more = pain == null || nextPain == null ? null : nextPain - pain;
        if (more != null && more >= CLEARLY_MORE) {
            return Optional.of(Because.CLEARLY_MORE_PAIN_NEXT_DAY);
        }
        if (more != null && more > 0) {
            return Optional.of(Because.A_LITTLE_MORE_PAIN_NEXT_DAY);
        }
        if (limit == null && pain != null && pain > MUCH_PAIN) {
            return Optional.of(Because.MUCH_PAIN_WITHOUT_LIMIT);
        }
        boolean seenWell = Boolean.TRUE.equals(day.seen());
        DiaryMark mark = day.mark();
        if (!seenWell && mark != null && !mark.isAsPlanned()) {
            return Optional.of(Because.LESS_OFTEN_THAN_PLANNED);
        }
        if (more != null) {
            return Optional.of(Because.DONE_WITHOUT_MORE_PAIN);
        }
        return seenWell ? Optional.of(Because.SEEN_TO_GO_WELL) : Optional.empty();
    }

    /** What the practitioner saw counts before what the diary says. */
    private static boolean isNotManaged(DayNotes day) {
        Boolean seen = day.seen();
        if (seen != null) {
            return !seen;
        }
        DiaryMark mark = day.mark();
        return mark != null && !mark.done();
    }

    private static Verdict verdict(Because because) {
        return switch (because) {
            case DONE_WITHOUT_MORE_PAIN, SEEN_TO_GO_WELL -> Verdict.GOOD;
            case NOT_MANAGED, PAIN_ABOVE_LIMIT, CLEARLY_MORE_PAIN_NEXT_DAY, NEW_SYMPTOM ->
                    Verdict.BAD;
            case A_LITTLE_MORE_PAIN_NEXT_DAY, LESS_OFTEN_THAN_PLANNED, MUCH_PAIN_WITHOUT_LIMIT ->
                    Verdict.BETWEEN;
        };
    }
}
