package app.wervel.redflag.ui;

import app.wervel.intake.ui.EmergencySheetLink;
import app.wervel.intake.ui.UrgencyLook;
import app.wervel.patient.application.PatientDetails;
import app.wervel.redflag.LetterStage;
import app.wervel.redflag.RedFlagState;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.shared.StaleVersion;
import app.wervel.shell.Formats;
import app.wervel.shell.Leaving;
import app.wervel.shell.Refusals;
import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A red flag in the order of work: what it is about, what to do next, what was done. A step that
 * was taken shows at once; a refused one leaves what was typed.
 */
class RedFlagPanel extends Div implements BeforeLeaveObserver {
    private static final long serialVersionUID = 1L;

    /** A number of at least nine digits, as it stands in the free text about the doctor. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{7,}[0-9]");

    private final transient RedFlagTools tools;
    private final transient PatientDetails patient;
    private final transient Runnable toAnswers;
    private final transient Runnable closed;
    private transient RedFlagDetails flag;
    private final Div head = new Div();
    private final Div todo = new Div();
    private final Section past = new Section();

    /**
     * @param toAnswers leads to the intake with all answers
     * @param closed is called when the last step was taken
     */
    RedFlagPanel(
            RedFlagTools tools,
            RedFlagDetails flag,
            PatientDetails patient,
            Runnable toAnswers,
            Runnable closed) {
        this.tools = tools;
        this.toAnswers = toAnswers;
        this.closed = closed;
        this.patient = patient;
        this.flag = flag;
        addClassName("red-flag-panel");
        head.addClassName("red-flag-head");
        todo.addClassName("red-flag-todo");
        past.addClassNames("card", "red-flag-past");
        var about = new Div(why(), generalPractitioner(), past);
        about.addClassName("red-flag-about");
        var columns = new Div(todo, about);
        columns.addClassName("red-flag-columns");
        add(head, columns);
        show(flag);
    }

    private void show(RedFlagDetails now) {
        refresh(now);
        todo.removeAll();
        if (now.isClosed() || !tools.mayWrite()) {
            todo.add(new RedFlagTimeline(now, tools.clock(), getLocale()).outcome());
            return;
        }
        var forms = new RedFlagForms(tools, now, patient, this::take, this::printed);
        boolean told = now.state() != RedFlagState.OPEN;
        boolean reached = now.patientIsReached() || !isAlarm(now);
        boolean letter = now.letterIs(LetterStage.SENT);
        boolean answered = now.state() == RedFlagState.ANSWERED;
        todo.add(
                part(1, "tell", told && reached, !told || !reached, forms.tell()),
                part(2, "letter", letter, told && reached && !letter && !answered, forms.letter()),
                part(3, "answer", answered, told && reached && letter && !answered, forms.answer()),
                part(4, "close", false, answered, forms.close()));
        var more =
                new Div(
                        other("follow-up", forms.followUp()),
                        now.urgency() == Urgency.GP_ROUTINE
                                ? new Span()
                                : other("lower", forms.lower()));
        more.addClassName("red-flag-more");
        todo.add(more);
    }

    /** What shows how things stand; leaves what is being typed. */
    private void refresh(RedFlagDetails now) {
        flag = now;
        head.removeAll();
        head.add(
                UrgencyLook.badge(
                        now.urgency(), getTranslation("intake.urgency." + now.urgency().id())));
        var state = new Span(getTranslation("redflag.state." + now.state().id()));
        state.addClassName("red-flag-state");
        head.add(state);
        if (!now.isClosed()) {
            head.add(term(now));
            if (now.blocksTreatment(tools.today())) {
                head.add(new Paragraph(getTranslation("redflag.blocks")));
            }
        }
        head.setClassName("level-urgent", !now.isClosed() && isAlarm(now));
        head.setClassName("level-caution", !now.isClosed() && !isAlarm(now));
        past.removeAll();
        past.add(
                new H2(getTranslation("redflag.timeline")),
                new RedFlagTimeline(now, tools.clock(), getLocale()).list());
    }

    /** No step keeps a note by itself. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (holdsText(todo)) {
            Leaving.ask(event);
        }
    }

    private static boolean holdsText(Component within) {
        return notes(within).anyMatch(note -> !note.getValue().isBlank());
    }

    private static Stream<TextArea> notes(Component within) {
        return within instanceof TextArea note
                ? Stream.of(note)
                : within.getChildren().flatMap(RedFlagPanel::notes);
    }

    /** What was typed in the forms beside the one that was used, by the label of its field. */
    private Map<String, String> notesBeside(Component used) {
        Component form = used.findAncestor(NativeDetails.class);
        return notes(todo)
                .filter(note -> !note.getValue().isBlank())
                .filter(note -> note.findAncestor(NativeDetails.class) != form)
                .collect(
                        Collectors.toMap(
                                TextArea::getLabel, TextArea::getValue, (first, next) -> first));
    }

    private static boolean isAlarm(RedFlagDetails now) {
        return now.urgency().isAtLeast(Urgency.SAME_DAY);
    }

    private Component term(RedFlagDetails now) {
        LocalDate today = tools.today();
        var term = new Span();
        if (now.isOverdue(today)) {
            term.add(
                    VaadinIcon.CLOCK.create(),
                    new Span(
                            getTranslation(
                                    "redflag.overdue", Formats.date(now.dueOn(), getLocale()))));
            term.addClassName("overdue");
        } else if (!now.state().isAnswered()) {
            term.setText(getTranslation("redflag.due", Formats.date(now.dueOn(), getLocale())));
        }
        LocalDate followUp = now.followUpOn();
        if (followUp == null) {
            return term;
        }
        return new Div(
                term,
                new Span(
                        getTranslation(
                                "redflag.follow-up.on", Formats.date(followUp, getLocale()))));
    }

    /** The letter was opened; the form stays as it is. */
    private void printed(String language, String addressee) {
        new Refusals(tools.errors())
                .attempt(() ->
                        tools.flags()
                                .letterOpened(flag.intake(), language, addressee)
                                .ifPresent(this::refresh));
    }

    /** Takes a step on the version that is shown. What was typed for other steps stays. */
    private void take(Component used, Function<Long, RedFlagDetails> step) {
        try {
            RedFlagDetails now = step.apply(flag.version());
            Map<String, String> typed = notesBeside(used);
            show(now);
            notes(todo)
                    .forEach(note ->
                            note.setValue(typed.getOrDefault(note.getLabel(), note.getValue())));
            if (now.isClosed()) {
                closed.run();
            }
        } catch (StaleVersion | OptimisticLockingFailureException stale) {
            // What the other did shows at once, and what was typed can be sent again.
            refresh(tools.queries().get(flag.id()));
            throw stale;
        }
    }

    private Component part(int number, String name, boolean done, boolean next, Component form) {
        var mark = new Span(done ? "✓" : Integer.toString(number));
        mark.addClassName("red-flag-number");
        mark.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(getTranslation("redflag.do." + name));
        var summary = new Span(mark, title);
        if (done) {
            summary.add(new Span(getTranslation("redflag.done")));
        }
        summary.addClassName("red-flag-do");
        var part = new NativeDetails(summary, form);
        part.setOpen(next);
        part.setId("red-flag-" + name);
        part.addClassName("card");
        part.setClassName("done", done);
        part.setClassName("next", next);
        return part;
    }

    private Component other(String name, Component form) {
        var part = new NativeDetails(getTranslation("redflag.do." + name), form);
        part.setId("red-flag-" + name);
        part.addClassName("card");
        return part;
    }

    private Component why() {
        var conclusion = flag.conclusion();
        var facts = new DescriptionList();
        line(
                facts,
                "redflag.decision.by",
                getTranslation(
                        "redflag.decision.who",
                        flag.concludedByName(),
                        Formats.moment(flag.openedAt(), tools.clock().getZone(), getLocale())));
        line(
                facts,
                "redflag.decision.suggested",
                getTranslation("intake.urgency." + flag.suggested().id()));
        line(
                facts,
                "redflag.decision.concluded",
                getTranslation("intake.urgency." + conclusion.urgency().id()));
        line(facts, "redflag.decision.reason", conclusion.reason());
        line(facts, "redflag.decision.advice", conclusion.adviceGiven());
        line(facts, "redflag.decision.consent", consent());
        var rules = new UnorderedList();
        rules.addClassName("red-flag-rules");
        flag.rules().stream()
                .filter(rule -> rule.level().isAtLeast(Urgency.GP_ROUTINE))
                .forEach(rule -> {
                    var source =
                            new Span(
                                    getTranslation(
                                            "redflag.rule.source",
                                            rule.id(),
                                            tools.sources().text(rule.source(), getLocale()),
                                            flag.ruleSet().value()));
                    source.addClassName("secondary");
                    rules.add(new ListItem(new Span(rule.text(getLocale())), source));
                });
        var intake = new Button(getTranslation("redflag.to-intake"), click -> toAnswers.run());
        intake.addThemeVariants(ButtonVariant.TERTIARY);
        var card = new Section(new H2(getTranslation("redflag.why")), rules, facts, intake);
        sheet().ifPresent(card::add);
        card.addClassName("card");
        return card;
    }

    private String consent() {
        Boolean consent = flag.consent();
        return getTranslation(
                consent == null
                        ? "redflag.consent.not-asked"
                        : consent ? "redflag.consent.yes" : "redflag.consent.no");
    }

    private Optional<Component> sheet() {
        if (!isAlarm(flag)) {
            return Optional.empty();
        }
        return Optional.ofNullable(tools.sheets().getIfAvailable())
                .flatMap((EmergencySheetLink sheets) -> sheets.address(flag.intake()))
                .map(address -> {
                    var link = new Anchor(address, getTranslation("intake.emergency.sheet"));
                    link.setTarget(AnchorTarget.BLANK);
                    link.setRouterIgnore(true);
                    return link;
                });
    }

    /** Whom to call: the number at hand. */
    private Component generalPractitioner() {
        var card = new Section(new H2(getTranslation("redflag.gp")));
        card.addClassName("card");
        String gp = patient.gp();
        if (gp == null || gp.isBlank()) {
            card.add(new Paragraph(getTranslation("redflag.gp.unknown")));
            return card;
        }
        var name = new Paragraph(gp);
        name.addClassName("pre");
        card.add(name);
        Matcher numbers = PHONE.matcher(gp);
        while (numbers.find()) {
            String number = numbers.group().strip();
            var call = new Anchor("tel:" + number.replaceAll("[^0-9+]", ""), number);
            call.getElement().insertChild(0, VaadinIcon.PHONE.create().getElement());
            call.addClassName("red-flag-call");
            card.add(call);
        }
        return card;
    }

    private void line(DescriptionList list, String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        var shown = new Span(value);
        shown.addClassName("pre");
        list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(shown));
    }
}
