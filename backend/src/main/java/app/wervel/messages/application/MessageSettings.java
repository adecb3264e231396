package app.wervel.messages.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When patients are told something.
 *
 * @param grace after a change, until it is told: whoever drags an appointment back within it tells
 *     nobody; shorter for what begins soon
 * @param reminder how long before the start a reminder is sent
 * @param interval between two looks whether there is anything to send
 * @param mailFrom address that e-mail comes from; without it the practice's own on the letterhead
 */
@ConfigurationProperties("wervel.messages")
public record MessageSettings(
        @DefaultValue("5m") Duration grace,
        @DefaultValue("24h") Duration reminder,
        @DefaultValue("30s") Duration interval,
        @Nullable String mailFrom) {
    public MessageSettings {
        require(!grace.isNegative(), "wervel.messages.grace", grace, "0 or longer");
        require(
                reminder.compareTo(Duration.ofHours(1)) >= 0,
                "wervel.messages.reminder",
                reminder,
                "an hour or longer");
        require(
                interval.compareTo(Duration.ofSeconds(1)) >= 0,
                "wervel.messages.interval",
                interval,
                "a second or longer");
    }

    private static void require(boolean holds, String name, Duration value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "%s must be %s, but is %s".formatted(name, expected, value));
        }
    }
}
