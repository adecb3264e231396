package app.wervel.triage;

import static app.wervel.triage.AnswerField.AGE;
import static app.wervel.triage.AnswerField.ARM_MASS;
import static app.wervel.triage.AnswerField.BLADDER_BOWEL_CHANGE;
import static app.wervel.triage.AnswerField.BURNING_OR_SHOOTING;
import static app.wervel.triage.AnswerField.CALF_SWOLLEN_WARM;
import static app.wervel.triage.AnswerField.CANCER_HISTORY;
import static app.wervel.triage.AnswerField.CHEMO_HISTORY;
import static app.wervel.triage.AnswerField.CHEST_PAIN_OR_BREATHLESS;
import static app.wervel.triage.AnswerField.CLUMSY_HANDS;
import static app.wervel.triage.AnswerField.COLLAPSE;
import static app.wervel.triage.AnswerField.CONTUSION_OR_ABRASION;
import static app.wervel.triage.AnswerField.DIABETES;
import static app.wervel.triage.AnswerField.DURATION_DAYS;
import static app.wervel.triage.AnswerField.EXAMINED_BY_THERAPIST;
import static app.wervel.triage.AnswerField.FEVER_OR_CHILLS;
import static app.wervel.triage.AnswerField.FLANK_COLIC_OR_BLOOD_IN_URINE;
import static app.wervel.triage.AnswerField.HYPERTENSION_OR_VASCULAR_DISEASE;
import static app.wervel.triage.AnswerField.IMMUNOSUPPRESSED;
import static app.wervel.triage.AnswerField.IMPROVES_WITH_EXERCISE;
import static app.wervel.triage.AnswerField.IMPROVES_WITH_REST;
import static app.wervel.triage.AnswerField.IMPROVING;
import static app.wervel.triage.AnswerField.IN_TREATMENT;
import static app.wervel.triage.AnswerField.IV_DRUG_USE;
import static app.wervel.triage.AnswerField.KNOWN_STABLE_NEUROPATHY;
import static app.wervel.triage.AnswerField.LEG_COLD_PALE_SUDDEN;
import static app.wervel.triage.AnswerField.LEG_PAIN_DAYS;
import static app.wervel.triage.AnswerField.LEG_PAIN_WALKING_RELIEVED_BY_SITTING;
import static app.wervel.triage.AnswerField.LONG_TERM_CORTICOSTEROIDS;
import static app.wervel.triage.AnswerField.LUMP;
import static app.wervel.triage.AnswerField.MALAISE;
import static app.wervel.triage.AnswerField.MECHANICAL_PATTERN;
import static app.wervel.triage.AnswerField.MEDICINES;
import static app.wervel.triage.AnswerField.MRC_GRADE;
import static app.wervel.triage.AnswerField.MS_OR_AUTOIMMUNE;
import static app.wervel.triage.AnswerField.NEW_OR_CHANGED_SYMPTOMS;
import static app.wervel.triage.AnswerField.NIGHT_PAIN;
import static app.wervel.triage.AnswerField.NUMBNESS;
import static app.wervel.triage.AnswerField.ONSET;
import static app.wervel.triage.AnswerField.ONSET_AGE;
import static app.wervel.triage.AnswerField.OSTEOPOROSIS;
import static app.wervel.triage.AnswerField.PELVIC_MASS;
import static app.wervel.triage.AnswerField.PREGNANCY_ALARM;
import static app.wervel.triage.AnswerField.PREGNANT;
import static app.wervel.triage.AnswerField.PULSATING_ABDOMEN;
import static app.wervel.triage.AnswerField.RADIATION;
import static app.wervel.triage.AnswerField.RADIOTHERAPY_HISTORY;
import static app.wervel.triage.AnswerField.RASH;
import static app.wervel.triage.AnswerField.RECENT_INFECTION_OR_SPINAL_PROCEDURE;
import static app.wervel.triage.AnswerField.SEEN_BY_GP;
import static app.wervel.triage.AnswerField.SEXUAL_FUNCTION_CHANGE;
import static app.wervel.triage.AnswerField.SMOKER;
import static app.wervel.triage.AnswerField.TEARING_PAIN;
import static app.wervel.triage.AnswerField.TICK_BITE_OR_ERYTHEMA_MIGRANS;
import static app.wervel.triage.AnswerField.TRAUMA;
import static app.wervel.triage.AnswerField.TRAUMA_ASSESSED_BY_DOCTOR;
import static app.wervel.triage.AnswerField.TRAUMA_DAYS_AGO;
import static app.wervel.triage.AnswerField.UNEXPLAINED_WEIGHT_LOSS;
import static app.wervel.triage.AnswerField.UNREMITTING_OR_PROGRESSIVE;
import static app.wervel.triage.AnswerField.UNSTEADY_GAIT;
import static app.wervel.triage.AnswerField.VEGAN_OR_B12_RISK;
import static app.wervel.triage.AnswerField.WAKES_SECOND_HALF_NIGHT_BETTER_UP;
import static app.wervel.triage.AnswerField.WEAKNESS;
import static app.wervel.triage.ClassificationRules.lumbosacralRadicularSyndrome;
import static app.wervel.triage.ClassificationRules.upperLumbarRoot;
import static app.wervel.triage.Condition.allOf;
import static app.wervel.triage.Condition.anyOf;
import static app.wervel.triage.Condition.anyValueOf;
import static app.wervel.triage.Condition.atLeast;
import static app.wervel.triage.Condition.atLeastSoMany;
import static app.wervel.triage.Condition.atMost;
import static app.wervel.triage.Condition.atMostOrUnknown;
import static app.wervel.triage.Condition.has;
import static app.wervel.triage.Condition.is;
import static app.wervel.triage.Condition.known;
import static app.wervel.triage.Condition.meets;
import static app.wervel.triage.Condition.no;
import static app.wervel.triage.Condition.not;
import static app.wervel.triage.Condition.unsure;
import static app.wervel.triage.Condition.yes;
import static app.wervel.triage.ValueGroup.SPINE;
import static app.wervel.triage.ValueGroup.THORACIC;

/** Rules that ask for a doctor, or for a second look. */
final class AlarmRules {
    private AlarmRules() {}

    /** R-CES-1: Saddle/genital numbness. Source: seed 002; F6; F7; F8. */
    static Condition saddleNumbness() {
        return has(NUMBNESS, "saddle_genital");
    }

    /**
     * R-CES-2: New bladder, bowel or sexual dysfunction with back or leg pain. Source: F6; F7; F8;
     * K11.
     */
    static Condition newBladderBowelOrSexualDysfunction() {
        return anyOf(yes(BLADDER_BOWEL_CHANGE), yes(SEXUAL_FUNCTION_CHANGE));
    }

    /** R-CES-3: New pain down both legs. Source: F6; F7. */
    static Condition newPainDownBothLegs() {
        return allOf(
                painDownBothLegs(),
                anyOf(atMostOrUnknown(LEG_PAIN_DAYS, 14), yes(NEW_OR_CHANGED_SYMPTOMS)));
    }

    /**
     * R-CES-4: Pain down both legs for more than two weeks, without the walking-and-sitting
     * pattern. Source: F6; F7; project choice, to be confirmed by a physiotherapist.
     */
    static Condition lastingPainDownBothLegs() {
        return allOf(
                painDownBothLegs(),
                not(newPainDownBothLegs()),
                not(yes(LEG_PAIN_WALKING_RELIEVED_BY_SITTING)));
    }

    /**
     * R-CES-5: Unclear whether bladder, bowel or saddle feeling has changed. Source: F6; F7;
     * project choice, to be confirmed by a physiotherapist.
     */
    static Condition unclearBladderBowelOrSaddle() {
        return anyOf(unsure(BLADDER_BOWEL_CHANGE), has(NUMBNESS, "saddle_unsure"));
    }

    /** R-NEU-1: Numbness in both legs. Source: seed 002; F7. */
    static Condition numbnessOfBothLegs() {
        return has(NUMBNESS, "both_legs");
    }

    /** R-NEU-2: Weakness of both legs. Source: seed 002; F7. */
    static Condition weaknessOfBothLegs() {
        return has(WEAKNESS, "both_legs");
    }

    /** R-NEU-3: Severe or progressive weakness of one leg (MRC 3 or less). Source: N2; N3. */
    static Condition severeWeaknessOfOneLeg() {
        return anyOf(has(WEAKNESS, "one_leg_severe", "one_leg_progressive"), atMost(MRC_GRADE, 3));
    }

    /**
     * R-NEU-4: New numbness or mild weakness in one leg, not yet examined and graded. Source: seed
     * 002 (literal reading 'benen'); project choice.
     */
    static Condition ungradedDeficitOfOneLeg() {
        return anyOf(
                allOf(has(NUMBNESS, "one_leg"), not(examinedAndGraded())),
                allOf(has(WEAKNESS, "one_leg_mild"), not(examinedAndGraded())));
    }

    /** R-NEU-5: Mild paresis (MRC 4, or mild and not graded). Source: N2; N3; project choice. */
    static Condition mildParesis() {
        return anyOf(is(MRC_GRADE, 4), allOf(has(WEAKNESS, "one_leg_mild"), not(known(MRC_GRADE))));
    }

    /** R-NEU-6: Neuropathic symptoms with a possible systemic cause. Source: seed 003. */
    static Condition neuropathyWithSystemicCause() {
        return allOf(
                anyOf(yes(BURNING_OR_SHOOTING), numbHandsOrFeet()),
                anyOf(
                        yes(DIABETES),
                        yes(MS_OR_AUTOIMMUNE),
                        yes(VEGAN_OR_B12_RISK),
                        yes(CHEMO_HISTORY),
                        yes(RADIOTHERAPY_HISTORY),
                        yes(TICK_BITE_OR_ERYTHEMA_MIGRANS)));
    }

    /**
     * R-NEU-7: Numb hands or feet, not known and stable. Source: seed 003; project choice, to be
     * confirmed by a physiotherapist.
     */
    static Condition unexplainedNumbHandsOrFeet() {
        return allOf(numbHandsOrFeet(), not(yes(KNOWN_STABLE_NEUROPATHY)));
    }

    /**
     * R-NEU-8: Numb hands or feet for less than two weeks. Source: project choice, to be confirmed
     * by a physiotherapist.
     */
    static Condition newNumbHandsOrFeet() {
        return allOf(
                numbHandsOrFeet(), not(yes(KNOWN_STABLE_NEUROPATHY)), atMost(DURATION_DAYS, 14));
    }

    /** R-NEU-9: Motor or sensory deficit of one arm. Source: seed 003; project choice. */
    static Condition deficitOfAnArm() {
        return anyOf(has(WEAKNESS, "arm"), has(NUMBNESS, "arm"));
    }

    /**
     * R-NEU-10: Numbness or a band-like feeling round the trunk. Source: seed 003; F9; project
     * choice, to be confirmed by a physiotherapist.
     */
    static Condition numbnessRoundTheTrunk() {
        return has(NUMBNESS, "trunk");
    }

    /**
     * R-UMN-1: Possible cord involvement (unsteady gait, clumsy hands). Source: F1 (framework);
     * detail unverified.
     */
    static Condition signsOfCordInvolvement() {
        return anyOf(yes(UNSTEADY_GAIT), yes(CLUMSY_HANDS));
    }

    /** R-INF-1: Back pain with fever or chills. Source: seed 002; F3. */
    static Condition backPainWithFever() {
        return allOf(yes(FEVER_OR_CHILLS), inTheSpine());
    }

    /**
     * R-INF-2: Infection risk factor plus non-mechanical, night or unremitting pain or feeling ill.
     * Source: F3.
     */
    static Condition infectionRiskWithSigns() {
        return allOf(
                anyOf(
                        yes(IMMUNOSUPPRESSED),
                        yes(IV_DRUG_USE),
                        yes(RECENT_INFECTION_OR_SPINAL_PROCEDURE),
                        yes(DIABETES)),
                anyOf(
                        yes(NIGHT_PAIN),
                        yes(UNREMITTING_OR_PROGRESSIVE),
                        yes(MALAISE),
                        yes(FEVER_OR_CHILLS)));
    }

    /**
     * R-INF-3: Recent infection or spinal procedure. Source: F3; project choice, to be confirmed by
     * a physiotherapist.
     */
    static Condition recentInfectionOrProcedure() {
        return yes(RECENT_INFECTION_OR_SPINAL_PROCEDURE);
    }

    /**
     * R-INF-4: Fever or chills with a complaint outside the spine. Source: project choice, to be
     * confirmed by a physiotherapist.
     */
    static Condition feverOutsideTheSpine() {
        return allOf(yes(FEVER_OR_CHILLS), not(inTheSpine()));
    }

    /**
     * R-TRA-1: Back pain after an accident or fall (7 days or less, not yet seen by a doctor).
     * Source: seed 002 (the 7-day limit is a project choice).
     */
    static Condition recentInjuryOfTheSpine() {
        return allOf(
                accidentOrFall(),
                atMostOrUnknown(TRAUMA_DAYS_AGO, 7),
                not(yes(TRAUMA_ASSESSED_BY_DOCTOR)),
                inTheSpine());
    }

    /**
     * R-TRA-2: Back pain after an accident or fall more than 7 days ago, never assessed. Source:
     * seed 002; project choice.
     */
    static Condition olderInjuryOfTheSpine() {
        return allOf(
                accidentOrFall(),
                not(atMostOrUnknown(TRAUMA_DAYS_AGO, 7)),
                not(yes(TRAUMA_ASSESSED_BY_DOCTOR)),
                inTheSpine());
    }

    /**
     * R-TRA-3: Injury outside the spine, not seen by a doctor: think of a fracture (Ottawa rules).
     * Source: project choice, to be confirmed by a physiotherapist.
     */
    static Condition injuryOutsideTheSpine() {
        return allOf(accidentOrFall(), not(yes(TRAUMA_ASSESSED_BY_DOCTOR)), not(inTheSpine()));
    }

    /** R-FRX-1: Sudden back pain with fragility risk. Source: F4; K13. */
    static Condition backPainWithFragileBone() {
        return allOf(
                not(is(ONSET, "gradual")),
                inTheSpine(),
                anyOf(
                        yes(OSTEOPOROSIS),
                        yes(LONG_TERM_CORTICOSTEROIDS),
                        has(MEDICINES, "prednisone"),
                        allOf(atLeast(AGE, 75), not(is(TRAUMA, "none")))));
    }

    /** R-FRX-2: Trauma with contusion or abrasion over the spine. Source: F4. */
    static Condition bruisedOrGrazedBack() {
        return allOf(
                accidentOrFall(),
                atMostOrUnknown(TRAUMA_DAYS_AGO, 14),
                yes(CONTUSION_OR_ABRASION),
                not(yes(TRAUMA_ASSESSED_BY_DOCTOR)),
                inTheSpine());
    }

    /**
     * R-FRX-3: 75 or older with sudden back pain that does not ease. Source: F4; project choice, to
     * be confirmed by a physiotherapist.
     */
    static Condition suddenBackPainInTheOld() {
        return allOf(is(ONSET, "sudden"), inTheSpine(), atLeast(AGE, 75), not(yes(IMPROVING)));
    }

    /** R-MAL-1: Back pain with unexplained weight loss. Source: seed 001; seed 002. */
    static Condition unexplainedWeightLoss() {
        return yes(UNEXPLAINED_WEIGHT_LOSS);
    }

    /**
     * R-MAL-2: Cancer history plus weight loss, night pain, progressive pain or malaise. Source:
     * seed 002; F4; F5.
     */
    static Condition cancerHistoryWithSigns() {
        return allOf(
                yes(CANCER_HISTORY),
                anyOf(
                        yes(UNEXPLAINED_WEIGHT_LOSS),
                        yes(NIGHT_PAIN),
                        yes(UNREMITTING_OR_PROGRESSIVE),
                        yes(MALAISE)));
    }

    /**
     * R-MAL-3: Cancer history plus neurological signs. Source: F5 and note F9 (MSCC: MRI within 24
     * h).
     */
    static Condition cancerHistoryWithDeficit() {
        return allOf(
                yes(CANCER_HISTORY),
                anyOf(
                        anyValueOf(WEAKNESS),
                        has(NUMBNESS, "one_leg", "both_legs", "saddle_genital", "arm", "trunk"),
                        painDownBothLegs(),
                        yes(UNSTEADY_GAIT),
                        yes(CLUMSY_HANDS),
                        yes(BLADDER_BOWEL_CHANGE)));
    }

    /** R-MAL-4: Cancer history (not basal-cell skin cancer) and new pain. Source: F4; seed 002. */
    static Condition cancerHistory() {
        return yes(CANCER_HISTORY);
    }

    /**
     * R-MAL-5: Night pain with unremitting or progressive pain, from 50 years or non-mechanical.
     * Source: F4; seed 003; project choice, to be confirmed by a physiotherapist.
     */
    static Condition unremittingNightPain() {
        return allOf(
                yes(NIGHT_PAIN),
                yes(UNREMITTING_OR_PROGRESSIVE),
                anyOf(atLeast(AGE, 50), no(MECHANICAL_PATTERN)));
    }

    /**
     * R-MAL-6: Mass in the pelvis, shoulder or arm. Source: seed 003; project choice, to be
     * confirmed by a physiotherapist.
     */
    static Condition massInPelvisShoulderOrArm() {
        return anyOf(yes(PELVIC_MASS), yes(ARM_MASS));
    }

    /** R-SYS-1: General malaise or slowing with back pain. Source: seed 002. */
    static Condition generalMalaise() {
        return yes(MALAISE);
    }

    /**
     * R-AGE-1: Child or adolescent under 18 with back pain. Source: seed 002 (the limit 18 is a
     * project choice).
     */
    static Condition underEighteen() {
        return atMost(AGE, 17);
    }

    /**
     * R-THO-1: Mid or upper back pain with night pain or unremitting pain. Source: seed 003; F5;
     * project choice, to be confirmed by a physiotherapist.
     */
    static Condition thoracicNightPain() {
        return allOf(meets(THORACIC), anyOf(yes(NIGHT_PAIN), yes(UNREMITTING_OR_PROGRESSIVE)));
    }

    /** R-DUR-1: Over 55 and back pain for 2 weeks or more, not seen by GP. Source: seed 002. */
    static Condition twoWeeksOverFiftyFive() {
        return allOf(
                inTheSpine(),
                atLeast(AGE, 56),
                atLeast(DURATION_DAYS, 14),
                not(yes(SEEN_BY_GP)),
                not(yes(IMPROVING)));
    }

    /**
     * R-DUR-2: Back pain for 3 weeks or more without improvement, not seen by GP. Source: seed 002;
     * N1.
     */
    static Condition threeWeeksWithoutImprovement() {
        return allOf(
                inTheSpine(),
                atMost(AGE, 55),
                atLeast(DURATION_DAYS, 21),
                atMost(DURATION_DAYS, 41),
                not(yes(SEEN_BY_GP)),
                not(yes(IMPROVING)));
    }

    /**
     * R-DUR-3: Back pain for 6 weeks or more without improvement, not seen by GP. Source: seed 002;
     * N1; project choice, to be confirmed by a physiotherapist.
     */
    static Condition sixWeeksWithoutImprovement() {
        return allOf(
                inTheSpine(),
                atMost(AGE, 55),
                atLeast(DURATION_DAYS, 42),
                not(yes(SEEN_BY_GP)),
                not(yes(IMPROVING)));
    }

    /**
     * R-RAD-1: Radicular pain for 8 weeks or more without improvement. Source: N2; N3; project
     * choice, to be confirmed by a physiotherapist.
     */
    static Condition eightWeeksOfRadicularPain() {
        return allOf(
                anyOf(lumbosacralRadicularSyndrome(), upperLumbarRoot()),
                atLeast(DURATION_DAYS, 56),
                not(yes(IMPROVING)));
    }

    /** R-AXS-1: Inflammatory back pain (ASAS 4 of 5). Source: A1; A2. */
    static Condition inflammatoryBackPain() {
        return allOf(
                atLeast(DURATION_DAYS, 90),
                atLeastSoMany(
                        4,
                        atMost(ONSET_AGE, 39),
                        is(ONSET, "gradual"),
                        yes(IMPROVES_WITH_EXERCISE),
                        no(IMPROVES_WITH_REST),
                        yes(WAKES_SECOND_HALF_NIGHT_BETTER_UP)));
    }

    /** R-AAA-1: New back or abdominal pain with a pulsating abdomen. Source: AA3; AA2. */
    static Condition pulsatingAbdomen() {
        return yes(PULSATING_ABDOMEN);
    }

    /** R-AAA-2: Non-mechanical back pain, over 60, vascular risk. Source: AA2; AA3; AA4. */
    static Condition nonMechanicalPainWithVascularRisk() {
        return allOf(
                atLeast(AGE, 61),
                no(MECHANICAL_PATTERN),
                anyOf(yes(SMOKER), yes(HYPERTENSION_OR_VASCULAR_DISEASE)));
    }

    /**
     * R-CAR-1: Chest pain, breathlessness, tearing pain or collapse. Source: project choice, to be
     * confirmed by a physiotherapist.
     */
    static Condition chestPainTearingPainOrCollapse() {
        return anyOf(yes(CHEST_PAIN_OR_BREATHLESS), yes(TEARING_PAIN), yes(COLLAPSE));
    }

    /**
     * R-VAS-1: Suddenly cold, pale, painful leg. Source: project choice, to be confirmed by a
     * physiotherapist.
     */
    static Condition suddenlyColdPaleLeg() {
        return yes(LEG_COLD_PALE_SUDDEN);
    }

    /**
     * R-VTE-1: Swollen, warm, painful calf (possible thrombosis). Source: project choice, to be
     * confirmed by a physiotherapist.
     */
    static Condition swollenWarmCalf() {
        return yes(CALF_SWOLLEN_WARM);
    }

    /**
     * R-BLD-1: Anticoagulant with an injury or sudden unremitting pain. Source: project choice, to
     * be confirmed by a physiotherapist.
     */
    static Condition anticoagulantWithInjury() {
        return allOf(
                has(MEDICINES, "anticoagulant"),
                anyOf(
                        not(is(TRAUMA, "none")),
                        allOf(is(ONSET, "sudden"), yes(UNREMITTING_OR_PROGRESSIVE))));
    }

    /**
     * R-PREG-1: Pregnant with bleeding, fluid loss, contraction-like pain or headache with visual
     * symptoms: midwife or obstetrician. Source: project choice, to be confirmed by a
     * physiotherapist.
     */
    static Condition alarmSignsInPregnancy() {
        return allOf(yes(PREGNANT), yes(PREGNANCY_ALARM));
    }

    /**
     * R-REN-1: Colicky flank pain or blood in urine. Source: seed 000; project choice for level.
     */
    static Condition flankColicOrBloodInUrine() {
        return yes(FLANK_COLIC_OR_BLOOD_IN_URINE);
    }

    /** R-LMP-1: Hot, red, swollen painful lump (possible abscess). Source: seed 000. */
    static Condition hotSwollenLump() {
        return is(LUMP, "hot_red_swollen");
    }

    /** R-LMP-2: Unexplained painful lump in the back. Source: seed 000. */
    static Condition unexplainedPainfulLump() {
        return is(LUMP, "painful_unexplained");
    }

    /**
     * R-STE-1: Leg pain on walking or standing, eased by sitting or bending forward. Source: seed
     * 000; seed 003; N3.
     */
    static Condition legPainRelievedBySitting() {
        return yes(LEG_PAIN_WALKING_RELIEVED_BY_SITTING);
    }

    /** R-ZOS-1: New band-like blistering rash. Source: seed 003; level is a project choice. */
    static Condition newBlisteringRash() {
        return is(RASH, "active_band_blisters");
    }

    /** R-ZOS-2: Pain at the site of healed shingles. Source: seed 003. */
    static Condition painAfterShingles() {
        return is(RASH, "healed_band");
    }

    /**
     * R-TCK-1: Tick bite or erythema migrans with nerve pain, night pain or deficit. Source: seed
     * 003; project choice, to be confirmed by a physiotherapist.
     */
    static Condition tickBiteWithNerveSigns() {
        return allOf(
                yes(TICK_BITE_OR_ERYTHEMA_MIGRANS),
                anyOf(
                        yes(BURNING_OR_SHOOTING),
                        yes(NIGHT_PAIN),
                        anyValueOf(NUMBNESS),
                        anyValueOf(WEAKNESS)));
    }

    /** R-NEW-1: New or changed symptoms during treatment: screen again. Source: G1. */
    static Condition changeDuringTreatment() {
        return allOf(yes(IN_TREATMENT), yes(NEW_OR_CHANGED_SYMPTOMS));
    }

    private static Condition inTheSpine() {
        return meets(SPINE);
    }

    private static Condition painDownBothLegs() {
        return has(RADIATION, "both_legs");
    }

    private static Condition numbHandsOrFeet() {
        return has(NUMBNESS, "hands_feet");
    }

    /** Lifting is no accident. */
    private static Condition accidentOrFall() {
        return is(TRAUMA, "accident", "fall");
    }

    /** Examined here, with the muscle strength graded. */
    private static Condition examinedAndGraded() {
        return allOf(yes(EXAMINED_BY_THERAPIST), known(MRC_GRADE));
    }
}
