package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientRow;
import app.wervel.practice.UserId;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.WaitingUrgency;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.WaitingListData;
import app.wervel.scheduling.application.WaitingListRow;
import app.wervel.scheduling.ui.PatientAside.PatientAgenda;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A wish for an earlier or a better moment. */
class WaitingListDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient DeskTools tools;
    private final transient Refusals refusals;
    private final transient List<AppointmentTypeRow> types;
    private final transient List<PractitionerRow> practitioners;

    final PatientBox patient;
    final Select<AppointmentTypeRow> type = new Select<>();
    final Select<PractitionerRow> practitioner = new Select<>();
    final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    final TimePicker notBefore = new TimePicker();
    final TimePicker notAfter = new TimePicker();
    final DatePicker from;
    final DatePicker until;
    final Segments<WaitingUrgency> urgency;
    final Select<AppointmentRow> givesUp = new Select<>();
    final TextField note = new TextField();
    final Button save = new Button();

    /** What is known before the wish is told. */
    record Draft(
            @Nullable PatientId patient,
            @Nullable AppointmentTypeId type,
            @Nullable UserId practitioner) {
        static final Draft EMPTY = new Draft(null, null, null);
    }

    WaitingListDialog(DeskTools tools, Draft draft, Runnable done) {
        this(tools, "scheduling.waiting.add", null);
        select(draft.type(), draft.practitioner());
        urgency.show(WaitingUrgency.NORMAL);
        onSave(() -> tools.waitingList().add(data()), done);
        if (draft.patient() == null) {
            patient.focus();
        } else {
            patient.show(draft.patient());
            practitioner.focus();
        }
    }

    WaitingListDialog(DeskTools tools, WaitingListRow entry, Runnable done) {
        this(tools, "scheduling.waiting.change", entry);
        patient.show(entry.patient());
        patient.setReadOnly(true);
        select(entry.type(), entry.practitioner());
        weekdays.setValue(entry.weekdays());
        notBefore.setValue(entry.notBefore());
        notAfter.setValue(entry.notAfter());
        from.setValue(entry.from());
        until.setValue(entry.until());
        urgency.show(entry.urgency());
        note.setValue(Objects.requireNonNullElse(entry.note(), ""));
        givesUp.getGenericDataView()
                .getItems()
                .filter(row -> row.id().equals(entry.givesUp()))
                .findFirst()
                .ifPresent(givesUp::setValue);
        onSave(() -> tools.waitingList().change(entry.id(), entry.version(), data()), done);
    }

    private WaitingListDialog(DeskTools tools, String titleKey, @Nullable WaitingListRow entry) {
        this.tools = tools;
        this.refusals = new Refusals(tools.errors());
        this.types = WaitingTexts.types(tools, entry);
        this.practitioners = WaitingTexts.practitioners(tools, entry);
        this.patient = refusals.field("patientId", new PatientBox(tools.patients()));
        this.from = Formats.datePicker(getTranslation("scheduling.waiting.from"), getLocale());
        this.until = Formats.datePicker(getTranslation("scheduling.waiting.until"), getLocale());
        this.urgency = new Segments<>(getTranslation("scheduling.urgency"), chosen -> {});
        setHeaderTitle(getTranslation(titleKey));
        addClassName("desk-dialog");
        setWidth("min(44rem, 100vw)");
        setCloseOnOutsideClick(false);
        build();
    }

    private void build() {
        type.setLabel(getTranslation("scheduling.type"));
        DeskTexts.kinds(type, types);
        type.setItemLabelGenerator(AppointmentTypeRow::name);
        practitioner.setLabel(getTranslation("scheduling.practitioner"));
        practitioner.setItems(practitioners);
        practitioner.setEmptySelectionAllowed(true);
        practitioner.setEmptySelectionCaption(getTranslation("scheduling.anybody"));
        practitioner.setItemLabelGenerator(
                each -> each == null ? getTranslation("scheduling.anybody") : each.displayName());
        weekdays.setLabel(getTranslation("scheduling.series.weekdays"));
        weekdays.setItems(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        weekdays.setItemLabelGenerator(each -> DeskTexts.weekday(each, getLocale()));
        weekdays.setHelperText(getTranslation("scheduling.series.weekdays.hint"));
        time(notBefore, "scheduling.series.not-before");
        time(notAfter, "scheduling.series.not-after");
        for (WaitingUrgency each : WaitingUrgency.values()) {
            urgency.option(each, getTranslation("scheduling.urgency." + each.id()), null);
        }
        givesUp.setLabel(getTranslation("scheduling.waiting.gives-up.label"));
        givesUp.setEmptySelectionAllowed(true);
        givesUp.setEmptySelectionCaption(getTranslation("scheduling.waiting.gives-up.none"));
        givesUp.setItemLabelGenerator(each ->
                each == null
                        ? getTranslation("scheduling.waiting.gives-up.none")
                        : DeskTexts.appointment(each, tools, getLocale()));
        patient.addValueChangeListener(change -> chosen(change.getValue()));
        note.setLabel(getTranslation("scheduling.note"));
        note.setMaxLength(1000);
        refusals.field("typeId", type);
        refusals.field("practitionerId", practitioner);
        refusals.field("notBefore", notBefore);
        refusals.field("notAfter", notAfter);
        refusals.field("from", from);
        refusals.field("until", until);
        refusals.field("note", note);
        refusals.field("givesUpId", givesUp);
        var fields = new Div(practitioner, notBefore, notAfter, from, until, weekdays);
        fields.addClassName("sentence");
        var form = new Div(patient, type, fields, urgency, givesUp, note);
        form.addClassName("desk-form");
        EnterKey.clicks(form, save);
        add(form);
    }

    private void time(TimePicker field, String key) {
        field.setLabel(getTranslation(key));
        field.setLocale(getLocale());
        field.setStep(Duration.ofMinutes(30));
        field.setAutoOpen(false);
        field.setClearButtonVisible(true);
    }

    private void select(@Nullable AppointmentTypeId wanted, @Nullable UserId whom) {
        types.stream()
                .filter(each ->
                        wanted == null ? each.visit() == Visit.FOLLOW_UP : each.id().equals(wanted))
                .findFirst()
                .or(() -> types.stream().findFirst())
                .ifPresent(type::setValue);
        practitioners.stream()
                .filter(each -> each.id().equals(whom))
                .findFirst()
                .ifPresent(practitioner::setValue);
    }

    /** The coming appointments, of which one may be given up. */
    private void chosen(@Nullable PatientRow row) {
        var coming =
                row == null
                        ? List.<AppointmentRow>of()
                        : PatientAgenda.of(tools, row.id()).coming();
        givesUp.setItems(coming);
        givesUp.setVisible(!coming.isEmpty());
    }

    private void onSave(Runnable action, Runnable done) {
        save.setText(getTranslation("shell.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            boolean saved = refusals.attempt(action);
            save.setEnabled(true);
            if (saved) {
                close();
                done.run();
                Notices.done(getTranslation("scheduling.waiting.saved"));
            }
        });
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    private WaitingListData data() {
        var who = patient.getValue();
        var what = type.getValue();
        var whom = practitioner.getValue();
        var givenUp = givesUp.getValue();
        return new WaitingListData(
                who == null ? null : who.id(),
                what == null ? null : what.id(),
                whom == null ? null : whom.id(),
                Set.copyOf(weekdays.getValue()),
                notBefore.getValue(),
                notAfter.getValue(),
                from.getValue(),
                until.getValue(),
                Objects.requireNonNullElse(urgency.value(), WaitingUrgency.NORMAL),
                note.getValue().isBlank() ? null : note.getValue(),
                givenUp == null ? null : givenUp.id());
    }
}
