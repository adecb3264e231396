package app.wervel.examination;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Of an examination and of a diagnosis. */
public enum RecordStatus {
    DRAFT,
    /** Stands as it was signed; a remark can be added to it. */
    SIGNED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code examination.value-unknown}
     */
    public static RecordStatus fromId(String id) {
        for (RecordStatus value : values()) {
            if (value.id().equals(id)) {
                return value;
            }
        }
        throw new InvalidValue("examination.value-unknown");
    }
}
