package app.wervel.demo;

import app.wervel.practice.AbsenceKind;
import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.AbsenceService;
import app.wervel.practice.application.AgendaSetupService;
import app.wervel.practice.application.WorkingHoursData;
import app.wervel.practice.application.WorkingHoursService;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentTypeData;
import app.wervel.scheduling.application.AppointmentTypeService;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the demo practice works, with what, and when; set up by its administrator. */
@Component
class DemoPlaces {
    private static final String SHOCKWAVE = "Shockwave";
    private static final String ADMINISTRATOR = "beheer";

    private final AgendaSetupService setup;
    private final WorkingHoursService hours;
    private final AbsenceService absences;
    private final AppointmentTypeService types;

    DemoPlaces(
            AgendaSetupService setup,
            WorkingHoursService hours,
            AbsenceService absences,
            AppointmentTypeService types) {
        this.setup = setup;
        this.hours = hours;
        this.absences = absences;
        this.types = types;
    }

    /**
     * @param practitioners by user name
     */
    Places fill(
            DemoUsers users, Map<String, UserId> practitioners, Instant now, LocalDate firstDay) {
        Map<String, List<UUID>> rooms = new HashMap<>();
        Map<String, Kind> kinds = users.as(ADMINISTRATOR, now, this::kinds);
        UUID shockwave =
                users.as(
                        ADMINISTRATOR,
                        now,
                        () -> {
                            var centre =
                                    setup.addLocation(DemoWeek.CENTRE, "Lindelaan 12, Utrecht");
                            var deBilt =
                                    setup.addLocation(DemoWeek.DE_BILT, "Dorpsstraat 4, De Bilt");
                            rooms.put(
                                    DemoWeek.CENTRE,
                                    rooms(
                                            centre.id(),
                                            "Behandelkamer 1",
                                            "Behandelkamer 2",
                                            "Behandelkamer 3",
                                            "Oefenzaal"));
                            rooms.put(DemoWeek.DE_BILT, rooms(deBilt.id(), "Kamer De Bilt"));
                            setup.addEquipment(centre.id(), "Echografie", "Echo-apparaat");
                            week(
                                    practitioners,
                                    Map.of(
                                            DemoWeek.CENTRE, centre.id(),
                                            DemoWeek.DE_BILT, deBilt.id()),
                                    firstDay);
                            return setup.addEquipment(centre.id(), SHOCKWAVE, "Shockwave-apparaat")
                                    .id()
                                    .value();
                        });
        return new Places(rooms, shockwave, kinds);
    }

    private List<UUID> rooms(LocationId location, String... names) {
        List<UUID> rooms = new ArrayList<>();
        for (String name : names) {
            rooms.add(setup.addRoom(location, name).id().value());
        }
        return rooms;
    }

    private void week(
            Map<String, UserId> practitioners,
            Map<String, LocationId> locations,
            LocalDate firstDay) {
        for (var block : DemoWeek.BLOCKS) {
            UserId practitioner = practitioners.get(block.practitioner());
            LocationId location = locations.get(block.location());
            for (HoursKind kind : HoursKind.values()) {
                boolean work = kind == HoursKind.WORK;
                hours.add(
                        new WorkingHoursData(
                                practitioner,
                                location,
                                kind,
                                block.day(),
                                work ? block.from() : block.breakFrom(),
                                work ? block.until() : block.breakUntil(),
                                firstDay,
                                null));
            }
        }
    }

    /** A week off, from the next Monday on. */
    Away holiday(DemoUsers users, UserId practitioner, String username, Instant now, ZoneId zone) {
        LocalDate monday =
                LocalDate.ofInstant(now, zone).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Instant start = monday.atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
        Instant end = monday.plusDays(5).atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
        users.as(
                username,
                now,
                () ->
                        absences.add(
                                practitioner,
                                start,
                                end,
                                AbsenceKind.HOLIDAY,
                                "Een week naar Terschelling"));
        return new Away(practitioner.value(), start, end);
    }

    /** Colours light enough to read black on; never red, which is for urgency. */
    private Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        add(kinds, "Intake", 60, "#d3c1f5", Visit.FIRST, null, 1);
        add(kinds, "Behandeling", 30, "#b5e2cd", Visit.FOLLOW_UP, null, 1);
        add(kinds, "Lange behandeling", 45, "#a9cff4", Visit.FOLLOW_UP, null, 1);
        add(kinds, "Evaluatie", 30, "#e6dccb", Visit.FOLLOW_UP, null, 1);
        add(kinds, "Groepsles", 60, "#9fdbe0", Visit.OTHER, null, 8);
        add(kinds, SHOCKWAVE, 30, "#dfe58f", Visit.FOLLOW_UP, SHOCKWAVE, 1);
        return kinds;
    }

    private void add(
            Map<String, Kind> kinds,
            String name,
            int minutes,
            String colour,
            Visit visit,
            @Nullable String equipment,
            int capacity) {
        var data =
                new AppointmentTypeData(
                        name, minutes, 0, colour, visit, true, equipment, capacity, true);
        kinds.put(name, new Kind(types.add(data).id().value(), minutes, equipment != null));
    }

    /** A kind of appointment. */
    record Kind(UUID id, int minutes, boolean needsShockwave) {}

    /** When a practitioner is not there. */
    record Away(UUID practitioner, Instant start, Instant end) {}

    /**
     * @param rooms by the location's name
     * @param shockwave the only piece of its kind, in the centre
     * @param kinds by name
     */
    record Places(Map<String, List<UUID>> rooms, UUID shockwave, Map<String, Kind> kinds) {
        Kind kind(String name) {
            Kind kind = kinds.get(name);
            if (kind == null) {
                throw new IllegalArgumentException("The demo practice has no " + name);
            }
            return kind;
        }
    }
}
