package app.wervel.scheduling.ui;

import app.wervel.practice.UserId;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the agenda shows, as its address says it: {@code agenda?date=2026-11-23&view=day}.
 *
 * @param practitioner null: not one in particular
 * @param everybody those who do not work that day too
 * @param cancelled cancelled appointments too, in the list
 */
record AgendaState(
        AgendaMode mode,
        LocalDate date,
        @Nullable UserId practitioner,
        boolean everybody,
        boolean cancelled) {
    private static final String EVERYBODY = "all";

    static AgendaState today(AgendaMode mode, LocalDate today) {
        return new AgendaState(mode, today, null, false, false);
    }

    /** Nonsense in an address is read as nothing: the day, today, whoever works. */
    static AgendaState of(QueryParameters parameters, AgendaMode usual, LocalDate today) {
        String practitioner = parameters.getSingleParameter("practitioner").orElse("");
        return new AgendaState(
                parameters.getSingleParameter("view").map(AgendaMode::of).orElse(usual),
                parameters.getSingleParameter("date").map(AgendaState::date).orElse(today),
                user(practitioner),
                practitioner.equals(EVERYBODY),
                parameters.getSingleParameter("cancelled").isPresent());
    }

    private static @Nullable LocalDate date(String text) {
        try {
            var date = LocalDate.parse(text);
            return date.getYear() < 1900 || date.getYear() > 2200 ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable UserId user(String text) {
        try {
            return text.isEmpty() || text.equals(EVERYBODY)
                    ? null
                    : new UserId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("date", date.toString());
        parameters.put("view", mode.id());
        if (practitioner != null) {
            parameters.put("practitioner", practitioner.value().toString());
        } else if (everybody) {
            parameters.put("practitioner", EVERYBODY);
        }
        if (cancelled) {
            parameters.put("cancelled", "yes");
        }
        return QueryParameters.simple(parameters);
    }

    AgendaState on(LocalDate other) {
        return new AgendaState(mode, other, practitioner, everybody, cancelled);
    }

    AgendaState as(AgendaMode other) {
        return new AgendaState(other, date, practitioner, everybody, cancelled);
    }

    AgendaState of(@Nullable UserId one, boolean all) {
        return new AgendaState(mode, date, one, all, cancelled);
    }

    AgendaState withCancelled(boolean shown) {
        return new AgendaState(mode, date, practitioner, everybody, shown);
    }

    /** The list of one practitioner is a week long, unless the screen is narrow. */
    boolean isWeekLong(boolean narrow) {
        return mode == AgendaMode.WEEK
                || mode == AgendaMode.LIST && practitioner != null && !narrow;
    }

    LocalDate from(boolean narrow) {
        if (mode == AgendaMode.MONTH) {
            return monday(date.withDayOfMonth(1));
        }
        return isWeekLong(narrow) ? monday(date) : date;
    }

    /** The first day that is not shown any more. */
    LocalDate until(boolean narrow) {
        if (mode == AgendaMode.MONTH) {
            var last = date.with(TemporalAdjusters.lastDayOfMonth());
            return last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusDays(1);
        }
        return from(narrow).plusDays(isWeekLong(narrow) ? 7 : 1);
    }

    /**
     * A page further or back.
     *
     * @param pages negative: back
     */
    AgendaState turned(int pages, boolean narrow) {
        if (mode == AgendaMode.MONTH) {
            return on(date.withDayOfMonth(1).plusMonths(pages));
        }
        return on(isWeekLong(narrow) ? date.plusWeeks(pages) : date.plusDays(pages));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
