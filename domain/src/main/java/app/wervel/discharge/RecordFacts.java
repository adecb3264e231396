package app.wervel.discharge;

import app.wervel.patient.ConsentStanding;
import java.util.Set;

/**
 * What a record holds, as far as its completeness goes.
 *
 * @param directAccess whether the patient came without a referral
 * @param functionalProblems whether complaint, duration and course are told
 * @param healthAsked whether any question about general health was answered; a no is an answer
 * @param notAllRight whether the screening was concluded as not right
 * @param examined whether an examination is signed
 * @param diagnosed whether a diagnosis is signed; it says whether physiotherapy is indicated
 * @param mainGoalSmart whether the first goal says what, how much and by when
 * @param acts how many treatments or exercises the plan names
 * @param consentToActs whether consent to the plan or to an act was asked; a no is an answer
 * @param unwritten how many contacts have no signed note
 * @param findings whether any note tells findings, a judgement or an adjustment
 * @param longTreatment whether the last report, or else the start, is a year ago
 * @param reported whether any report went out since the start
 * @param reportEnd whether an end report went out
 * @param none for what somebody noted that there is nothing to record
 */
public record RecordFacts(
        boolean directAccess,
        boolean nameComplete,
        boolean bsnKnown,
        boolean requestForHelp,
        boolean functionalProblems,
        boolean healthAsked,
        boolean screeningConcluded,
        boolean furtherExaminationTold,
        boolean notAllRight,
        boolean adviceGiven,
        ConsentStanding consentToShare,
        boolean examined,
        boolean diagnosed,
        boolean mainGoalSmart,
        int goals,
        int acts,
        boolean consentToActs,
        boolean durationAgreed,
        boolean followUpAgreed,
        int signedNotes,
        int unwritten,
        boolean findings,
        boolean longTreatment,
        boolean closed,
        boolean reportEnd,
        Set<RecordItem> none) {
    public RecordFacts {
        none = Set.copyOf(none);
    }
}
