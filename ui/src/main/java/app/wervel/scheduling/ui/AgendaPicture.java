package app.wervel.scheduling.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's calendar shows, and nothing besides: no birth date, no telephone number. Times
 * are the practice's clock, "2026-11-23T10:00", so that a browser elsewhere shows them too.
 *
 * @param view as EventCalendar names it
 * @param slotMin first hour, "07:00"
 * @param hiddenDays days of the week that are left out, 0 is Sunday
 * @param cursor minute of the day on which the keyboard begins
 */
record AgendaPicture(
        String view,
        String date,
        String slotMin,
        String slotMax,
        String scrollTime,
        int cursor,
        boolean editable,
        List<Integer> hiddenDays,
        List<Column> columns,
        List<Lane> lanes,
        List<Entry> entries,
        List<Shade> shades) {
    record Column(String id, String title) {}

    /**
     * What became of the appointments since another picture.
     *
     * @param changed new ones too
     * @param gone ids
     */
    record Change(List<Entry> changed, List<String> gone) {}

    /** Whether nothing differs but appointments. */
    boolean isFramedLike(AgendaPicture other) {
        return withoutEntries().equals(other.withoutEntries());
    }

    private AgendaPicture withoutEntries() {
        return new AgendaPicture(
                view,
                date,
                slotMin,
                slotMax,
                scrollTime,
                cursor,
                editable,
                hiddenDays,
                columns,
                lanes,
                List.of(),
                shades);
    }

    Change since(AgendaPicture before) {
        Set<Entry> known = Set.copyOf(before.entries);
        Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return new Change(
                entries.stream().filter(entry -> !known.contains(entry)).toList(),
                before.entries.stream().map(Entry::id).filter(id -> !ids.contains(id)).toList());
    }

    /**
     * A column as the keyboard walks it.
     *
     * @param column null where columns are days
     */
    record Lane(@Nullable String column, String day, String title) {}

    /**
     * An appointment.
     *
     * @param column practitioner or room; null where columns are days
     * @param sub what kind, with whom or where
     * @param marks what small signs it bears
     * @param statusWord null where a word would only be noise
     * @param label all of it in words, for whoever listens
     */
    record Entry(
            String id,
            long version,
            String start,
            String end,
            int minutes,
            @Nullable String column,
            String title,
            String sub,
            String colour,
            List<String> marks,
            String status,
            @Nullable String statusWord,
            String label,
            boolean movable) {}

    /**
     * Time that is not to be booked.
     *
     * @param kind {@code closed} or {@code buffer}
     */
    record Shade(
            String id,
            @Nullable String column,
            String start,
            String end,
            boolean allDay,
            String kind) {}
}
