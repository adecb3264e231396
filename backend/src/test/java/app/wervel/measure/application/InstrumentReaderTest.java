package app.wervel.measure.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.wervel.measure.Direction;
import app.wervel.measure.ImportantChange;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InstrumentReaderTest {
    private final InstrumentRegistry registry = InstrumentReader.read();

    @Test
    void everyInstrumentOfTheClinicalReferenceIsThere() {
        assertThat(registry.all())
                .extracting(Instrument::id)
                .containsExactly(
                        "nprs",
                        "psk",
                        "psfs",
                        "gpe",
                        "qbpds",
                        "odi",
                        "rmdq",
                        "dn4",
                        "dn4_interview",
                        "slanss",
                        "lanss",
                        "paindetect",
                        "tsk",
                        "pcs",
                        "4dkl",
                        "sbst");
    }

    @Test
    void onlyWhatMayBeWrittenInOwnWordsIsShipped() {
        assertThat(registry.all())
                .filteredOn(Instrument::shipped)
                .extracting(Instrument::id)
                .containsExactlyInAnyOrder("nprs", "psk", "psfs", "gpe");
    }

    @Test
    void changesThatMatterAreThoseThatSomebodyRead() {
        assertChange("nprs", 2);
        assertChange("qbpds", 20);
        assertChange("odi", 10);
        assertChange("rmdq", 5);
        assertThat(registry.all()).filteredOn(each -> each.change() != null).hasSize(4);
    }

    private void assertChange(String id, int points) {
        assertThat(registry.get(id).change())
                .isEqualTo(new ImportantChange(BigDecimal.valueOf(points), 30, "Q1"));
    }

    @Test
    void cutOffsThatNobodyCheckedAreNamedWithoutTheirNumber() {
        for (String id : new String[] {"tsk", "pcs", "4dkl", "dn4_interview"}) {
            Instrument instrument = registry.get(id);
            assertThat(instrument.cutOffs()).as(id).isEmpty();
            assertThat(instrument.open())
                    .as(id)
                    .anySatisfy(open -> assertThat(open.what().en()).startsWith("Cut-off"))
                    .allSatisfy(open -> assertThat(open.what().en()).doesNotContain("37", "30 "));
        }
    }

    @Test
    void pskAndPsfsPointInOppositeDirections() {
        assertThat(registry.get("psk").direction()).isEqualTo(Direction.HIGHER_IS_WORSE);
        assertThat(registry.get("psfs").direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void painDetectCountsFromNineteen() {
        Instrument instrument = registry.get("paindetect");
        assertThat(meaning(instrument, 12)).isEqualTo("Neuropathic unlikely");
        assertThat(meaning(instrument, 13)).isEqualTo("Unclear");
        assertThat(meaning(instrument, 18)).isEqualTo("Unclear");
        assertThat(meaning(instrument, 19)).isEqualTo("Neuropathic likely");
    }

    private static String meaning(Instrument instrument, int total) {
        return instrument.cutOff("total", BigDecimal.valueOf(total)).orElseThrow().meaning().en();
    }

    @Test
    void sourceWithoutWordsIsRefused() throws IOException {
        String file = file().replace("\"source\": \"Q4\"", "\"source\": \"Q99\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageContaining("Q99");
    }

    @Test
    void cutOffOfAScaleThatIsNotThereIsRefused() throws IOException {
        String file = file().replaceFirst("\"scale\": \"total\"", "\"scale\": \"sleep\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageContaining("sleep");
    }

    @Test
    void meaningsThatScoringNeedsMustBeThere() throws IOException {
        String file = file().replace("\"id\": \"bothersomeness\"", "\"id\": \"nuisance\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageContaining("sbst");
    }

    private static InstrumentRegistry read(String file) {
        return InstrumentReader.read(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file() throws IOException {
        try (var stream =
                InstrumentReader.class.getResourceAsStream(
                        "/app/wervel/measure/instruments.json")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
