package app.wervel.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an attached file is. */
public enum AttachmentKind {
    /** The doctor's referral or, in Belgium, the prescription. */
    REFERRAL,
    /** A letter from a doctor or another care provider. */
    LETTER,
    /** A report of imaging, of a laboratory or of an operation. */
    REPORT,
    /** A form of ours that the patient filled in or signed. */
    FORM,
    OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AttachmentKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
