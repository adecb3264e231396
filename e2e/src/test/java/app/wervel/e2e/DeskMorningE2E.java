package app.wervel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A receptionist's morning: ten callers, first with the mouse, then without one. Each call ends
 * with what the agenda then holds; a picture of each is left in {@code target/morning}.
 */
class DeskMorningE2E extends Journey {
    private static final System.Logger log = System.getLogger(DeskMorningE2E.class.getName());
    private static final String TOKEN = "demo-reception";
    private static final ZoneId PRACTICE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private FreeDay day;
    private Page page;
    private AgendaPage agenda;
    private String how;
    private int clicks;
    private int keys;

    /** Whoever calls, registered before; the family names are nobody's. */
    private record Caller(String id, String familyName) {}

    @Test
    void tenCallsByMouse() {
        begin("mouse");
        var wanda = caller("Aubergen");
        var kees = caller("Belvink");
        var ria = caller("Cynthoven");
        var joop = caller("Duivestijn");
        var hans = caller("Eikelaar");
        var mia = caller("Fluitsma");
        String cancelled = book(kees, 3);
        wish(ria);
        agenda = AgendaPage.open(page, wervel, day);

        // 1. A free place.
        agenda.clickAt(day.clock(0));
        clicks++;
        pick(dialog(), wanda);
        click(button(dialog(), "Afspraak maken"));
        said("Ingepland: Wanda Aubergen");
        String first = appointment(wanda);
        assertThat(agenda.entry(first)).hasAttribute("aria-label", startsAt(day.clock(0)));
        picture(1);

        // 2. An hour later, please.
        agenda.drag(first, rows(0, 2));
        clicks++;
        assertThat(agenda.entry(first)).hasAttribute("aria-label", startsAt(day.clock(2)));
        picture(2);

        // 3. As soon as there is a place.
        click(button(page.locator("body"), "Zoek vrije plek"));
        click(dialog().locator(".slot-list vaadin-button").first());
        pick(dialog(), joop);
        click(button(dialog(), "Afspraak maken"));
        said("Ingepland: Wanda Duivestijn");
        picture(3);

        // 4. Somebody new.
        click(button(page.locator("body"), "Nieuwe afspraak"));
        click(button(dialog(), "Nieuwe patiënt"));
        fill("Roepnaam", "Nora");
        fill("Achternaam", "Gloudemans");
        fill("Geboortedatum", "03-04-1971");
        fill("Telefoon", "06 00112233");
        click(dialog().locator(".slot-buttons vaadin-button").first());
        click(button(dialog(), "Afspraak maken"));
        said("Ingepland: Nora Gloudemans");
        picture(4);

        // 5. Not this week after all.
        var later = day.weekLater(wervel);
        click(agenda.entry(first));
        click(dialog().getByText("Verplaatsen of wijzigen"));
        fill("Dag", DAY.format(later));
        fill("Tijd", CLOCK.format(later));
        click(button(dialog(), "Wijziging opslaan"));
        said("De afspraak is gewijzigd.");
        click(button(dialog(), "Sluiten"));
        assertThat(start(first)).isEqualTo(later);
        assertThat(agenda.entry(first)).hasCount(0);
        picture(5);

        // 6. Ill.
        click(agenda.entry(cancelled));
        click(dialog().getByText("Afzeggen", exactly()));
        click(dialog().getByText("Ziek", exactly()));
        click(button(dialog(), "Afspraak afzeggen"));
        assertThat(dialog()).containsText("Afgezegd door de patiënt: Ziek");
        picture(6);

        // 7. Whoever waits for just that.
        click(fitting(ria).locator("vaadin-button"));
        said("Ingepland: Wanda Cynthoven");
        String taken = appointment(ria);
        assertThat(start(taken)).isEqualTo(day.starts().get(3));
        click(button(dialog(), "Sluiten"));
        assertThat(agenda.entry(taken)).hasAttribute("aria-label", startsAt(day.clock(3)));
        picture(7);

        // 8. No place suits.
        click(button(page.locator("body"), "Wachtlijst"));
        click(button(page.locator(".waiting-panel"), "Op de wachtlijst zetten"));
        pick(dialog(), hans);
        click(button(dialog(), "Zo snel mogelijk"));
        click(button(dialog(), "Opslaan"));
        said("De wens is opgeslagen.");
        assertThat(page.locator(".waiting-panel")).containsText("Wanda Eikelaar");
        assertThat(waits(hans)).isTrue();
        click(button(page.locator("body"), "Wachtlijst"));
        picture(8);

        // 9. A series of nine.
        click(page.locator("vaadin-menu-bar-button:visible").last());
        click(page.getByRole(AriaRole.MENUITEM, named("Reeks plannen")));
        pick(dialog(), mia);
        click(button(dialog(), "Voorstel maken"));
        picture(9);
        click(button(dialog(), "Alle 9 boeken"));
        assertThat(dialog()).containsText("9 afspraken zijn ingepland.");
        click(button(dialog(), "Sluiten"));
        has(mia, 9);

        // 10. And once more the week after.
        agenda.entry(taken).dblclick();
        clicks += 2;
        click(dialog().locator(".slot-buttons vaadin-button").first());
        click(button(dialog(), "Afspraak maken"));
        said("Ingepland: Wanda Cynthoven");
        has(ria, 2);
        picture(10);

        end();
    }

    @Test
    void tenCallsByKeyboard() {
        begin("keyboard");
        var wanda = caller("Hazelhof");
        var kees = caller("Ibelings");
        var ria = caller("Jorritsveld");
        var joop = caller("Kwantes");
        var hans = caller("Lubberding");
        var mia = caller("Muijtjens");
        String cancelled = book(kees, 3);
        wish(ria);
        agenda = AgendaPage.open(page, wervel, day);

        // 1. A free place.
        press("ArrowDown");
        walkTo("[aria-label^='%s']".formatted(day.clock(0)));
        press("Enter");
        choose(wanda);
        press("Enter");
        said("Ingepland: Wanda Hazelhof");
        String first = appointment(wanda);
        assertThat(agenda.entry(first)).hasAttribute("aria-label", startsAt(day.clock(0)));
        picture(1);

        // 2. An hour later, please: who booked stands on the appointment.
        assertThat(agenda.entry(first)).isFocused();
        page.keyboard().down("Alt");
        for (long row = rows(0, 2); row > 0; row--) {
            press("ArrowDown");
        }
        page.keyboard().up("Alt");
        assertThat(agenda.entry(first)).hasAttribute("aria-label", startsAt(day.clock(2)));
        said("Ongedaan maken");
        picture(2);

        // 3. As soon as there is a place.
        press("f");
        assertThat(dialog().locator(".slot-list vaadin-button").first()).isFocused();
        press("Enter");
        assertThat(field("Patiënt")).isFocused();
        choose(joop);
        press("Enter");
        said("Ingepland: Wanda Kwantes");
        picture(3);

        // 4. Somebody new: what was looked for is the name.
        press("n");
        type("Nijkamp");
        assertThat(field("Patiënt")).hasValue("Nijkamp");
        press("Enter");
        assertThat(field("Roepnaam")).isFocused();
        type("Nora");
        tabTo(field("Geboortedatum"));
        type("03-04-1972");
        tabTo(field("Telefoon"));
        type("06 00112234");
        press("Enter");
        assertThat(dialog().locator(".slot-buttons vaadin-button").first()).isFocused();
        press("Enter");
        assertThat(button(dialog(), "Afspraak maken")).isFocused();
        press("Enter");
        said("Ingepland: Nora Nijkamp");
        picture(4);

        // 5. Not this week after all.
        var later = day.weekLater(wervel);
        walkTo(".ec-event:has([data-id='%s'])".formatted(first));
        press("F2");
        assertThat(field("Dag")).isFocused();
        press("Control+a");
        type(DAY.format(later));
        tabTo(field("Tijd"));
        press("Control+a");
        type(CLOCK.format(later));
        press("Enter");
        said("De afspraak is gewijzigd.");
        press("Escape");
        assertThat(dialog()).hasCount(0);
        assertThat(start(first)).isEqualTo(later);
        picture(5);

        // 6. Ill.
        walkTo(".ec-event:has([data-id='%s'])".formatted(cancelled));
        press("Delete");
        assertThat(field("Reden")).isFocused();
        type("Ziek");
        press("Enter");
        assertThat(dialog()).containsText("Afgezegd door de patiënt: Ziek");
        picture(6);

        // 7. Whoever waits for just that.
        tabTo(fitting(ria).locator("vaadin-button"));
        press("Enter");
        said("Ingepland: Wanda Jorritsveld");
        String taken = appointment(ria);
        assertThat(start(taken)).isEqualTo(day.starts().get(3));
        press("Escape");
        assertThat(dialog()).hasCount(0);
        assertThat(agenda.entry(taken)).hasAttribute("aria-label", startsAt(day.clock(3)));
        picture(7);

        // 8. No place suits.
        press("q");
        assertThat(button(page.locator(".waiting-panel"), "Op de wachtlijst zetten")).isFocused();
        press("Enter");
        choose(hans);
        tabTo(button(dialog(), "Zo snel mogelijk"));
        press("Enter");
        tabTo(field("Notitie"));
        press("Enter");
        said("De wens is opgeslagen.");
        assertThat(page.locator(".waiting-panel")).containsText("Wanda Lubberding");
        assertThat(dialog()).hasCount(0);
        assertThat(waits(hans)).isTrue();
        press("q");
        assertThat(page.locator(".waiting-panel")).isHidden();
        picture(8);

        // 9. And once more, where the first caller was.
        walkTo(".ec-event:has([data-id='%s'])".formatted(taken));
        press("Control+c");
        walkTo(".agenda-slot[aria-label^='%s']".formatted(day.clock(2)));
        press("Control+v");
        assertThat(button(dialog(), "Afspraak maken")).isFocused();
        press("Enter");
        said("Ingepland: Wanda Jorritsveld");
        has(ria, 2);
        picture(9);

        // 10. A series of nine.
        press("s");
        choose(mia);
        press("Enter");
        assertThat(button(dialog(), "Alle 9 boeken")).isFocused();
        picture(10);
        press("Enter");
        assertThat(dialog()).containsText("9 afspraken zijn ingepland.");
        assertThat(button(dialog(), "Sluiten")).isFocused();
        press("Enter");
        assertThat(dialog()).hasCount(0);
        has(mia, 9);

        assertThat(clicks).isZero();
        end();
    }

    private void begin(String with) {
        how = with;
        day = FreeDay.find(wervel);
        page = logIn(desk(), "roos");
    }

    private void end() {
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        log.log(
                System.Logger.Level.INFO,
                "Ten calls by {0}: {1} clicks, {2} keys",
                how,
                clicks,
                keys);
    }

    private void picture(int call) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "morning", how + "-" + call + ".png")));
    }

    /* The mouse. */

    private void click(Locator target) {
        target.click();
        clicks++;
    }

    private void fill(String label, String text) {
        click(field(label));
        page.keyboard().press("Control+a");
        type(text);
        page.keyboard().press("Tab");
    }

    /** Three letters and the first who is found. */
    private void pick(Locator dialog, Caller caller) {
        assertThat(dialog.locator("vaadin-combo-box input").first()).isFocused();
        type(caller.familyName().substring(0, 3));
        click(page.locator("vaadin-combo-box-item").filter(withText(caller.familyName())).first());
    }

    /* The keyboard. */

    private void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    private void type(String text) {
        page.keyboard().type(text);
        keys += text.length();
    }

    /** As {@link #pick}, with Enter for the first who is found. */
    private void choose(Caller caller) {
        type(caller.familyName().substring(0, 3));
        assertThat(
                        page.locator("vaadin-combo-box-item")
                                .filter(withText(caller.familyName()))
                                .first())
                .isVisible();
        press("Enter");
        assertThat(field("Patiënt")).hasValue(Pattern.compile(caller.familyName() + ".*"));
        assertThat(
                        dialog().locator(".patient-aside h3, .series-left, vaadin-checkbox-group")
                                .first())
                .isVisible();
    }

    private void tabTo(Locator target) {
        for (int i = 0; i < 60; i++) {
            if (hasFocus(target)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not get to " + target);
    }

    private static boolean hasFocus(Locator target) {
        return (boolean) target.evaluate("element => element.contains(document.activeElement)");
    }

    /** With the arrow keys, from the top of the day down. */
    private void walkTo(String selector) {
        if (!(boolean) page.evaluate("!!document.activeElement.closest('wervel-agenda')")) {
            press("ArrowDown");
        }
        press("Home");
        for (int i = 0; i < 80; i++) {
            if ((boolean)
                    page.evaluate(
                            "selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError("The arrows do not get to " + selector);
    }

    /* What is on the screen. */

    private Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    private Locator field(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
    }

    private Locator fitting(Caller caller) {
        return dialog().locator(".match-line").filter(withText(caller.familyName()));
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void said(String text) {
        assertThat(page.locator("vaadin-notification-card").filter(withText(text)).first())
                .isVisible();
    }

    private static Pattern startsAt(String clock) {
        return Pattern.compile("^" + clock + "–.*");
    }

    private long rows(int from, int to) {
        return Duration.between(day.starts().get(from), day.starts().get(to)).toMinutes()
                / AgendaPage.ROW;
    }

    /* What the agenda holds. */

    private Caller caller(String familyName) {
        int number = familyName.charAt(0) - 'A';
        String body =
                """
                {"familyName": "%s", "givenName": "Wanda", "birthDate": "%d-02-03", "phone": "06 009000%d"}
                """
                        .formatted(familyName, 1950 + number, 10 + number);
        var caller =
                new Caller(
                        wervel.postJson(201, "/api/v1/patients", TOKEN, body)
                                .get("id")
                                .stringValue(),
                        familyName);
        // Came before, so it is no first visit.
        book(
                caller,
                LocalDate.now()
                        .minusWeeks(1)
                        .atStartOfDay(PRACTICE)
                        .plusMinutes(30L * number)
                        .toOffsetDateTime());
        return caller;
    }

    private String book(Caller caller, int slot) {
        return book(caller, day.starts().get(slot));
    }

    private String book(Caller caller, OffsetDateTime start) {
        String body =
                """
                {"practitionerId": "%s", "patientId": "%s", "typeId": "%s", "roomId": "%s",
                 "start": "%s", "override": true}
                """
                        .formatted(day.practitioner(), caller.id(), day.type(), day.room(), start);
        return wervel.postJson(201, "/api/v1/appointments", TOKEN, body).get("id").stringValue();
    }

    private void wish(Caller caller) {
        String body =
                """
                {"patientId": "%s", "typeId": "%s", "practitionerId": "%s", "urgency": "urgent",
                 "from": "%s", "until": "%s"}
                """
                        .formatted(
                                caller.id(),
                                day.type(),
                                day.practitioner(),
                                day.date(),
                                day.date());
        wervel.postJson(201, "/api/v1/waiting-list", TOKEN, body);
    }

    private boolean waits(Caller caller) {
        return FreeDay.items(wervel, "/api/v1/waiting-list?size=100").stream()
                .anyMatch(entry -> entry.get("patientId").stringValue().equals(caller.id()));
    }

    /** The one that somebody has. */
    private String appointment(Caller caller) {
        return ofPatient(caller).getFirst().get("id").stringValue();
    }

    /** What somebody has in the coming two months, as soon as it is so many. */
    private void has(Caller caller, int number) {
        await().untilAsserted(() -> assertThat(ofPatient(caller)).hasSize(number));
    }

    private List<JsonNode> ofPatient(Caller caller) {
        String path = "/api/v1/appointments?from=%s&to=%s&size=200&page=%d";
        var from = LocalDate.now();
        return Stream.iterate(0, number -> number + 1)
                .map(number ->
                        FreeDay.items(wervel, path.formatted(from, from.plusDays(59), number)))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .filter(each ->
                        each.get("patientId").isString()
                                && each.get("patientId").stringValue().equals(caller.id()))
                .filter(each -> !each.get("status").stringValue().equals("cancelled"))
                .toList();
    }

    private OffsetDateTime start(String appointment) {
        return OffsetDateTime.parse(
                wervel.getJson("/api/v1/appointments/" + appointment, TOKEN)
                        .get("start")
                        .stringValue());
    }
}
