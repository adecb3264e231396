package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PeriodSetTest {
    private static final int MINUTES = 120;

    @Test
    void whatOverlapsOrTouchesIsOnePeriod() {
        var set = PeriodSet.of(minutes(30, 40), minutes(0, 10), minutes(10, 20), minutes(35, 50));

        assertThat(set.periods()).containsExactly(minutes(0, 20), minutes(30, 50));
    }

    @Test
    void onePeriodInsideAnotherAddsNothing() {
        assertThat(PeriodSet.of(minutes(0, 60), minutes(10, 20), minutes(30, 40)).periods())
                .containsExactly(minutes(0, 60));
    }

    @Test
    void takingAwayTheMiddleLeavesBothEnds() {
        var rest = PeriodSet.of(minutes(0, 60)).minus(PeriodSet.of(minutes(20, 30)));

        assertThat(rest.periods()).containsExactly(minutes(0, 20), minutes(30, 60));
    }

    @Test
    void takingAwayEverythingLeavesNothing() {
        var rest = PeriodSet.of(minutes(10, 20)).minus(PeriodSet.of(minutes(10, 20)));

        assertThat(rest.isEmpty()).isTrue();
        assertThat(rest).isEqualTo(PeriodSet.EMPTY);
    }

    @Test
    void periodsThatOnlyTouchHaveNothingInCommon() {
        assertThat(PeriodSet.of(minutes(0, 10)).intersect(PeriodSet.of(minutes(10, 20))).periods())
                .isEmpty();
        assertThat(PeriodSet.of(minutes(0, 10)).overlaps(minutes(10, 20))).isFalse();
    }

    @Test
    void aPeriodIsContainedOnlyAsAWhole() {
        var set = PeriodSet.of(minutes(0, 10), minutes(20, 30));

        assertThat(set.contains(minutes(0, 10))).isTrue();
        assertThat(set.contains(minutes(22, 25))).isTrue();
        assertThat(set.contains(minutes(5, 25))).as("the gap is not in it").isFalse();
        assertThat(set.contains(minutes(25, 31))).isFalse();
        assertThat(PeriodSet.EMPTY.contains(minutes(0, 1))).isFalse();
    }

    @Test
    void aFractionOfASecondMakesAPeriodLonger() {
        var start = Instant.parse("2026-12-01T09:00:00.900Z");
        var end = Instant.parse("2026-12-01T09:30:00.100Z");

        assertThat(PeriodSet.of(new Period(start, end)).periods())
                .containsExactly(
                        new Period(
                                Instant.parse("2026-12-01T09:00:00Z"),
                                Instant.parse("2026-12-01T09:30:01Z")));
    }

    @Test
    void startsInsideKeepTheWholeLengthInside() {
        var starts = PeriodSet.of(minutes(0, 30), minutes(40, 45)).startsInside(10 * 60);

        assertThat(starts.contains(minutes(0, 20))).isTrue();
        assertThat(starts.startsAt(at(0).getEpochSecond())).isTrue();
        assertThat(starts.overlaps(new Period(at(20), at(20).plusSeconds(1)))).isTrue();
        assertThat(starts.overlaps(new Period(at(20).plusSeconds(1), at(60)))).isFalse();
    }

    @Test
    void startsOverlappingReachBackByTheLength() {
        var starts = PeriodSet.of(minutes(30, 40)).startsOverlapping(10 * 60);

        assertThat(starts.periods()).containsExactly(new Period(at(20).plusSeconds(1), at(40)));
    }

    /** Every operation against one bit per minute. */
    @RepeatedTest(200)
    void everyOperationAgreesWithCountingMinutes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bits = new BitSet();
        var otherBits = new BitSet();
        var set = random(random, bits);
        var other = random(random, otherBits);

        assertThat(bits(set)).isEqualTo(bits);
        assertThat(bits(set.union(other))).isEqualTo(or(bits, otherBits));
        assertThat(bits(set.intersect(other))).isEqualTo(and(bits, otherBits));
        assertThat(bits(set.minus(other))).isEqualTo(andNot(bits, otherBits));
        for (int minute = 0; minute < MINUTES; minute += 7) {
            var period = minutes(minute, minute + 5);
            int free = bits.nextClearBit(minute);
            int taken = bits.nextSetBit(minute);
            assertThat(set.contains(period)).isEqualTo(free >= minute + 5);
            assertThat(set.overlaps(period)).isEqualTo(taken >= 0 && taken < minute + 5);
        }
    }

    private static PeriodSet random(Random random, BitSet bits) {
        var periods = new ArrayList<Period>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(MINUTES);
            int until = from + 1 + random.nextInt(15);
            bits.set(from, until);
            periods.add(minutes(from, until));
        }
        return PeriodSet.of(periods);
    }

    /** Also proves that the periods are in order and apart from each other. */
    private static BitSet bits(PeriodSet set) {
        var bits = new BitSet();
        long last = -1;
        for (var period : set.periods()) {
            long from = minute(period.start());
            assertThat(from).isGreaterThan(last);
            last = minute(period.end());
            bits.set((int) from, (int) last);
        }
        return bits;
    }

    private static BitSet or(BitSet one, BitSet other) {
        var result = (BitSet) one.clone();
        result.or(other);
        return result;
    }

    private static BitSet and(BitSet one, BitSet other) {
        var result = (BitSet) one.clone();
        result.and(other);
        return result;
    }

    private static BitSet andNot(BitSet one, BitSet other) {
        var result = (BitSet) one.clone();
        result.andNot(other);
        return result;
    }

    private static Period minutes(int from, int until) {
        return new Period(at(from), at(until));
    }

    private static Instant at(int minute) {
        return Instant.ofEpochSecond(60L * minute);
    }

    private static long minute(Instant moment) {
        return moment.getEpochSecond() / 60;
    }
}
