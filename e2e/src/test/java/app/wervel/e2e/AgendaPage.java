package app.wervel.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalTime;

/** The agenda on somebody's screen: one practitioner's day. */
record AgendaPage(Page page) {
    /** Minutes of a row of the grid. */
    static final int ROW = 15;

    static AgendaPage open(Page page, RunningWervel wervel, FreeDay day) {
        page.navigate(
                "%s/agenda?date=%s&view=day&practitioner=%s"
                        .formatted(wervel.address(), day.date(), day.practitioner()));
        page.waitForSelector("wervel-agenda .ec-body");
        return new AgendaPage(page);
    }

    Locator entry(String id) {
        return page.locator(".ec-event:has([data-id='%s'])".formatted(id));
    }

    /** With the mouse, so many rows down. */
    void drag(String id, long rows) {
        // Waits until the grid has come to rest.
        entry(id).hover();
        BoundingBox box = entry(id).boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + 6;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x, y + rows * rowHeight(), new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    /** On the grid where that time begins; scrolls there first. */
    void clickAt(String clock) {
        Locator grid = page.locator("wervel-agenda .ec-body .ec-events").first();
        grid.hover(
                new Locator.HoverOptions()
                        .setTrial(true)
                        .setPosition(20, top(clock))
                        .setForce(true));
        grid.click(new Locator.ClickOptions().setPosition(20, top(clock)).setForce(true));
    }

    /** In pixels from the grid's top to the middle of the row. */
    private double top(String clock) {
        int first =
                ((Number) page.evaluate("document.querySelector('wervel-agenda').firstMinute()"))
                        .intValue();
        int minutes = LocalTime.parse(clock).toSecondOfDay() / 60 - first;
        return rowHeight() * (minutes / (double) ROW + 0.5);
    }

    private double rowHeight() {
        return ((Number)
                        page.evaluate(
                                "parseFloat(getComputedStyle(document.querySelector('.ec-main')).getPropertyValue('--ec-slot-height'))"))
                .doubleValue();
    }
}
