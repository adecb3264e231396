package app.wervel.messages.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wervel.messages.MessageFailure;
import app.wervel.patient.PatientId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of a mail server's refusal: a kind and a number, never its words. */
class EmailChannelTest {
    private static final String TO = "bo.berichtsma@example.org";

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550, REFUSED",
        "RCPT, 450, REFUSED_FOR_NOW",
        "MAIL, 553, REFUSED",
        "MAIL, 451, REFUSED_FOR_NOW",
        "DATA, 554, REFUSED",
        "DATA, 452, REFUSED_FOR_NOW"
    })
    void aRefusalPassesOrLastsAndKeepsNoneOfTheServersWords(
            String command, int code, MessageFailure expected) throws Exception {
        try (var server = new RefusingMailServer(command, code)) {
            assertThatThrownBy(() -> channel(server.port(), null).send(message(TO)))
                    .isInstanceOfSatisfying(
                            ChannelFailure.class,
                            refused -> {
                                assertThat(refused.failure()).isEqualTo(expected);
                                assertThat(refused.status()).isEqualTo(code);
                                assertThat(everythingSaid(refused))
                                        .doesNotContain("berichtsma")
                                        .doesNotContain("example.org");
                            });
        }
    }

    @Test
    void aServerThatTakesNobodyAtTheDoorMayDoSoLater() throws Exception {
        try (var server = new RefusingMailServer("HELLO", 421)) {
            assertThatThrownBy(() -> channel(server.port(), null).send(message(TO)))
                    .isInstanceOfSatisfying(
                            ChannelFailure.class,
                            refused -> assertThat(refused.failure().passing()).isTrue());
        }
    }

    @Test
    void aWrongPasswordIsSaidAsSuch() throws Exception {
        try (var server = new RefusingMailServer("AUTH", 535)) {
            assertThatThrownBy(() -> channel(server.port(), "wervel").send(message(TO)))
                    .isInstanceOfSatisfying(
                            ChannelFailure.class,
                            refused ->
                                    assertThat(refused.failure()).isEqualTo(MessageFailure.LOGIN));
        }
    }

    @Test
    void aServerThatSaysNothingIsLeftAlone() throws Exception {
        try (var server = new RefusingMailServer("SILENCE", 0)) {
            assertThatThrownBy(() -> channel(server.port(), null).send(message(TO)))
                    .isInstanceOfSatisfying(
                            ChannelFailure.class,
                            refused ->
                                    assertThat(refused.failure())
                                            .isEqualTo(MessageFailure.TIMEOUT));
        }
    }

    @Test
    void anAddressThatCannotBeIsRefusedWithoutAsking() throws Exception {
        try (var server = new RefusingMailServer("RCPT", 250)) {
            assertThatThrownBy(() -> channel(server.port(), null).send(message("bo@@example")))
                    .isInstanceOfSatisfying(
                            ChannelFailure.class,
                            refused ->
                                    assertThat(refused.failure())
                                            .isEqualTo(MessageFailure.REFUSED));
        }
    }

    @Test
    void withoutAnAddressOfThePracticeNothingCanBeSent() throws Exception {
        var nameless =
                new OutgoingMessage(UUID.randomUUID(), TO, "De Proef", "", "s", "t", "b", null);
        var channel =
                new EmailChannel(
                        provider(JavaMailSender.class, new JavaMailSenderImpl()),
                        provider(MailProperties.class, new MailProperties()),
                        new MessageSettings(
                                Duration.ofMinutes(5),
                                Duration.ofHours(24),
                                Duration.ofSeconds(30),
                                ""),
                        Clock.systemUTC());

        assertThatThrownBy(() -> channel.send(nameless))
                .isInstanceOfSatisfying(
                        ChannelFailure.class,
                        refused ->
                                assertThat(refused.failure()).isEqualTo(MessageFailure.NO_SENDER));
        assertThat(channel.available()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "bo@example.org, true",
        "bo@praktijk.nl, true",
        "patient3@voorbeeld.example, false",
        "bo@Somewhere.TEST, false",
        ", false"
    })
    void inventedPeopleHaveNoMailbox(@Nullable String email, boolean reachable) {
        var contact = new PatientContact(PatientId.next(), email, null, null, "nl", true);

        assertThat(channel(25, null).addressOf(contact).isPresent()).isEqualTo(reachable);
    }

    private static String everythingSaid(Throwable refused) {
        var text = new StringWriter();
        refused.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static OutgoingMessage message(String to) {
        return new OutgoingMessage(
                UUID.randomUUID(),
                to,
                "De Proef",
                "balie@deproef.example",
                "Uw afspraak bij De Proef",
                "Goedendag",
                "kort",
                null);
    }

    private static EmailChannel channel(int port, @Nullable String user) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(user);
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", "2000");
        properties.setProperty("mail.smtp.timeout", "500");
        return new EmailChannel(
                provider(JavaMailSender.class, sender),
                provider(MailProperties.class, new MailProperties()),
                new MessageSettings(
                        Duration.ofMinutes(5), Duration.ofHours(24), Duration.ofSeconds(30), null),
                Clock.systemUTC());
    }

    private static <T> ObjectProvider<T> provider(Class<T> type, T bean) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("bean", bean);
        return beans.getBeanProvider(type);
    }
}
