package app.wervel.messages.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Agrees to everything but one command, and quotes the patient's address when it refuses. */
final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String refused;
    private final int code;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param refused a command of SMTP; {@code HELLO} for the welcome itself; {@code SILENCE} to
     *     say nothing at all
     */
    RefusingMailServer(String refused, int code) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.refused = refused;
        this.code = code;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (SocketException gone) {
                // The caller hung up, or the test is over: the loop's condition knows.
                continue;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void talk(Socket caller) throws IOException, InterruptedException {
        var out = caller.getOutputStream();
        var in =
                new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        if (refused.equals("SILENCE")) {
            closed.await();
            return;
        }
        say(out, refused.equals("HELLO") ? code : 220, "mail.example");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            if (command.equals(refused)) {
                say(out, code, "5.1.1 <bo.berichtsma@example.org> says no");
            } else if (command.equals("EHLO")) {
                out.write(
                        "250-mail.example\r\n250 AUTH PLAIN LOGIN\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            } else if (command.equals("QUIT")) {
                say(out, 221, "bye");
                return;
            } else {
                say(out, command.equals("DATA") ? 354 : 250, "fine");
            }
        }
    }

    private static void say(OutputStream out, int code, String text) throws IOException {
        out.write((code + " " + text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
