package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two desks at one agenda: what one drags the other sees, and what cannot be springs back. */
class AgendaLiveE2E extends Journey {
    private static final System.Logger log = System.getLogger(AgendaLiveE2E.class.getName());
    private static final String TOKEN = "demo-reception";
    private static final ZoneId PRACTICE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private FreeDay day;

    @BeforeEach
    void findAFreeDay() {
        day = FreeDay.find(wervel);
    }

    @Test
    void whatOneDeskDragsTheOtherSees() {
        String id = book(0, 0);
        Page mine = agenda("roos");
        Page colleagues = agenda("anna");
        assertThat(entry(colleagues, id)).hasAttribute("aria-label", startsAt(0));
        colleagues.evaluate(
                """
                id => {
                  const label = () => document.querySelector(`[data-id="${id}"]`)
                    ?.closest('.ec-event').getAttribute('aria-label');
                  const before = label();
                  new MutationObserver(() => {
                    if (label() && label() !== before) window.seenAt ??= Date.now();
                  }).observe(document.querySelector('wervel-agenda'),
                    { subtree: true, childList: true, attributes: true });
                }
                """,
                id);

        drag(mine, id, 2);
        long dropped = ((Number) mine.evaluate("Date.now()")).longValue();

        assertThat(entry(colleagues, id)).hasAttribute("aria-label", startsAt(2));
        assertThat(entry(mine, id)).hasAttribute("aria-label", startsAt(2));
        long seen = ((Number) colleagues.evaluate("window.seenAt")).longValue();
        log.log(System.Logger.Level.INFO, "The colleague saw it after {0} ms", seen - dropped);

        mine.getByText("Ongedaan maken").click();
        assertThat(entry(colleagues, id)).hasAttribute("aria-label", startsAt(0));
    }

    @Test
    void whoTreatsSeesWithoutReloadingWhoArrives() {
        Page page = logIn(desk(), "anna");
        assertThat(page.locator(".day-list").first()).isVisible();
        var patient = FreeDay.items(wervel, "/api/v1/patients?size=30").get(25);
        var anna =
                FreeDay.items(wervel, "/api/v1/practitioners").stream()
                        .filter(each -> each.get("displayName").stringValue().equals("Anna de Wit"))
                        .findFirst()
                        .orElseThrow();
        String body =
                """
                {"practitionerId": "%s", "patientId": "%s", "typeId": "%s", "start": "%s",
                 "override": true}
                """
                        .formatted(
                                anna.get("id").stringValue(),
                                patient.get("id").stringValue(),
                                day.type(),
                                LocalDate.now(PRACTICE)
                                        .atTime(5, 0)
                                        .atZone(PRACTICE)
                                        .toOffsetDateTime());
        String id =
                wervel.postJson(201, "/api/v1/appointments", TOKEN, body).get("id").stringValue();
        Locator line =
                page.locator(".day-row")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(page.locator(".day-time:text-is('05:00')")));
        assertThat(line).containsText("Gepland");

        wervel.postJson(
                200,
                "/api/v1/appointments/" + id + "/status",
                TOKEN,
                "{\"version\": 0, \"status\": \"arrived\"}");

        assertThat(line).containsText("Is er");
    }

    @Test
    void whoIsPutOnTheWaitingListElsewhereStandsInAnOpenPanel() {
        Page page = agenda("roos");
        page.keyboard().press("q");
        assertThat(page.locator(".waiting-panel")).isVisible();

        String patient =
                """
                {"familyName": "Wachtendonk", "givenName": "Els", "birthDate": "1949-05-06", "phone": "06 00776655"}
                """;
        String wish =
                """
                {"patientId": "%s", "typeId": "%s", "urgency": "urgent"}
                """
                        .formatted(
                                wervel.postJson(201, "/api/v1/patients", TOKEN, patient)
                                        .get("id")
                                        .stringValue(),
                                day.type());
        wervel.postJson(201, "/api/v1/waiting-list", TOKEN, wish);

        assertThat(page.locator(".waiting-panel .plain-list")).containsText("Els Wachtendonk");
    }

    @Test
    void aDragOntoAnotherAppointmentSpringsBackAndSaysWhy() {
        String id = book(0, 1);
        book(2, 2);
        Page page = agenda("roos");

        drag(page, id, 2);

        assertThat(page.locator("vaadin-notification-card").first())
                .containsText(Pattern.compile("is bezet tot " + day.clock(3)));
        assertThat(entry(page, id)).hasAttribute("aria-label", startsAt(0));
        assertThat(entry(page, id).locator(".agenda-time")).hasText(day.clock(0));
    }

    @Test
    void aDragWithCtrlCopiesAndTheKeyboardCopiesToAnotherDay() {
        String id = book(0, 4);
        Page page = agenda("roos");
        String who = entry(page, id).locator(".agenda-title").innerText();
        Locator dialog = page.locator("vaadin-dialog[opened]");

        page.keyboard().down("Control");
        drag(page, id, 2);
        page.keyboard().up("Control");

        assertThat(dialog.getByLabel("Tijd")).hasValue(day.clock(2));
        assertThat(dialog.locator(".desk-side")).containsText(who);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Afspraak maken").setExact(true))
                .click();
        assertThat(entry(page, id)).hasAttribute("aria-label", startsAt(0));
        assertThat(page.locator(".ec-event").filter(new Locator.FilterOptions().setHasText(who)))
                .hasCount(2);

        entry(page, id).focus();
        page.keyboard().press("Control+c");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verder").setExact(true))
                .click();
        assertThat(page).not().hasURL(Pattern.compile(".*date=" + day.date() + ".*"));
        assertThat(page.locator(".ec-event").filter(new Locator.FilterOptions().setHasText(who)))
                .hasCount(0);
        page.locator(".agenda-slot").focus();
        page.keyboard().press("Control+v");
        assertThat(dialog.locator(".desk-side")).containsText(who);
    }

    @Test
    void anAppointmentIsCarriedByKeyboardAndKeepsTheFocus() {
        String id = book(0, 3);
        Page page = agenda("roos");
        entry(page, id).focus();

        page.keyboard().press("Alt+ArrowDown");

        var later = day.starts().get(0).plusMinutes(AgendaPage.ROW);
        var label = Pattern.compile("^" + CLOCK.format(later) + "–.*");
        assertThat(entry(page, id)).hasAttribute("aria-label", label);
        assertThat(entry(page, id)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
    }

    @Test
    void aFreePlaceIsFoundWithArrowKeysAndBookedWithEnter() {
        Page page = agenda("roos");
        page.locator(".agenda-slot").focus();
        page.keyboard().press("Home");
        for (int i = 0; i < 60 && !onSlot(page, day.clock(3)); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(onSlot(page, day.clock(3))).isTrue();

        page.keyboard().press("Enter");

        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
    }

    @Test
    void aLetterChangesTheViewAndTheAddressSaysSo() {
        Page page = agenda("anna");

        page.keyboard().press("w");

        assertThat(page).hasURL(Pattern.compile(".*view=week.*"));
        assertThat(page.locator("wervel-agenda[data-view='timeGridWeek'] .ec-body")).isVisible();
        page.keyboard().press("l");
        assertThat(page).hasURL(Pattern.compile(".*view=list.*"));
        assertThat(page.locator("wervel-agenda[data-view^='list']")).isVisible();
        page.goBack();
        assertThat(page.locator("wervel-agenda[data-view='timeGridWeek'] .ec-body")).isVisible();
    }

    private static boolean onSlot(Page page, String time) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                .startsWith(time);
    }

    /** With the mouse, from its first row to that of another slot. */
    private void drag(Page page, String id, int slot) {
        var minutes = Duration.between(day.starts().getFirst(), day.starts().get(slot)).toMinutes();
        new AgendaPage(page).drag(id, minutes / AgendaPage.ROW);
    }

    private Pattern startsAt(int slot) {
        return Pattern.compile("^" + day.clock(slot) + "–.*");
    }

    private static Locator entry(Page page, String id) {
        return new AgendaPage(page).entry(id);
    }

    private Page agenda(String username) {
        return AgendaPage.open(logIn(desk(), username), wervel, day).page();
    }

    /** Somebody of the demo practice in that slot; gives the appointment's id. */
    private String book(int slot, int patient) {
        String body =
                """
                {"practitionerId": "%s", "patientId": "%s", "typeId": "%s", "roomId": "%s",
                 "start": "%s"}
                """
                        .formatted(
                                day.practitioner(),
                                FreeDay.items(wervel, "/api/v1/patients?size=20")
                                        .get(10 + patient)
                                        .get("id")
                                        .stringValue(),
                                day.type(),
                                day.room(),
                                day.starts().get(slot));
        return wervel.postJson(201, "/api/v1/appointments", TOKEN, body).get("id").stringValue();
    }
}
