package app.wervel.scheduling.ui;

import app.wervel.practice.application.PractitionerRow;
import app.wervel.practice.application.RoomRow;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.ClosedDayRow;
import app.wervel.scheduling.application.OpenHoursRow;
import java.util.List;

/** All that a picture of the agenda is made of, for the span that is shown. */
record AgendaSource(
        List<AppointmentRow> appointments,
        List<OpenHoursRow> openHours,
        List<ClosedDayRow> closedDays,
        List<PractitionerRow> practitioners,
        List<RoomRow> rooms) {}
