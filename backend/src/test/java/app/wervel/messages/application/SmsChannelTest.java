package app.wervel.messages.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.messages.MessageFailure;
import app.wervel.patient.PatientId;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SmsChannelTest {
    private static final String TEXT = "\"De Proef\" \\ zegt:\nkom\tom 10:30 — {to}";
    private static final String JSON_BODY =
            "{\"recipient\": \"{to}\", \"body\": \"{text}\", \"sender\": \"Praktijk\"}";

    private HttpServer provider;
    private volatile int answer = 200;
    private volatile String body = "";
    private volatile String key = "";
    private volatile String type = "";

    @BeforeEach
    void begin() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        provider.createContext(
                "/send",
                call -> {
                    body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    key = call.getRequestHeaders().getFirst("Authorization");
                    type = call.getRequestHeaders().getFirst("Content-Type");
                    call.getResponseHeaders().add("Location", "/elsewhere");
                    call.sendResponseHeaders(answer, -1);
                    call.close();
                });
        provider.start();
    }

    @AfterEach
    void end() {
        provider.stop(0);
    }

    @Test
    void numberAndTextAreEscapedAsJson() {
        send(SmsSettings.JSON, JSON_BODY);

        var sent = new JsonMapper().readTree(body);
        assertThat(sent.get("recipient").stringValue()).isEqualTo("+31612345678");
        assertThat(sent.get("body").stringValue()).isEqualTo(TEXT);
        assertThat(key).isEqualTo("Bearer secret: of the provider");
        assertThat(type).startsWith("application/json");
    }

    @Test
    void numberAndTextAreEscapedAsAForm() {
        send(SmsSettings.FORM, "to={to}&text={text}");

        assertThat(body).startsWith("to=%2B31612345678&text=");
        assertThat(
                        URLDecoder.decode(
                                body.substring(body.indexOf("&text=") + 6), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "500, REFUSED_FOR_NOW",
        "503, REFUSED_FOR_NOW",
        "429, REFUSED_FOR_NOW",
        "400, REFUSED",
        "401, REFUSED",
        "302, REFUSED"
    })
    void aRefusalPassesOrLasts(int status, MessageFailure expected) {
        answer = status;

        assertThatThrownBy(() -> send(SmsSettings.JSON, JSON_BODY))
                .isInstanceOfSatisfying(
                        ChannelFailure.class,
                        refused -> {
                            assertThat(refused.failure()).isEqualTo(expected);
                            assertThat(refused.status()).isEqualTo(status);
                        });
    }

    @Test
    void aProviderThatIsAwayMayComeBack() {
        provider.stop(0);

        assertThatThrownBy(() -> send(SmsSettings.JSON, JSON_BODY))
                .isInstanceOfSatisfying(
                        ChannelFailure.class,
                        refused -> assertThat(refused.failure().passing()).isTrue());
    }

    @Test
    void withoutAnAddressThereAreNoTextMessages() {
        var off = new SmsChannel(new SmsSettings(null, "POST", SmsSettings.JSON, List.of(), ""));
        var empty =
                new SmsChannel(
                        new SmsSettings(URI.create(""), "POST", SmsSettings.JSON, List.of(), ""));

        assertThat(off.available()).isFalse();
        assertThat(empty.available()).isFalse();
    }

    @Test
    void settingsThatCannotWorkAreRefusedAtTheStart() {
        var url = URI.create("https://sms.example/send");

        assertThatThrownBy(() ->
                        new SmsSettings(url, "POST", SmsSettings.JSON, List.of(), "{to} only"))
                .hasMessageContaining("wervel.sms.body");
        assertThatThrownBy(
                        () -> new SmsSettings(url, "GET", SmsSettings.JSON, List.of(), JSON_BODY))
                .hasMessageContaining("wervel.sms.method");
        assertThatThrownBy(() -> new SmsSettings(url, "POST", "text/plain", List.of(), JSON_BODY))
                .hasMessageContaining("wervel.sms.content-type");
        assertThatThrownBy(() ->
                        new SmsSettings(
                                url, "POST", SmsSettings.JSON, List.of("no colon"), JSON_BODY))
                .hasMessageContaining("wervel.sms.headers");
        assertThatThrownBy(() ->
                        new SmsSettings(
                                URI.create("ftp://sms.example"),
                                "POST",
                                SmsSettings.JSON,
                                List.of(),
                                JSON_BODY))
                .hasMessageContaining("wervel.sms.url");
    }

    @Test
    void theFirstMobileNumberIsTaken() {
        var channel = channel(SmsSettings.JSON, JSON_BODY);

        assertThat(channel.addressOf(contact("020 1234567", "06 12345678")))
                .contains("+31612345678");
        assertThat(channel.addressOf(contact("020 1234567", null))).isEmpty();
    }

    private static PatientContact contact(
            String phone, @org.jspecify.annotations.Nullable String second) {
        return new PatientContact(PatientId.next(), null, phone, second, "nl", true);
    }

    private void send(String contentType, String template) {
        channel(contentType, template)
                .send(
                        new OutgoingMessage(
                                UUID.randomUUID(),
                                "+31612345678",
                                "De Proef",
                                "",
                                "subject",
                                "long text",
                                TEXT,
                                null));
    }

    private SmsChannel channel(String contentType, String template) {
        return new SmsChannel(
                new SmsSettings(
                        URI.create(
                                "http://127.0.0.1:%d/send"
                                        .formatted(provider.getAddress().getPort())),
                        "POST",
                        contentType,
                        List.of("Authorization: Bearer secret: of the provider"),
                        template));
    }
}
