package app.wervel.examination.application;

import app.wervel.examination.ExaminationContent;
import app.wervel.examination.ExaminationId;

/**
 * A whole examination.
 *
 * @param shown of a draft: what the rules say now; of a signed one: what they said then
 */
public record ExaminationDetails(
        ExaminationId id, RecordHead head, ExaminationContent content, ShownRules shown) {
    public long version() {
        return head.version();
    }
}
