package app.wervel.demo;

import app.wervel.demo.DemoBooking.State;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.CancelledFor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What became of an appointment of the demo practice, as far as it can be known by now. */
final class DemoCourse {
    private static final Duration NOTICE = Duration.ofHours(24);
    private static final Duration SHORTEST_LEAD = Duration.ofDays(3);
    private static final int LONGEST_LEAD_DAYS = 25;
    private static final Duration EARLY = Duration.ofMinutes(10);
    private static final Duration REMINDED = Duration.ofHours(48);
    private static final List<String> REASONS =
            List.of("Ziek", "Moet werken", "Geen oppas", "Vergeten", "Klachten zijn over");

    private final Instant now;
    private final Random random;

    DemoCourse(Instant now, Random random) {
        this.now = now;
        this.random = random;
    }

    List<State> of(Instant start, Instant end) {
        List<State> states = new ArrayList<>();
        states.add(State.of(bookedAt(start), AppointmentStatus.BOOKED));
        int fate = random.nextInt(100);
        if (!end.isAfter(now)) {
            states.add(past(start, end, fate));
        } else if (!start.isAfter(now)) {
            states.add(State.of(start, AppointmentStatus.IN_TREATMENT));
        } else if (!start.isAfter(now.plus(EARLY))) {
            states.add(State.of(now.minusSeconds(60), AppointmentStatus.ARRIVED));
        } else if (!start.isAfter(now.plus(REMINDED))) {
            if (fate < 70) {
                states.add(
                        State.of(
                                earlier(start.minus(Duration.ofHours(26))),
                                AppointmentStatus.CONFIRMED));
            }
        } else if (fate < 3) {
            states.add(cancelled(now.minus(Duration.ofHours(2)), start));
        }
        return states;
    }

    /** A group is held, whoever comes. */
    List<State> ofGroup(Instant start, Instant end) {
        State booked = State.of(bookedAt(start), AppointmentStatus.BOOKED);
        if (!end.isAfter(now)) {
            return List.of(booked, State.of(end, AppointmentStatus.DONE));
        }
        return start.isAfter(now)
                ? List.of(booked)
                : List.of(booked, State.of(start, AppointmentStatus.IN_TREATMENT));
    }

    private Instant bookedAt(Instant start) {
        var lead = SHORTEST_LEAD.plusHours(random.nextInt(24 * LONGEST_LEAD_DAYS));
        Instant booked = start.minus(lead);
        Instant latest = now.minus(Duration.ofHours(24L + random.nextInt(200)));
        return booked.isBefore(latest) ? booked : latest;
    }

    private Instant earlier(Instant moment) {
        Instant latest = now.minus(Duration.ofMinutes(30));
        return moment.isBefore(latest) ? moment : latest;
    }

    private State past(Instant start, Instant end, int fate) {
        if (fate < 4) {
            return State.of(end, AppointmentStatus.NO_SHOW);
        }
        if (fate < 7) {
            return cancelled(start.minus(Duration.ofHours(3)), start);
        }
        if (fate < 11) {
            return cancelled(start.minus(Duration.ofHours(50)), start);
        }
        return State.of(end, AppointmentStatus.DONE);
    }

    private State cancelled(Instant at, Instant start) {
        return new State(
                at,
                AppointmentStatus.CANCELLED,
                CancelledFor.PATIENT,
                REASONS.get(random.nextInt(REASONS.size())),
                at.isAfter(start.minus(NOTICE)));
    }
}
