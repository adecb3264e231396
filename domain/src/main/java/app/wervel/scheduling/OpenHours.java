package app.wervel.scheduling;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When each practitioner works, and where: the blocks of the week, less breaks, absences, closures
 * and public holidays. What is booked is not taken off.
 */
public final class OpenHours {
    private final Map<UserId, Map<LocationId, PeriodSet>> hours;

    private OpenHours(Map<UserId, Map<LocationId, PeriodSet>> hours) {
        this.hours = hours;
    }

    /** Lays the week over the days, from the first up to and including the last. */
    public static OpenHours of(
            Collection<HoursBlock> blocks,
            Collection<AbsentPeriod> absences,
            Collection<ClosedDays> closed,
            LocalDate first,
            LocalDate last,
            ZoneId zone) {
        var calendar = new Calendar();
        var week = new EnumMap<DayOfWeek, List<HoursBlock>>(DayOfWeek.class);
        for (var block : blocks) {
            week.computeIfAbsent(block.weekday(), each -> new ArrayList<>()).add(block);
        }
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            calendar.add(
                    LocalDay.of(date, zone),
                    week.getOrDefault(date.getDayOfWeek(), List.of()),
                    closed);
        }
        absences.forEach(calendar::add);
        return new OpenHours(calendar.hours());
    }

    /** The practitioners who work at all in this time. */
    public Set<UserId> practitioners() {
        return hours.keySet();
    }

    public Set<LocationId> locationsOf(UserId practitioner) {
        return hours.getOrDefault(practitioner, Map.of()).keySet();
    }

    public PeriodSet of(UserId practitioner, LocationId location) {
        return hours.getOrDefault(practitioner, Map.of()).getOrDefault(location, PeriodSet.EMPTY);
    }

    /** Where the practitioner works for the whole of that period. */
    public Optional<LocationId> placeDuring(UserId practitioner, Period period) {
        return hours.getOrDefault(practitioner, Map.of()).entrySet().stream()
                .filter(place -> place.getValue().contains(period))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Where the practitioner works closest to that moment, before or after it. */
    public Optional<LocationId> placeNear(UserId practitioner, Instant moment) {
        return hours.getOrDefault(practitioner, Map.of()).entrySet().stream()
                .filter(place -> !place.getValue().isEmpty())
                .min(Comparator.comparingLong(place -> place.getValue().secondsTo(moment)))
                .map(Map.Entry::getKey);
    }

    /** Work and time off while they are gathered, before one is taken from the other. */
    private static final class Calendar {
        private final Map<UserId, Map<LocationId, PeriodSet.Builder>> work = new LinkedHashMap<>();
        private final Map<UserId, PeriodSet.Builder> off = new HashMap<>();

        void add(LocalDay day, List<HoursBlock> blocks, Collection<ClosedDays> closed) {
            var closedToday = closed.stream().filter(days -> days.includes(day.date())).toList();
            for (var block : blocks) {
                boolean isClosed =
                        closedToday.stream().anyMatch(days -> days.isAt(block.location()));
                if (block.countsOn(day.date()) && !isClosed) {
                    periodsFor(block)
                            .add(day.at(60 * block.fromMinute()), day.at(60 * block.untilMinute()));
                }
            }
        }

        void add(AbsentPeriod absence) {
            off(absence.practitioner()).add(absence.period().start(), absence.period().end());
        }

        private PeriodSet.Builder periodsFor(HoursBlock block) {
            return block.kind() == HoursKind.BREAK
                    ? off(block.practitioner())
                    : work.computeIfAbsent(block.practitioner(), each -> new LinkedHashMap<>())
                            .computeIfAbsent(block.location(), each -> new PeriodSet.Builder());
        }

        private PeriodSet.Builder off(UserId practitioner) {
            return off.computeIfAbsent(practitioner, each -> new PeriodSet.Builder());
        }

        Map<UserId, Map<LocationId, PeriodSet>> hours() {
            var hours = new LinkedHashMap<UserId, Map<LocationId, PeriodSet>>();
            work.forEach((practitioner, places) -> {
                var free = off(practitioner).build();
                var left = new LinkedHashMap<LocationId, PeriodSet>();
                places.forEach((place, periods) -> left.put(place, periods.build().minus(free)));
                hours.put(practitioner, left);
            });
            return hours;
        }
    }
}
