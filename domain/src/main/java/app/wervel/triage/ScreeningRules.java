package app.wervel.triage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The condition of every rule, by the rule's id, in the catalogue's order. */
final class ScreeningRules {
    private ScreeningRules() {}

    static Map<String, Condition> all() {
        Map<String, Condition> rules = new LinkedHashMap<>();
        rules.put("R-CES-1", AlarmRules.saddleNumbness());
        rules.put("R-CES-2", AlarmRules.newBladderBowelOrSexualDysfunction());
        rules.put("R-CES-3", AlarmRules.newPainDownBothLegs());
        rules.put("R-CES-4", AlarmRules.lastingPainDownBothLegs());
        rules.put("R-CES-5", AlarmRules.unclearBladderBowelOrSaddle());
        rules.put("R-NEU-1", AlarmRules.numbnessOfBothLegs());
        rules.put("R-NEU-2", AlarmRules.weaknessOfBothLegs());
        rules.put("R-NEU-3", AlarmRules.severeWeaknessOfOneLeg());
        rules.put("R-NEU-4", AlarmRules.ungradedDeficitOfOneLeg());
        rules.put("R-NEU-5", AlarmRules.mildParesis());
        rules.put("R-NEU-6", AlarmRules.neuropathyWithSystemicCause());
        rules.put("R-NEU-7", AlarmRules.unexplainedNumbHandsOrFeet());
        rules.put("R-NEU-8", AlarmRules.newNumbHandsOrFeet());
        rules.put("R-NEU-9", AlarmRules.deficitOfAnArm());
        rules.put("R-NEU-10", AlarmRules.numbnessRoundTheTrunk());
        rules.put("R-UMN-1", AlarmRules.signsOfCordInvolvement());
        rules.put("R-INF-1", AlarmRules.backPainWithFever());
        rules.put("R-INF-2", AlarmRules.infectionRiskWithSigns());
        rules.put("R-INF-3", AlarmRules.recentInfectionOrProcedure());
        rules.put("R-INF-4", AlarmRules.feverOutsideTheSpine());
        rules.put("R-TRA-1", AlarmRules.recentInjuryOfTheSpine());
        rules.put("R-TRA-2", AlarmRules.olderInjuryOfTheSpine());
        rules.put("R-TRA-3", AlarmRules.injuryOutsideTheSpine());
        rules.put("R-FRX-1", AlarmRules.backPainWithFragileBone());
        rules.put("R-FRX-2", AlarmRules.bruisedOrGrazedBack());
        rules.put("R-FRX-3", AlarmRules.suddenBackPainInTheOld());
        rules.put("R-MAL-1", AlarmRules.unexplainedWeightLoss());
        rules.put("R-MAL-2", AlarmRules.cancerHistoryWithSigns());
        rules.put("R-MAL-3", AlarmRules.cancerHistoryWithDeficit());
        rules.put("R-MAL-4", AlarmRules.cancerHistory());
        rules.put("R-MAL-5", AlarmRules.unremittingNightPain());
        rules.put("R-MAL-6", AlarmRules.massInPelvisShoulderOrArm());
        rules.put("R-SYS-1", AlarmRules.generalMalaise());
        rules.put("R-AGE-1", AlarmRules.underEighteen());
        rules.put("R-THO-1", AlarmRules.thoracicNightPain());
        rules.put("R-DUR-1", AlarmRules.twoWeeksOverFiftyFive());
        rules.put("R-DUR-2", AlarmRules.threeWeeksWithoutImprovement());
        rules.put("R-DUR-3", AlarmRules.sixWeeksWithoutImprovement());
        rules.put("R-RAD-1", AlarmRules.eightWeeksOfRadicularPain());
        rules.put("R-AXS-1", AlarmRules.inflammatoryBackPain());
        rules.put("R-AAA-1", AlarmRules.pulsatingAbdomen());
        rules.put("R-AAA-2", AlarmRules.nonMechanicalPainWithVascularRisk());
        rules.put("R-CAR-1", AlarmRules.chestPainTearingPainOrCollapse());
        rules.put("R-VAS-1", AlarmRules.suddenlyColdPaleLeg());
        rules.put("R-VTE-1", AlarmRules.swollenWarmCalf());
        rules.put("R-BLD-1", AlarmRules.anticoagulantWithInjury());
        rules.put("R-PREG-1", AlarmRules.alarmSignsInPregnancy());
        rules.put("R-REN-1", AlarmRules.flankColicOrBloodInUrine());
        rules.put("R-LMP-1", AlarmRules.hotSwollenLump());
        rules.put("R-LMP-2", AlarmRules.unexplainedPainfulLump());
        rules.put("R-STE-1", AlarmRules.legPainRelievedBySitting());
        rules.put("R-ZOS-1", AlarmRules.newBlisteringRash());
        rules.put("R-ZOS-2", AlarmRules.painAfterShingles());
        rules.put("R-TCK-1", AlarmRules.tickBiteWithNerveSigns());
        rules.put("R-NEW-1", AlarmRules.changeDuringTreatment());
        rules.put("C-RAD", ClassificationRules.lumbosacralRadicularSyndrome());
        rules.put("C-RAD-2", ClassificationRules.upperLumbarRoot());
        rules.put("C-NP-LP", ClassificationRules.lumbarPlexusNeuralgia());
        rules.put("C-NP-BP", ClassificationRules.brachialPlexusNeuralgia());
        rules.put("C-NP-PH", ClassificationRules.phantomLimbPain());
        rules.put("K-LOAD", KnowledgeRules.loadFactor());
        rules.put("K-PSY", KnowledgeRules.psychosocialFactor());
        rules.put("K-PREG", KnowledgeRules.pregnancy());
        rules.put("M-FALL", MedicationRules.riskOfFalling());
        rules.put("M-DRIVE", MedicationRules.effectOnDriving());
        rules.put("M-DEP", MedicationRules.dependence());
        rules.put("M-COMBI", MedicationRules.opioidWithPartner());
        rules.put("M-NSAID", MedicationRules.antiInflammatoryPainkiller());
        rules.put("M-STER", MedicationRules.corticosteroid());
        rules.put("M-BLD", MedicationRules.anticoagulant());
        rules.put("M-SUGAR", MedicationRules.alphaLipoicAcid());
        rules.put("M-ALARM", MedicationRules.antidepressantWithAlarmSigns());
        rules.put("P-3", ProfileRules.highRisk());
        rules.put("P-1", ProfileRules.lowRisk());
        rules.put("P-2", ProfileRules.mediumRisk());
        return Collections.unmodifiableMap(rules);
    }
}
