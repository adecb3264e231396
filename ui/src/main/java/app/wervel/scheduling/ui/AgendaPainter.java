package app.wervel.scheduling.ui;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.OpenHoursRow;
import app.wervel.scheduling.ui.AgendaPicture.Column;
import app.wervel.scheduling.ui.AgendaPicture.Entry;
import app.wervel.scheduling.ui.AgendaPicture.Lane;
import app.wervel.scheduling.ui.AgendaPicture.Shade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows into the picture that the browser shows. */
final class AgendaPainter {
    /** Column of appointments that have no room, in the view by room. */
    static final String NO_ROOM = "none";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int OPENS = 8;
    private static final int CLOSES = 18;
    private static final int DAY_HOURS = 24;

    private final AgendaState state;
    private final AgendaSource source;
    private final AgendaWords words;
    private final ZoneId zone;
    private final boolean narrow;
    private final boolean editable;

    AgendaPainter(
            AgendaState state,
            AgendaSource source,
            AgendaWords words,
            ZoneId zone,
            boolean narrow,
            boolean editable) {
        this.state = state;
        this.source = source;
        this.words = words;
        this.zone = zone;
        this.narrow = narrow;
        this.editable = editable;
    }

    AgendaPicture paint(Instant now) {
        var columns = columns();
        int first = firstHour();
        int last = lastHour();
        var lanes = lanes(columns);
        return new AgendaPicture(
                view(),
                state.date().toString(),
                clock(first),
                clock(last),
                scrollTime(now, first),
                cursor(now, first, last),
                editable,
                hiddenDays(),
                columns,
                lanes,
                appointments()
                        .sorted(
                                Comparator.comparing(AppointmentRow::start)
                                        .thenComparing(AppointmentRow::practitionerName))
                        .map(this::entry)
                        .toList(),
                shades(lanes, first, last));
    }

    private String view() {
        return switch (state.mode()) {
            case DAY, ROOMS -> "resourceTimeGridDay";
            case WEEK -> "timeGridWeek";
            case MONTH -> "dayGridMonth";
            case LIST -> state.isWeekLong(narrow) ? "listWeek" : "listDay";
        };
    }

    private boolean isList() {
        return state.mode() == AgendaMode.LIST;
    }

    /** Participants of a group stand in its own row; cancelled ones only where they are asked. */
    private Stream<AppointmentRow> appointments() {
        return source.appointments().stream()
                .filter(row -> isList() || row.session().equals(row.id()))
                .filter(row ->
                        row.status() != AppointmentStatus.CANCELLED
                                || isList() && state.cancelled());
    }

    private List<Column> columns() {
        return switch (state.mode()) {
            case DAY -> practitioners();
            case ROOMS -> rooms();
            case WEEK, MONTH, LIST -> List.of();
        };
    }

    private List<Column> practitioners() {
        Set<UserId> there =
                Stream.concat(
                                source.openHours().stream().map(OpenHoursRow::practitioner),
                                appointments().map(AppointmentRow::practitioner))
                        .collect(Collectors.toSet());
        var chosen =
                source.practitioners().stream()
                        .filter(row ->
                                state.practitioner() == null
                                        ? state.everybody() || there.contains(row.id())
                                        : row.id().equals(state.practitioner()))
                        .map(row -> new Column(id(row.id()), row.displayName()))
                        .toList();
        return chosen.isEmpty()
                ? source.practitioners().stream()
                        .map(row -> new Column(id(row.id()), row.displayName()))
                        .toList()
                : chosen;
    }

    private List<Column> rooms() {
        boolean manyLocations =
                source.rooms().stream().map(row -> row.location()).distinct().count() > 1;
        Set<String> used = appointments().map(this::roomOf).collect(Collectors.toSet());
        List<Column> columns =
                source.rooms().stream()
                        .filter(row -> row.active() || used.contains(row.id().value().toString()))
                        .map(row ->
                                new Column(
                                        row.id().value().toString(),
                                        manyLocations
                                                ? row.name() + " · " + row.locationName()
                                                : row.name()))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (used.contains(NO_ROOM) || columns.isEmpty()) {
            columns.add(new Column(NO_ROOM, words.noRoom()));
        }
        return List.copyOf(columns);
    }

    private String roomOf(AppointmentRow row) {
        return row.room() == null ? NO_ROOM : row.room().value().toString();
    }

    private static String id(UserId user) {
        return user.value().toString();
    }

    private List<Lane> lanes(List<Column> columns) {
        if (state.mode() == AgendaMode.WEEK) {
            return days().filter(day -> !hiddenDays().contains(day.getDayOfWeek().getValue() % 7))
                    .map(day -> new Lane(null, day.toString(), words.day(day)))
                    .toList();
        }
        return columns.stream()
                .map(column -> new Lane(column.id(), state.date().toString(), column.title()))
                .toList();
    }

    private Stream<LocalDate> days() {
        return state.from(narrow).datesUntil(state.until(narrow));
    }

    /** Of a week, a Saturday or Sunday on which nobody works and nothing is booked. */
    private List<Integer> hiddenDays() {
        if (!state.mode().isOfOne()) {
            return List.of();
        }
        Set<Integer> busy = new TreeSet<>();
        source.openHours().forEach(open -> busy.add(weekday(open.start())));
        appointments().forEach(row -> busy.add(weekday(row.start())));
        return Stream.of(6, 0).filter(day -> !busy.contains(day)).toList();
    }

    /** 0 is Sunday. */
    private int weekday(Instant instant) {
        return local(instant).getDayOfWeek().getValue() % 7;
    }

    private int firstHour() {
        int earliest =
                Stream.concat(
                                source.openHours().stream().map(OpenHoursRow::start),
                                appointments().map(AppointmentRow::start))
                        .mapToInt(start -> local(start).getHour())
                        .min()
                        .orElse(OPENS);
        return Math.min(earliest, OPENS);
    }

    private int lastHour() {
        int latest =
                Math.max(
                        source.openHours().stream()
                                .mapToInt(open -> endHour(open.start(), open.end()))
                                .max()
                                .orElse(CLOSES),
                        appointments()
                                .mapToInt(row -> endHour(row.start(), row.end()))
                                .max()
                                .orElse(CLOSES));
        return Math.max(latest, CLOSES);
    }

    private int endHour(Instant start, Instant end) {
        var last = local(end);
        if (last.toLocalDate().isAfter(local(start).toLocalDate())) {
            return DAY_HOURS;
        }
        return last.getMinute() == 0 ? last.getHour() : last.getHour() + 1;
    }

    private String scrollTime(Instant now, int first) {
        var local = local(now);
        boolean today = local.toLocalDate().equals(state.date());
        return clock(today ? Math.max(first, local.getHour() - 1) : first);
    }

    private int cursor(Instant now, int first, int last) {
        var local = local(now);
        int hour =
                local.toLocalDate().equals(state.date())
                        ? Math.clamp(local.getHour() + 1, first, last - 1)
                        : source.openHours().stream()
                                .map(open -> local(open.start()).getHour())
                                .min(Comparator.naturalOrder())
                                .orElse(first);
        return hour * 60;
    }

    private static String clock(int hour) {
        return "%02d:00".formatted(hour);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private Entry entry(AppointmentRow row) {
        var start = local(row.start());
        int minutes = (int) Duration.between(row.start(), row.end()).toMinutes();
        String title =
                row.patientName() == null
                        ? words.group(row.typeName(), row.participants(), row.capacity())
                        : row.patientName().full();
        return new Entry(
                row.id().value().toString(),
                row.version(),
                STAMP.format(start),
                // By the wall clock an hour that comes twice would let it end before its start.
                STAMP.format(start.plusMinutes(minutes)),
                minutes,
                columnOf(row),
                title,
                below(row),
                row.colour(),
                marks(row),
                row.status().id().replace('_', '-'),
                words.statusShown(row),
                label(row, start, minutes, title),
                editable && isMovable(row));
    }

    private @Nullable String columnOf(AppointmentRow row) {
        return switch (state.mode()) {
            case DAY -> id(row.practitioner());
            case ROOMS -> roomOf(row);
            case WEEK, MONTH, LIST -> null;
        };
    }

    private static boolean isMovable(AppointmentRow row) {
        return row.session().equals(row.id())
                && switch (row.status()) {
                    case BOOKED, CONFIRMED, ARRIVED, IN_TREATMENT -> true;
                    case DONE, NO_SHOW, CANCELLED -> false;
                };
    }

    private String below(AppointmentRow row) {
        @Nullable String kind = row.patientName() == null ? null : row.typeName();
        @Nullable String who =
                state.mode() == AgendaMode.ROOMS || isList() ? row.practitionerName() : null;
        @Nullable String where = state.mode() == AgendaMode.ROOMS ? null : row.roomName();
        return joined(kind, who, where);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static List<String> marks(AppointmentRow row) {
        List<String> marks = new ArrayList<>();
        if (row.visit() == Visit.FIRST) {
            marks.add("first");
        }
        if (row.series() != null) {
            marks.add("series");
        }
        if (row.note() != null) {
            marks.add("note");
        }
        if (row.outsideHours()) {
            marks.add("outside");
        }
        if (row.cancelledLate()) {
            marks.add("late");
        }
        return List.copyOf(marks);
    }

    /** "10:00–10:30 Jan de Vries, Behandeling, Anna Bakker, Kamer 2, bevestigd" */
    private String label(AppointmentRow row, LocalDateTime start, int minutes, String title) {
        String time = CLOCK.format(start) + "–" + CLOCK.format(start.plusMinutes(minutes));
        var parts = new ArrayList<@Nullable String>(List.of(time + " " + title));
        if (row.patientName() != null) {
            parts.add(row.typeName());
        }
        parts.add(row.practitionerName());
        parts.add(row.roomName());
        parts.add(words.status(row.status()));
        marks(row).forEach(mark -> parts.add(words.mark(mark)));
        return parts.stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private List<Shade> shades(List<Lane> lanes, int first, int last) {
        return switch (state.mode()) {
            case LIST -> List.of();
            case MONTH -> closedDays();
            case WEEK -> closedHours(lanes, first, last);
            case DAY ->
                    Stream.concat(closedHours(lanes, first, last).stream(), buffers().stream())
                            .toList();
            case ROOMS -> buffers();
        };
    }

    /** What is left of each column when the hours that somebody works are taken out. */
    private List<Shade> closedHours(List<Lane> lanes, int first, int last) {
        List<Shade> shades = new ArrayList<>();
        for (Lane lane : lanes) {
            var day = LocalDate.parse(lane.day());
            var from = day.atTime(first, 0);
            var until = day.atStartOfDay().plusHours(last);
            for (var open : openIn(lane, from, until)) {
                if (open.start().isAfter(from)) {
                    shades.add(closed(shades.size(), lane.column(), from, open.start()));
                }
                from = open.end().isAfter(from) ? open.end() : from;
            }
            if (from.isBefore(until)) {
                shades.add(closed(shades.size(), lane.column(), from, until));
            }
        }
        return List.copyOf(shades);
    }

    private record LocalSpan(LocalDateTime start, LocalDateTime end) {}

    private List<LocalSpan> openIn(Lane lane, LocalDateTime from, LocalDateTime until) {
        String practitioner =
                lane.column() == null && state.practitioner() != null
                        ? id(state.practitioner())
                        : lane.column();
        return source.openHours().stream()
                .filter(open -> id(open.practitioner()).equals(practitioner))
                .map(open -> new LocalSpan(local(open.start()), local(open.end())))
                .filter(open -> open.start().isBefore(until) && open.end().isAfter(from))
                .sorted(Comparator.comparing(LocalSpan::start))
                .toList();
    }

    private static Shade closed(
            int number, @Nullable String column, LocalDateTime start, LocalDateTime end) {
        return new Shade(
                "closed-" + number,
                column,
                STAMP.format(start),
                STAMP.format(end),
                false,
                "closed");
    }

    private List<Shade> closedDays() {
        Set<LocalDate> open =
                source.openHours().stream()
                        .map(row -> local(row.start()).toLocalDate())
                        .collect(Collectors.toSet());
        return days().filter(day -> !open.contains(day))
                .map(day ->
                        new Shade(
                                "closed-" + day,
                                null,
                                day.toString(),
                                day.plus(1, ChronoUnit.DAYS).toString(),
                                true,
                                "closed"))
                .toList();
    }

    /** The minutes after an appointment that practitioner and room stay taken. */
    private List<Shade> buffers() {
        return appointments()
                .filter(row -> row.occupiedUntil().isAfter(row.end()))
                .map(row ->
                        new Shade(
                                "buffer-" + row.id().value(),
                                columnOf(row),
                                STAMP.format(local(row.end())),
                                STAMP.format(local(row.occupiedUntil())),
                                false,
                                "buffer"))
                .toList();
    }

    /** The practice's clock as it stands against UTC at that moment: "+01:00". */
    static String offset(ZoneId zone, Instant now) {
        String offset = zone.getRules().getOffset(now).getId();
        return offset.equals("Z") ? "+00:00" : offset;
    }

    static String time(LocalTime time) {
        return CLOCK.format(time);
    }
}
