package app.wervel.imports.application;

import java.util.List;

/**
 * A file with a heading above each column.
 *
 * @param lines without the heading and without blank ones
 */
public record CsvTable(List<String> headings, List<CsvLine> lines) {
    public CsvTable {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /**
     * @param number of the line in the file on which it begins, counted from 1, as an editor shows
     *     it
     * @param cells without the blanks around them; as many as the file has on this line, which may
     *     be more or fewer than there are headings
     */
    public record CsvLine(long number, List<String> cells) {
        public CsvLine {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
