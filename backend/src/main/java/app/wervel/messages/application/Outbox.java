package app.wervel.messages.application;

import app.wervel.messages.AppointmentState;
import app.wervel.messages.MessageFailure;
import app.wervel.messages.MessageKind;
import app.wervel.messages.MessageStatus;
import app.wervel.messages.News;
import app.wervel.messages.RetryPlan;
import app.wervel.messages.application.MessageRows.Waiting;
import app.wervel.patient.PatientId;
import app.wervel.scheduling.AppointmentId;
import app.wervel.shared.Access;
import app.wervel.shared.AccessLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of telling patients what is new, each in a short transaction of its own. Nothing is
 * sent here: that takes long, and no transaction waits for it.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('messages:send')")
class Outbox {
    private static final int PATIENTS_AT_ONCE = 100;
    private static final int REMINDERS_AT_ONCE = 500;

    /** What was booked in one go is due within this of each other. */
    private static final Duration ONE_GO = Duration.ofMinutes(1);

    /** Longer than any channel takes. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(90);

    private final NoticeRows notices;
    private final MessageRows messages;
    private final Channels channels;
    private final MessageWriter writer;
    private final MessageSettings settings;
    private final AccessLog accessLog;
    private final Clock clock;

    Outbox(
            NoticeRows notices,
            MessageRows messages,
            Channels channels,
            MessageWriter writer,
            MessageSettings settings,
            AccessLog accessLog,
            Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.channels = channels;
        this.writer = writer;
        this.settings = settings;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Makes messages of the changes whose grace is over.
     *
     * @return how many appointments it looked at; 0 when there is nothing left
     */
    public int lookAtChanges() {
        Instant now = clock.instant();
        var due = notices.lockDue(now, now.plus(ONE_GO), PATIENTS_AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        Map<PatientId, Map<MessageKind, List<Notice>>> news = new LinkedHashMap<>();
        for (Notice notice : due) {
            News.of(notice.told(), notice.is().state(), now)
                    .ifPresent(kind ->
                            news.computeIfAbsent(
                                            notice.patient(), _ -> new EnumMap<>(MessageKind.class))
                                    .computeIfAbsent(kind, _ -> new ArrayList<>())
                                    .add(notice));
        }
        notices.looked(due);
        if (!news.isEmpty()) {
            var contacts = notices.contacts(news.keySet());
            news.forEach((patient, kinds) -> {
                var contact = Objects.requireNonNull(contacts.get(patient));
                kinds.forEach((kind, about) -> tell(contact, kind, about, now));
            });
        }
        return due.size();
    }

    /**
     * Makes reminders of what is near. None for a start that the patient was told of since: that
     * message was reminder enough.
     *
     * @return how many appointments it looked at; 0 when there is nothing left
     */
    public int lookAtReminders() {
        Instant now = clock.instant();
        Instant until = now.plus(settings.reminder());
        notices.startForReminders(now, until);
        var due = notices.lockForReminders(now, until, REMINDERS_AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        notices.reminded(due);
        Map<PatientId, List<Notice>> needed =
                due.stream()
                        .filter(this::needsReminder)
                        .collect(
                                Collectors.groupingBy(
                                        Notice::patient, LinkedHashMap::new, Collectors.toList()));
        if (!needed.isEmpty()) {
            var contacts = notices.contacts(needed.keySet());
            needed.forEach((patient, about) ->
                    tell(
                            Objects.requireNonNull(contacts.get(patient)),
                            MessageKind.REMINDER,
                            about,
                            now));
        }
        return due.size();
    }

    private boolean needsReminder(Notice notice) {
        Instant toldAt = notice.toldAt();
        return toldAt == null || toldAt.isBefore(notice.is().start().minus(settings.reminder()));
    }

    private void tell(PatientContact contact, MessageKind kind, List<Notice> about, Instant now) {
        var channel = channels.of(contact);
        if (channel.isEmpty()) {
            // The patient hears it otherwise: on the phone, on a card.
            about.forEach(notice -> notices.told(notice.is().id(), notice.is().state(), null));
            return;
        }
        // A reminder on its way is for another start, or it would not be needed again.
        Set<UUID> already =
                kind == MessageKind.REMINDER ? Set.of() : messages.onTheirWay(kind, about);
        var missing =
                about.stream()
                        .filter(notice -> !already.contains(notice.is().id().value()))
                        .toList();
        if (!missing.isEmpty()) {
            messages.add(contact.patient(), kind, channel.get().name(), missing, now);
        }
    }

    /**
     * Takes the message that is due longest. Whoever took it before and never said how it ended may
     * have sent it: it is sent again once, then given up.
     */
    public Optional<Claimed> claim() {
        Instant now = clock.instant();
        var next = messages.lockNext(now);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Waiting message = next.get();
        if (message.sending() && message.lost()) {
            messages.giveUp(
                    message.id(), new ChannelFailure(MessageFailure.INTERRUPTED, null), now);
            return Optional.of(new Claimed(message, false));
        }
        messages.claim(message, now.plus(LOST_AFTER));
        return Optional.of(new Claimed(message, true));
    }

    /**
     * Writes it as things stand now; something may have changed while it waited.
     *
     * @return empty when there is nothing to be told any more, or no way to
     */
    public Optional<Prepared> prepare(Waiting message) {
        Instant now = clock.instant();
        var contact =
                Objects.requireNonNull(
                        notices.contacts(Set.of(message.patient())).get(message.patient()));
        var about = stillNews(message, now);
        if (about.isEmpty() || !contact.wanted()) {
            about.forEach(notice -> notices.told(notice.is().id(), notice.is().state(), null));
            messages.end(message.id(), MessageStatus.DROPPED, null, now);
            return Optional.empty();
        }
        var channel = channels.of(contact);
        if (channel.isEmpty()) {
            messages.giveUp(message.id(), new ChannelFailure(MessageFailure.NO_CHANNEL, null), now);
            return Optional.empty();
        }
        accessLog.record(
                Access.created("AppointmentMessage", message.id(), message.patient().value()));
        String to = channel.get().addressOf(contact).orElseThrow();
        return Optional.of(
                new Prepared(
                        channel.get(),
                        writer.write(message.id(), message.kind(), contact.language(), to, about),
                        about.stream()
                                .map(notice -> new Told(notice.is().id(), notice.is().state()))
                                .toList()));
    }

    private List<Notice> stillNews(Waiting message, Instant now) {
        var about = notices.ofMessage(message.id());
        if (message.kind() == MessageKind.REMINDER) {
            var starts = new HashSet<>(messages.startsOf(message.id()));
            return about.stream()
                    .filter(notice -> notice.is().state().expectedAfter(now))
                    .filter(notice -> starts.contains(notice.is().start()))
                    .toList();
        }
        List<Notice> still = new ArrayList<>();
        for (Notice notice : about) {
            var kind = News.of(notice.told(), notice.is().state(), now);
            if (kind.isPresent() && kind.get() == message.kind()) {
                still.add(notice);
            } else if (kind.isPresent()) {
                notices.lookAgain(notice.is().id(), now);
            }
        }
        return still;
    }

    public void sent(Waiting message, Prepared prepared) {
        Instant now = clock.instant();
        prepared.told().forEach(told -> notices.told(told.appointment(), told.state(), now));
        messages.end(message.id(), MessageStatus.SENT, prepared.channel().name(), now);
    }

    public void failed(Waiting message, ChannelFailure why) {
        Instant now = clock.instant();
        Optional<Duration> pause =
                why.failure().passing()
                        ? RetryPlan.pauseAfter(message.attempts() + 1)
                        : Optional.empty();
        if (pause.isPresent()) {
            messages.tryAgain(message.id(), why, now.plus(pause.get()));
        } else {
            messages.giveUp(message.id(), why, now);
        }
    }

    public void forgetOld() {
        messages.forgetEndedBefore(clock.instant().minus(KEPT));
    }

    /**
     * @param toSend false when it has just been given up
     */
    record Claimed(Waiting message, boolean toSend) {}

    /**
     * @param told what the patient knows once it has been sent
     */
    record Prepared(MessageChannel channel, OutgoingMessage message, List<Told> told) {}

    record Told(AppointmentId appointment, AppointmentState state) {}
}
