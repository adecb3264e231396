package app.wervel.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Looks whether the port for browsers is free, before anything is started that would have to be
 * stopped again.
 */
final class PortCheck {
    private static final int DEFAULT_PORT = 8080;
    private static final int LARGEST = 65535;

    private PortCheck() {}

    static String taken(int port) {
        return "Port %d is already in use: stop the program that has it, or choose another with --port."
                .formatted(port);
    }

    /**
     * @throws StartRefused when the port cannot be had
     */
    static void requireFree(Environment environment) {
        var port = port(environment.getProperty("server.port"));
        if (port > 0) {
            requireFree(address(environment.getProperty("server.address")), port);
        }
    }

    private static int port(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_PORT;
        }
        try {
            var port = Integer.parseInt(text.strip());
            if (port <= LARGEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw badPort(text, e);
        }
        throw badPort(text, null);
    }

    private static StartRefused badPort(String text, @Nullable Exception cause) {
        return new StartRefused(
                "The port must be a number from 1 to %d, but was %s.".formatted(LARGEST, text),
                cause);
    }

    private static @Nullable InetAddress address(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    "The address %s to listen on is not known to this machine.".formatted(name), e);
        }
    }

    private static void requireFree(@Nullable InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw new StartRefused(sentence(e, address, port), e);
        } catch (IOException e) {
            throw new StartRefused(
                    "Port %d cannot be used (%s).".formatted(port, Problem.of(e)), e);
        }
    }

    private static String sentence(
            BindException exception, @Nullable InetAddress address, int port) {
        var reason = Problem.of(exception);
        if (reason.contains("Permission denied")) {
            return "Port %d needs rights that this user has not: choose one from 1024 with --port."
                    .formatted(port);
        }
        if (reason.contains("assign requested address") && address != null) {
            return "The address %s to listen on is not one of this machine."
                    .formatted(address.getHostAddress());
        }
        return taken(port);
    }
}
