package app.wervel.scheduling.ui;

import static app.wervel.scheduling.ui.Rows.ANNA;
import static app.wervel.scheduling.ui.Rows.BRAM;
import static app.wervel.scheduling.ui.Rows.ZONE;
import static app.wervel.scheduling.ui.Rows.appointment;
import static app.wervel.scheduling.ui.Rows.at;
import static app.wervel.scheduling.ui.Rows.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.application.RoomRow;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.OpenHoursRow;
import app.wervel.scheduling.ui.AgendaPicture.Column;
import app.wervel.scheduling.ui.AgendaPicture.Entry;
import app.wervel.scheduling.ui.AgendaPicture.Shade;
import app.wervel.shell.Translations;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgendaPainterTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Translations TEXTS = new Translations();
    private static final AgendaWords WORDS =
            new AgendaWords(
                    (key, arguments) -> TEXTS.getTranslation(key, Translations.DUTCH, arguments),
                    Translations.DUTCH);

    private static final AgendaState DAY = AgendaState.today(AgendaMode.DAY, MONDAY);

    @Test
    void aDayHasAColumnForWhoeverWorksOrHasAnAppointment() {
        var works = open(ANNA, "2026-11-23T09:00", "2026-11-23T17:00");
        var booked = appointment(BRAM, "2026-11-23T10:00", "2026-11-23T10:30");

        assertThat(paint(DAY, List.of(), List.of(works)).columns())
                .extracting(Column::title)
                .containsExactly("Anna Bakker");
        assertThat(paint(DAY, List.of(booked), List.of(works)).columns())
                .extracting(Column::title)
                .containsExactly("Anna Bakker", "Bram Visser");
    }

    @Test
    void aDayOnWhichNobodyWorksShowsEverybodyAndNoFreeTime() {
        var picture = paint(DAY, List.of(), List.of());

        assertThat(picture.columns()).hasSize(2);
        assertThat(picture.shades())
                .extracting(Shade::start, Shade::end)
                .containsOnly(tuple("2026-11-23T08:00", "2026-11-23T18:00"));
    }

    @Test
    void breaksAndTimeBeforeAndAfterWorkAreShaded() {
        var picture =
                paint(
                        DAY.of(ANNA.id(), false),
                        List.of(),
                        List.of(
                                open(ANNA, "2026-11-23T13:00", "2026-11-23T17:00"),
                                open(ANNA, "2026-11-23T09:00", "2026-11-23T12:30")));

        assertThat(picture.shades())
                .extracting(shade -> shade.start().substring(11) + "-" + shade.end().substring(11))
                .containsExactly("08:00-09:00", "12:30-13:00", "17:00-18:00");
    }

    @Test
    void theHoursShownReachFromTheFirstToTheLastThatSomethingHappens() {
        var picture =
                paint(
                        DAY,
                        List.of(appointment(ANNA, "2026-11-23T20:00", "2026-11-23T20:45")),
                        List.of(open(ANNA, "2026-11-23T07:30", "2026-11-23T16:00")));

        assertThat(picture.slotMin()).isEqualTo("07:00");
        assertThat(picture.slotMax()).isEqualTo("21:00");
    }

    @Test
    void timesAreThePracticesClockInSummerAndInWinter() {
        var summer = LocalDate.of(2026, 7, 6);
        var start = Instant.parse("2026-07-06T08:00:00Z");
        var row = appointment(ANNA, start, start.plusSeconds(1800), AppointmentStatus.BOOKED);

        assertThat(
                        paint(AgendaState.today(AgendaMode.DAY, summer), List.of(row), List.of())
                                .entries())
                .extracting(Entry::start, Entry::end)
                .containsExactly(tuple("2026-07-06T10:00", "2026-07-06T10:30"));
        assertThat(AgendaPainter.offset(ZONE, start)).isEqualTo("+02:00");
        assertThat(AgendaPainter.offset(ZONE, at("2026-11-23T10:00"))).isEqualTo("+01:00");
    }

    @Test
    void inTheNightThatTheClockGoesBackAnAppointmentStillEndsAfterItsStart() {
        var start = Instant.parse("2026-10-25T00:45:00Z");
        var row =
                appointment(ANNA, start, start.plus(Duration.ofHours(1)), AppointmentStatus.BOOKED);
        var night = AgendaState.today(AgendaMode.DAY, LocalDate.of(2026, 10, 25));

        assertThat(paint(night, List.of(row), List.of()).entries())
                .extracting(Entry::start, Entry::end, Entry::minutes)
                .containsExactly(tuple("2026-10-25T02:45", "2026-10-25T03:45", 60));
    }

    @Test
    void anAppointmentSaysAllOfItselfToWhoeverListens() {
        var row = appointment(ANNA, "2026-11-23T10:00", "2026-11-23T10:30");

        assertThat(paint(DAY, List.of(row), List.of()).entries().getFirst().label())
                .isEqualTo(
                        "10:00–10:30 Jan de Vries, Behandeling, Anna Bakker, Kamer 2, bevestigd,"
                                + " met notitie");
    }

    @Test
    void theBrowserGetsNothingOfThePatientThatIsNotShown() {
        var row = appointment(ANNA, "2026-11-23T10:00", "2026-11-23T10:30");

        String sent = JacksonUtils.beanToJson(paint(DAY, List.of(row), List.of())).toString();

        assertThat(sent)
                .contains("Jan de Vries")
                .doesNotContain("1961", "06 00112233", "belt zelf", row.patient().value() + "");
    }

    @Test
    void cancelledAppointmentsStandInTheListAndOnlyWhenAskedFor() {
        var row =
                appointment(
                        ANNA,
                        at("2026-11-23T10:00"),
                        at("2026-11-23T10:30"),
                        AppointmentStatus.CANCELLED);
        var list = DAY.as(AgendaMode.LIST);

        assertThat(paint(DAY.withCancelled(true), List.of(row), List.of()).entries()).isEmpty();
        assertThat(paint(list, List.of(row), List.of()).entries()).isEmpty();
        assertThat(paint(list.withCancelled(true), List.of(row), List.of()).entries())
                .extracting(Entry::statusWord, Entry::movable)
                .containsExactly(tuple("afgezegd", false));
    }

    @Test
    void byRoomAnAppointmentStandsInItsRoomAndAnUnusedRoomOnlyWhileItIsInUse() {
        var row = appointment(ANNA, "2026-11-23T10:00", "2026-11-23T10:30");
        var rooms =
                List.of(
                        room(Rows.ROOM.value(), "Kamer 2", true),
                        room(new UUID(0, 6), "Oude kamer", false));
        var source = new AgendaSource(List.of(row), List.of(), List.of(), List.of(ANNA), rooms);

        var picture =
                new AgendaPainter(DAY.as(AgendaMode.ROOMS), source, WORDS, ZONE, false, true)
                        .paint(at("2026-11-20T12:00"));

        assertThat(picture.columns()).extracting(Column::title).containsExactly("Kamer 2");
        assertThat(picture.entries())
                .extracting(Entry::column, Entry::sub)
                .containsExactly(tuple(Rows.ROOM.value().toString(), "Behandeling · Anna Bakker"));
    }

    @Test
    void aWeekLeavesOutAWeekendOnWhichNothingHappens() {
        var week = DAY.as(AgendaMode.WEEK).of(ANNA.id(), false);
        var saturday = open(ANNA, "2026-11-28T09:00", "2026-11-28T12:00");

        assertThat(paint(week, List.of(), List.of()).hiddenDays()).containsExactly(6, 0);
        assertThat(paint(week, List.of(), List.of(saturday)).hiddenDays()).containsExactly(0);
    }

    @Test
    void onlyAppointmentsThatDifferAreSentAgain() {
        var stays = appointment(ANNA, "2026-11-23T09:00", "2026-11-23T09:30");
        var goes = appointment(ANNA, "2026-11-23T10:00", "2026-11-23T10:30");
        var comes = appointment(ANNA, "2026-11-23T11:00", "2026-11-23T11:30");
        var open = List.of(open(ANNA, "2026-11-23T08:00", "2026-11-23T18:00"));

        var before = paint(DAY, List.of(stays, goes), open);
        var after = paint(DAY, List.of(stays, comes), open);

        assertThat(after.isFramedLike(before)).isTrue();
        assertThat(after.since(before).changed())
                .extracting(Entry::id)
                .containsExactly(comes.id().value().toString());
        assertThat(after.since(before).gone()).containsExactly(goes.id().value().toString());
        assertThat(paint(DAY.on(MONDAY.plusDays(1)), List.of(), open).isFramedLike(before))
                .isFalse();
    }

    @Test
    void whoMayNotWriteMovesNothing() {
        var row = appointment(ANNA, "2026-11-23T10:00", "2026-11-23T10:30");
        var source = new AgendaSource(List.of(row), List.of(), List.of(), List.of(ANNA), List.of());

        var picture =
                new AgendaPainter(DAY, source, WORDS, ZONE, false, false)
                        .paint(at("2026-11-20T12:00"));

        assertThat(picture.editable()).isFalse();
        assertThat(picture.entries()).noneMatch(Entry::movable);
    }

    private static RoomRow room(UUID id, String name, boolean active) {
        return new RoomRow(
                new RoomId(id), 0, new LocationId(new UUID(0, 9)), "Centrum", name, active);
    }

    private static AgendaPicture paint(
            AgendaState state, List<AppointmentRow> rows, List<OpenHoursRow> open) {
        var source = new AgendaSource(rows, open, List.of(), List.of(ANNA, BRAM), List.of());
        return new AgendaPainter(state, source, WORDS, ZONE, false, true)
                .paint(at("2026-11-20T12:00"));
    }
}
