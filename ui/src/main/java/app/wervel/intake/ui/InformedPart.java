package app.wervel.intake.ui;

import app.wervel.intake.Party;
import app.wervel.intake.application.ConclusionData.InformedData;
import app.wervel.intake.application.IntakeDetails.InformedDetails;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was told what, how and when. An entry is kept at once and never changed. */
class InformedPart extends Div {
    private static final long serialVersionUID = 1L;

    private static final List<String> DOCTORS =
            List.of("gp", "gp-post", "emergency-department", "ambulance");
    private static final List<String> PATIENTS = List.of("patient", "relative");
    private static final List<String> HOW =
            List.of("phone", "in-person", "letter", "secure-message", "paper");

    private final transient Refusals refusals;
    private final transient Clock clock;
    private final transient Function<InformedData, List<InformedDetails>> record;
    private final Locale locale;
    private final UnorderedList entries = new UnorderedList();
    private final RadioButtonGroup<Party> party = new RadioButtonGroup<>();
    private final ComboBox<String> who = new ComboBox<>();
    private final ComboBox<String> how = new ComboBox<>();
    private final DateTimePicker at = new DateTimePicker();
    private final TextArea what = new TextArea();

    /**
     * @param record keeps the entry and gives all of them
     */
    InformedPart(
            List<InformedDetails> known,
            ErrorTexts errors,
            Clock clock,
            Locale locale,
            Function<InformedData, List<InformedDetails>> record) {
        this.refusals = new Refusals(errors);
        this.clock = clock;
        this.locale = locale;
        this.record = record;
        addClassName("informed");
        entries.addClassName("informed-list");
        party.setLabel(getTranslation("intake.informed.party"));
        party.setItems(Party.values());
        party.setItemLabelGenerator(each -> getTranslation("intake.informed.party." + each.id()));
        party.setValue(Party.DOCTOR);
        suggesting(
                who,
                "intake.informed.who",
                Stream.concat(DOCTORS.stream(), PATIENTS.stream()).toList());
        who.addValueChangeListener(chosen -> follow(chosen.getValue()));
        suggesting(how, "intake.informed.how", HOW);
        at.setLabel(getTranslation("intake.informed.at"));
        at.setHelperText(getTranslation("intake.informed.at.hint"));
        at.setLocale(locale);
        at.setStep(Duration.ofMinutes(1));
        at.setDatePickerI18n(Formats.datePicker("", locale).getI18n());
        what.setLabel(getTranslation("intake.informed.what"));
        what.setMaxLength(10_000);
        what.setMinRows(2);
        refusals.field("party", party);
        refusals.field("who", who);
        refusals.field("how", how);
        refusals.field("at", at);
        refusals.field("what", what);
        var keep =
                new Button(
                        getTranslation("intake.informed.record"),
                        VaadinIcon.PLUS.create(),
                        click -> keep(click.getSource()));
        keep.setDisableOnClick(true);
        var form = new Div(party, who, how, at, what, keep);
        form.addClassName("informed-form");
        add(entries, form);
        show(known);
    }

    private void suggesting(ComboBox<String> box, String key, List<String> ids) {
        box.setLabel(getTranslation(key));
        box.setItems(ids.stream().map(id -> getTranslation(key + "." + id)).toList());
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
    }

    /** Who is chosen from the list is known to be a doctor, or the patient's side. */
    private void follow(@Nullable String chosen) {
        if (isOneOf(PATIENTS, chosen)) {
            party.setValue(Party.PATIENT);
        } else if (isOneOf(DOCTORS, chosen)) {
            party.setValue(Party.DOCTOR);
        }
    }

    private boolean isOneOf(List<String> ids, @Nullable String chosen) {
        return ids.stream()
                .anyMatch(id -> getTranslation("intake.informed.who." + id).equals(chosen));
    }

    private void keep(Button button) {
        InformedData entry = data();
        boolean kept = refusals.attempt(() -> show(record.apply(entry)));
        button.setEnabled(true);
        if (kept) {
            Stream.of(who, how).forEach(ComboBox::clear);
            party.setValue(Party.DOCTOR);
            at.clear();
            what.clear();
            Notices.done(getTranslation("intake.informed.recorded"));
        }
    }

    /** Whether something was typed that is not kept yet. */
    boolean isBegun() {
        return who.getValue() != null || how.getValue() != null || !what.getValue().isBlank();
    }

    private InformedData data() {
        return new InformedData(
                party.getValue().id(),
                who.getValue(),
                how.getValue(),
                moment(at.getValue()),
                what.getValue());
    }

    /** What was typed and not kept yet, to go along with the conclusion. */
    List<InformedData> begun() {
        return isBegun() ? List.of(data()) : List.of();
    }

    private @Nullable Instant moment(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(clock.getZone()).toInstant();
    }

    void show(List<InformedDetails> known) {
        entries.removeAll();
        entries.setVisible(!known.isEmpty());
        known.forEach(entry -> entries.add(line(entry)));
    }

    private ListItem line(InformedDetails entry) {
        var informed = entry.informed();
        var when = new Span(Formats.moment(informed.at(), clock.getZone(), locale));
        when.addClassName("informed-when");
        var line = new ListItem(when, new Span(informed.who() + " · " + informed.how()));
        String told = informed.what();
        if (told != null) {
            var said = new Paragraph(told);
            said.addClassName("pre");
            line.add(said);
        }
        var by = new Span(getTranslation("intake.recorded-by", entry.recordedByName()));
        by.addClassName("secondary");
        line.add(by);
        return line;
    }
}
