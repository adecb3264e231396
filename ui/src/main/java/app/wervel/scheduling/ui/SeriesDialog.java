package app.wervel.scheduling.ui;

import app.wervel.episode.EpisodeId;
import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientRow;
import app.wervel.practice.UserId;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.application.SeriesProposal;
import app.wervel.scheduling.application.SeriesWish;
import app.wervel.scheduling.application.TreatmentCount;
import app.wervel.scheduling.ui.PatientAside.PatientAgenda;
import app.wervel.shared.Conflict;
import app.wervel.shared.DomainRuleViolation;
import app.wervel.shared.InvalidInput;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A series in a sentence, answered by a whole proposal: edit any of it, and book all or nothing.
 */
class SeriesDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final String MORE_THAN_AGREED = "series.more-than-referred";
    private static final int USUAL_COUNT = 9;
    private static final int USUAL_PER_WEEK = 2;

    private final transient DeskTools tools;
    private final transient Refusals refusals;
    private final transient Runnable done;
    private final transient List<AppointmentTypeRow> types;
    private final transient List<PractitionerRow> practitioners;

    final PatientBox patient;
    final IntegerField count = new IntegerField();
    final IntegerField perWeek = new IntegerField();
    final Select<AppointmentTypeRow> type = new Select<>();
    final Select<PractitionerRow> practitioner = new Select<>();
    final DatePicker from;
    final TimePicker notBefore = new TimePicker();
    final TimePicker notAfter = new TimePicker();
    final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    final Button propose = new Button();
    final Button book = new Button();
    final Button despiteEmergency = new Button();
    final Div left = new Div();
    final Div message = new Div();

    private final Div answer = new Div();
    private final Div form = new Div();
    private boolean practitionerChosen;
    private transient @Nullable EpisodeId episode;
    private transient @Nullable SeriesProposal proposal;
    private transient @Nullable SeriesRows rows;

    /**
     * What is known before the sentence is filled in.
     *
     * @param start the time that was typed for a single appointment: not before it
     */
    record Draft(
            @Nullable PatientId patient,
            @Nullable AppointmentTypeId type,
            @Nullable UserId practitioner,
            @Nullable LocalDate from,
            @Nullable LocalTime start) {}

    SeriesDialog(DeskTools tools, Draft draft, Runnable done) {
        this.tools = tools;
        this.done = done;
        this.refusals = new Refusals(tools.errors());
        this.types =
                tools.types().all().stream()
                        .filter(each -> each.active() && each.capacity() == 1)
                        .toList();
        this.practitioners = tools.practice().practitioners();
        this.patient = refusals.field("patientId", new PatientBox(tools.patients()));
        this.from = Formats.datePicker(getTranslation("scheduling.series.from"), getLocale());
        setHeaderTitle(getTranslation("scheduling.series.title"));
        addClassNames("desk-dialog", "series-dialog");
        setWidth("min(64rem, 100vw)");
        setCloseOnOutsideClick(false);
        build();
        fill(draft);
    }

    private void build() {
        number(count, "scheduling.series.count", 50);
        number(perWeek, "scheduling.series.per-week", 5);
        refusals.field("count", count);
        refusals.field("perWeek", perWeek);
        type.setLabel(getTranslation("scheduling.type"));
        DeskTexts.kinds(type, types);
        type.setItemLabelGenerator(
                each -> getTranslation("scheduling.type.label", each.name(), each.minutes()));
        type.addValueChangeListener(change -> withdraw());
        refusals.field("typeId", type);
        practitioner.setLabel(getTranslation("scheduling.series.practitioner"));
        practitioner.setItems(practitioners);
        practitioner.addValueChangeListener(change -> practitionerChosen |= change.isFromClient());
        practitioner.setEmptySelectionAllowed(true);
        practitioner.setEmptySelectionCaption(getTranslation("scheduling.anybody"));
        practitioner.setItemLabelGenerator(
                each -> each == null ? getTranslation("scheduling.anybody") : each.displayName());
        time(notBefore, "scheduling.series.not-before");
        time(notAfter, "scheduling.series.not-after");
        refusals.field("preferredPractitionerId", practitioner);
        refusals.field("from", from);
        refusals.field("notBefore", notBefore);
        refusals.field("notAfter", notAfter);
        weekdays.setLabel(getTranslation("scheduling.series.weekdays"));
        weekdays.setItems(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        weekdays.setItemLabelGenerator(each -> DeskTexts.weekday(each, getLocale()));
        weekdays.setHelperText(getTranslation("scheduling.series.weekdays.hint"));
        patient.addValueChangeListener(change -> chosen(change.getValue()));
        propose.setText(getTranslation("scheduling.series.propose"));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.setDisableOnClick(true);
        despiteEmergency.addClickListener(click -> meantAllTheSame());
        propose.addClickListener(click -> {
            propose();
            propose.setEnabled(true);
        });
        var sentence = new Div(count, perWeek, practitioner, from, notBefore, notAfter, weekdays);
        sentence.addClassName("sentence");
        var who = new Div(patient, type);
        who.addClassName("who");
        form.add(who, sentence, propose);
        form.addClassName("desk-form");
        EnterKey.clicks(form, propose);
        message.addClassName("moment-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        left.addClassName("series-left");
        answer.addClassName("series-answer");
        answer.setVisible(false);
        book.setText(getTranslation("scheduling.series.book"));
        book.addThemeVariants(ButtonVariant.PRIMARY);
        book.setDisableOnClick(true);
        book.setVisible(false);
        book.addClickListener(click -> {
            book(false);
            book.setEnabled(true);
        });
        add(form, message, left, answer);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), book);
    }

    private void number(IntegerField field, String key, int most) {
        field.setLabel(getTranslation(key));
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
    }

    private void time(TimePicker field, String key) {
        field.setLabel(getTranslation(key));
        field.setLocale(getLocale());
        field.setStep(Duration.ofMinutes(30));
        field.setAutoOpen(false);
        field.setClearButtonVisible(true);
    }

    private void fill(Draft draft) {
        count.setValue(USUAL_COUNT);
        perWeek.setValue(USUAL_PER_WEEK);
        var wantedType = draft.type();
        types.stream()
                .filter(each ->
                        wantedType == null
                                ? each.visit() == Visit.FOLLOW_UP
                                : each.id().equals(wantedType))
                .findFirst()
                .or(() -> types.stream().findFirst())
                .ifPresent(type::setValue);
        practitioners.stream()
                .filter(each -> each.id().equals(draft.practitioner()))
                .findFirst()
                .ifPresent(practitioner::setValue);
        practitionerChosen = draft.practitioner() != null;
        LocalDate day = draft.from();
        from.setValue(day == null ? tools.today() : day);
        notBefore.setValue(draft.start());
        if (draft.patient() == null) {
            patient.focus();
        } else {
            patient.show(draft.patient());
            count.focus();
        }
    }

    /** As many as are left, where a number was agreed. */
    private void chosen(@Nullable PatientRow row) {
        episode = null;
        left.removeAll();
        withdraw();
        propose.setVisible(true);
        if (row == null) {
            return;
        }
        if (tools.knowsOfEmergency(row.id())) {
            refuseToOffer();
        }
        var read = PatientAgenda.of(tools, row.id());
        var treatments = read.treatments();
        episode = treatments.episode();
        preferUsual(read.usual());
        left.add(new TreatmentsLeft(treatments, 0));
        Integer open = treatments.left();
        if (open != null && open > 0) {
            count.setValue(Math.min(open, 50));
        }
    }

    /** An emergency is offered no series; whoever means it asks for one on purpose. */
    private void refuseToOffer() {
        propose.setVisible(false);
        despiteEmergency.setText(getTranslation("scheduling.all-the-same"));
        message.add(PatientAside.noAppointment(this), despiteEmergency);
        message.setVisible(true);
    }

    private void meantAllTheSame() {
        propose.setVisible(true);
        propose();
    }

    /** With whom the patient comes mostly, unless somebody was chosen. */
    private void preferUsual(@Nullable UserId usual) {
        if (!practitionerChosen) {
            practitioner.setValue(
                    practitioners.stream()
                            .filter(each -> each.id().equals(usual))
                            .findFirst()
                            .orElse(null));
        }
    }

    /**
     * A proposal is for one patient and one type: of another it would book what nobody asked for.
     */
    private void withdraw() {
        silence();
        proposal = null;
        rows = null;
        answer.removeAll();
        answer.setVisible(false);
        book.setVisible(false);
        propose.setText(getTranslation("scheduling.series.propose"));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
    }

    private void propose() {
        silence();
        refusals.attempt(() -> show(tools.series().propose(wish())));
    }

    private SeriesWish wish() {
        var row = patient.getValue();
        var chosenType = type.getValue();
        if (row == null) {
            throw new InvalidInput("patientId", "appointment.patient-required");
        }
        if (chosenType == null) {
            throw new InvalidInput("typeId", "appointment.type-unknown");
        }
        var preferred = practitioner.getValue();
        LocalDate day = from.getValue();
        return new SeriesWish(
                row.id(),
                chosenType.id(),
                orZero(count),
                orZero(perWeek),
                preferred == null ? null : preferred.id(),
                day == null ? tools.today() : day,
                notBefore.getValue(),
                notAfter.getValue(),
                Set.copyOf(weekdays.getValue()),
                episode);
    }

    /** An empty number is refused as one that is out of range. */
    private static int orZero(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : value;
    }

    private void show(SeriesProposal proposed) {
        proposal = proposed;
        var chosenType = type.getValue();
        var shown = new SeriesRows(tools, proposed, chosenType.minutes(), this::counted);
        rows = shown;
        answer.removeAll();
        var whom =
                new H3(getTranslation("scheduling.series.for", patient.getValue().name().full()));
        answer.add(whom, shown);
        answer.setVisible(true);
        book.setVisible(true);
        propose.setText(getTranslation("scheduling.series.propose-again"));
        propose.removeThemeVariants(ButtonVariant.PRIMARY);
        counted();
        book.focus();
    }

    /** What plan and referral leave after this series. */
    private void counted() {
        var shown = rows;
        var proposed = proposal;
        if (shown == null || proposed == null) {
            return;
        }
        int number = shown.chosen().size();
        left.removeAll();
        var title = new Span(getTranslation("scheduling.series.after"));
        title.addClassName("row-title");
        TreatmentCount treatments = proposed.treatments();
        left.add(title, new TreatmentsLeft(treatments, number));
        book.setText(getTranslation("scheduling.series.book", number));
        book.setEnabled(number > 0);
    }

    /**
     * @param acceptMore also when fewer were agreed
     */
    private void book(boolean acceptMore) {
        silence();
        var shown = rows;
        var proposed = proposal;
        if (shown == null || proposed == null) {
            return;
        }
        refusals.attempt(() -> {
            try {
                var edited =
                        new SeriesProposal(proposed.wish(), shown.chosen(), proposed.treatments());
                booked(tools.series().book(edited, acceptMore).size());
            } catch (Conflict clash) {
                refused(clash.code(), clash.details(), shown);
            } catch (DomainRuleViolation refused) {
                if (!refused.code().equals(MORE_THAN_AGREED)) {
                    refused(refused.code(), refused.details(), shown);
                } else {
                    say(refused.code(), refused.details());
                    offer("scheduling.series.book-more", () -> book(true));
                }
            }
        });
    }

    /** Says that nothing was booked, marks what cannot be, and offers other slots there. */
    private void refused(String code, List<String> details, SeriesRows shown) {
        say(code, details);
        if (shown.mark(details)) {
            offer(
                    "scheduling.series.replace-taken",
                    () -> {
                        silence();
                        refusals.attempt(shown::replaceMarked);
                        book.focus();
                    });
        }
    }

    private void say(String code, List<String> details) {
        var icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        String text = tools.errors().text(code, getLocale(), String.join(", ", details));
        var said = new Paragraph(icon, new Span(text));
        said.addClassName("clash");
        message.add(said);
        message.setVisible(true);
    }

    private void offer(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.setDisableOnClick(true);
        message.add(button);
        button.focus();
    }

    private void silence() {
        message.removeAll();
        message.setVisible(false);
    }

    private void booked(int number) {
        done.run();
        Notices.done(getTranslation("scheduling.series.booked", number));
        var papers = tools.papers().getIfAvailable();
        var row = patient.getValue();
        if (papers == null || row == null) {
            close();
            return;
        }
        form.setVisible(false);
        left.setVisible(false);
        book.setVisible(false);
        answer.removeAll();
        var said = new Paragraph(getTranslation("scheduling.series.booked", number));
        said.addClassName("row-title");
        var finished = new Button(getTranslation("scheduling.close"), click -> close());
        finished.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(papers.card(row.id()), finished);
        buttons.addClassName("slot-buttons");
        answer.add(said, buttons);
        getFooter().removeAll();
        finished.focus();
    }
}
