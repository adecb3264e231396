package app.wervel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.wervel.intake.LocalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalText TEXT = new LocalText("tekst", "text");

    private static MeasurePoint point(int total, @Nullable String version, ScaleScore... scales) {
        return new MeasurePoint(DAY, BigDecimal.valueOf(total), Arrays.asList(scales), version);
    }

    private static ScaleScore activity(int number, String name, int score) {
        return new ScaleScore("activity_" + number, name, BigDecimal.valueOf(score));
    }

    private static Instrument pain() {
        Instrument plain = TestInstruments.pain().instrument();
        return new Instrument(
                plain.id(),
                TEXT,
                TEXT,
                null,
                TEXT,
                true,
                null,
                plain.total(),
                plain.scales(),
                plain.direction(),
                TEXT,
                plain.scoring(),
                plain.missing(),
                plain.meanings(),
                List.of(),
                new ImportantChange(BigDecimal.valueOf(2), 30, "Q1"),
                List.of(),
                "P");
    }

    @Test
    void improvementOfTwoPointsMatters() {
        var changes = Change.between(pain(), point(7, "1"), point(5, "1"));
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().improvement()).isEqualByComparingTo("2");
        assertThat(changes.getFirst().matters()).isTrue();
    }

    @Test
    void acrossVersionsNothingIsSaidOfWhetherItMatters() {
        var change = Change.between(pain(), point(7, "1"), point(2, "2")).getFirst();
        assertThat(change.matters()).isNull();
        assertThat(change.sameVersion()).isFalse();
    }

    @Test
    void scoreOfTheIntakeGoesWithEveryVersion() {
        var change = Change.between(pain(), point(7, null), point(2, "2")).getFirst();
        assertThat(change.matters()).isTrue();
    }

    @Test
    void withoutAKnownChangeNothingIsSaid() {
        var instrument = TestInstruments.sum("unknown", 2, 0, 10);
        assertThat(Change.between(instrument, point(7, "1"), point(2, "1")).getFirst().matters())
                .isNull();
    }

    @Test
    void activitiesAreComparedByName() {
        var instrument = TestInstruments.activities("psfs", true).instrument();
        var changes =
                Change.between(
                        instrument,
                        point(7, "1", activity(1, "Fietsen", 8), activity(2, "Lopen", 6)),
                        point(4, "1", activity(1, "lopen", 3), activity(2, "FIETSEN", 5)));
        assertThat(changes)
                .extracting(Change::label, change -> change.improvement().intValue())
                .containsExactly(tuple(null, 3), tuple("lopen", 3), tuple("FIETSEN", 3));
    }

    @Test
    void meanOfOtherActivitiesIsNotCompared() {
        var instrument = TestInstruments.activities("psfs", true).instrument();
        var changes =
                Change.between(
                        instrument,
                        point(7, "1", activity(1, "Fietsen", 8)),
                        point(4, "1", activity(1, "Lopen", 4)));
        assertThat(changes).isEmpty();
    }
}
