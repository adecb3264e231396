package app.wervel.imports.application;

import app.wervel.imports.application.CsvTable.CsvLine;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line, and remembers what is wrong with them. */
final class LineReader {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");
    private static final DateTimeFormatter SHOWN_DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private final CsvLine line;
    private final ImportMapping mapping;
    private final List<ImportError> errors = new ArrayList<>();
    private final Map<ImportField, String> values = new EnumMap<>(ImportField.class);

    LineReader(CsvLine line, ImportMapping mapping) {
        this.line = line;
        this.mapping = mapping;
        for (ImportField field : mapping.kind().fields()) {
            show(field, mapping.cell(line, field));
        }
    }

    long number() {
        return line.number();
    }

    /** A line with a cell too few or too many: nobody knows which cell stands under what. */
    boolean fits(int headings) {
        int cells = line.cells().size();
        boolean more = line.cells().stream().skip(headings).anyMatch(cell -> !cell.isEmpty());
        if (cells >= headings && !more) {
            return true;
        }
        errors.add(
                new ImportError(
                        line.number(),
                        null,
                        "",
                        "imports.wrong-number-of-cells",
                        List.of(Integer.toString(cells), Integer.toString(headings))));
        return false;
    }

    @Nullable String text(ImportField field) {
        String cell = mapping.cell(line, field);
        return cell.isEmpty() ? null : cell;
    }

    /** As {@link #text}, and an error when there is none. */
    @Nullable String required(ImportField field) {
        String text = text(field);
        if (text == null) {
            refuse(field, "text.required");
        }
        return text;
    }

    @Nullable LocalDate date(ImportField field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> date = mapping.dates().parse(text);
        if (date.isEmpty()) {
            refuse(field, "imports.date-unreadable", mapping.dates().example());
            return null;
        }
        show(field, date.get().format(SHOWN_DATE));
        return date.get();
    }

    @Nullable LocalTime time(ImportField field) {
        String text = required(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeParseException noTime) {
            refuse(field, "imports.time-unreadable");
            return null;
        }
    }

    @Nullable Long number(ImportField field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,12}")) {
            refuse(field, "imports.number-unreadable");
            return null;
        }
        return Long.valueOf(text);
    }

    void refuse(@Nullable ImportField field, String code, String... details) {
        String value = field == null ? "" : mapping.cell(line, field);
        errors.add(new ImportError(line.number(), field, value, code, List.of(details)));
    }

    void show(ImportField field, String value) {
        if (value.isEmpty()) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    boolean isFaulty() {
        return !errors.isEmpty();
    }

    List<ImportError> errors() {
        return errors;
    }

    ImportReport.PreviewLine preview() {
        return new ImportReport.PreviewLine(line.number(), values, isFaulty());
    }
}
