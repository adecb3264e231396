package app.wervel.redflag.ui;

import app.wervel.redflag.RedFlagStep;
import app.wervel.redflag.RedFlagStep.Answered;
import app.wervel.redflag.RedFlagStep.Closed;
import app.wervel.redflag.RedFlagStep.FollowUp;
import app.wervel.redflag.RedFlagStep.Letter;
import app.wervel.redflag.RedFlagStep.Lowered;
import app.wervel.redflag.RedFlagStep.Opened;
import app.wervel.redflag.RedFlagStep.Told;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.redflag.application.RedFlagStepRow;
import app.wervel.shell.Formats;
import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was done about a red flag, in words, in order. */
final class RedFlagTimeline {
    private final RedFlagDetails flag;
    private final Clock clock;
    private final Locale locale;

    RedFlagTimeline(RedFlagDetails flag, Clock clock, Locale locale) {
        this.flag = flag;
        this.clock = clock;
        this.locale = locale;
    }

    OrderedList list() {
        var list = new OrderedList();
        list.addClassName("red-flag-timeline");
        flag.steps().forEach(row -> list.add(item(row)));
        return list;
    }

    /** How it ended; an invitation to read on where it did not. */
    Component outcome() {
        var card = new Section(new H2(words("redflag.outcome")));
        card.addClassName("card");
        List<RedFlagStepRow> closings =
                flag.steps().stream().filter(row -> row.step() instanceof Closed).toList();
        if (closings.isEmpty()) {
            card.add(new Paragraph(words("redflag.not-yours")));
            return card;
        }
        RedFlagStepRow closing = closings.getLast();
        lines(closing.step()).forEach(line -> card.add(paragraph(line)));
        card.add(by(closing));
        return card;
    }

    private ListItem item(RedFlagStepRow row) {
        RedFlagStep step = row.step();
        var title = new Span(words("redflag.step." + step.kind()));
        title.addClassName("row-title");
        Instant at = happened(step);
        var when =
                new Span(
                        Formats.moment(
                                at == null ? row.recordedAt() : at, clock.getZone(), locale));
        when.addClassName("secondary");
        var text = new Div(title, when);
        lines(step).forEach(line -> text.add(paragraph(line)));
        text.add(by(row));
        return new ListItem(text);
    }

    private static Paragraph paragraph(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("pre");
        return paragraph;
    }

    private Span by(RedFlagStepRow row) {
        var by =
                new Span(
                        words(
                                "redflag.recorded",
                                row.recordedByName(),
                                Formats.moment(row.recordedAt(), clock.getZone(), locale)));
        by.addClassName("secondary");
        return by;
    }

    private static @Nullable Instant happened(RedFlagStep step) {
        return switch (step) {
            case Told told -> told.at();
            case Letter letter -> letter.at();
            case Answered answered -> answered.at();
            case Opened ignored -> null;
            case FollowUp ignored -> null;
            case Lowered ignored -> null;
            case Closed ignored -> null;
        };
    }

    private List<String> lines(RedFlagStep step) {
        List<String> lines = new ArrayList<>();
        switch (step) {
            case Opened opened -> {
                lines.add(
                        words(
                                "redflag.step.opened.text",
                                urgency(opened.suggested()),
                                urgency(opened.concluded())));
                add(lines, opened.reason());
            }
            case Told told -> {
                lines.add(told.who() + " · " + told.how());
                add(lines, told.what());
            }
            case Letter letter -> {
                lines.add(words("redflag.letter.stage." + letter.stage().id()));
                add(lines, letter.to());
                String without = letter.withoutConsent();
                if (without != null) {
                    lines.add(words("redflag.letter.without-consent.line", without));
                }
            }
            case Answered answered -> {
                lines.add(answered.from());
                lines.add(answered.answer());
            }
            case FollowUp followUp -> {
                lines.add(Formats.date(followUp.on(), locale));
                add(lines, followUp.note());
            }
            case Lowered lowered -> {
                lines.add(
                        words(
                                "redflag.step.lowered.text",
                                urgency(lowered.from()),
                                urgency(lowered.to())));
                lines.add(lowered.reason());
            }
            case Closed closed -> {
                lines.add(words("redflag.outcome." + closed.outcome().id()));
                String noAnswer = closed.noAnswer();
                if (noAnswer != null) {
                    lines.add(words("redflag.no-answer.line", noAnswer));
                }
                add(lines, closed.note());
            }
        }
        return lines;
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null) {
            lines.add(line);
        }
    }

    private static String urgency(Urgency urgency) {
        return words("intake.urgency." + urgency.id());
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
