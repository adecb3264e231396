package app.wervel.measure.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.measure.CutOff;
import app.wervel.measure.ImportantChange;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The registry against the table of instruments of the clinical reference (2.14 and 2.15), written
 * out anew: what that calls unverified must be named as such and must have no number.
 */
class InstrumentTableTest {
    private final InstrumentRegistry registry = InstrumentReader.read();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nprs          |    | 0..10  | worse  | pain_rating    | score_items_only       | 2/30%  | 0..0
                    psk           |    | -      | worse  | activities     | one_activity_is_enough | -      | -
                    psfs          |    | 0..10  | better | activities     | one_activity_is_enough | -      | -
                    gpe           | 1  | 1..7   | worse  | single         | none_may_miss          | -      | -
                    qbpds         | 20 | 0..100 | worse  | sum            | none_may_miss          | 20/30% | -
                    odi           | 10 | 0..100 | worse  | percent        | none_may_miss          | 10/30% | -
                    rmdq          | 24 | 0..24  | worse  | sum            | none_may_miss          | 5/30%  | ..2
                    dn4           | 10 | 0..10  | worse  | sum            | none_may_miss          | -      | 4..
                    dn4_interview | 7  | 0..7   | worse  | sum            | none_may_miss          | -      | -
                    slanss        | 7  | 0..24  | worse  | sum            | none_may_miss          | -      | 12..
                    lanss         | 7  | 0..24  | worse  | sum            | none_may_miss          | -      | 12..
                    paindetect    | 9  | -1..38 | worse  | sum            | none_may_miss          | -      | ..12 13..18 19..
                    tsk           | 17 | 17..68 | worse  | sum            | none_may_miss          | -      | -
                    pcs           | 13 | 0..52  | worse  | sum            | none_may_miss          | -      | -
                    4dkl          | 50 | -      | worse  | recoded_scales | none_may_miss          | -      | -
                    sbst          | 9  | 0..9   | worse  | start_back     | none_may_miss          | -      | -
                    """)
    void isAsTheReferenceSays(
            String id,
            @Nullable Integer items,
            String range,
            String direction,
            String scoring,
            String missing,
            String change,
            String cutOffs) {
        Instrument instrument = registry.get(id);

        assertThat(instrument.items()).isEqualTo(items);
        assertThat(range(instrument.total())).isEqualTo(range);
        assertThat(instrument.direction().id()).isEqualTo("higher_is_" + direction);
        assertThat(instrument.scoring().id()).isEqualTo(scoring);
        assertThat(instrument.missing().id()).isEqualTo(missing);
        assertThat(change(instrument.change())).isEqualTo(change);
        assertThat(cutOffs(instrument.cutOffs())).isEqualTo(cutOffs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nprs | now          | 0..10 | 1
                    nprs | worst        | 0..10 | 1
                    psk  | activity     | 0..10 | 1
                    4dkl | distress     | 0..32 | 16
                    4dkl | depression   | 0..12 | 6
                    4dkl | anxiety      | 0..24 | 12
                    4dkl | somatisation | 0..32 | 16
                    sbst | psychosocial | 0..5  | 5
                    """)
    void scalesAreAsTheReferenceSays(String id, String scale, String range, int items) {
        Scale found = registry.get(id).findScale(scale).orElseThrow();

        assertThat(range(found)).isEqualTo(range);
        assertThat(found.items()).isEqualTo(items);
    }

    /** What the reference marks with U, in the words of the registry. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    psk           | Change that matters
                    psfs          | Change that matters
                    qbpds         | Rights; Rule for skipped
                    odi           | Rule for skipped
                    rmdq          | Rights of the Dutch version; Rule for skipped
                    dn4           | Rule for skipped
                    dn4_interview | Cut-off; Rule for skipped
                    slanss        | Rights; Rule for skipped
                    lanss         | Rights; Rule for skipped
                    paindetect    | Rights; Rule for skipped
                    tsk           | Rights; Cut-off; Change that matters; Rule for skipped
                    pcs           | Rights; Cut-off; Change that matters; Rule for skipped
                    4dkl          | Cut-offs; Rule for skipped
                    sbst          | licence; Rule for skipped
                    """)
    void whatNobodyVerifiedIsNamed(String id, String facts) {
        List<String> open = registry.get(id).open().stream().map(fact -> fact.what().en()).toList();

        for (String fact : facts.split("; ", -1)) {
            assertThat(open).as(id).anyMatch(each -> each.contains(fact));
        }
    }

    private static String range(@Nullable Scale scale) {
        return scale == null
                ? "-"
                : scale.least().toPlainString() + ".." + scale.most().toPlainString();
    }

    private static String change(@Nullable ImportantChange change) {
        return change == null
                ? "-"
                : "%s/%s%%".formatted(change.points().toPlainString(), change.percent());
    }

    private static String cutOffs(List<CutOff> cutOffs) {
        return cutOffs.isEmpty()
                ? "-"
                : cutOffs.stream()
                        .map(cut -> bound(cut.from()) + ".." + bound(cut.to()))
                        .collect(Collectors.joining(" "));
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }
}
