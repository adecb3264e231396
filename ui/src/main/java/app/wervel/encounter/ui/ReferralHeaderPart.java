package app.wervel.encounter.ui;

import app.wervel.encounter.application.ReferralQueries;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.practice.Permission;
import com.vaadin.flow.component.Component;
import java.util.List;

/** What the referral leaves, in the patient's header; reception sees the number too. */
@org.springframework.stereotype.Component
class ReferralHeaderPart implements PatientHeaderPart {
    private final ReferralQueries referrals;

    ReferralHeaderPart(ReferralQueries referrals) {
        this.referrals = referrals;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Permission permission() {
        return Permission.PATIENT_READ;
    }

    @Override
    public List<Component> create(PatientId patient) {
        return referrals.ofPatient(patient).map(ReferralLine::of).stream().toList();
    }
}
