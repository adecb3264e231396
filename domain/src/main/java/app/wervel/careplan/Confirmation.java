package app.wervel.careplan;

import app.wervel.practice.UserId;
import app.wervel.shared.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at a precaution and decided to go on. It belongs to the tag: another exercise
 * with the same tag needs no second one.
 *
 * @param reason always there for a stop tag
 * @param byName the practitioner's name at that time, as a signature keeps it
 */
@Embeddable
public record Confirmation(
        String tag,
        @Nullable String reason,
        @AttributeOverride(name = "value", column = @Column(name = "confirmed_by")) UserId by,
        @Column(name = "confirmed_by_name") String byName,
        @Column(name = "confirmed_at") Instant at) {
    public static final int LONGEST_REASON = 1000;

    public Confirmation {
        reason = Texts.optional(reason, LONGEST_REASON);
    }
}
