package app.wervel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import app.wervel.practice.EquipmentId;
import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AgendaBook.BookEquipment;
import app.wervel.scheduling.AgendaBook.BookRoom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotFinderTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final SlotDemand HALF_AN_HOUR = new SlotDemand(30, 0, false, null);
    private static final SlotDemand IN_A_ROOM = new SlotDemand(30, 0, true, null);

    private final UserId anna = UserId.next();
    private final UserId bram = UserId.next();
    private final LocationId centre = LocationId.next();
    private final LocationId west = LocationId.next();
    private final RoomId one = RoomId.next();
    private final RoomId two = RoomId.next();
    private final EquipmentId bike = EquipmentId.next();

    private final List<HoursBlock> blocks = new ArrayList<>();
    private final List<BookRoom> rooms = new ArrayList<>();
    private final List<BookEquipment> equipment = new ArrayList<>();
    private final Map<UserId, PeriodSet> practitioners = new HashMap<>();
    private final Map<RoomId, PeriodSet> takenRooms = new HashMap<>();
    private final Map<EquipmentId, PeriodSet> takenEquipment = new HashMap<>();

    @Test
    void slotsLieOneBehindTheOtherFromTheStartOfWork() {
        work(anna, centre, "08:00", "10:00");

        assertThat(clock(find(HALF_AN_HOUR, ClockWish.ANY)))
                .containsExactly("07T08:00", "07T08:30", "07T09:00", "07T09:30");
    }

    @Test
    void slotsFillWhatIsLeftBetweenAppointments() {
        work(anna, centre, "08:00", "10:00");
        booked(anna, "08:25", "08:50");
        booked(anna, "09:00", "09:20");

        assertThat(clock(find(new SlotDemand(20, 0, false, null), ClockWish.ANY)))
                .containsExactly("07T08:00", "07T09:20", "07T09:40");
    }

    @Test
    void aSlotNeverStartsOffTheFiveMinutes() {
        work(anna, centre, "08:00", "10:00");
        booked(anna, "08:00", "08:27");

        assertThat(clock(find(HALF_AN_HOUR, ClockWish.ANY)))
                .containsExactly("07T08:30", "07T09:00", "07T09:30");
    }

    @Test
    void theBufferKeepsTheNextSlotAwayAndMayRunIntoTheBreak() {
        work(anna, centre, "08:00", "09:05");

        assertThat(clock(find(new SlotDemand(30, 5, false, null), ClockWish.ANY)))
                .containsExactly("07T08:00", "07T08:35");
    }

    @Test
    void theBufferNeverRunsIntoAnAppointment() {
        work(anna, centre, "08:00", "10:00");
        booked(anna, "08:30", "09:30");

        assertThat(clock(find(new SlotDemand(30, 5, false, null), ClockWish.ANY)))
                .containsExactly("07T09:30");
    }

    @Test
    void aSearchFromTheMiddleOfFreeTimeBeginsOnAQuarter() {
        work(anna, centre, "08:00", "12:00");

        assertThat(clock(find(HALF_AN_HOUR, from("2026-12-07T09:07"), 3, anna)))
                .containsExactly("07T09:15", "07T09:45", "07T10:15");
    }

    @Test
    void whereTheQuarterComesTooLateTheNextFiveMinutesWillDo() {
        work(anna, centre, "08:00", "09:40");

        assertThat(clock(find(HALF_AN_HOUR, from("2026-12-07T09:07"), 3, anna)))
                .containsExactly("07T09:10");
    }

    @Test
    void onlyTimesOfTheWishAreOffered() {
        work(anna, centre, "08:00", "20:00");
        var evening = new ClockWish(LocalTime.of(17, 0), LocalTime.of(18, 0), Set.of());

        assertThat(clock(find(HALF_AN_HOUR, evening)))
                .containsExactly("07T17:00", "07T17:30", "07T18:00");
    }

    @Test
    void everybodyIsAskedAndTheEarliestComesFirst() {
        work(anna, centre, "09:00", "10:00");
        work(bram, centre, "08:30", "09:30");
        var found = find(HALF_AN_HOUR, from("2026-12-07T00:00"), 10, anna, bram);

        assertThat(clock(found)).containsExactly("07T08:30", "07T09:00", "07T09:00", "07T09:30");
        assertThat(found).extracting(Slot::practitioner).containsExactly(bram, anna, bram, anna);
    }

    @Test
    void noMoreThanTheLimitIsGiven() {
        work(anna, centre, "08:00", "17:00");

        assertThat(find(HALF_AN_HOUR, from("2026-12-07T00:00"), 2, anna)).hasSize(2);
    }

    @Test
    void aRoomIsNamedWhereOneIsNeeded() {
        work(anna, centre, "08:00", "09:00");
        rooms.add(new BookRoom(one, west));
        rooms.add(new BookRoom(two, centre));

        assertThat(find(IN_A_ROOM, ClockWish.ANY))
                .extracting(Slot::room)
                .as("the room of the location where Anna works")
                .containsExactly(two, two);
        assertThat(find(HALF_AN_HOUR, ClockWish.ANY)).extracting(Slot::room).containsOnlyNulls();
    }

    @Test
    void withoutAFreeRoomThereIsNoSlot() {
        work(anna, centre, "08:00", "10:00");
        rooms.add(new BookRoom(one, centre));
        takenRooms.put(one, PeriodSet.of(period("08:20", "09:10")));

        assertThat(clock(find(IN_A_ROOM, ClockWish.ANY))).containsExactly("07T09:10");
    }

    @Test
    void aLocationWithoutRoomsHasNoSlotThatNeedsOne() {
        work(anna, centre, "08:00", "10:00");

        assertThat(find(IN_A_ROOM, ClockWish.ANY)).isEmpty();
    }

    @Test
    void twoSlotsOfOneAnswerNeverShareARoom() {
        work(anna, centre, "08:00", "09:00");
        work(bram, centre, "08:00", "09:00");
        rooms.add(new BookRoom(one, centre));

        var found = find(IN_A_ROOM, from("2026-12-07T00:00"), 10, anna, bram);

        assertThat(clock(found)).containsExactly("07T08:00", "07T08:30");
    }

    @Test
    void aFreePieceOfTheKindIsNamed() {
        work(anna, centre, "08:00", "09:00");
        equipment.add(new BookEquipment(EquipmentId.next(), centre, "Echo"));
        equipment.add(new BookEquipment(bike, centre, "Fiets"));
        takenEquipment.put(bike, PeriodSet.of(period("08:00", "08:30")));

        var found = find(new SlotDemand(30, 0, false, "Fiets"), ClockWish.ANY);

        assertThat(clock(found)).containsExactly("07T08:30");
        assertThat(found).extracting(Slot::equipment).containsExactly(bike);
    }

    @Test
    void aSlotLiesInOneLocation() {
        work(anna, centre, "08:00", "09:15");
        work(anna, west, "09:15", "10:00");

        var found = find(HALF_AN_HOUR, ClockWish.ANY);

        assertThat(clock(found)).containsExactly("07T08:00", "07T08:30", "07T09:15");
        assertThat(found).extracting(Slot::location).containsExactly(centre, centre, west);
    }

    @Test
    void whatWasOfferedIsTakenInTheBookThatFollows() {
        work(anna, centre, "08:00", "10:00");
        rooms.add(new BookRoom(one, centre));
        var book = book();
        var first = find(IN_A_ROOM, from("2026-12-07T00:00"), 2, anna);

        var then = book.with(IN_A_ROOM, first);

        assertThat(then.slotAt(IN_A_ROOM, anna, moment("2026-12-07T08:30"))).isEmpty();
        assertThat(then.takenOf(one).periods()).containsExactly(period("08:00", "09:00"));
        assertThat(book.slotAt(IN_A_ROOM, anna, moment("2026-12-07T08:30")))
                .as("the book itself did not change")
                .contains(first.get(1));
    }

    @Test
    void aSlotAtACertainMomentNeedsEverythingAtThatMoment() {
        work(anna, centre, "08:00", "10:00");
        rooms.add(new BookRoom(one, centre));
        takenRooms.put(one, PeriodSet.of(period("09:00", "10:00")));
        booked(anna, "08:30", "08:45");
        var book = book();

        assertThat(book.slotAt(IN_A_ROOM, anna, moment("2026-12-07T08:00"))).isPresent();
        assertThat(book.slotAt(IN_A_ROOM, anna, moment("2026-12-07T08:15"))).isEmpty();
        assertThat(book.slotAt(IN_A_ROOM, anna, moment("2026-12-07T08:45"))).isEmpty();
        assertThat(book.slotAt(HALF_AN_HOUR, anna, moment("2026-12-07T08:45"))).isPresent();
        assertThat(book.slotAt(HALF_AN_HOUR, anna, moment("2026-12-07T09:45"))).isEmpty();
        assertThat(book.slotAt(HALF_AN_HOUR, bram, moment("2026-12-07T09:00"))).isEmpty();
        assertThat(
                        book.slotAt(
                                new SlotDemand(30, 0, false, "Fiets"),
                                anna,
                                moment("2026-12-07T09:00")))
                .isEmpty();
    }

    @Test
    void everyPossibleStartIsKnownToTheMinute() {
        work(anna, centre, "08:00", "09:00");
        booked(anna, "08:50", "09:00");

        var starts =
                new SlotFinder(book(), HALF_AN_HOUR, ClockWish.ANY.startsIn(week(), AMSTERDAM))
                        .startsOf(anna);

        assertThat(starts.contains(period("08:00", "08:20"))).isTrue();
        assertThat(starts.overlaps(period("08:21", "09:00"))).isFalse();
    }

    /** A slot in the night to summer time takes real minutes, not those of the clock. */
    @Test
    void slotsOfTheNightOfTheChangeAreAsLongAsAnyOther() {
        var sunday = LocalDate.of(2027, 3, 28);
        work(anna, centre, DayOfWeek.SUNDAY, "01:00", "04:00");
        var night =
                new Period(
                        sunday.atStartOfDay(AMSTERDAM).toInstant(),
                        sunday.plusDays(1).atStartOfDay(AMSTERDAM).toInstant());
        var hours = OpenHours.of(blocks, List.of(), List.of(), sunday, sunday, AMSTERDAM);
        var book = new AgendaBook(hours, List.of(), List.of(), Map.of(), Map.of(), Map.of());

        var found = new SlotFinder(book, HALF_AN_HOUR, PeriodSet.of(night)).find(List.of(anna), 10);

        assertThat(clock(found)).containsExactly("28T01:00", "28T01:30", "28T03:00", "28T03:30");
        assertThat(found).allMatch(slot -> slot.period().length().toMinutes() == 30);
    }

    private List<Slot> find(SlotDemand demand, ClockWish wish) {
        return new SlotFinder(book(), demand, wish.startsIn(week(), AMSTERDAM))
                .find(List.of(anna), 100);
    }

    private List<Slot> find(SlotDemand demand, Period span, int limit, UserId... practitioners) {
        return new SlotFinder(book(), demand, PeriodSet.of(span))
                .find(List.of(practitioners), limit);
    }

    private AgendaBook book() {
        return new AgendaBook(
                OpenHours.of(blocks, List.of(), List.of(), MONDAY, MONDAY.plusDays(6), AMSTERDAM),
                rooms,
                equipment,
                practitioners,
                takenRooms,
                takenEquipment);
    }

    private void work(UserId practitioner, LocationId location, String from, String until) {
        work(practitioner, location, DayOfWeek.MONDAY, from, until);
    }

    private void work(
            UserId practitioner, LocationId location, DayOfWeek day, String from, String until) {
        blocks.add(
                new HoursBlock(
                        practitioner,
                        location,
                        HoursKind.WORK,
                        day,
                        LocalTime.parse(from).toSecondOfDay() / 60,
                        LocalTime.parse(until).toSecondOfDay() / 60,
                        LocalDate.of(2026, 1, 1),
                        null));
    }

    private void booked(UserId practitioner, String from, String until) {
        practitioners.merge(practitioner, PeriodSet.of(period(from, until)), PeriodSet::union);
    }

    private static Period week() {
        return from("2026-12-07T00:00");
    }

    private static Period from(String clock) {
        return new Period(moment(clock), moment("2026-12-14T00:00"));
    }

    private static Period period(String from, String until) {
        return new Period(moment("2026-12-07T" + from), moment("2026-12-07T" + until));
    }

    private static Instant moment(String clock) {
        return LocalDateTime.parse(clock).atZone(AMSTERDAM).toInstant();
    }

    private static List<String> clock(List<Slot> slots) {
        var format = DateTimeFormatter.ofPattern("dd'T'HH:mm").withZone(AMSTERDAM);
        return slots.stream().map(slot -> format.format(slot.start())).toList();
    }
}
