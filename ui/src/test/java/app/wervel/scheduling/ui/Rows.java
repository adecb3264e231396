package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.PersonName;
import app.wervel.practice.LocationId;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.OpenHoursRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** Invented people and their appointments, by the practice's clock. */
final class Rows {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final PractitionerRow ANNA = new PractitionerRow(user(1), "Anna Bakker");
    static final PractitionerRow BRAM = new PractitionerRow(user(2), "Bram Visser");
    static final RoomId ROOM = new RoomId(new UUID(0, 7));

    private static final LocationId LOCATION = new LocationId(new UUID(0, 9));

    private Rows() {}

    private static UserId user(long number) {
        return new UserId(new UUID(0, number));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static OpenHoursRow open(PractitionerRow practitioner, String start, String end) {
        return new OpenHoursRow(practitioner.id(), LOCATION, at(start), at(end));
    }

    static AppointmentRow appointment(PractitionerRow practitioner, String start, String end) {
        return appointment(practitioner, at(start), at(end), AppointmentStatus.CONFIRMED);
    }

    static AppointmentRow appointment(
            PractitionerRow practitioner, Instant start, Instant end, AppointmentStatus status) {
        var id = AppointmentId.next();
        return new AppointmentRow(
                id,
                3,
                id,
                new AppointmentTypeId(new UUID(0, 5)),
                "Behandeling",
                "#2f6f9f",
                Visit.FOLLOW_UP,
                1,
                practitioner.id(),
                practitioner.displayName(),
                ROOM,
                "Kamer 2",
                null,
                new PatientId(new UUID(0, 8)),
                new PersonName("Vries", "de", "Jan", null),
                LocalDate.of(1961, 5, 4),
                "06 00112233",
                start,
                end,
                end,
                status,
                null,
                null,
                false,
                false,
                "belt zelf",
                null,
                null,
                0);
    }
}
