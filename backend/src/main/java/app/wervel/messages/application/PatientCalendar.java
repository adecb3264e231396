package app.wervel.messages.application;

import app.wervel.messages.MessageKind;
import app.wervel.messages.application.OutgoingMessage.CalendarFile;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The appointments of a message as a file for the patient's own calendar. Each keeps its UID for
 * life, and its sequence grows with every change, so that a calendar replaces what it has.
 *
 * <p>Published, not requested: a request would ask the patient for an answer that nobody reads.
 */
@Component
class PatientCalendar {
    private final Clock clock;

    PatientCalendar(Clock clock) {
        this.clock = clock;
    }

    /** Null for a reminder: the calendar has the appointment already. */
    @Nullable CalendarFile of(
            MessageTexts words,
            MessageKind kind,
            String practice,
            String practiceEmail,
            String practicePlace,
            List<Notice> about) {
        if (kind == MessageKind.REMINDER) {
            return null;
        }
        boolean cancelled = kind == MessageKind.CANCELLATION;
        var file = new ICalendar();
        file.setProductId(Ical.PRODUCT);
        file.setMethod(cancelled ? Method.cancel() : Method.publish());
        for (Notice notice : about) {
            file.addEvent(
                    event(words, practice, practiceEmail, practicePlace, notice.is(), cancelled));
        }
        return new CalendarFile(
                words.text("mail.calendar.file"), file.getMethod().getValue(), Ical.write(file));
    }

    private VEvent event(
            MessageTexts words,
            String practice,
            String practiceEmail,
            String practicePlace,
            AppointmentView is,
            boolean cancelled) {
        var event = new VEvent();
        event.setUid("appointment-" + is.id().value() + "@wervel");
        event.setSequence((int) is.version());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(is.start()));
        event.setDateEnd(Date.from(is.end()));
        if (!practiceEmail.isBlank()) {
            event.setOrganizer(new Organizer(practice, practiceEmail));
        }
        event.setSummary(words.text("mail.calendar.summary", practice));
        String place = is.locationAddress() == null ? practicePlace : is.locationAddress();
        if (!place.isBlank()) {
            event.setLocation(place);
        }
        event.setClassification(Classification.private_());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
