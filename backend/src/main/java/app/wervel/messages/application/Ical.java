package app.wervel.messages.application;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes iCalendar files in UTC: no time zone has to be described, and none can be understood
 * wrongly.
 */
final class Ical {
    static final String PRODUCT = "-//Wervel//Wervel//NL";

    private Ical() {}

    static String write(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
