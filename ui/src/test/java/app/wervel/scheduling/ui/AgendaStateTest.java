package app.wervel.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgendaStateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void anAddressGivesBackWhatWasShown() {
        var shown =
                new AgendaState(AgendaMode.LIST, TODAY.plusDays(4), Rows.BRAM.id(), false, true);

        assertThat(AgendaState.of(shown.parameters(), AgendaMode.DAY, TODAY)).isEqualTo(shown);
    }

    @Test
    void nonsenseInAnAddressIsTheDayOfToday() {
        var nonsense =
                QueryParameters.simple(
                        Map.of("date", "2026-02-30", "view", "year", "practitioner", "x' OR 1"));

        assertThat(AgendaState.of(nonsense, AgendaMode.LIST, TODAY))
                .isEqualTo(AgendaState.today(AgendaMode.DAY, TODAY));
    }

    @Test
    void aMonthIsShownInWholeWeeks() {
        var month = AgendaState.today(AgendaMode.MONTH, TODAY);

        assertThat(month.from(false)).isEqualTo("2026-10-26");
        assertThat(month.until(false)).isEqualTo("2026-12-07");
    }

    @Test
    void theListOfOneIsAWeekLongAndADayOnAPhone() {
        var list = AgendaState.today(AgendaMode.LIST, TODAY.plusDays(2)).of(Rows.ANNA.id(), false);

        assertThat(list.from(false)).isEqualTo(TODAY);
        assertThat(list.until(false)).isEqualTo(TODAY.plusWeeks(1));
        assertThat(list.from(true)).isEqualTo(TODAY.plusDays(2));
        assertThat(list.until(true)).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void turningThePageOfALongMonthMissesNoShortOne() {
        var january = AgendaState.today(AgendaMode.MONTH, LocalDate.of(2027, 1, 31));

        assertThat(january.turned(1, false).date()).isEqualTo("2027-02-01");
        assertThat(january.turned(-1, false).date()).isEqualTo("2026-12-01");
    }

    @Test
    void turningThePageOfADayOrAWeekKeepsWhoIsShown() {
        var week = AgendaState.today(AgendaMode.WEEK, TODAY).of(Rows.ANNA.id(), false);

        assertThat(week.turned(1, false).date()).isEqualTo(TODAY.plusWeeks(1));
        assertThat(week.turned(1, false).practitioner()).isEqualTo(Rows.ANNA.id());
        assertThat(week.as(AgendaMode.DAY).turned(-1, false).date()).isEqualTo(TODAY.minusDays(1));
    }
}
