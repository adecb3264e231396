package app.wervel.practice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.practice.AbsenceKind;
import app.wervel.practice.Country;
import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.PublicHoliday;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shared.InvalidInput.FieldError;
import app.wervel.shared.NotFound;
import app.wervel.shared.StaleVersion;
import app.wervel.testing.BackendIT;
import app.wervel.testing.TestAgenda;
import app.wervel.testing.TestUsers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

@BackendIT
class AgendaSetupIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Autowired AgendaSetupService setup;
    @Autowired WorkingHoursService hours;
    @Autowired AbsenceService absences;
    @Autowired AgendaSetupQueries queries;
    @Autowired TestAgenda agenda;
    @Autowired TestUsers users;
    @Autowired JdbcTemplate jdbc;
    @Autowired Clock clock;

    private TestAgenda.Place place;

    @BeforeEach
    void theAdministratorIsHere() {
        place = agenda.open();
        users.logInAs(Role.ADMINISTRATOR);
    }

    @AfterEach
    void everybodyLeaves() {
        users.logOut();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRACTITIONER", "RECEPTION"})
    void onlyTheAdministratorSetsUpTheAgenda(Role role) {
        users.logInAs(role);

        denied(() -> setup.addLocation("Zuid", ""));
        denied(() -> setup.addRoom(place.location(), "Kamer 3"));
        denied(() -> setup.addClosure(null, FIRST, FIRST, "Vrij"));
        denied(() -> setup.changeSettings(0, Country.NL, Set.of(), Set.of(), 24));
        denied(() -> hours.add(work(DayOfWeek.SUNDAY, 9, 12)));
        assertThat(queries.rooms()).isNotEmpty();
    }

    @Test
    void theAdministratorNotesNoAbsencesAndAStrangerReadsNothing() {
        denied(() -> absences.add(place.practitioner(), MONDAY, later(1), AbsenceKind.OTHER, null));
        users.logOut();

        assertThatThrownBy(() -> queries.locations()).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> queries.absences(MONDAY, later(1)))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aLocationIsAddedRenamedAndItsNameIsItsOwn() {
        var added = setup.addLocation(" Noord " + place.username(), "Kerkweg 1");
        var changed =
                setup.changeLocation(added.id(), added.version(), "N" + place.username(), "", true);

        assertThat(queries.locations()).contains(changed).doesNotContain(added);
        assertThat(changed.version()).isEqualTo(added.version() + 1);
        refuses("name", "location.name-in-use", () -> setup.addLocation(changed.name(), ""));
        refuses("name", "text.required", () -> setup.addLocation(" ", ""));
        assertThatThrownBy(() ->
                        setup.changeLocation(added.id(), added.version(), "Te laat", "", true))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> setup.changeLocation(LocationId.next(), 0, "Weg", "", true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void roomsStandInTheOrderInWhichTheyCameAndHaveNamesOfTheirOwn() {
        var third = setup.addRoom(place.location(), "Aardige kamer");

        assertThat(roomsHere())
                .extracting(RoomRow::name)
                .containsExactly("Kamer 1", "Kamer 2", "Aardige kamer");
        refuses("name", "room.name-in-use", () -> setup.addRoom(place.location(), "Kamer 1"));
        refuses(
                "name",
                "room.name-in-use",
                () -> setup.changeRoom(third.id(), third.version(), "Kamer 2", true));
        var elsewhere = agenda.location("Elders " + place.username());
        assertThat(setup.addRoom(elsewhere, "Kamer 1").locationName()).startsWith("Elders");
    }

    @Test
    void aRoomWithBookingsStaysInUseUntilTheyAreGone() {
        book(
                "room_id",
                place.room().value(),
                Instant.now(clock).plus(Duration.ofDays(3)),
                "BOOKED");
        book("room_id", place.room().value(), Instant.now(clock).minus(Duration.ofDays(3)), "DONE");
        book(
                "room_id",
                place.secondRoom().value(),
                Instant.now(clock).plus(Duration.ofDays(4)),
                "CANCELLED");

        assertThatThrownBy(() -> setup.changeRoom(place.room(), 0, "Kamer 1", false))
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("room.has-bookings");
                            assertThat(refused.details()).containsExactly("1");
                        });
        assertThat(setup.changeRoom(place.room(), 0, "Kamer A", true).name()).isEqualTo("Kamer A");
        assertThat(setup.changeRoom(place.secondRoom(), 0, "Kamer 2", false).active()).isFalse();
    }

    @Test
    void equipmentHasAKindAndStaysInUseWhileItIsBooked() {
        var added = setup.addEquipment(place.location(), "Echo", "Echo 1");
        book(
                "equipment_id",
                place.equipment().value(),
                Instant.now(clock).plus(Duration.ofDays(3)),
                "CONFIRMED");

        assertThat(queries.equipment()).contains(added);
        refuses(
                "name",
                "equipment.name-in-use",
                () -> setup.addEquipment(place.location(), "Echo", "Echo 1"));
        refuses("kind", "text.required", () -> setup.addEquipment(place.location(), " ", "Echo 2"));
        violates(
                "equipment.has-bookings",
                () ->
                        setup.changeEquipment(
                                place.equipment(), 0, place.equipmentKind(), "Apparaat 1", false));
        assertThat(
                        setup.changeEquipment(added.id(), added.version(), "Echo", "Echo 1", false)
                                .active())
                .isFalse();
    }

    @Test
    void aLocationIsLeftOnceNobodyWorksThereAndNothingIsBooked() {
        violates("location.has-hours", () -> leave(place.location()));
        jdbc.update("DELETE FROM working_hours WHERE location_id = ?", place.location().value());
        book(
                "room_id",
                place.room().value(),
                Instant.now(clock).plus(Duration.ofDays(3)),
                "BOOKED");
        violates("location.has-bookings", () -> leave(place.location()));
        jdbc.update(
                "UPDATE appointment SET status = 'CANCELLED', cancelled_for = 'PRACTICE' WHERE room_id = ?",
                place.room().value());

        leave(place.location());

        assertThat(roomsHere()).isNotEmpty().noneMatch(RoomRow::active);
        violates("location.out-of-use", () -> setup.changeRoom(place.room(), 1, "Kamer 1", true));
        refuses(
                "location",
                "location.out-of-use",
                () -> setup.addRoom(place.location(), "Kamer 3"));
        refuses(
                "location",
                "location.out-of-use",
                () -> setup.addEquipment(place.location(), "Echo", "Echo 1"));
        refuses("location", "location.out-of-use", () -> hours.add(work(DayOfWeek.SUNDAY, 9, 12)));
    }

    private void leave(LocationId location) {
        var row =
                queries.locations().stream()
                        .filter(each -> each.id().equals(location))
                        .findFirst()
                        .orElseThrow();
        setup.changeLocation(location, row.version(), row.name(), row.address(), false);
    }

    @Test
    void everyWrongFieldOfABlockIsTold() {
        var nothing =
                new WorkingHoursData(null, null, HoursKind.WORK, null, null, null, null, null);

        assertThatThrownBy(() -> hours.add(nothing))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(FieldError::field)
                                        .containsExactlyInAnyOrder(
                                                "practitioner",
                                                "location",
                                                "weekday",
                                                "from",
                                                "until",
                                                "validFrom"));
        refuses(
                "until",
                "working-hours.end-before-start",
                () -> hours.add(work(DayOfWeek.SUNDAY, 17, 8)));
        refuses(
                "validUntil",
                "working-hours.validity-inverted",
                () ->
                        hours.add(
                                data(
                                        HoursKind.WORK,
                                        DayOfWeek.SUNDAY,
                                        9,
                                        12,
                                        FIRST,
                                        FIRST.minusDays(1))));
        refuses("practitioner", "practitioner.unknown", () -> hours.add(workOf(administrator())));
    }

    @Test
    void twoBlocksOfOneDayDoNotOverlapButMayFollowEachOther() {
        var saturday = hours.add(work(DayOfWeek.SATURDAY, 9, 12));

        refuses("from", "working-hours.overlap", () -> hours.add(work(DayOfWeek.SATURDAY, 11, 14)));
        var afternoon = hours.add(work(DayOfWeek.SATURDAY, 12, 14));
        refuses(
                "from",
                "working-hours.overlap",
                () -> hours.change(afternoon.id(), 0, work(DayOfWeek.SATURDAY, 10, 14)));
        assertThat(hoursHere()).contains(saturday, afternoon);
    }

    @Test
    void aNewPeriodFollowsTheOldOne() {
        var spring =
                hours.add(
                        data(HoursKind.WORK, DayOfWeek.SUNDAY, 9, 12, FIRST, FIRST.plusMonths(6)));

        refuses(
                "from",
                "working-hours.overlap",
                () ->
                        hours.add(
                                data(
                                        HoursKind.WORK,
                                        DayOfWeek.SUNDAY,
                                        10,
                                        13,
                                        FIRST.plusMonths(6),
                                        null)));
        var after = FIRST.plusMonths(6).plusDays(1);
        var next = hours.add(data(HoursKind.WORK, DayOfWeek.SUNDAY, 10, 13, after, null));
        assertThat(hoursHere()).contains(spring, next);
    }

    @Test
    void aBreakLiesInWorkAndGoesWithIt() {
        refuses(
                "from",
                "working-hours.break-outside-work",
                () -> hours.add(data(HoursKind.BREAK, DayOfWeek.SATURDAY, 12, 13, FIRST, null)));
        var saturday = hours.add(work(DayOfWeek.SATURDAY, 9, 15));
        var pause = hours.add(data(HoursKind.BREAK, DayOfWeek.SATURDAY, 12, 13, FIRST, null));
        var longer = hours.change(saturday.id(), 0, work(DayOfWeek.SATURDAY, 9, 16));

        assertThat(hoursHere()).contains(longer, pause);
        var shorter =
                hours.change(saturday.id(), longer.version(), work(DayOfWeek.SATURDAY, 9, 12));
        assertThat(hoursHere()).contains(shorter).doesNotContain(pause);

        var evening = hours.add(work(DayOfWeek.SATURDAY, 18, 21));
        hours.add(data(HoursKind.BREAK, DayOfWeek.SATURDAY, 19, 20, FIRST, null));
        hours.remove(evening.id(), evening.version());
        assertThat(hoursHere())
                .filteredOn(row -> row.weekday() == DayOfWeek.SATURDAY)
                .containsExactly(shorter);
    }

    @Test
    void workThatBecomesABreakIsNoWorkAroundItself() {
        var saturday = hours.add(work(DayOfWeek.SATURDAY, 9, 15));

        refuses(
                "from",
                "working-hours.break-outside-work",
                () ->
                        hours.change(
                                saturday.id(),
                                saturday.version(),
                                data(HoursKind.BREAK, DayOfWeek.SATURDAY, 9, 15, FIRST, null)));
        assertThat(hoursHere()).contains(saturday);
    }

    @Test
    void hoursUntilMidnightEndWithTheDay() {
        var night =
                hours.add(
                        new WorkingHoursData(
                                place.practitioner(),
                                place.location(),
                                HoursKind.WORK,
                                DayOfWeek.SUNDAY,
                                LocalTime.of(20, 0),
                                LocalTime.MIDNIGHT,
                                FIRST,
                                null));

        assertThat(hoursHere()).contains(night);
        assertThat(night.until()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void absencesAreNotedByPractitionerAndReception() {
        for (Role role : List.of(Role.PRACTITIONER, Role.RECEPTION)) {
            users.logInAs(role);
            var start = later(role == Role.RECEPTION ? 24 : 0);
            var added =
                    absences.add(
                            place.practitioner(),
                            start,
                            start.plusSeconds(3600),
                            AbsenceKind.HOLIDAY,
                            " Zon ");
            assertThat(absencesHere(start, start.plusSeconds(1))).containsExactly(added);
            assertThat(added.note()).isEqualTo("Zon");
        }
    }

    @Test
    void anAbsenceIsRefusedBesideTheFieldThatIsWrong() {
        users.logInAs(Role.RECEPTION);
        var noted = absences.add(place.practitioner(), MONDAY, later(8), AbsenceKind.ILLNESS, null);

        refuses("start", "absence.overlap", () -> absence(later(7), later(9)));
        refuses("end", "absence.end-before-start", () -> absence(later(9), later(9)));
        refuses("start", "text.required", () -> absence(null, later(9)));
        refuses("end", "text.required", () -> absence(later(9), null));
        refuses(
                "practitioner",
                "practitioner.unknown",
                () -> absences.add(administrator(), MONDAY, later(1), AbsenceKind.OTHER, null));
        var next = absence(later(8), later(9));
        refuses(
                "start",
                "absence.overlap",
                () ->
                        absences.change(
                                next.id(), next.version(), MONDAY, later(9), next.kind(), null));
        assertThat(absencesHere(MONDAY, later(9))).containsExactly(noted, next);
    }

    @Test
    void anAbsenceIsChangedAndRemovedByOneAtATime() {
        users.logInAs(Role.PRACTITIONER);
        var noted = absence(MONDAY, later(8));
        var shorter =
                absences.change(
                        noted.id(), noted.version(), MONDAY, later(4), AbsenceKind.COURSE, "Dag");

        assertThat(absencesHere(MONDAY, later(8))).containsExactly(shorter);
        assertThatThrownBy(() -> absences.remove(noted.id(), noted.version()))
                .isInstanceOf(StaleVersion.class);
        absences.remove(noted.id(), shorter.version());
        assertThat(absencesHere(MONDAY, later(8))).isEmpty();
        assertThatThrownBy(() -> absences.remove(noted.id(), shorter.version()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClosureIsOneDayUnlessALastDayIsGiven() {
        var day = setup.addClosure(null, FIRST, null, "Opruimdag");
        var summer = setup.addClosure(place.location(), FIRST, FIRST.plusDays(13), "Zomer");

        assertThat(day.until()).isEqualTo(FIRST);
        assertThat(queries.closures(FIRST.plusDays(13), FIRST.plusDays(20)))
                .contains(summer)
                .doesNotContain(day);
        refuses(
                "until",
                "closure.end-before-start",
                () -> setup.addClosure(null, FIRST, FIRST.minusDays(1), "Terug"));
        refuses("from", "text.required", () -> setup.addClosure(null, null, FIRST, "Wanneer"));
        refuses("name", "text.required", () -> setup.addClosure(null, FIRST, FIRST, ""));
        setup.removeClosure(day.id(), day.version());
        setup.removeClosure(summer.id(), summer.version());
        assertThat(queries.closures(FIRST, FIRST.plusDays(20))).doesNotContain(day, summer);
    }

    @Test
    void thePracticeKeepsItsOwnHolidaysAndItsNotice() {
        var before = queries.settings();
        var changed =
                setup.changeSettings(
                        before.version(),
                        Country.NL,
                        Set.of("kings-day"),
                        Set.of("good-friday"),
                        48);
        try {
            assertThat(queries.settings()).isEqualTo(changed);
            assertThat(changed.closingHolidays(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)))
                    .extracting(PublicHoliday::key)
                    .containsExactly("good-friday", "easter-sunday", "easter-monday");
            assertThatThrownBy(() ->
                            setup.changeSettings(
                                    before.version(), Country.NL, Set.of(), Set.of(), 24))
                    .isInstanceOf(StaleVersion.class);
            for (Integer hours : new @Nullable Integer[] {null, -1, 169}) {
                refuses(
                        "cancellationHours",
                        "agenda-settings.cancellation-hours-out-of-range",
                        () ->
                                setup.changeSettings(
                                        changed.version(), Country.NL, Set.of(), Set.of(), hours));
            }
            refuses(
                    "holidays",
                    "holiday.unknown",
                    () ->
                            setup.changeSettings(
                                    changed.version(), Country.NL, Set.of("x"), Set.of(), 24));
        } finally {
            setup.changeSettings(
                    changed.version(),
                    before.country(),
                    before.openHolidays(),
                    before.closedHolidays(),
                    before.cancellationHours());
        }
    }

    private AbsenceRow absence(@Nullable Instant start, @Nullable Instant end) {
        return absences.add(place.practitioner(), start, end, AbsenceKind.OTHER, null);
    }

    private static Instant later(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private List<AbsenceRow> absencesHere(Instant from, Instant until) {
        return queries.absences(from, until).stream()
                .filter(row -> row.practitioner().equals(place.practitioner()))
                .toList();
    }

    private List<RoomRow> roomsHere() {
        return queries.rooms().stream()
                .filter(room -> room.location().equals(place.location()))
                .toList();
    }

    private List<WorkingHoursRow> hoursHere() {
        return queries.workingHours().stream()
                .filter(row -> row.practitioner().equals(place.practitioner()))
                .toList();
    }

    private WorkingHoursData work(DayOfWeek day, int from, int until) {
        return data(HoursKind.WORK, day, from, until, FIRST, null);
    }

    private WorkingHoursData workOf(UserId practitioner) {
        return new WorkingHoursData(
                practitioner,
                place.location(),
                HoursKind.WORK,
                DayOfWeek.SUNDAY,
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                FIRST,
                null);
    }

    private WorkingHoursData data(
            HoursKind kind,
            DayOfWeek day,
            int from,
            int until,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        return new WorkingHoursData(
                place.practitioner(),
                place.location(),
                kind,
                day,
                LocalTime.of(from, 0),
                LocalTime.of(until, 0),
                validFrom,
                validUntil);
    }

    private UserId administrator() {
        return new UserId(
                jdbc.queryForObject(
                        "SELECT id FROM app_user WHERE username = 'administrator'", UUID.class));
    }

    /** A group's own row, which needs no patient. */
    private void book(String resource, UUID id, Instant start, String status) {
        var appointment = UUID.randomUUID();
        OffsetDateTime from = start.atOffset(ZoneOffset.UTC);
        jdbc.update(
                """
                INSERT INTO appointment (id, version, session_id, type_id, practitioner_id, %s, start_at, end_at,
                    occupied_until, status, cancelled_for, cancelled_late, outside_hours, created_by, created_at)
                VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, ?, ?)
                """
                        .formatted(resource),
                appointment,
                appointment,
                place.group().value(),
                place.practitioner().value(),
                id,
                from,
                from.plusHours(1),
                from.plusHours(1),
                status,
                status.equals("CANCELLED") ? "PRACTICE" : null,
                place.practitioner().value(),
                from);
    }

    private static void denied(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(AccessDeniedException.class);
    }

    private static void violates(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DomainRuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void refuses(String field, String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(new FieldError(field, code)));
    }
}
