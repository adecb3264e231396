package app.wervel.messages.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The channels of this installation, best first. */
@Component
class Channels {
    private final List<MessageChannel> channels;

    Channels(List<MessageChannel> channels) {
        this.channels = List.copyOf(channels);
    }

    boolean any() {
        return channels.stream().anyMatch(MessageChannel::available);
    }

    List<MessageChannel> all() {
        return channels;
    }

    /** Empty when the patient does not want messages, or cannot be reached. */
    Optional<MessageChannel> of(PatientContact contact) {
        return channels.stream()
                .filter(channel -> contact.wanted() && channel.available())
                .filter(channel -> channel.addressOf(contact).isPresent())
                .findFirst();
    }
}
