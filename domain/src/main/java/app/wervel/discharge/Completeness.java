package app.wervel.discharge;

import app.wervel.patient.ConsentStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the record guideline asks of a record, and how far it is. It stands in nobody's way: only
 * starting a plan and closing an episode do, by rules of their own.
 */
public record Completeness(List<Entry> entries) {
    public Completeness {
        entries = List.copyOf(entries);
    }

    /** How far an item is. */
    public enum State {
        DONE,
        NOT_DONE,
        /** Somebody looked, and there is nothing to record: that counts. */
        NONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Entry(RecordItem item, State state) {}

    public static Completeness of(RecordFacts facts) {
        List<Entry> entries = new ArrayList<>();
        for (RecordItem item : RecordItem.values()) {
            if (applies(item, facts)) {
                entries.add(new Entry(item, state(item, facts)));
            }
        }
        return new Completeness(entries);
    }

    /**
     * Screening, and what goes with it, is asked for with direct access. What a referral must bring
     * could not be verified, so that nothing more is asked for with one.
     */
    private static boolean applies(RecordItem item, RecordFacts facts) {
        return switch (item) {
            case SCREENING_CONCLUSION, FURTHER_EXAMINATION, CONSENT_TO_SHARE ->
                    facts.directAccess();
            case ADVICE_FOR_FOLLOW_UP -> facts.directAccess() && facts.notAllRight();
            case YEARLY_REPORT -> facts.longTreatment() && !facts.closed();
            default -> true;
        };
    }

    private static State state(RecordItem item, RecordFacts facts) {
        if (holds(item, facts)) {
            return State.DONE;
        }
        boolean reportRefused =
                facts.consentToShare() == ConsentStanding.REFUSED
                        || facts.consentToShare() == ConsentStanding.WITHDRAWN;
        boolean report = item == RecordItem.END_REPORT || item == RecordItem.YEARLY_REPORT;
        boolean none = item.canBeNone() && facts.none().contains(item);
        return none || (report && reportRefused) ? State.NONE : State.NOT_DONE;
    }

    private static boolean holds(RecordItem item, RecordFacts facts) {
        return switch (item) {
            case NAME_AND_BIRTH_DATE -> facts.nameComplete();
            case BSN -> facts.bsnKnown();
            case REQUEST_FOR_HELP -> facts.requestForHelp();
            case FUNCTIONAL_PROBLEMS -> facts.functionalProblems();
            case HEALTH_DETERMINANTS -> facts.healthAsked();
            case SCREENING_CONCLUSION -> facts.screeningConcluded();
            case FURTHER_EXAMINATION -> facts.furtherExaminationTold();
            case CONSENT_TO_SHARE -> facts.consentToShare() != ConsentStanding.NOT_ASKED;
            case ADVICE_FOR_FOLLOW_UP -> facts.adviceGiven();
            case DIAGNOSTIC_ACTS -> facts.examined();
            case PHYSIO_DIAGNOSIS, INDICATION -> facts.diagnosed();
            case MAIN_GOAL -> facts.mainGoalSmart();
            case PROPOSED_ACTS -> facts.acts() > 0;
            case CONSENT_TO_ACTS -> facts.consentToActs();
            case SUB_GOALS -> facts.goals() > 1;
            case EXPECTED_DURATION -> facts.durationAgreed();
            case AGREED_FOLLOW_UP -> facts.followUpAgreed();
            case CONTACT_NOTES -> facts.signedNotes() > 0 && facts.unwritten() == 0;
            case FINDINGS_AND_ADJUSTMENTS -> facts.findings();
            case YEARLY_REPORT -> false;
            case END_REPORT -> facts.reportEnd();
        };
    }

    /** Always required, and not done. */
    public List<RecordItem> missing() {
        return entries.stream()
                .filter(entry -> entry.item().isAlwaysRequired())
                .filter(entry -> entry.state() == State.NOT_DONE)
                .map(Entry::item)
                .toList();
    }

    public long required() {
        return entries.stream().filter(entry -> entry.item().isAlwaysRequired()).count();
    }
}
