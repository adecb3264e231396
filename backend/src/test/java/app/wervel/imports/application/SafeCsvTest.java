package app.wervel.imports.application;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.shared.application.SafeCsv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A0", "+31612345678", "-1", "@SUM(A1)", "\t=1", "|x"})
    void aCellThatASpreadsheetWouldRunGetsAnApostrophe(String cell) {
        assertThat(SafeCsv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Visser", "06 12345678", "a=b", "'t Hart", "1-1-1980"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(SafeCsv.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        var lines = List.of(List.of("a", "b"), List.of("met ; en \"", "twee\nregels"));

        var read = CsvTableReader.read(SafeCsv.of(lines));

        assertThat(read.headings()).isEqualTo(lines.get(0));
        assertThat(read.lines().getFirst().cells()).isEqualTo(lines.get(1));
        assertThat(new String(SafeCsv.of(lines), StandardCharsets.UTF_8)).startsWith("\uFEFF");
    }
}
