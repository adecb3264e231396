package app.wervel.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.discharge.Completeness.Entry;
import app.wervel.discharge.Completeness.State;
import app.wervel.patient.ConsentStanding;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static RecordFacts empty(boolean direct) {
        return facts(direct, false, 0, ConsentStanding.NOT_ASKED, false, Set.of());
    }

    private static RecordFacts facts(
            boolean direct,
            boolean all,
            int count,
            ConsentStanding consent,
            boolean longTreatment,
            Set<RecordItem> none) {
        return new RecordFacts(
                direct,
                all,
                all,
                all,
                all,
                all,
                all,
                all,
                all,
                all,
                consent,
                all,
                all,
                all,
                count,
                count,
                all,
                all,
                all,
                count,
                0,
                all,
                longTreatment,
                false,
                all,
                none);
    }

    private static Optional<State> state(RecordItem item, RecordFacts facts) {
        return Completeness.of(facts).entries().stream()
                .filter(entry -> entry.item() == item)
                .map(Entry::state)
                .findFirst();
    }

    @Test
    void ofAnEmptyRecordNothingIsDone() {
        var empty = Completeness.of(empty(true));

        assertThat(empty.entries()).extracting(Entry::state).containsOnly(State.NOT_DONE);
        assertThat(empty.missing()).hasSize((int) empty.required());
    }

    @Test
    void ofACompleteRecordNothingIsMissing() {
        var full = Completeness.of(facts(true, true, 2, ConsentStanding.GIVEN, false, Set.of()));

        assertThat(full.entries()).extracting(Entry::state).containsOnly(State.DONE);
        assertThat(full.missing()).isEmpty();
        assertThat(full.entries())
                .extracting(Entry::item)
                .containsAll(
                        Set.of(
                                RecordItem.SCREENING_CONCLUSION,
                                RecordItem.ADVICE_FOR_FOLLOW_UP,
                                RecordItem.END_REPORT));
    }

    @Test
    void screeningIsAskedForWithDirectAccessOnly() {
        assertThat(state(RecordItem.SCREENING_CONCLUSION, empty(true))).isPresent();
        assertThat(state(RecordItem.SCREENING_CONCLUSION, empty(false))).isEmpty();
        assertThat(state(RecordItem.CONSENT_TO_SHARE, empty(false))).isEmpty();
        assertThat(state(RecordItem.REQUEST_FOR_HELP, empty(false))).isPresent();
    }

    @Test
    void adviceIsAskedForOnlyWhenTheScreeningIsNotRight() {
        assertThat(state(RecordItem.ADVICE_FOR_FOLLOW_UP, empty(true))).isEmpty();
    }

    @Test
    void aRefusalIsAnAnswerAndAReportIsThenNotOwed() {
        var refused = facts(true, false, 0, ConsentStanding.REFUSED, true, Set.of());

        assertThat(state(RecordItem.CONSENT_TO_SHARE, refused)).contains(State.DONE);
        assertThat(state(RecordItem.END_REPORT, refused)).contains(State.NONE);
        assertThat(state(RecordItem.YEARLY_REPORT, refused)).contains(State.NONE);
    }

    @Test
    void thatThereIsNothingCountsWhereItCanBe() {
        var none =
                facts(
                        true,
                        false,
                        0,
                        ConsentStanding.NOT_ASKED,
                        false,
                        Set.of(RecordItem.HEALTH_DETERMINANTS, RecordItem.MAIN_GOAL));

        assertThat(state(RecordItem.HEALTH_DETERMINANTS, none)).contains(State.NONE);
        assertThat(state(RecordItem.MAIN_GOAL, none)).contains(State.NOT_DONE);
    }

    @Test
    void aReportIsOwedAfterAYear() {
        assertThat(state(RecordItem.YEARLY_REPORT, empty(true))).isEmpty();
        assertThat(
                        state(
                                RecordItem.YEARLY_REPORT,
                                facts(true, true, 1, ConsentStanding.GIVEN, true, Set.of())))
                .contains(State.NOT_DONE);
    }

    @Test
    void eachItemHasASourceOfTheGuideline() {
        for (RecordItem item : RecordItem.values()) {
            assertThat(item.source()).matches("D[2-7]");
            assertThat(RecordItem.fromId(item.id())).isEqualTo(item);
        }
    }
}
