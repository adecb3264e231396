package app.wervel.imports.application;

import app.wervel.imports.application.CsvTable.CsvLine;
import app.wervel.shared.DomainRuleViolation;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a CSV file as spreadsheets and other systems write it: UTF-8 with or without a mark at its
 * start, or else Windows-1252; comma, semicolon or tab between the cells.
 */
public final class CsvTableReader {
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_LINES = 20_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 10_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {';', ',', '\t'};
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern LINE_NUMBER = Pattern.compile("starting at line (\\d+)");

    private CsvTableReader() {}

    /**
     * @throws DomainRuleViolation {@code imports.file-too-large}, {@code imports.file-empty},
     *     {@code imports.not-text}, {@code imports.one-column}, {@code imports.too-many-lines};
     *     with the number of the line {@code imports.unclosed-quote}, {@code
     *     imports.too-many-columns}, {@code imports.unreadable-line}
     */
    public static CsvTable read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new DomainRuleViolation("imports.file-too-large");
        }
        String text = text(file);
        if (text.isBlank()) {
            throw new DomainRuleViolation("imports.file-empty");
        }
        List<CsvLine> lines = lines(text);
        List<String> headings = lines.getFirst().cells();
        if (headings.size() < 2) {
            throw new DomainRuleViolation("imports.one-column");
        }
        if (lines.size() == 1) {
            throw new DomainRuleViolation("imports.file-empty");
        }
        return new CsvTable(headings, lines.subList(1, lines.size()));
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, WINDOWS);
        }
        // Spreadsheets in their own format, and text of two bytes a letter, are full of zeros.
        if (text.indexOf('\0') >= 0) {
            throw new DomainRuleViolation("imports.not-text");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static List<CsvLine> lines(String text) {
        List<CsvLine> lines = new ArrayList<>();
        try {
            for (CsvRecord record : reader(text)) {
                var cells = record.getFields().stream().map(String::strip).toList();
                var line = new CsvLine(record.getStartingLineNumber(), cells);
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > MOST_LINES + 1) {
                    throw new DomainRuleViolation("imports.too-many-lines");
                }
            }
        } catch (CsvParseException unreadable) {
            throw refusal(unreadable);
        }
        if (lines.isEmpty()) {
            throw new DomainRuleViolation("imports.file-empty");
        }
        return lines;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(MOST_COLUMNS * LONGEST_CELL)
                                .build(),
                        text);
    }

    /** What stands most often between the headings. */
    private static char separator(String text) {
        int[] found = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                break;
            }
            for (int s = 0; s < SEPARATORS.length; s++) {
                found[s] += !quoted && letter == SEPARATORS[s] ? 1 : 0;
            }
        }
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = found[s] > found[most] ? s : most;
        }
        return SEPARATORS[most];
    }

    /** The library's own message may hold a letter of the file, so only its line is passed on. */
    private static DomainRuleViolation refusal(CsvParseException unreadable) {
        String message = String.valueOf(unreadable.getMessage());
        var number = LINE_NUMBER.matcher(message);
        List<String> line = number.find() ? List.of(number.group(1)) : List.of("1");
        if (message.startsWith("Unclosed quoted field")) {
            return new DomainRuleViolation("imports.unclosed-quote", line);
        }
        if (message.contains("maximum limit of " + MOST_COLUMNS)) {
            return new DomainRuleViolation("imports.too-many-columns", line);
        }
        return new DomainRuleViolation("imports.unreadable-line", line);
    }
}
