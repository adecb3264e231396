package app.wervel.redflag.ui;

import app.wervel.intake.Party;
import app.wervel.patient.application.PatientDetails;
import app.wervel.redflag.LetterStage;
import app.wervel.redflag.RedFlagOutcome;
import app.wervel.redflag.RedFlagState;
import app.wervel.redflag.application.RedFlagData.AnswerData;
import app.wervel.redflag.application.RedFlagData.CloseData;
import app.wervel.redflag.application.RedFlagData.FollowUpData;
import app.wervel.redflag.application.RedFlagData.LetterData;
import app.wervel.redflag.application.RedFlagData.LowerData;
import app.wervel.redflag.application.RedFlagData.TellData;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of a red flag's steps. What somebody types stays until the step was kept. */
final class RedFlagForms {
    private static final int NOTE = 10_000;

    private final RedFlagTools tools;
    private final RedFlagDetails flag;
    private final PatientDetails patient;
    private final BiConsumer<Component, Function<Long, RedFlagDetails>> take;
    private final RedFlagLetters.Made printed;

    /**
     * @param take takes a step on the version that is shown; with the button of its form
     * @param printed is told when the letter was opened to be printed
     */
    RedFlagForms(
            RedFlagTools tools,
            RedFlagDetails flag,
            PatientDetails patient,
            BiConsumer<Component, Function<Long, RedFlagDetails>> take,
            RedFlagLetters.Made printed) {
        this.tools = tools;
        this.flag = flag;
        this.patient = patient;
        this.take = take;
        this.printed = printed;
    }

    Component tell() {
        var refusals = new Refusals(tools.errors());
        var party = new RadioButtonGroup<Party>(words("intake.informed.party"));
        party.setItems(Party.DOCTOR, Party.PATIENT, Party.OTHER);
        party.setItemLabelGenerator(each -> words("intake.informed.party." + each.id()));
        boolean doctorFirst = flag.state() == RedFlagState.OPEN;
        party.setValue(doctorFirst ? Party.DOCTOR : Party.PATIENT);
        var who = suggesting("redflag.tell.who");
        var how = suggesting("redflag.tell.how");
        how.setItems(
                Stream.of("phone", "in-person", "letter", "secure-message", "along")
                        .map(id -> words("redflag.how." + id))
                        .toList());
        how.setValue(words("redflag.how.phone"));
        party.addValueChangeListener(change -> suggestWho(who, change.getValue()));
        suggestWho(who, party.getValue());
        var at = moment();
        var what = note("redflag.tell.what");
        refusals.field("who", who);
        refusals.field("how", how);
        refusals.field("at", at);
        refusals.field("what", what);
        var keep =
                keep(
                        "redflag.tell.keep",
                        refusals,
                        version ->
                                tools.flags()
                                        .tell(
                                                flag.id(),
                                                version,
                                                new TellData(
                                                        party.getValue().id(),
                                                        who.getValue(),
                                                        how.getValue(),
                                                        instant(at),
                                                        what.getValue())));
        return form(
                party,
                row(who, how),
                at,
                what,
                phrases(
                        what,
                        "redflag.tell.phrase.",
                        List.of("sees-today", "calls-back", "goes-now", "told-patient")),
                keep);
    }

    private void suggestWho(ComboBox<String> who, @Nullable Party party) {
        List<String> ids =
                party == Party.PATIENT
                        ? List.of("patient", "relative")
                        : party == Party.OTHER
                                ? List.of("colleague", "midwife")
                                : List.of("gp", "gp-assistant", "gp-post", "emergency-department");
        List<String> known = ids.stream().map(id -> words("redflag.who." + id)).toList();
        String before = who.getValue();
        boolean typed = before != null && !before.isEmpty() && !suggested().contains(before);
        who.setItems(known);
        who.setValue(typed ? before : known.getFirst());
    }

    private List<String> suggested() {
        return Stream.of(
                        "patient",
                        "relative",
                        "colleague",
                        "midwife",
                        "gp",
                        "gp-assistant",
                        "gp-post",
                        "emergency-department")
                .map(id -> words("redflag.who." + id))
                .toList();
    }

    Component letter() {
        var refusals = new Refusals(tools.errors());
        Boolean consent = flag.consent();
        boolean mayBeSentUnasked = consent == null && flag.urgency().isAtLeast(Urgency.SAME_DAY);
        var rule =
                new Paragraph(
                        words(
                                Boolean.TRUE.equals(consent)
                                        ? "redflag.letter.rule.consent"
                                        : mayBeSentUnasked
                                                ? "redflag.letter.rule.urgent"
                                                : "redflag.letter.rule.no-consent"));
        rule.addClassName("secondary");
        var without = note("redflag.letter.without-consent");
        without.setVisible(mayBeSentUnasked);
        refusals.field("withoutConsent", without);
        var to = new TextField(words("redflag.letter.to"));
        to.setMaxLength(200);
        String gp = patient.gp();
        to.setValue(gp == null ? "" : gp.lines().findFirst().orElse(""));
        to.setWidthFull();
        refusals.field("to", to);
        var form = form(rule);
        var letters = tools.letters().getIfAvailable();
        if (letters != null) {
            form.add(letters.maker(flag, printed));
        }
        form.add(to, without);
        var sent =
                step(
                        "redflag.letter.sent",
                        refusals,
                        () -> letterData(LetterStage.SENT, to, without));
        sent.setVisible(Boolean.TRUE.equals(consent) || mayBeSentUnasked);
        sent.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(
                row(
                        sent,
                        step(
                                "redflag.letter.given-along",
                                refusals,
                                () -> letterData(LetterStage.GIVEN_ALONG, to, without))));
        return form;
    }

    private static LetterData letterData(LetterStage stage, TextField to, TextArea without) {
        return new LetterData(stage.id(), null, to.getValue(), null, without.getValue());
    }

    private Button step(String key, Refusals refusals, Supplier<LetterData> data) {
        var step =
                keep(
                        key,
                        refusals,
                        version -> tools.flags().letter(flag.id(), version, data.get()));
        step.removeThemeVariants(ButtonVariant.PRIMARY);
        return step;
    }

    Component answer() {
        var refusals = new Refusals(tools.errors());
        var from = new TextField(words("redflag.answer.from"));
        from.setMaxLength(200);
        from.setWidthFull();
        String gp = patient.gp();
        from.setValue(gp == null ? "" : gp.lines().findFirst().orElse(""));
        var at = moment();
        var answer = note("redflag.answer.what");
        refusals.field("from", from);
        refusals.field("at", at);
        refusals.field("answer", answer);
        var keep =
                keep(
                        "redflag.answer.keep",
                        refusals,
                        version ->
                                tools.flags()
                                        .answer(
                                                flag.id(),
                                                version,
                                                new AnswerData(
                                                        from.getValue(),
                                                        answer.getValue(),
                                                        instant(at))));
        return form(
                from,
                at,
                answer,
                phrases(
                        answer,
                        "redflag.answer.phrase.",
                        List.of("seen-go-on", "seen-wait", "sent-on")),
                keep);
    }

    Component followUp() {
        var refusals = new Refusals(tools.errors());
        var on = new DatePicker(words("redflag.follow-up.day"));
        on.setLocale(locale());
        on.setI18n(Formats.datePicker("", locale()).getI18n());
        on.setMin(tools.today());
        refusals.field("on", on);
        var note = note("redflag.follow-up.note");
        refusals.field("note", note);
        var quick = new Div();
        quick.addClassName("phrases");
        LocalDate today = tools.today();
        quick.add(
                phrase(words("redflag.follow-up.tomorrow"), () -> on.setValue(today.plusDays(1))),
                phrase(words("redflag.follow-up.three-days"), () -> on.setValue(today.plusDays(3))),
                phrase(words("redflag.follow-up.week"), () -> on.setValue(today.plusWeeks(1))));
        var keep =
                keep(
                        "redflag.follow-up.keep",
                        refusals,
                        version ->
                                tools.flags()
                                        .followUp(
                                                flag.id(),
                                                version,
                                                new FollowUpData(on.getValue(), note.getValue())));
        return form(on, quick, note, keep);
    }

    Component lower() {
        var refusals = new Refusals(tools.errors());
        var to = new Select<Urgency>();
        to.setLabel(words("redflag.lower.to"));
        to.setItems(
                Stream.of(Urgency.SAME_DAY, Urgency.GP_SOON, Urgency.GP_ROUTINE)
                        .filter(each -> !each.isAtLeast(flag.urgency()))
                        .toList());
        to.setItemLabelGenerator(each -> words("intake.urgency." + each.id()));
        var reason = note("redflag.lower.reason");
        refusals.field("urgency", to);
        refusals.field("reason", reason);
        var keep =
                keep(
                        "redflag.lower.keep",
                        refusals,
                        version ->
                                tools.flags()
                                        .lower(
                                                flag.id(),
                                                version,
                                                new LowerData(
                                                        to.getValue() == null
                                                                ? null
                                                                : to.getValue().id(),
                                                        reason.getValue())));
        return form(
                to,
                reason,
                phrases(reason, "redflag.lower.phrase.", List.of("examined", "doctor-said")),
                keep);
    }

    Component close() {
        var refusals = new Refusals(tools.errors());
        var outcome = new RadioButtonGroup<RedFlagOutcome>(words("redflag.close.outcome"));
        outcome.setItems(
                RedFlagOutcome.TREATMENT_GOES_ON,
                RedFlagOutcome.TREATMENT_ADAPTED,
                RedFlagOutcome.DOCTOR_TREATS,
                RedFlagOutcome.PATIENT_DECIDED);
        outcome.setItemLabelGenerator(each -> words("redflag.outcome." + each.id()));
        var noAnswer = note("redflag.close.no-answer");
        var reasons =
                phrases(
                        noAnswer,
                        "redflag.close.no-answer.phrase.",
                        List.of("treated-elsewhere", "patient-refuses", "no-reply"));
        boolean answered = flag.state() == RedFlagState.ANSWERED;
        noAnswer.setVisible(!answered);
        reasons.setVisible(!answered);
        var note = note("redflag.close.note");
        refusals.field("outcome", outcome);
        refusals.field("noAnswer", noAnswer);
        refusals.field("note", note);
        var keep =
                keep(
                        "redflag.close.keep",
                        refusals,
                        version ->
                                tools.flags()
                                        .close(
                                                flag.id(),
                                                version,
                                                new CloseData(
                                                        outcome.getValue() == null
                                                                ? null
                                                                : outcome.getValue().id(),
                                                        note.getValue(),
                                                        noAnswer.getValue())));
        return form(outcome, noAnswer, reasons, note, keep);
    }

    /** Takes the step once, however often it is clicked. */
    private Button keep(String key, Refusals refusals, Function<Long, RedFlagDetails> step) {
        var keep =
                new Button(
                        words(key),
                        click -> {
                            refusals.attempt(() -> take.accept(click.getSource(), step));
                            click.getSource().setEnabled(true);
                        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        return keep;
    }

    private static Div form(Component... content) {
        var form = new Div(content);
        form.addClassName("red-flag-form");
        return form;
    }

    private static Div row(Component... content) {
        var row = new Div(content);
        row.addClassName("form-row");
        return row;
    }

    private static ComboBox<String> suggesting(String key) {
        var box = new ComboBox<String>(words(key));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        return box;
    }

    private static TextArea note(String key) {
        var note = new TextArea(words(key));
        note.setMaxLength(NOTE);
        note.setMinRows(2);
        // What is typed must be known before the click that leaves the page.
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setWidthFull();
        return note;
    }

    private DateTimePicker moment() {
        var at = new DateTimePicker(words("redflag.at"));
        at.setHelperText(words("redflag.at.hint"));
        at.setLocale(locale());
        at.setStep(Duration.ofMinutes(1));
        at.setDatePickerI18n(Formats.datePicker("", locale()).getI18n());
        at.setMax(LocalDateTime.now(tools.clock()).plusMinutes(1).truncatedTo(ChronoUnit.MINUTES));
        return at;
    }

    private @Nullable Instant instant(DateTimePicker at) {
        LocalDateTime local = at.getValue();
        return local == null ? null : local.atZone(tools.clock().getZone()).toInstant();
    }

    /** Sentences that are put into the field with one click. */
    private static Div phrases(TextArea field, String prefix, List<String> ids) {
        var phrases = new Div();
        phrases.addClassName("phrases");
        for (String id : ids) {
            String text = words(prefix + id);
            phrases.add(phrase(text, () -> append(field, text)));
        }
        return phrases;
    }

    private static NativeButton phrase(String text, Runnable chosen) {
        var phrase = new NativeButton(text, click -> chosen.run());
        phrase.addClassName("phrase");
        return phrase;
    }

    private static void append(HasValue<?, String> field, String text) {
        String before = field.getValue();
        field.setValue(before.isBlank() ? text : before + "\n" + text);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
