package app.wervel.messages.application;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a provider of text messages wants to be called. Never in the address: what stands there is
 * logged on the way.
 *
 * @param url null or empty: no text messages
 * @param method {@code POST} or {@code PUT}
 * @param contentType of the body: {@code application/json} or {@code
 *     application/x-www-form-urlencoded}
 * @param headers each as {@code Name: value}
 * @param body with <code>{to}</code> and <code>{text}</code> where number and text belong; they are
 *     escaped as the content type asks
 */
@ConfigurationProperties("wervel.sms")
public record SmsSettings(
        @Nullable URI url,
        @DefaultValue("POST") String method,
        @DefaultValue("application/json") String contentType,
        @DefaultValue List<String> headers,
        @DefaultValue("") String body) {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    public SmsSettings {
        headers = List.copyOf(headers);
        if (url != null && !url.toString().isBlank()) {
            require(
                    List.of("http", "https").contains(url.getScheme()) && url.getHost() != null,
                    "wervel.sms.url must be an address that begins with https:// or http://");
            require(
                    List.of("POST", "PUT").contains(method),
                    "wervel.sms.method must be POST or PUT");
            require(
                    List.of(JSON, FORM).contains(contentType),
                    "wervel.sms.content-type must be %s or %s".formatted(JSON, FORM));
            require(
                    body.contains("{to}") && body.contains("{text}"),
                    "wervel.sms.body must hold {to} and {text}");
            require(
                    headers.stream().allMatch(header -> header.matches("[!-9;-~]+:[ -~]*")),
                    "each of wervel.sms.headers must be written as Name: value");
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    boolean complete() {
        return url != null && !url.toString().isBlank();
    }
}
