package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientRow;
import app.wervel.practice.Role;
import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentTypeId;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentData;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentTypeRow;
import app.wervel.scheduling.ui.PatientAside.PatientAgenda;
import app.wervel.shared.InvalidInput;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Books one appointment with the phone at one ear: two letters, Enter, Enter. */
class BookingDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient DeskTools tools;
    private final transient SchedulingDialogs dialogs;
    private final transient Refusals refusals;
    private final transient Runnable done;
    private final transient List<AppointmentTypeRow> types;
    private final PatientAside aside;

    final PatientBox patient;
    final NewPatientFields newPatient;
    final Button newPatientButton = new Button();
    final Select<AppointmentTypeRow> type = new Select<>();
    final MomentForm moment;
    final TextField note = new TextField();
    final Button book = new Button();

    private final Div others = new Div();
    private final Div emergency = new Div();
    final Button despiteEmergency = new Button();

    private transient @Nullable PatientAgenda agenda;
    private boolean typeChosen;
    private boolean practitionerChosen;

    BookingDialog(DeskTools tools, SchedulingDialogs dialogs, BookingDraft draft, Runnable done) {
        this.tools = tools;
        this.dialogs = dialogs;
        this.done = done;
        this.refusals = new Refusals(tools.errors());
        this.types = tools.types().all().stream().filter(AppointmentTypeRow::active).toList();
        this.patient = refusals.field("patientId", new PatientBox(tools.patients()));
        this.moment = new MomentForm(tools, refusals);
        this.aside = new PatientAside(tools);
        this.newPatient = new NewPatientFields(tools, refusals, this::isKnown, () -> submit(false));
        setHeaderTitle(getTranslation("scheduling.book.title"));
        addClassName("desk-dialog");
        setWidth("min(60rem, 100vw)");
        setCloseOnOutsideClick(false);
        build();
        fill(draft);
        begin();
    }

    private void build() {
        newPatientButton.setText(getTranslation("scheduling.new-patient"));
        newPatientButton.setIcon(VaadinIcon.PLUS.create());
        newPatientButton.addClickListener(click -> {
            if (newPatient.isVisible()) {
                searchAgain();
            } else {
                registerNew("");
            }
        });
        patient.onNobody(this::registerNew);
        patient.addValueChangeListener(change -> {
            chosen(change.getValue());
            if (change.getValue() != null) {
                moment.focusFirst();
            }
        });
        var who = new Div(patient, newPatientButton);
        who.addClassName("who");
        newPatient.setVisible(false);
        type.setLabel(getTranslation("scheduling.type"));
        DeskTexts.kinds(type, types);
        type.setItemLabelGenerator(
                each -> getTranslation("scheduling.type.label", each.name(), each.minutes()));
        type.addValueChangeListener(change -> {
            typeChosen |= change.isFromClient();
            typed(change.getValue());
        });
        refusals.field("typeId", type);
        moment.practitioner.addValueChangeListener(change -> {
            practitionerChosen |= change.isFromClient();
            moment.offerFirst();
        });
        moment.onFilled(book::focus);
        note.setLabel(getTranslation("scheduling.note"));
        note.setHelperText(getTranslation("scheduling.note.hint"));
        note.setMaxLength(1000);
        refusals.field("note", note);
        book.setText(getTranslation("scheduling.book"));
        book.addThemeVariants(ButtonVariant.PRIMARY);
        book.setDisableOnClick(true);
        book.addClickListener(click -> submit(false));
        emergency.addClassName("moment-message");
        emergency.setVisible(false);
        despiteEmergency.setText(getTranslation("scheduling.all-the-same"));
        despiteEmergency.setDisableOnClick(true);
        despiteEmergency.addClickListener(click -> submit(false));
        addOthers();
        var form = new Div(who, newPatient, type, moment, note, emergency);
        form.addClassName("desk-form");
        EnterKey.clicks(form, book);
        var side = new Div(PatientAside.alarmCardButton(this, dialogs), aside);
        side.addClassName("desk-side");
        var columns = new Div(form, side);
        columns.addClassName("desk-columns");
        add(columns);
        getFooter().add(others, new Button(getTranslation("shell.cancel"), click -> close()), book);
    }

    /**
     * An emergency is offered no appointment: neither a slot, nor a series or the list. Whoever
     * means it says so.
     */
    private void offers(boolean offers) {
        emergency.removeAll();
        if (!offers) {
            emergency.add(PatientAside.noAppointment(this), despiteEmergency);
        }
        emergency.setVisible(!offers);
        others.setVisible(offers);
        book.setVisible(offers);
        moment.offers(offers);
    }

    private void addOthers() {
        var series =
                new Button(
                        getTranslation("scheduling.to-series"),
                        VaadinIcon.CALENDAR_O.create(),
                        click -> toSeries());
        var waiting =
                new Button(
                        getTranslation("scheduling.to-waiting-list"),
                        VaadinIcon.HOURGLASS.create(),
                        click -> toWaitingList());
        others.add(series, waiting);
        others.addClassName("footer-start");
    }

    private void fill(BookingDraft draft) {
        practitionerChosen = draft.practitioner() != null;
        moment.practitioner(
                Objects.requireNonNullElseGet(draft.practitioner(), this::myselfOrFirst));
        moment.moment(draft.day(), draft.start(), draft.end());
        moment.room(draft.room());
        standardType(false);
        PatientId known = draft.patient();
        if (known != null) {
            patient.show(known);
        }
        moment.offerFirst();
    }

    /** The keyboard goes to what is missing; Enter does the rest. */
    private void begin() {
        if (patient.getValue() == null) {
            patient.focus();
        } else if (moment.time.getValue() == null) {
            moment.focusFirst();
        } else {
            book.focus();
        }
    }

    private UserId myselfOrFirst() {
        var user = tools.currentUser().get();
        return user.role() == Role.PRACTITIONER
                ? user.id()
                : tools.practice().practitioners().stream()
                        .findFirst()
                        .map(row -> row.id())
                        .orElse(user.id());
    }

    /** A first visit for who never came, a follow-up for everybody else. */
    private void standardType(boolean first) {
        if (typeChosen) {
            return;
        }
        Visit wanted = first ? Visit.FIRST : Visit.FOLLOW_UP;
        types.stream()
                .filter(each -> each.visit() == wanted && each.capacity() == 1)
                .findFirst()
                .or(() -> types.stream().findFirst())
                .ifPresent(type::setValue);
    }

    /** The type as it was chosen elsewhere, for instance of a group. */
    void type(AppointmentTypeId id) {
        types.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .ifPresent(chosen -> {
                    typeChosen = true;
                    type.setValue(chosen);
                });
    }

    private void typed(@Nullable AppointmentTypeRow chosen) {
        if (chosen != null) {
            moment.type(chosen);
            moment.offerFirst();
        }
    }

    private void chosen(@Nullable PatientRow row) {
        agenda = null;
        if (row == null) {
            aside.clear();
            offers(true);
            return;
        }
        var read = PatientAgenda.of(tools, row.id());
        agenda = read;
        aside.show(tools.patients().get(row.id()), read);
        offers(!aside.showsEmergency());
        standardType(read.isFirst());
        UserId usual = read.usual();
        if (!practitionerChosen && usual != null) {
            moment.practitioner(usual);
        }
    }

    private void isKnown(PatientRow row) {
        register(false);
        patient.setValue(row);
        book.focus();
    }

    /** Where the search found nobody: somebody new, with what was typed as the name. */
    private void registerNew(String typed) {
        register(true);
        patient.clear();
        standardType(true);
        newPatient.begin(typed);
    }

    private void searchAgain() {
        register(false);
        patient.focus();
    }

    private void register(boolean begins) {
        newPatient.setVisible(begins);
        patient.setVisible(!begins);
        newPatientButton.setText(
                getTranslation(begins ? "scheduling.existing-patient" : "scheduling.new-patient"));
        newPatientButton.setIcon((begins ? VaadinIcon.SEARCH : VaadinIcon.PLUS).create());
    }

    private void submit(boolean override) {
        try {
            moment.attempt(refusals, override, () -> bookOnce(override), () -> submit(true));
        } finally {
            book.setEnabled(true);
            despiteEmergency.setEnabled(true);
        }
    }

    private void bookOnce(boolean override) {
        if (newPatient.isVisible() && !registered()) {
            return;
        }
        var row = patient.getValue();
        if (row == null) {
            throw new InvalidInput("patientId", "appointment.patient-required");
        }
        var chosenType = type.getValue();
        var booked =
                tools.appointments()
                        .book(
                                new AppointmentData(
                                        moment.practitionerId(),
                                        moment.roomId(),
                                        null,
                                        row.id(),
                                        chosenType == null ? null : chosenType.id(),
                                        moment.start(),
                                        moment.end(),
                                        note.getValue().isBlank() ? null : note.getValue(),
                                        agenda == null ? null : agenda.treatments().episode(),
                                        override));
        close();
        done.run();
        said(booked);
    }

    private void said(AppointmentRow booked) {
        String name = booked.patientName() == null ? "" : booked.patientName().full();
        Notices.done(
                getTranslation(
                        "scheduling.booked",
                        name,
                        DeskTexts.moment(booked.start(), tools, getLocale()),
                        booked.practitionerName()));
    }

    /** Who was registered stays chosen, should the booking itself be refused. */
    private boolean registered() {
        var registered = newPatient.register();
        registered.ifPresent(details -> {
            register(false);
            patient.show(details);
        });
        return registered.isPresent();
    }

    private void toSeries() {
        var row = patient.getValue();
        var chosenType = type.getValue();
        close();
        dialogs.planSeries(
                new SeriesDialog.Draft(
                        row == null ? null : row.id(),
                        chosenType == null ? null : chosenType.id(),
                        moment.practitionerId(),
                        moment.day.getValue(),
                        moment.time.getValue()),
                done);
    }

    private void toWaitingList() {
        var row = patient.getValue();
        var chosenType = type.getValue();
        close();
        dialogs.putOnWaitingList(
                new WaitingListDialog.Draft(
                        row == null ? null : row.id(),
                        chosenType == null ? null : chosenType.id(),
                        moment.practitionerId()),
                done);
    }
}
