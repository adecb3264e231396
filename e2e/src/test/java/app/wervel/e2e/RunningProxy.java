package app.wervel.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** nginx with {@code docker/proxy.conf}, on this machine, with a certificate of its own making. */
final class RunningProxy implements AutoCloseable {
    private static final String PASSWORD = "only-here";

    private final Path folder;
    private final int port;
    private final Process process;

    private RunningProxy(Path nginx, Path folder, String application) {
        this.folder = folder;
        this.port = RunningWervel.freePort();
        try {
            makeCertificate();
            Files.writeString(folder.resolve("proxy.conf"), here(application));
            Files.writeString(folder.resolve("nginx.conf"), around());
            this.process =
                    new ProcessBuilder(
                                    nginx.toString(),
                                    "-p",
                                    folder.toString(),
                                    "-e",
                                    folder.resolve("start.log").toString(),
                                    "-c",
                                    folder.resolve("nginx.conf").toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("start.out").toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("nginx, or see " + folder)
                .atMost(Duration.ofSeconds(20))
                .until(() -> process.isAlive() && answers());
    }

    static RunningProxy before(RunningWervel wervel) {
        return new RunningProxy(
                nginx().orElseThrow(),
                RunningWervel.temporaryFolder("proxy").getParent(),
                // By number: nginx would look a name up, and here is nobody to ask.
                wervel.address().replace("localhost", "127.0.0.1"));
    }

    static Optional<Path> nginx() {
        return Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(":")),
                        Stream.of("/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String address() {
        return "https://localhost:" + port;
    }

    /** Everything that it wrote down so far. */
    String logs() {
        try {
            return Files.readString(folder.resolve("access.log"))
                    + Files.readString(folder.resolve("error.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is, but for where it listens, passes on, reads its certificate and writes. */
    private String here(String application) throws IOException {
        String conf = Files.readString(Path.of(System.getProperty("wervel.proxy")));
        conf = replace(conf, "listen 80;", "listen 127.0.0.1:" + RunningWervel.freePort() + ";");
        conf = replace(conf, "listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;");
        conf = replace(conf, "http://wervel:8080;", application + ";");
        conf = replace(conf, "/etc/nginx/tls/", folder + "/");
        return replace(conf, "/var/log/nginx/", folder + "/");
    }

    private static String replace(String conf, String from, String to) {
        if (!conf.contains(from)) {
            throw new AssertionError("docker/proxy.conf has no '%s' any more".formatted(from));
        }
        return conf.replace(from, to);
    }

    /** What the system's own nginx.conf says around it; nobody needs to be root. */
    private String around() {
        return """
        worker_processes 1;
        daemon off;
        pid nginx.pid;
        events {}
        http {
            resolver 127.0.0.1;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            include proxy.conf;
        }
        """;
    }

    private void makeCertificate() throws IOException {
        Path store = folder.resolve("store.p12");
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "proxy",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.out").toFile())
                        .start();
        try {
            if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IllegalStateException("keytool made no certificate: see " + folder);
            }
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            write("certificate.pem", "CERTIFICATE", keys.getCertificate("proxy").getEncoded());
            write(
                    "key.pem",
                    "PRIVATE KEY",
                    keys.getKey("proxy", PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void write(String name, String kind, byte[] content) throws IOException {
        Files.write(
                folder.resolve(name),
                List.of(
                        "-----BEGIN %s-----".formatted(kind),
                        Base64.getMimeEncoder().encodeToString(content),
                        "-----END %s-----".formatted(kind)));
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
