package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import app.wervel.triage.AnswerField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Possible causes of nerve pain that are supported by a source (NC rows of status S). A cause that
 * the screening asks about names its field.
 */
public enum NervePainCause {
    COMPRESSION("NC-01", null),
    DISC_HERNIATION("NC-02", null),
    STENOSIS("NC-04", null),
    B12_DEFICIENCY("NC-05", AnswerField.VEGAN_OR_B12_RISK),
    SHINGLES("NC-06", null),
    LYME("NC-07", AnswerField.TICK_BITE_OR_ERYTHEMA_MIGRANS),
    DIABETES("NC-08", AnswerField.DIABETES),
    MULTIPLE_SCLEROSIS("NC-09", AnswerField.MS_OR_AUTOIMMUNE),
    BACK_SURGERY("NC-11", null),
    SPINAL_FUSION("NC-12", null),
    SCAR("NC-14", null),
    CHEMOTHERAPY("NC-15", AnswerField.CHEMO_HISTORY),
    AUTOIMMUNE_DISEASE("NC-23", AnswerField.MS_OR_AUTOIMMUNE),
    TUMOUR("NC-24", null),
    SURGERY_OR_ACCIDENT("NC-27", null);

    private final String seed;
    private final @Nullable AnswerField field;

    NervePainCause(String seed, @Nullable AnswerField field) {
        this.seed = seed;
        this.field = field;
    }

    /** Its row in the clinical reference. */
    public String seed() {
        return seed;
    }

    Optional<AnswerField> field() {
        return Optional.ofNullable(field);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static NervePainCause fromId(String id) {
        for (NervePainCause value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
