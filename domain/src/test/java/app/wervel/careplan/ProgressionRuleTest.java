package app.wervel.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.wervel.careplan.ProgressionProposal.Because;
import app.wervel.careplan.ProgressionProposal.JudgedDay;
import app.wervel.careplan.ProgressionProposal.NotEnough;
import app.wervel.careplan.ProgressionProposal.Reason;
import app.wervel.careplan.ProgressionProposal.Stay;
import app.wervel.careplan.ProgressionProposal.Step;
import app.wervel.careplan.ProgressionProposal.StepDown;
import app.wervel.careplan.ProgressionProposal.StepUp;
import app.wervel.careplan.ProgressionProposal.StopAndRescreen;
import app.wervel.careplan.ProgressionRule.DayNotes;
import app.wervel.careplan.ProgressionRule.Situation;
import app.wervel.exercise.Dosage;
import app.wervel.exercise.DosageQuantity;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CLINICAL 3.3: two good sessions up one step, two bad ones down one, a new symptom stops. */
class ProgressionRuleTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final ExerciseId EXERCISE = new ExerciseId("E08");
    private static final ExerciseId HARDER = new ExerciseId("E09");
    private static final ExerciseId EASIER = new ExerciseId("E07");

    /**
     * Days from Monday on, each "mark/pain": x done, 1 done once of two, - not managed, . blank;
     * pain or ?. An s after it: a new symptom.
     */
    @ParameterizedTest(name = "{0} with limit {1}: {2} {3}")
    @CsvSource({
        // Good, good: up.
        "x/3 x/3 ./3,        4, StepUp,    REPETITIONS",
        "x/4 x/4 ./4,        4, StepUp,    REPETITIONS",
        "x/3 x/2 ./1,        ,  StepUp,    REPETITIONS",
        "x/5 x/5 ./5,        ,  StepUp,    REPETITIONS",
        // Much pain is not good, also when nobody set a limit.
        "x/9 x/9 ./9,        ,  Stay,      MIXED",
        "x/6 x/5 ./5,        ,  Stay,      MIXED",
        "x/6 x/8 ./10,       ,  StepDown,  REPETITIONS",
        // Days left blank between them prove nothing and break nothing.
        "x/3 ./3 ./5 x/5 ./4, 6, StepUp,   REPETITIONS",
        // The last day has no next day yet.
        "x/3 x/3,            4, NotEnough, ''",
        "x/3,                4, NotEnough, ''",
        "'',                 4, NotEnough, ''",
        "./3 ./3 ./3,        4, NotEnough, ''",
        "x/? x/? ./?,        4, NotEnough, ''",
        "x/3 x/? ./3,        4, NotEnough, ''",
        // Above the limit is bad, also without a next day.
        "x/5 x/5,            4, StepDown,  REPETITIONS",
        "x/5 x/5,            ,  NotEnough, ''",
        "x/4 x/5 ./5,        4, Stay,      MIXED",
        // Two points more the next day is bad, one is neither.
        "x/2 x/4 ./6,        6, StepDown,  REPETITIONS",
        "x/2 x/4 ./6,        ,  StepDown,  REPETITIONS",
        "x/2 x/3 ./4,        6, Stay,      MIXED",
        "x/3 x/3 ./4,        6, Stay,      MIXED",
        "x/3 x/3 ./5,        6, Stay,      MIXED",
        // Not managed is bad, whatever the pain.
        "-/2 -/2,            4, StepDown,  REPETITIONS",
        "-/? ./? -/?,        ,  StepDown,  REPETITIONS",
        "x/2 -/2,            4, Stay,      MIXED",
        // Less often than planned is neither.
        "1/2 x/2 ./2,        4, Stay,      MIXED",
        "1/2 1/2 ./2,        4, Stay,      MIXED",
        // Only the last two count.
        "-/2 -/2 x/2 x/2 ./2, 4, StepUp,   REPETITIONS",
        "x/2 x/2 -/2 -/2 ./2, 4, StepDown, REPETITIONS",
        // A new symptom comes before all else.
        "x/3 x/3 ./3s,       4, StopAndRescreen, ''",
        "./?s,               ,  StopAndRescreen, ''",
    })
    void theLastTwoSessionsDecide(String days, Integer limit, String outcome, String detail) {
        var proposal = ProgressionRule.propose(situation(limit, notes(days)));

        assertThat(proposal.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(detail(proposal)).isEqualTo(detail);
    }

    private static String detail(ProgressionProposal proposal) {
        return switch (proposal) {
            case StepUp up -> detail(up.step());
            case StepDown down -> detail(down.step());
            case Stay stay -> stay.reason().name();
            case NotEnough none -> "";
            case StopAndRescreen stop -> "";
        };
    }

    private static String detail(Step step) {
        return switch (step) {
            case Step.Dose dose -> dose.change().quantity().name();
            case Step.OtherExercise other -> other.exercise().value();
        };
    }

    @Test
    void theDaysThatLedToItAreTold() {
        var proposal = ProgressionRule.propose(situation(4, notes("x/3 x/2 ./2")));

        assertThat(proposal.days())
                .extracting(
                        JudgedDay::day, JudgedDay::because, JudgedDay::pain, JudgedDay::nextPain)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                MONDAY, Because.DONE_WITHOUT_MORE_PAIN, 3, 2),
                        org.assertj.core.groups.Tuple.tuple(
                                MONDAY.plusDays(1), Because.DONE_WITHOUT_MORE_PAIN, 2, 2));
    }

    @Test
    void theOrderInWhichDaysComeDoesNotMatter() {
        List<DayNotes> days = new ArrayList<>(notes("x/3 x/3 ./3 -/2 -/2"));
        var before = ProgressionRule.propose(situation(4, days));
        Collections.reverse(days);

        assertThat(ProgressionRule.propose(situation(4, days))).isEqualTo(before);
    }

    @Test
    void whatThePractitionerSawIsASessionOfItsOwn() {
        var seenTwice = List.of(seen(0, true, null), seen(2, true, null));
        var notManaged = List.of(seen(0, false, null), seen(2, false, null));
        var seenWithMorePainAfter =
                List.of(seen(0, true, 2), note(1, null, 4), seen(4, true, null));

        assertThat(ProgressionRule.propose(situation(4, seenTwice))).isInstanceOf(StepUp.class);
        assertThat(ProgressionRule.propose(situation(4, notManaged))).isInstanceOf(StepDown.class);
        assertThat(ProgressionRule.propose(situation(4, seenWithMorePainAfter)))
                .as("pain the next day speaks louder")
                .isInstanceOf(Stay.class);
    }

    @Test
    void whatThePractitionerSawCountsBeforeTheDiary() {
        var day = new DayNotes(MONDAY, mark(false, null), true, null, false);
        var proposal = ProgressionRule.propose(situation(4, List.of(day)));

        assertThat(proposal.days())
                .extracting(JudgedDay::because)
                .containsExactly(Because.SEEN_TO_GO_WELL);
    }

    @Test
    void whatWasDecidedOnIsNotProposedAgainUntilNewDaysCome() {
        var days = notes("x/3 x/3 ./3");
        var decided = situation(4, days, MONDAY.plusDays(1));
        var withNewDays = situation(4, notes("x/3 x/3 x/3 x/3 ./3"), MONDAY.plusDays(1));

        assertThat(ProgressionRule.propose(decided)).isEqualTo(new NotEnough(List.of()));
        assertThat(ProgressionRule.propose(withNewDays))
                .asInstanceOf(type(StepUp.class))
                .satisfies(up ->
                        assertThat(up.days())
                                .extracting(JudgedDay::day)
                                .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3)));
    }

    @Test
    void aSymptomThatWasDecidedOnDoesNotStopAgain() {
        var days = notes("x/3s x/3 x/3 ./3");

        assertThat(ProgressionRule.propose(decided(days, 0))).isInstanceOf(StepUp.class);
        assertThat(ProgressionRule.propose(situation(4, days, MONDAY.plusDays(2))))
                .as("another dosage says nothing of a symptom")
                .isInstanceOf(StopAndRescreen.class);
    }

    @Test
    void aSymptomThatIsNotedLaterForAnEarlierDayStops() {
        var days = notes("./3s x/3 ./3s ./3");

        assertThat(ProgressionRule.propose(decided(days, 2)))
                .asInstanceOf(type(StopAndRescreen.class))
                .satisfies(stop ->
                        assertThat(stop.days()).extracting(JudgedDay::day).containsExactly(MONDAY));
        assertThat(ProgressionRule.propose(decided(days, 0, 2))).isInstanceOf(NotEnough.class);
    }

    @Test
    void sessionsUpToTheSymptomAreNoGoodOnes() {
        assertThat(ProgressionRule.propose(decided(notes("x/3 x/3s ./3"), 1)))
                .isEqualTo(new NotEnough(List.of()));
        assertThat(ProgressionRule.propose(decided(notes("x/3 x/3s x/3 ./3"), 1)))
                .asInstanceOf(type(NotEnough.class))
                .satisfies(one -> assertThat(one.days()).hasSize(1));
        var laterDosage =
                new Situation(
                        dosage(3, 8, 4),
                        HARDER,
                        EASIER,
                        notes("x/3s x/3 x/3 x/3 ./3"),
                        MONDAY.plusDays(2),
                        Set.of(MONDAY));
        assertThat(ProgressionRule.propose(laterDosage)).isInstanceOf(NotEnough.class);
    }

    private static Situation decided(List<DayNotes> days, Integer... symptoms) {
        Set<LocalDate> decided =
                Stream.of(symptoms).map(MONDAY::plusDays).collect(Collectors.toSet());
        return new Situation(dosage(3, 8, 4), HARDER, EASIER, days, null, decided);
    }

    @Test
    void whereTheDosageIsAtItsTopTheHarderExerciseComes() {
        var top = dosage(DosageStep.MOST_SETS, DosageStep.MOST_REPETITIONS, 4);
        var bottom = dosage(1, DosageStep.FEWEST_REPETITIONS, 4);

        assertThat(detail(propose(top, HARDER, EASIER, "x/3 x/3 ./3"))).isEqualTo("E09");
        assertThat(detail(propose(top, null, EASIER, "x/3 x/3 ./3")))
                .isEqualTo(Reason.NOTHING_HARDER.name());
        assertThat(detail(propose(bottom, HARDER, EASIER, "-/3 -/3"))).isEqualTo("E07");
        assertThat(detail(propose(bottom, HARDER, null, "-/3 -/3")))
                .isEqualTo(Reason.NOTHING_EASIER.name());
    }

    private static ProgressionProposal propose(
            Dosage dosage, ExerciseId harder, ExerciseId easier, String days) {
        return ProgressionRule.propose(
                new Situation(dosage, harder, easier, notes(days), null, Set.of()));
    }

    private static Situation situation(Integer limit, List<DayNotes> days) {
        return situation(limit, days, null);
    }

    private static Situation situation(
            Integer limit, List<DayNotes> days, LocalDate sessionsAfter) {
        return new Situation(dosage(3, 8, limit), HARDER, EASIER, days, sessionsAfter, Set.of());
    }

    static Dosage dosage(int sets, int repetitions, Integer painLimit) {
        return new Dosage(
                Range.exactly(sets),
                Range.exactly(repetitions),
                null,
                Range.exactly(2),
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                false,
                null,
                null,
                painLimit);
    }

    private static List<DayNotes> notes(String days) {
        List<DayNotes> notes = new ArrayList<>();
        for (String day : days.isBlank() ? new String[0] : days.strip().split(" +")) {
            boolean symptom = day.endsWith("s");
            String pain = day.substring(2, symptom ? day.length() - 1 : day.length());
            notes.add(
                    new DayNotes(
                            MONDAY.plusDays(notes.size()),
                            switch (day.charAt(0)) {
                                case 'x' -> mark(true, null);
                                case '1' -> mark(true, 1);
                                case '-' -> mark(false, null);
                                default -> null;
                            },
                            null,
                            pain.equals("?") ? null : Integer.valueOf(pain),
                            symptom));
        }
        return notes;
    }

    private static DayNotes seen(int day, boolean well, Integer pain) {
        return new DayNotes(MONDAY.plusDays(day), null, well, pain, false);
    }

    private static DayNotes note(int day, DiaryMark mark, Integer pain) {
        return new DayNotes(MONDAY.plusDays(day), mark, null, pain, false);
    }

    private static DiaryMark mark(boolean done, Integer times) {
        return new DiaryMark(EXERCISE, "Bekken kantelen", 2, done, times);
    }

    @Test
    void quantitiesThatNoStepTouchesStayAsTheyAre() {
        var before = dosage(3, 8, 4);
        var up = (StepUp) ProgressionRule.propose(situation(4, notes("x/3 x/3 ./3")));
        var step = ((Step.Dose) up.step()).change();

        assertThat(step.applyTo(before))
                .isEqualTo(before.with(DosageQuantity.REPETITIONS, Range.exactly(10)));
    }
}
