package app.wervel.shared.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes CSV that a spreadsheet opens as text: a cell that it would take for a formula gets an
 * apostrophe before it, because what stands there came from somebody else's file.
 */
public final class SafeCsv {
    /** What a spreadsheet may begin a formula with. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SafeCsv() {}

    /** UTF-8 with the mark by which a spreadsheet knows it, and semicolons as Dutch ones expect. */
    public static byte[] of(List<List<String>> lines) {
        return of(lines.stream());
    }

    /** As {@link #of(List)}, line by line as they come. */
    public static byte[] of(Stream<List<String>> lines) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            lines.forEach(
                    line -> writer.writeRecord(line.stream().map(SafeCsv::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
