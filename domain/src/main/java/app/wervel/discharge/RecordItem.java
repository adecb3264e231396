package app.wervel.discharge;

import app.wervel.shared.InvalidValue;
import java.util.Locale;

/**
 * What a record holds by the guideline on records of the Dutch physiotherapists (2019), as far as
 * its text could be verified: what is not certain is not asked for here. Each has its source.
 */
public enum RecordItem {
    /** Surname and initials, and the date of birth. */
    NAME_AND_BIRTH_DATE(RecordPhase.INTAKE, true, "D2", "contact"),
    BSN(RecordPhase.INTAKE, true, "D2", "contact"),
    REQUEST_FOR_HELP(RecordPhase.INTAKE, true, "D2", "intake"),
    /** With how long and in what course. */
    FUNCTIONAL_PROBLEMS(RecordPhase.INTAKE, true, "D2", "intake"),
    /** Or that they were asked, and there are none. */
    HEALTH_DETERMINANTS(RecordPhase.INTAKE, true, "D2", "intake"),
    SCREENING_CONCLUSION(RecordPhase.INTAKE, true, "D3", "intake"),
    FURTHER_EXAMINATION(RecordPhase.INTAKE, true, "D3", "intake"),
    CONSENT_TO_SHARE(RecordPhase.INTAKE, true, "D3", "consent"),
    ADVICE_FOR_FOLLOW_UP(RecordPhase.INTAKE, false, "D3", "intake"),
    /** What was examined, nothing found included. */
    DIAGNOSTIC_ACTS(RecordPhase.EXAMINATION, true, "D4", "examination"),
    PHYSIO_DIAGNOSIS(RecordPhase.EXAMINATION, true, "D4", "examination"),
    /** Whether physiotherapy is indicated, yes or no. */
    INDICATION(RecordPhase.EXAMINATION, true, "D4", "examination"),
    /** Specific, measured, with a day. */
    MAIN_GOAL(RecordPhase.PLAN, true, "D5", "plan"),
    PROPOSED_ACTS(RecordPhase.PLAN, true, "D5", "plan"),
    CONSENT_TO_ACTS(RecordPhase.PLAN, true, "D5", "consent"),
    SUB_GOALS(RecordPhase.PLAN, false, "D5", "plan"),
    EXPECTED_DURATION(RecordPhase.PLAN, false, "D5", "plan"),
    AGREED_FOLLOW_UP(RecordPhase.PLAN, false, "D5", "plan"),
    /** Subjective and plan of each contact, signed. */
    CONTACT_NOTES(RecordPhase.TREATMENT, true, "D6", "notes"),
    /** Objective, assessment and adjustments. */
    FINDINGS_AND_ADJUSTMENTS(RecordPhase.TREATMENT, false, "D6", "notes"),
    YEARLY_REPORT(RecordPhase.TREATMENT, true, "D7", "closing"),
    END_REPORT(RecordPhase.CLOSING, true, "D7", "closing");

    private final RecordPhase phase;
    private final boolean alwaysRequired;
    private final String source;
    private final String tab;

    RecordItem(RecordPhase phase, boolean alwaysRequired, String source, String tab) {
        this.phase = phase;
        this.alwaysRequired = alwaysRequired;
        this.source = source;
        this.tab = tab;
    }

    public RecordPhase phase() {
        return phase;
    }

    /** Otherwise only where it is relevant. */
    public boolean isAlwaysRequired() {
        return alwaysRequired;
    }

    /** Code of the source, for example {@code D2}. */
    public String source() {
        return source;
    }

    /** Name of the tab of the patient's page where it is filled in. */
    public String tab() {
        return tab;
    }

    /** Whether somebody may note that there is nothing to record. */
    public boolean canBeNone() {
        return this == HEALTH_DETERMINANTS || this == CONSENT_TO_ACTS;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue {@code discharge.item-unknown}
     */
    public static RecordItem fromId(String id) {
        for (RecordItem item : values()) {
            if (item.id().equals(id)) {
                return item;
            }
        }
        throw new InvalidValue("discharge.item-unknown");
    }
}
