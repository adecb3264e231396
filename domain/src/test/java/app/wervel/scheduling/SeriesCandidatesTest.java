package app.wervel.scheduling;

import static app.wervel.scheduling.SeriesFixture.LOTTE;
import static app.wervel.scheduling.SeriesFixture.ROOM_1;
import static app.wervel.scheduling.SeriesFixture.ROOM_2;
import static app.wervel.scheduling.SeriesFixture.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.scheduling.AgendaBook.BookRoom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesCandidatesTest {
    private static final LocalDate DAY = SeriesFixture.MONDAY;
    private static final LocationId CENTRE = LocationId.next();
    private static final Period ALL_DAY =
            new Period(
                    DAY.atStartOfDay(ZONE).toInstant(),
                    DAY.plusDays(1).atStartOfDay(ZONE).toInstant());

    private Period booked = period("08:00", "08:30");

    private static Period period(String from, String until) {
        return new Period(at(from), at(until));
    }

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private List<SeriesCandidate> find(SlotDemand demand, String notBefore, String notAfter) {
        var hours =
                new HoursBlock(
                        LOTTE,
                        CENTRE,
                        HoursKind.WORK,
                        DayOfWeek.MONDAY,
                        8 * 60,
                        10 * 60,
                        DAY,
                        null);
        var book =
                new AgendaBook(
                        OpenHours.of(List.of(hours), List.of(), List.of(), DAY, DAY, ZONE),
                        List.of(new BookRoom(ROOM_1, CENTRE), new BookRoom(ROOM_2, CENTRE)),
                        List.of(),
                        Map.of(LOTTE, PeriodSet.of(booked)),
                        Map.of(ROOM_1, PeriodSet.of(booked, period("09:00", "09:30"))),
                        Map.of());
        return new SeriesCandidates(book, demand, ZONE)
                .in(
                        List.of(LOTTE),
                        ALL_DAY,
                        new SeriesPattern(
                                1,
                                1,
                                DAY,
                                notBefore == null ? null : LocalTime.parse(notBefore),
                                notAfter == null ? null : LocalTime.parse(notAfter),
                                Set.of(),
                                null));
    }

    private static SlotDemand halfHour(boolean inARoom) {
        return new SlotDemand(30, 0, inARoom, null);
    }

    @Test
    void itIsKnownWhichSidesTouchAnotherAppointmentOrTheEndOfTheDay() {
        assertThat(find(halfHour(false), null, null))
                .extracting(SeriesCandidate::time, SeriesCandidate::touching)
                .containsExactly(
                        tuple(LocalTime.of(8, 30), 1),
                        tuple(LocalTime.of(9, 0), 0),
                        tuple(LocalTime.of(9, 30), 1));
    }

    @Test
    void aSlotThatFillsAHoleTouchesOnBothSidesWithItsBuffer() {
        booked = period("08:00", "09:20");

        assertThat(find(new SlotDemand(30, 10, false, null), null, null))
                .extracting(SeriesCandidate::time, SeriesCandidate::touching)
                .containsExactly(tuple(LocalTime.of(9, 20), 2));
    }

    @Test
    void everyFreeRoomIsACandidateTheLeastBookedFirst() {
        assertThat(find(halfHour(true), null, null))
                .extracting(SeriesCandidate::time, SeriesCandidate::room)
                .containsExactly(
                        tuple(LocalTime.of(8, 30), ROOM_2),
                        tuple(LocalTime.of(8, 30), ROOM_1),
                        tuple(LocalTime.of(9, 0), ROOM_2),
                        tuple(LocalTime.of(9, 30), ROOM_2),
                        tuple(LocalTime.of(9, 30), ROOM_1));
    }

    @Test
    void theWishedHoursAreDividedFromTheirBeginningAsWell() {
        assertThat(find(halfHour(false), "09:15", "09:45"))
                .extracting(SeriesCandidate::time)
                .containsExactly(
                        LocalTime.of(8, 30),
                        LocalTime.of(9, 0),
                        LocalTime.of(9, 15),
                        LocalTime.of(9, 30));
    }
}
