package app.wervel.scheduling.rest;

import app.wervel.scheduling.PracticeTime;
import app.wervel.shared.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Moments as ISO-8601 with an offset; in addresses days too. */
final class MomentText {
    private MomentText() {}

    /**
     * @throws InvalidValue {@code appointment.time-invalid}
     */
    static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noMoment) {
            throw (InvalidValue) new InvalidValue("appointment.time-invalid").initCause(noMoment);
        }
    }

    /**
     * A parameter of an address, in which a plus sign that nobody encoded arrives as a space.
     *
     * @param endOfDay whether a day means its end; otherwise its beginning
     * @throws InvalidValue {@code appointment.time-invalid}
     */
    static Instant parameter(String text, ZoneId zone, boolean endOfDay) {
        if (text.length() != "2027-01-04".length()) {
            return parse(text.replace(' ', '+'));
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return PracticeTime.instant(endOfDay ? day.plusDays(1) : day, LocalTime.MIN, zone);
        } catch (DateTimeException noDay) {
            throw (InvalidValue) new InvalidValue("appointment.time-invalid").initCause(noDay);
        }
    }
}
