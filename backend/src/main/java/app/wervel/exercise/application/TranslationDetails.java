package app.wervel.exercise.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A text unit to read, Dutch beside translation. */
public record TranslationDetails(
        TranslationRow row,
        List<TranslationUnit.TranslationLine> lines,
        List<TranslationRemarkRow> remarks) {
    public TranslationDetails {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** What a reviewer found and nobody settled yet. */
    public record TranslationRemarkRow(
            UUID id, String unit, String remark, String enteredBy, Instant enteredAt) {}
}
