package app.wervel.messages.application;

import java.util.List;

/**
 * How messages go, in numbers.
 *
 * @param sent in the last thirty days
 */
public record MessageOverview(List<Channel> channels, int waiting, int sent, int dead) {
    public MessageOverview {
        channels = List.copyOf(channels);
    }

    /**
     * @param on whether it has been set up
     */
    public record Channel(String name, boolean on) {}
}
