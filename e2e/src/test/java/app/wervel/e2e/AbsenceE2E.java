package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody is ill: who is hit, where each could go, and what stays until it is arranged. */
class AbsenceE2E extends AgendaJourney {
    @Test
    void whoIsHitByAnAbsenceIsMovedOrLeftOneByOne() {
        List<Slot> slots = freeSlots(3, 64);
        String alone = book(slots.get(0), patient("Alleenverzet"));
        String left = book(slots.get(1), patient("Blijftstaan"));
        String together = book(slots.get(2), patient("Samenverzet"));
        Slot day = slots.getFirst();
        Page page = logIn(desk(), "roos");
        page.navigate(wervel.address() + "/absences");
        click(page, "Afwezigheid toevoegen");
        note(page, day, "17:00", "09:00");
        assertThat(dialog(page)).containsText("Het einde moet na het begin liggen.");
        fill(page, page.locator("#startTime input"), "");
        fill(page, page.locator("#endTime input"), "");
        button(dialog(page), "Opslaan").click();

        Locator rows = page.locator(".absence-row");
        assertThat(rows).hasCount(3);
        Locator first = row(rows, "Alleenverzet");
        first.locator("vaadin-button").click();
        assertThat(first).containsText("Verplaatst naar");
        choose(page, row(rows, "Blijftstaan").locator("vaadin-select"), "Laten staan");
        button(dialog(page), "Gekozen verplaatsen (1)").click();
        assertThat(row(rows, "Samenverzet")).containsText("Verplaatst naar");
        assertThat(dialog(page)).containsText("Nog één afspraak valt in deze afwezigheid.");
        button(dialog(page), "Sluiten").click();

        agenda(page, day);
        assertThat(entry(page, "Blijftstaan")).hasCount(1);
        assertThat(entry(page, "Alleenverzet")).hasCount(0);
        assertThat(entry(page, "Samenverzet")).hasCount(0);
        assertThat(start(left)).isEqualTo(slots.get(1).start());
        assertThat(start(alone).toLocalDate()).isNotEqualTo(day.date());
        assertThat(start(together).toLocalDate()).isNotEqualTo(day.date());
    }

    private void note(Page page, Slot day, String from, String until) {
        choose(
                page,
                page.locator("#practitioner"),
                name("practitioners", day.practitioner(), "displayName"));
        fill(page, page.locator("#start input"), DAY.format(day.date()));
        fill(page, page.locator("#startTime input"), from);
        fill(page, page.locator("#end input"), DAY.format(day.date()));
        fill(page, page.locator("#endTime input"), until);
        button(dialog(page), "Opslaan").click();
    }

    private OffsetDateTime start(String appointment) {
        return OffsetDateTime.parse(
                wervel.getJson("/api/v1/appointments/" + appointment, TOKEN)
                        .get("start")
                        .stringValue());
    }

    private static Locator row(Locator rows, String name) {
        return rows.filter(new Locator.FilterOptions().setHasText(name));
    }
}
