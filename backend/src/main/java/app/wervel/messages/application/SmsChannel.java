package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import app.wervel.messages.MobileNumber;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.io.JsonStringEncoder;

/** Text messages by whichever provider the settings describe; off until they do. */
@Component
@Order(2)
class SmsChannel implements MessageChannel, DisposableBean {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final SmsSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    SmsChannel(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public boolean available() {
        return settings.complete();
    }

    @Override
    public Optional<String> addressOf(PatientContact contact) {
        return Stream.of(
                        Optional.ofNullable(contact.phone()),
                        Optional.ofNullable(contact.secondPhone()))
                .flatMap(Optional::stream)
                .flatMap(phone -> MobileNumber.of(phone).stream())
                .map(MobileNumber::value)
                .findFirst();
    }

    @Override
    public void send(OutgoingMessage message) {
        int status;
        try {
            status =
                    http.send(request(message), HttpResponse.BodyHandlers.discarding())
                            .statusCode();
        } catch (HttpTimeoutException late) {
            throw failure(MessageFailure.TIMEOUT);
        } catch (IOException unreachable) {
            throw failure(MessageFailure.CONNECTION);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw failure(MessageFailure.CONNECTION);
        }
        switch (status / 100) {
            case 2 -> {}
            case 5 -> throw new ChannelFailure(MessageFailure.REFUSED_FOR_NOW, status);
            default -> {
                // 408 and 429: too slow, too many.
                boolean passing = status == 408 || status == 429;
                throw new ChannelFailure(
                        passing ? MessageFailure.REFUSED_FOR_NOW : MessageFailure.REFUSED, status);
            }
        }
    }

    private static ChannelFailure failure(MessageFailure kind) {
        return new ChannelFailure(kind, null);
    }

    private HttpRequest request(OutgoingMessage message) {
        String body =
                settings.body()
                        .replace("{to}", escaped(message.to()))
                        .replace("{text}", escaped(message.brief()));
        var request =
                HttpRequest.newBuilder(Objects.requireNonNull(settings.url()))
                        .timeout(ANSWER)
                        .header("Content-Type", settings.contentType() + "; charset=UTF-8")
                        .method(settings.method(), HttpRequest.BodyPublishers.ofString(body));
        for (String header : settings.headers()) {
            int colon = header.indexOf(':');
            request.header(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return request.build();
    }

    private String escaped(String value) {
        return settings.contentType().equals(SmsSettings.JSON)
                ? new String(JsonStringEncoder.getInstance().quoteAsCharArray(value))
                : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void destroy() {
        http.close();
    }
}
