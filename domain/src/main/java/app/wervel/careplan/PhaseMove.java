package app.wervel.careplan;

import app.wervel.practice.UserId;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The practitioner went on to another phase, and why.
 *
 * @param fromName what the phase before was called then
 * @param toName what the new phase was called then
 * @param byName the practitioner's name at that time, as a signature keeps it
 */
@Embeddable
public record PhaseMove(
        String fromName,
        String toName,
        String reason,
        @AttributeOverride(name = "value", column = @Column(name = "moved_by")) UserId by,
        @Column(name = "moved_by_name") String byName,
        @Column(name = "moved_at") Instant at) {
    public static final int LONGEST_REASON = 1000;

    /**
     * @throws app.wervel.shared.InvalidValue {@code text.required}, {@code text.too-long}
     */
    public PhaseMove {
        reason = Texts.required(reason, LONGEST_REASON);
    }
}
