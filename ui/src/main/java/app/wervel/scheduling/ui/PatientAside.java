package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.practice.Permission;
import app.wervel.practice.UserId;
import app.wervel.redflag.application.RedFlagRow;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.TreatmentCount;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody at the desk needs to know of a patient while booking; nothing clinical there. */
class PatientAside extends Div {
    private static final long serialVersionUID = 1L;

    private static final int COMING = 5;
    private static final int READ = 50;

    private final transient DeskTools tools;

    private boolean emergency;

    PatientAside(DeskTools tools) {
        this.tools = tools;
        addClassName("patient-aside");
        clear();
    }

    final void clear() {
        removeAll();
        emergency = false;
        var hint = new Paragraph(getTranslation("scheduling.aside.empty"));
        hint.addClassName("secondary");
        add(hint);
    }

    /** Whether an open emergency is shown; never to who may not read intakes. */
    boolean showsEmergency() {
        return emergency;
    }

    void show(PatientDetails patient, PatientAgenda agenda) {
        clear();
        removeAll();
        var name = new H3(patient.name().full());
        var facts = new Div(new Span(Formats.birthDate(patient.birthDate())));
        facts.addClassName("aside-facts");
        phone(facts, patient);
        add(name, facts);
        if (patient.organisationalAlert() != null) {
            var alert =
                    new Div(
                            VaadinIcon.INFO_CIRCLE.create(),
                            new Span(patient.organisationalAlert()));
            alert.addClassName("alert");
            add(alert);
        }
        task(patient.id());
        add(new TreatmentsLeft(agenda.treatments(), 0), coming(agenda));
    }

    private static void phone(Div facts, PatientDetails patient) {
        String phone = patient.contact().phone();
        if (phone != null) {
            facts.add(new Anchor("tel:" + phone.replaceAll("[^0-9+]", ""), phone));
        }
    }

    /** Clinical: reception must not learn of it, and can book all the same. */
    private void task(PatientId patient) {
        if (!tools.may(Permission.REDFLAG_READ)) {
            return;
        }
        tools.redFlags().openOf(patient).stream()
                .filter(RedFlagRow::isTask)
                .findFirst()
                .ifPresent(open -> {
                    emergency = open.isEmergency();
                    var text =
                            getTranslation(
                                    emergency
                                            ? "scheduling.aside.emergency"
                                            : "scheduling.aside.task");
                    var note = new Div(VaadinIcon.BELL.create(), new Span(text));
                    note.addClassNames("alert", open.isAlarm() ? "alert-urgent" : "alert-clinical");
                    add(note);
                });
    }

    private Component coming(PatientAgenda agenda) {
        var part = new Div(new H3(getTranslation("scheduling.aside.coming")));
        if (agenda.coming().isEmpty()) {
            var none = new Paragraph(getTranslation("scheduling.aside.none-coming"));
            none.addClassName("secondary");
            part.add(none);
            return part;
        }
        var list = new UnorderedList();
        list.addClassName("plain-list");
        agenda.coming().stream()
                .limit(COMING)
                .forEach(row ->
                        list.add(
                                new ListItem(
                                        DeskTexts.moment(row.start(), tools, getLocale())
                                                + " · "
                                                + row.practitionerName())));
        part.add(list);
        return part;
    }

    /**
     * What the agenda knows of a patient.
     *
     * @param coming soonest first
     * @param usual who treats at the latest appointment; null: nobody yet
     */
    record PatientAgenda(
            List<AppointmentRow> coming, @Nullable UserId usual, TreatmentCount treatments) {
        static PatientAgenda of(DeskTools tools, PatientId patient) {
            Instant now = tools.clock().instant();
            var kept =
                    tools.agenda().ofPatient(patient, new PageRequest(0, READ)).items().stream()
                            .filter(row -> row.status().takesTime())
                            .toList();
            var coming =
                    kept.stream()
                            .filter(row -> row.start().isAfter(now))
                            .sorted(Comparator.comparing(AppointmentRow::start))
                            .toList();
            return new PatientAgenda(
                    coming,
                    kept.isEmpty() ? null : kept.getFirst().practitioner(),
                    tools.agenda().treatmentsOf(patient));
        }

        /** Neither an appointment nor an episode is known. */
        boolean isFirst() {
            return usual == null && treatments.episode() == null;
        }
    }

    /** To who may know of an open emergency: it is offered no appointment. */
    static Component noAppointment(Component words) {
        var icon = VaadinIcon.BELL.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var said =
                new Div(
                        icon,
                        new Span(words.getTranslation("scheduling.emergency.no-appointment")));
        said.addClassNames("alert", "alert-urgent");
        said.getElement().setAttribute("role", "alert");
        return said;
    }

    /** Opens the fixed card with what callers say. */
    static Button alarmCardButton(Component words, SchedulingDialogs dialogs) {
        var button =
                new Button(
                        words.getTranslation("scheduling.alarm-card"),
                        VaadinIcon.PHONE_LANDLINE.create(),
                        click -> dialogs.alarmCard());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("alarm-card-button");
        return button;
    }
}
