package app.wervel.examination.application;

import app.wervel.examination.DiagnosisCode;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidValue;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of diagnosis codes: code, description, valid from, valid until; a heading on the
 * first line; comma or semicolon between. Every line is read, so that all errors are told at once.
 */
final class CodeTableReader {
    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_LINES = 10_000;
    static final int MOST_ERRORS = 100;
    private static final int LONGEST_CELL = 1_000;
    private static final int MOST_COLUMNS = 30;
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ofPattern("d/M/uuuu")
                            .withResolverStyle(ResolverStyle.STRICT));

    private final List<DiagnosisCode> codes = new ArrayList<>();
    private final List<CodeTablePreview.LineError> errors = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private CodeTableReader() {}

    /**
     * @throws DomainRuleViolation {@code examination.table-too-large}, {@code
     *     examination.table-empty}, {@code examination.table-unreadable}
     */
    static CodeTablePreview read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new DomainRuleViolation("examination.table-too-large");
        }
        String text = text(file);
        var reader = new CodeTableReader();
        try (var records = records(text)) {
            boolean heading = true;
            for (CsvRecord line : records) {
                if (!heading) {
                    reader.line(line.getStartingLineNumber(), line.getFields());
                }
                heading = false;
            }
        } catch (CsvParseException | java.io.IOException unreadable) {
            throw (DomainRuleViolation)
                    new DomainRuleViolation("examination.table-unreadable").initCause(unreadable);
        }
        if (reader.codes.isEmpty() && reader.errors.isEmpty()) {
            throw new DomainRuleViolation("examination.table-empty");
        }
        return new CodeTablePreview(reader.codes, reader.errors);
    }

    private static CsvReader<CsvRecord> records(String text) {
        String first = text.lines().findFirst().orElse("");
        char separator = first.indexOf(';') >= 0 ? ';' : ',';
        return CsvReader.builder()
                .fieldSeparator(separator)
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

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        if (text.indexOf('\0') >= 0) {
            throw new DomainRuleViolation("examination.table-unreadable");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void line(long number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (codes.size() >= MOST_LINES) {
            throw new DomainRuleViolation("examination.table-too-large");
        }
        try {
            var code =
                    new DiagnosisCode(
                            cell(cells, 0),
                            cell(cells, 1),
                            date(cell(cells, 2)),
                            date(cell(cells, 3)));
            if (!seen.add(code.code())) {
                throw new InvalidValue("examination.code-twice");
            }
            codes.add(code);
        } catch (InvalidValue refused) {
            if (errors.size() < MOST_ERRORS) {
                errors.add(new CodeTablePreview.LineError(number, refused.code()));
            }
        }
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    private static @Nullable LocalDate date(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeParseException otherForm) {
                continue;
            }
        }
        throw new InvalidValue("examination.table-date");
    }
}
