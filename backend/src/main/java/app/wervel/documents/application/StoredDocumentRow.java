package app.wervel.documents.application;

import app.wervel.careplan.CarePlanId;
import app.wervel.documents.StoredDocumentId;
import java.time.Instant;
import java.util.List;

/**
 * One paper that is kept, without its bytes.
 *
 * @param variant id of a {@link HandoutVariant}
 * @param latest whether its plan is still in use and stands as on this paper
 * @param unreviewed which texts were translations that nobody had reviewed; empty for none
 * @param bytes the size of the file
 * @param prints how often it was printed, from 1
 */
public record StoredDocumentRow(
        StoredDocumentId id,
        CarePlanId plan,
        int planVersion,
        boolean latest,
        String language,
        String variant,
        List<String> unreviewed,
        Instant createdAt,
        String createdBy,
        Instant lastPrintedAt,
        int prints,
        int bytes) {
    public StoredDocumentRow {
        unreviewed = List.copyOf(unreviewed);
    }
}
