package app.wervel.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Values are written to records and to the outside by their ids, and found again by them. */
class IdsTest {
    @Test
    void everyValueIsFoundByItsId() {
        assertFound(Urgency.values(), Urgency::id, Urgency::fromId);
        assertFound(Classification.values(), Classification::id, Classification::fromId);
        assertFound(Phase.values(), Phase::id, Phase::fromId);
        assertFound(
                ScreeningSuggestion.values(), ScreeningSuggestion::id, ScreeningSuggestion::fromId);
        assertFound(EmergencyAction.values(), EmergencyAction::id, EmergencyAction::fromId);
        assertFound(RuleGroup.values(), RuleGroup::id, RuleGroup::fromId);
    }

    private static <E extends Enum<E>> void assertFound(
            E[] values, Function<E, String> id, Function<String, E> fromId) {
        for (E value : values) {
            assertThat(fromId.apply(id.apply(value))).isSameAs(value);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fromId.apply(value.name()))
                    .withMessageContaining(value.name());
        }
    }

    @Test
    void idsAreThoseOfTheRuleCatalogue() {
        assertThat(Urgency.GP_IF_PERSISTS.id()).isEqualTo("gp_if_persists");
        assertThat(EmergencyAction.CALL_112.id()).isEqualTo("call_112");
        assertThat(ScreeningSuggestion.PLUIS_MET_TERUGKOPPELING.id())
                .isEqualTo("pluis_met_terugkoppeling");
    }
}
