package app.wervel.messages.application;

import app.wervel.messages.MessageFailure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Finds out what a mail server meant, and leaves its words behind. */
final class MailFailures {
    private static final int FIRST_LASTING = 500;

    private MailFailures() {}

    static ChannelFailure of(Exception refused) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<@Nullable Throwable> open = new ArrayDeque<>();
        open.add(refused);
        boolean mail = false;
        while (!open.isEmpty()) {
            Throwable each = open.remove();
            if (each == null || !seen.add(each)) {
                continue;
            }
            var known = known(each);
            if (known != null) {
                return known;
            }
            mail |= each instanceof MessagingException;
            addNext(open, each);
        }
        return new ChannelFailure(
                mail ? MessageFailure.CONNECTION : MessageFailure.UNEXPECTED, null);
    }

    private static void addNext(Deque<@Nullable Throwable> open, Throwable each) {
        if (each instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                open.add(one);
            }
        }
        if (each instanceof MessagingException linked && linked.getNextException() != null) {
            open.add(linked.getNextException());
        }
        if (each.getCause() != null) {
            open.add(each.getCause());
        }
    }

    private static @Nullable ChannelFailure known(Throwable each) {
        return switch (each) {
            case SMTPAddressFailedException address -> answered(address.getReturnCode());
            case SMTPSenderFailedException sender -> answered(sender.getReturnCode());
            case SMTPSendFailedException send
                    when send.getReturnCode() > 0 && send.getNextException() == null ->
                    answered(send.getReturnCode());
            case AuthenticationFailedException login ->
                    new ChannelFailure(MessageFailure.LOGIN, null);
            case org.springframework.mail.MailAuthenticationException login ->
                    new ChannelFailure(MessageFailure.LOGIN, null);
            case AddressException unusable -> new ChannelFailure(MessageFailure.REFUSED, null);
            case SocketTimeoutException late -> new ChannelFailure(MessageFailure.TIMEOUT, null);
            case SocketConnectException unreachable ->
                    new ChannelFailure(MessageFailure.CONNECTION, null);
            case MailConnectException unreachable ->
                    new ChannelFailure(MessageFailure.CONNECTION, null);
            default -> null;
        };
    }

    private static ChannelFailure answered(int code) {
        return new ChannelFailure(
                code >= FIRST_LASTING ? MessageFailure.REFUSED : MessageFailure.REFUSED_FOR_NOW,
                code);
    }
}
