package app.wervel.triage;

import static app.wervel.triage.AnswerField.LONG_TERM_CORTICOSTEROIDS;
import static app.wervel.triage.AnswerField.MEDICINES;
import static app.wervel.triage.AnswerField.MEDICINE_ALARM_SIGNS;
import static app.wervel.triage.Condition.allOf;
import static app.wervel.triage.Condition.anyOf;
import static app.wervel.triage.Condition.has;
import static app.wervel.triage.Condition.meets;
import static app.wervel.triage.Condition.yes;
import static app.wervel.triage.ValueGroup.ANTIDEPRESSANT;
import static app.wervel.triage.ValueGroup.NSAID;
import static app.wervel.triage.ValueGroup.OPIOID;
import static app.wervel.triage.ValueGroup.OPIOID_PARTNER;
import static app.wervel.triage.ValueGroup.SEDATING;

/** What to mind with the medicines that the patient takes. */
final class MedicationRules {
    private MedicationRules() {}

    /** M-FALL: Sedating medicine: fall risk. Source: seed 003. */
    static Condition riskOfFalling() {
        return meets(SEDATING);
    }

    /** M-DRIVE: Medicine that affects driving. Source: seed 003; M1; M2; M3. */
    static Condition effectOnDriving() {
        return meets(SEDATING);
    }

    /** M-DEP: Dependence/withdrawal: never advise to stop. Source: seed 003. */
    static Condition dependence() {
        return meets(SEDATING);
    }

    /**
     * M-COMBI: Opioid with a benzodiazepine, pregabalin or gabapentin: ask for a medicine review.
     * Source: G4 (regulatory note); seed 003.
     */
    static Condition opioidWithPartner() {
        return allOf(meets(OPIOID), meets(OPIOID_PARTNER));
    }

    /** M-NSAID: NSAID: stomach, kidneys, interactions. Source: seed 003. */
    static Condition antiInflammatoryPainkiller() {
        return meets(NSAID);
    }

    /** M-STER: Corticosteroid: bone strength, masks infection. Source: seed 003; F4. */
    static Condition corticosteroid() {
        return anyOf(yes(LONG_TERM_CORTICOSTEROIDS), has(MEDICINES, "prednisone"));
    }

    /**
     * M-BLD: Anticoagulant: bruising and bleeding; no forceful techniques. Source: project choice,
     * to be confirmed by a physiotherapist.
     */
    static Condition anticoagulant() {
        return has(MEDICINES, "anticoagulant");
    }

    /** M-SUGAR: Alpha-lipoic acid can lower blood sugar: ask in diabetes. Source: seed 003. */
    static Condition alphaLipoicAcid() {
        return has(MEDICINES, "alpha_lipoic_acid");
    }

    /**
     * M-ALARM: Antidepressant with sudden blurred vision, eye pain, yellow skin, bruises or sore
     * throat with fever: call the prescriber today. Source: seed 003.
     */
    static Condition antidepressantWithAlarmSigns() {
        return allOf(meets(ANTIDEPRESSANT), yes(MEDICINE_ALARM_SIGNS));
    }
}
