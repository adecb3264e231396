package app.wervel.messages.application;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** The words of messages, in the languages that we write. */
@Component
class MessageTextBundles {
    private final MessageTexts dutch;
    private final MessageTexts english;

    MessageTextBundles(Clock clock) {
        this.dutch = new MessageTexts("nl", clock.getZone());
        this.english = new MessageTexts("en", clock.getZone());
    }

    /** Dutch for {@code nl}, English for everything else. */
    MessageTexts in(String language) {
        return language.equals("nl") ? dutch : english;
    }
}
