package app.wervel.careplan;

import app.wervel.practice.UserId;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The practitioner went on to another phase, and why.
 *
 * @param from the phase before; null: there was none, or it was not kept
 * @param to the new phase; null: it was not kept
 * @param fromName what the phase before was called then
 * @param toName what the new phase was called then
 * @param byName the practitioner's name at that time, as a signature keeps it
 */
@Embeddable
public record PhaseMove(
        @AttributeOverride(name = "value", column = @Column(name = "from_phase_id"))
                @Nullable PhaseId from,
        @AttributeOverride(name = "value", column = @Column(name = "to_phase_id"))
                @Nullable PhaseId to,
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

    /** Whether the patient went into or out of that phase, as far as can be told. */
    public boolean mayBeAbout(PhaseId phase) {
        boolean unknown = to == null || (from == null && !fromName.isEmpty());
        return unknown || phase.equals(from) || phase.equals(to);
    }
}
