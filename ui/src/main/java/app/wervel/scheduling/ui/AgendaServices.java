package app.wervel.scheduling.ui;

import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.application.AgendaQueries;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AvailabilityQueries;
import app.wervel.scheduling.application.ShownPatients;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches what the agenda shows: the span on screen, nothing beyond. */
@Component
class AgendaServices {
    private final AgendaQueries agenda;
    private final AvailabilityQueries availability;
    private final AgendaSetupQueries setup;
    private final PracticeQueries practice;
    private final Clock clock;

    AgendaServices(
            AgendaQueries agenda,
            AvailabilityQueries availability,
            AgendaSetupQueries setup,
            PracticeQueries practice,
            Clock clock) {
        this.agenda = agenda;
        this.availability = availability;
        this.setup = setup;
        this.practice = practice;
        this.clock = clock;
    }

    List<PractitionerRow> practitioners() {
        return practice.practitioners();
    }

    AgendaSource load(
            AgendaState state,
            boolean narrow,
            List<PractitionerRow> practitioners,
            ShownPatients shown) {
        LocalDate from = state.from(narrow);
        LocalDate until = state.until(narrow);
        boolean byRoom = state.mode() == AgendaMode.ROOMS;
        var one = state.practitioner();
        return new AgendaSource(
                agenda.between(
                        start(from),
                        start(until),
                        one == null || byRoom ? Set.of() : Set.of(one),
                        shown),
                availability.openHours(from, until).stream()
                        .filter(open -> one == null || byRoom || open.practitioner().equals(one))
                        .toList(),
                availability.closedDays(from, until),
                practitioners,
                byRoom ? setup.rooms() : List.of());
    }

    AppointmentRow get(String id) {
        return agenda.get(new AppointmentId(UUID.fromString(id)));
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
