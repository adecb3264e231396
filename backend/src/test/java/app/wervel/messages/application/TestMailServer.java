package app.wervel.messages.application;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** A mail server on this machine that can go away and come back on the same port. */
final class TestMailServer {
    private final int port;
    private GreenMail server;

    private TestMailServer(int port) {
        this.port = port;
        this.server = start(port);
    }

    static TestMailServer start() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = socket.getLocalPort();
            socket.close();
            return new TestMailServer(free);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMail start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return server;
    }

    int port() {
        return port;
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    void empty() {
        server.reset();
    }

    void goAway() {
        server.stop();
    }

    void comeBack() {
        server = start(port);
    }
}
