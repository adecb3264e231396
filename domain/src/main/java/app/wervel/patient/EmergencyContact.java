package app.wervel.patient;

import app.wervel.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom to call when something happens to the patient. */
@Embeddable
public record EmergencyContact(
        @Column(name = "emergency_contact_name") @Nullable String name,
        @Column(name = "emergency_contact_relation") @Nullable String relation,
        @Column(name = "emergency_contact_phone") @Nullable String phone) {
    public static final EmergencyContact NONE = new EmergencyContact(null, null, null);

    public EmergencyContact {
        name = Texts.optional(name, Texts.LINE);
        relation = Texts.optional(relation, 60);
        phone = Texts.optional(phone, 40);
    }
}
