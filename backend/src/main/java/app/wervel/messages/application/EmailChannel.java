package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import app.wervel.messages.application.OutgoingMessage.CalendarFile;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by the practice's own server; off until {@code spring.mail.host} names one. */
@Component
@Order(1)
class EmailChannel implements MessageChannel {
    /** Names that reach nobody (RFC 2606): the demo practice's patients have them. */
    private static final Pattern RESERVED =
            Pattern.compile("\\.(example|invalid|test)$", Pattern.CASE_INSENSITIVE);

    private final ObjectProvider<JavaMailSender> sender;
    private final ObjectProvider<MailProperties> server;
    private final MessageSettings settings;
    private final Clock clock;

    EmailChannel(
            ObjectProvider<JavaMailSender> sender,
            ObjectProvider<MailProperties> server,
            MessageSettings settings,
            Clock clock) {
        this.sender = sender;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public boolean available() {
        var properties = server.getIfAvailable();
        String host = properties == null ? null : properties.getHost();
        return host != null && !host.isBlank();
    }

    @Override
    public Optional<String> addressOf(PatientContact contact) {
        return Optional.ofNullable(contact.email())
                .filter(email -> !RESERVED.matcher(email).find());
    }

    @Override
    public void send(OutgoingMessage message) {
        try {
            sender.getObject().send(mime(message));
        } catch (MailException | MessagingException refused) {
            throw MailFailures.of(refused);
        }
    }

    private MimeMessage mime(OutgoingMessage message) throws MessagingException {
        var mime = new SameId(message.id());
        var helper =
                new MimeMessageHelper(
                        mime,
                        message.calendar() == null
                                ? MimeMessageHelper.MULTIPART_MODE_NO
                                : MimeMessageHelper.MULTIPART_MODE_MIXED,
                        StandardCharsets.UTF_8.name());
        helper.setFrom(from(message));
        helper.setTo(new InternetAddress(message.to(), true));
        if (!message.practiceEmail().isBlank()) {
            helper.setReplyTo(address(message.practiceEmail()));
        }
        helper.setSubject(message.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(message.text());
        CalendarFile calendar = message.calendar();
        if (calendar != null) {
            helper.addAttachment(
                    calendar.name(),
                    new ByteArrayDataSource(
                            calendar.content().getBytes(StandardCharsets.UTF_8),
                            "text/calendar; charset=UTF-8; method=" + calendar.method()));
        }
        // No "out of office" in return.
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    private InternetAddress from(OutgoingMessage message) throws MessagingException {
        String configured = settings.mailFrom();
        String from =
                configured == null || configured.isBlank() ? message.practiceEmail() : configured;
        if (from.isBlank()) {
            throw new ChannelFailure(MessageFailure.NO_SENDER, null);
        }
        var address = address(from);
        try {
            address.setPersonal(message.practiceName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
        return address;
    }

    /** Of the practice itself: when it cannot be used, nobody's message can be sent. */
    private static InternetAddress address(String typed) {
        try {
            return new InternetAddress(typed, true);
        } catch (AddressException unusable) {
            throw (ChannelFailure)
                    new ChannelFailure(MessageFailure.NO_SENDER, null).initCause(unusable);
        }
    }

    /** Keeps its Message-ID when it is sent again, so that a mailbox can tell. */
    private static final class SameId extends MimeMessage {
        private final UUID id;

        SameId(UUID id) {
            super(Session.getInstance(new java.util.Properties(), (Authenticator) null));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@wervel>");
        }
    }
}
