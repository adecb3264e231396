package app.wervel.messages.application;

import app.wervel.messages.AppointmentState;
import app.wervel.messages.MessageKind;
import app.wervel.practice.PracticeDetails;
import app.wervel.practice.application.PracticeQueries;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts into words what a patient must know to come at the right time to the right place, and no
 * more: nothing tells why somebody comes, because a screen may be looked at by others.
 */
@Component
class MessageWriter {
    private final PracticeQueries practice;
    private final JdbcClient jdbc;
    private final PatientCalendar calendar;
    private final MessageTextBundles texts;

    MessageWriter(
            PracticeQueries practice,
            JdbcClient jdbc,
            PatientCalendar calendar,
            MessageTextBundles texts) {
        this.practice = practice;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.texts = texts;
    }

    /**
     * @param language {@code nl} or {@code en}
     * @param to where the channel will send it
     * @param about at least one appointment
     */
    OutgoingMessage write(
            UUID id, MessageKind kind, String language, String to, List<Notice> about) {
        var words = texts.in(language);
        var details = practice.details();
        String name = line(details.name());
        return new OutgoingMessage(
                id,
                to,
                name,
                line(details.email()),
                words.text("mail.subject." + kind.id(), name, about.size()),
                text(words, kind, name, details, about),
                brief(words, kind, name, details, about),
                calendar.of(words, kind, name, line(details.email()), place(details), about));
    }

    private String text(
            MessageTexts words,
            MessageKind kind,
            String name,
            PracticeDetails details,
            List<Notice> about) {
        String list =
                about.stream()
                        .map(notice -> appointment(words, kind, details, notice))
                        .collect(Collectors.joining("\n\n"));
        return String.join(
                "\n\n",
                words.text("mail.greeting"),
                words.text("mail.intro." + kind.id(), name, about.size()),
                list,
                kind == MessageKind.CANCELLATION ? again(words, details) : cancel(words, details),
                words.text("mail.closing") + "\n" + name,
                words.text("mail.footer") + "\n");
    }

    private static String appointment(
            MessageTexts words, MessageKind kind, PracticeDetails details, Notice notice) {
        var is = notice.is();
        if (kind == MessageKind.CANCELLATION) {
            return "  " + words.moment(known(notice));
        }
        Stream<String> lines =
                Stream.of(
                        words.moment(is.start()),
                        words.text("mail.with", is.practitionerName()),
                        is.locationAddress() == null
                                ? place(details)
                                : Stream.of(is.locationName(), is.locationAddress())
                                        .filter(Objects::nonNull)
                                        .map(MessageWriter::line)
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                        moved(kind, notice)
                                ? words.text("mail.was", words.moment(known(notice)))
                                : "");
        return lines.filter(each -> !each.isBlank())
                .map(each -> "  " + each)
                .collect(Collectors.joining("\n"));
    }

    private static boolean moved(MessageKind kind, Notice notice) {
        return kind == MessageKind.CHANGE && !known(notice).equals(notice.is().start());
    }

    /** The start that the patient knows. */
    private static Instant known(Notice notice) {
        AppointmentState told = notice.told();
        return told == null ? notice.is().start() : told.start();
    }

    private String cancel(MessageTexts words, PracticeDetails details) {
        int hours = cancellationHours();
        String phone = line(details.phone());
        if (phone.isBlank()) {
            return hours == 0
                    ? words.text("mail.cancel.tell")
                    : words.text("mail.cancel.tell-in-time", hours);
        }
        return hours == 0
                ? words.text("mail.cancel.call", phone)
                : words.text("mail.cancel.call-in-time", phone, hours);
    }

    private static String again(MessageTexts words, PracticeDetails details) {
        String phone = line(details.phone());
        return phone.isBlank() ? words.text("mail.again") : words.text("mail.again.call", phone);
    }

    private int cancellationHours() {
        return jdbc.sql("SELECT cancellation_hours FROM agenda_settings")
                .query(Integer.class)
                .single();
    }

    private static String brief(
            MessageTexts words,
            MessageKind kind,
            String name,
            PracticeDetails details,
            List<Notice> about) {
        String moments =
                about.stream()
                        .map(notice ->
                                kind == MessageKind.CANCELLATION
                                        ? known(notice)
                                        : notice.is().start())
                        .map(words::briefMoment)
                        .collect(Collectors.joining(", "));
        String sentence = words.text("mail.brief." + kind.id(), name, about.size(), moments);
        String phone = line(details.phone());
        return phone.isBlank() ? sentence : sentence + " " + words.text("mail.brief.call", phone);
    }

    private static String place(PracticeDetails details) {
        return Stream.of(details.addressLine(), details.postalCodeAndCity())
                .map(MessageWriter::line)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** A line break in a subject would begin a header of its own. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
