package app.wervel.patient;

import app.wervel.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who insures somebody, and under which number. */
@Embeddable
public record Insurance(
        @Nullable String insurer, @Column(name = "insurance_number") @Nullable String number) {
    public static final Insurance UNKNOWN = new Insurance(null, null);

    public Insurance {
        insurer = Texts.optional(insurer, Texts.LINE);
        number = Texts.optional(number, 40);
    }
}
