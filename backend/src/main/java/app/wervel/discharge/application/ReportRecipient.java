package app.wervel.discharge.application;

import app.wervel.patient.ConsentScope;
import app.wervel.shared.InvalidValue;
import java.util.Locale;

/** Whom a report is for; for each there is a consent of its own. */
public enum ReportRecipient {
    GP(ConsentScope.SHARE_WITH_GP),
    REFERRER(ConsentScope.SHARE_WITH_REFERRER);

    private final ConsentScope scope;

    ReportRecipient(ConsentScope scope) {
        this.scope = scope;
    }

    public ConsentScope scope() {
        return scope;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code discharge.recipient-unknown}
     */
    public static ReportRecipient fromId(String id) {
        for (ReportRecipient recipient : values()) {
            if (recipient.id().equals(id)) {
                return recipient;
            }
        }
        throw new InvalidValue("discharge.recipient-unknown");
    }
}
