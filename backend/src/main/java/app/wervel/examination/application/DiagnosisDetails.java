package app.wervel.examination.application;

import app.wervel.examination.DiagnosisContent;
import app.wervel.examination.DiagnosisId;
import org.jspecify.annotations.Nullable;

/**
 * A whole diagnosis.
 *
 * @param codeDescription as the table had it when the code was chosen
 */
public record DiagnosisDetails(
        DiagnosisId id,
        RecordHead head,
        DiagnosisContent content,
        @Nullable String codeDescription) {
    public long version() {
        return head.version();
    }
}
