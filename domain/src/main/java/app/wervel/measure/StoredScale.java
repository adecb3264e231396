package app.wervel.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A {@link ScaleScore} as it is kept. */
@Embeddable
record StoredScale(String scale, @Nullable String label, @Column(name = "score") BigDecimal value) {
    static StoredScale of(ScaleScore score) {
        return new StoredScale(score.scale(), score.label(), score.value());
    }

    ScaleScore score() {
        return new ScaleScore(scale, label, value);
    }
}
