package app.wervel.imports.application;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.imports.application.CsvTable.CsvLine;
import app.wervel.shared.DomainRuleViolation;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReaderTest {
    private static CsvTable read(String text) {
        return CsvTableReader.read(text.getBytes(UTF_8));
    }

    private static void assertRefused(byte[] file, String code, String... details) {
        assertThatThrownBy(() -> CsvTableReader.read(file))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.details()).containsExactly(details);
                        });
    }

    private static void assertRefused(String text, String code, String... details) {
        assertRefused(text.getBytes(UTF_8), code, details);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) {
        var table =
                read(
                        "naam|geboren|plaats\nVisser|05-05-1980|\"Ede, Gld; NL\""
                                .replace("|", separator));

        assertThat(table.headings()).containsExactly("naam", "geboren", "plaats");
        assertThat(table.lines())
                .containsExactly(new CsvLine(2, List.of("Visser", "05-05-1980", "Ede, Gld; NL")));
    }

    @Test
    void aSeparatorInsideAQuotedHeadingDoesNotCount() {
        assertThat(read("\"naam,voornaam,meer\";geboren\nVisser;1980").headings())
                .containsExactly("naam,voornaam,meer", "geboren");
    }

    @Test
    void utf8IsReadWithAndWithoutAMark() {
        assertThat(read("\uFEFFnaam;plaats\nÇağla;Zoë\n"))
                .isEqualTo(read("naam;plaats\nÇağla;Zoë\n"));
        assertThat(read("\uFEFFnaam;plaats\nx;y").headings()).contains("naam");
    }

    @Test
    void windows1252IsReadWhenItIsNoUtf8() {
        var bytes = "naam;plaats\nZoë;Café €\n".getBytes(Charset.forName("windows-1252"));

        assertThat(CsvTableReader.read(bytes).lines().getFirst().cells())
                .containsExactly("Zoë", "Café €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyEndOfALineIsKnown(String end) {
        assertThat(read(String.join(end, "a;b", "1;2", "3;4")).lines())
                .containsExactly(
                        new CsvLine(2, List.of("1", "2")), new CsvLine(3, List.of("3", "4")));
    }

    @Test
    void linesAreNumberedAsAnEditorShowsThem() {
        assertThat(read("a;b\n\n1;\"twee\nregels\"\n;\n3;4\n").lines())
                .extracting(CsvLine::number)
                .containsExactly(3L, 6L);
    }

    @Test
    void cellsAreTrimmedAndRaggedLinesAreKeptAsTheyAre() {
        assertThat(read("a;b\n 1 \n1;2;3\n").lines())
                .containsExactly(
                        new CsvLine(2, List.of("1")), new CsvLine(3, List.of("1", "2", "3")));
    }

    @Test
    void aFormulaIsText() {
        assertThat(read("a;b\n=cmd|'/c calc'!A0;@SUM(1)\n").lines().getFirst().cells())
                .containsExactly("=cmd|'/c calc'!A0", "@SUM(1)");
    }

    @Test
    void anUnclosedQuoteIsToldWithItsLine() {
        assertRefused("a;b\n1;2\n3;\"x\n4;5\n", "imports.unclosed-quote", "3");
    }

    @Test
    void textAfterAClosedQuoteIsToldWithItsLine() {
        assertRefused("a;b\n1;2\n3;\"x\"y\n4;5\n", "imports.unreadable-line", "3");
    }

    @Test
    void aMillionColumnsAreRefused() {
        assertRefused("a;b\n" + ";".repeat(1_000_000), "imports.too-many-columns", "2");
        assertRefused("a;".repeat(1_000_000) + "\n1;2", "imports.too-many-columns", "1");
    }

    @Test
    void aHugeCellIsRefused() {
        assertRefused("a;b\n1;" + "x".repeat(2_000_000), "imports.unreadable-line", "2");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertRefused("a;b\n1;x\0y\n", "imports.not-text");
        assertRefused("naam;plaats\nx;y\n".getBytes(UTF_16LE), "imports.not-text");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "imports.not-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "a;b", "a;b\n;\n"})
    void aFileWithoutLinesIsRefused(String text) {
        assertRefused(text, "imports.file-empty");
    }

    @Test
    void aFileOfOneColumnIsRefused() {
        assertRefused("naam\nVisser\n", "imports.one-column");
    }

    @Test
    void twentyThousandLinesAreReadAndOneMoreIsNot() {
        String most = "a;b\n" + "1;2\n".repeat(CsvTableReader.MOST_LINES);

        assertThat(read(most).lines()).hasSize(CsvTableReader.MOST_LINES);
        assertRefused(most + "1;2\n", "imports.too-many-lines");
    }

    @Test
    void moreThanTenMegabytesAreRefused() {
        byte[] large = new byte[CsvTableReader.MOST_BYTES + 1];
        Arrays.fill(large, (byte) 'a');

        assertRefused(large, "imports.file-too-large");
    }
}
