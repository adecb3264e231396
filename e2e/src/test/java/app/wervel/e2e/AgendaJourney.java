package app.wervel.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A journey through the agenda, on days that nobody else uses: far ahead, each test its own. */
abstract class AgendaJourney extends Journey {
    static final String TOKEN = "demo-reception";
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** A place that is free, as REST offers it. */
    record Slot(String type, String practitioner, String room, OffsetDateTime start) {
        LocalDate date() {
            return start.toLocalDate();
        }

        String clock() {
            return CLOCK.format(start);
        }
    }

    List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        wervel.getJson(path, TOKEN).get("items").forEach(items::add);
        return items;
    }

    JsonNode type(String name) {
        return items("/api/v1/appointment-types?size=100").stream()
                .filter(type -> type.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such kind of appointment: " + name));
    }

    String name(String list, String id, String field) {
        return items("/api/v1/" + list + "?size=100").stream()
                .filter(item -> item.get("id").stringValue().equals(id))
                .map(item -> item.get(field).stringValue())
                .findFirst()
                .orElseThrow();
    }

    /** That many ordinary treatments, one after another, on one day of one practitioner. */
    List<Slot> freeSlots(int count, int weeksAhead) {
        JsonNode type = type("Behandeling");
        String typeId = type.get("id").stringValue();
        int minutes = type.get("minutes").intValue();
        String path =
                "/api/v1/slots?typeId=%s&from=%s&limit=200"
                        .formatted(typeId, LocalDate.now().plusWeeks(weeksAhead));
        Map<String, List<Slot>> days = new HashMap<>();
        for (JsonNode item : items(path)) {
            var slot =
                    new Slot(
                            typeId,
                            item.get("practitionerId").stringValue(),
                            item.get("roomId").stringValue(),
                            OffsetDateTime.parse(item.get("start").stringValue()));
            List<Slot> day =
                    days.computeIfAbsent(
                            slot.practitioner() + slot.room() + slot.date(),
                            key -> new ArrayList<>());
            if (day.isEmpty()
                    || !slot.start().isBefore(day.getLast().start().plusMinutes(minutes))) {
                day.add(slot);
            }
            if (day.size() == count) {
                return day;
            }
        }
        throw new AssertionError("The demo practice has no such day");
    }

    String patient(String familyName) {
        return wervel.postJson(
                        201,
                        "/api/v1/patients",
                        TOKEN,
                        "{\"familyName\": \"%s\", \"givenName\": \"Noor\", \"birthDate\": \"1981-04-12\", \"phone\": \"06 00112233\", \"acceptDuplicate\": true}"
                                .formatted(familyName))
                .get("id")
                .stringValue();
    }

    /** Gives the appointment's id. */
    String book(Slot slot, String patient) {
        return wervel.postJson(
                        201,
                        "/api/v1/appointments",
                        TOKEN,
                        """
                        {"practitionerId": "%s", "patientId": "%s", "typeId": "%s", "roomId": "%s",
                         "start": "%s"}
                        """
                                .formatted(
                                        slot.practitioner(),
                                        patient,
                                        slot.type(),
                                        slot.room(),
                                        slot.start()))
                .get("id")
                .stringValue();
    }

    Page agenda(Page page, Slot slot) {
        page.navigate(
                "%s/agenda?date=%s&view=day&practitioner=%s"
                        .formatted(wervel.address(), slot.date(), slot.practitioner()));
        page.waitForSelector("wervel-agenda .ec-body");
        return page;
    }

    static Locator entry(Page page, String text) {
        return page.locator(".ec-event:has([data-id])")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The dialog that was opened last. */
    static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]").last();
    }

    static Locator button(Locator inside, String name) {
        return inside.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static void fill(Page page, Locator field, String text) {
        field.fill(text);
        page.keyboard().press("Tab");
    }

    static void choose(Page page, Locator select, String option) {
        select.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }
}
