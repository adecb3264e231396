package app.wervel.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Who works when and where in the demo practice. Two practitioners work in the evening, so that
 * "twice a week, after five" can be had.
 */
final class DemoWeek {
    static final String CENTRE = "Centrum";
    static final String DE_BILT = "De Bilt";

    static final List<Block> BLOCKS = blocks();

    private DemoWeek() {}

    private static List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        for (DayOfWeek day : List.of(MONDAY, TUESDAY, THURSDAY, FRIDAY)) {
            all.add(new Block("anna", day, CENTRE, at("08:00"), at("17:00"), at("12:30")));
        }
        for (DayOfWeek day : List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)) {
            all.add(new Block("bram", day, CENTRE, at("08:00"), at("16:30"), at("12:00")));
        }
        for (DayOfWeek day : List.of(MONDAY, WEDNESDAY)) {
            all.add(new Block("carlijn", day, CENTRE, at("12:00"), at("20:00"), at("16:00")));
        }
        all.add(new Block("carlijn", FRIDAY, CENTRE, at("08:30"), at("16:30"), at("12:30")));
        all.add(new Block("daan", TUESDAY, DE_BILT, at("08:30"), at("17:00"), at("12:30")));
        all.add(new Block("daan", WEDNESDAY, CENTRE, at("08:30"), at("17:00"), at("12:30")));
        all.add(new Block("daan", THURSDAY, CENTRE, at("08:30"), at("17:00"), at("12:30")));
        all.add(new Block("daan", FRIDAY, DE_BILT, at("08:30"), at("17:00"), at("12:30")));
        for (DayOfWeek day : List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)) {
            all.add(new Block("esther", day, CENTRE, at("08:30"), at("13:00"), at("10:30")));
        }
        for (DayOfWeek day : List.of(MONDAY, WEDNESDAY)) {
            all.add(new Block("faisal", day, DE_BILT, at("08:00"), at("17:00"), at("12:30")));
        }
        all.add(new Block("faisal", THURSDAY, DE_BILT, at("12:00"), at("20:00"), at("16:30")));
        return List.copyOf(all);
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    /** A working day; the break lasts half an hour. */
    record Block(
            String practitioner,
            DayOfWeek day,
            String location,
            LocalTime from,
            LocalTime until,
            LocalTime breakFrom) {
        private static final int BREAK_MINUTES = 30;

        LocalTime breakUntil() {
            return breakFrom.plusMinutes(BREAK_MINUTES);
        }

        boolean hasRoomFor(LocalTime start, int minutes) {
            LocalTime end = start.plusMinutes(minutes);
            boolean inWork = !start.isBefore(from) && !end.isAfter(until);
            return inWork && (!end.isAfter(breakFrom) || !start.isBefore(breakUntil()));
        }
    }
}
