package app.wervel.messages.application;

import app.wervel.patient.PatientId;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.application.AppointmentChanged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes in the transaction of a change that its patient may have to be told: both are stored, or
 * neither. Where no channel is set up it notes nothing.
 */
@Component
class OutboxListener {
    private final NoticeRows notices;
    private final Channels channels;
    private final MessageSettings settings;
    private final Clock clock;

    OutboxListener(NoticeRows notices, Channels channels, MessageSettings settings, Clock clock) {
        this.notices = notices;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void changed(AppointmentChanged change) {
        PatientId patient = change.patient();
        if (patient != null && mayBeNews(change.action()) && channels.any()) {
            notices.lookAt(
                    change.appointment(),
                    patient,
                    change.action() == AppointmentAction.BOOKED,
                    clock.instant(),
                    settings.grace());
        }
    }

    private static boolean mayBeNews(AppointmentAction action) {
        return switch (action) {
            case BOOKED, MOVED, CANCELLED, UNDONE -> true;
            case STATUS, NOTE -> false;
        };
    }
}
