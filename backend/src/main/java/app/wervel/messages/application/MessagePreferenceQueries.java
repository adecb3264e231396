package app.wervel.messages.application;

import app.wervel.patient.PatientId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import app.wervel.shared.NotFound;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a patient wants messages, and how one would come. */
@Service
@Transactional
@PreAuthorize("hasAuthority('patient:read')")
public class MessagePreferenceQueries {
    private final NoticeRows notices;
    private final Channels channels;
    private final AccessLog accessLog;

    MessagePreferenceQueries(NoticeRows notices, Channels channels, AccessLog accessLog) {
        this.notices = notices;
        this.channels = channels;
        this.accessLog = accessLog;
    }

    /**
     * @throws NotFound when there is no such patient
     */
    public MessagePreferenceRow get(PatientId patient) {
        var contact = notices.contacts(Set.of(patient)).get(patient);
        if (contact == null) {
            throw new NotFound("patient");
        }
        accessLog.record(Access.read("MessagePreference", patient.value(), patient.value()));
        var asIfWanted =
                new PatientContact(
                        patient,
                        contact.email(),
                        contact.phone(),
                        contact.secondPhone(),
                        contact.language(),
                        true);
        return new MessagePreferenceRow(
                patient,
                contact.wanted(),
                channels.any(),
                channels.of(asIfWanted).map(MessageChannel::name).orElse(null));
    }
}
