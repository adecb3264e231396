package app.wervel.examination.application;

import app.wervel.examination.DiagnosisCode;
import java.util.List;

/**
 * What a file holds, before it counts.
 *
 * @param errors by line, the first hundred; with any of them the file is not imported
 */
public record CodeTablePreview(List<DiagnosisCode> codes, List<LineError> errors) {
    public CodeTablePreview {
        codes = List.copyOf(codes);
        errors = List.copyOf(errors);
    }

    public boolean isGood() {
        return errors.isEmpty() && !codes.isEmpty();
    }

    /**
     * @param line in the file, counted from 1
     */
    public record LineError(long line, String code) {}
}
