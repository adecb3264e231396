package app.wervel.scheduling.ui;

import app.wervel.intake.application.IntakeDraft;
import app.wervel.intake.application.IntakeRow;
import app.wervel.intake.ui.IntakeNavigation;
import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One appointment: who, when, where, how far; and everything that can be done with it. */
class AppointmentDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient DeskTools tools;
    private final transient SchedulingDialogs dialogs;
    private final transient Refusals refusals;
    private final transient Runnable done;
    private final Div body = new Div();
    private transient AppointmentRow row;
    private @Nullable Fold<MovePart> moving;
    private @Nullable Fold<CancelPart> cancelling;

    AppointmentDialog(DeskTools tools, SchedulingDialogs dialogs, AppointmentId id, Runnable done) {
        this.tools = tools;
        this.dialogs = dialogs;
        this.done = done;
        this.refusals = new Refusals(tools.errors());
        this.row = tools.agenda().get(id);
        addClassNames("desk-dialog", "appointment-dialog");
        setWidth("min(46rem, 100vw)");
        body.addClassName("appointment");
        add(body);
        getFooter().add(new Button(getTranslation("scheduling.close"), click -> close()));
        show(row);
    }

    /** Shows it anew after a change, and tells whoever opened this. */
    private void changed(AppointmentRow now) {
        show(now);
        done.run();
    }

    private void reload() {
        changed(tools.agenda().get(row.id()));
    }

    private void show(AppointmentRow now) {
        row = now;
        setHeaderTitle(title());
        moving = null;
        cancelling = null;
        body.removeAll();
        body.add(facts());
        if (row.status() == AppointmentStatus.CANCELLED) {
            body.add(cancelled());
        } else {
            body.add(status());
        }
        if (row.patient() == null) {
            body.add(participants());
        } else {
            body.add(links(row.patient()));
        }
        if (row.status() != AppointmentStatus.CANCELLED) {
            moving =
                    new Fold<>(
                            getTranslation("scheduling.move"),
                            () -> new MovePart(tools, row, this::changed));
            cancelling =
                    new Fold<>(
                            getTranslation("scheduling.cancel"),
                            () -> new CancelPart(tools, row, this::wasCancelled, this::reload));
            body.add(moving, cancelling);
        }
        body.add(history());
    }

    private String title() {
        return row.patientName() == null ? row.typeName() : row.patientName().full();
    }

    private Component facts() {
        var when =
                new Div(
                        new Span(
                                Formats.date(
                                        row.start().atZone(tools.zone()).toLocalDate(),
                                        getLocale())),
                        new Span(DeskTexts.times(row.start(), row.end(), tools.zone())));
        when.addClassName("appointment-when");
        var where = new Div(new Span(row.practitionerName()));
        if (row.roomName() != null) {
            where.add(new Span(row.roomName()));
        }
        where.add(new Span(row.typeName()));
        if (row.visit() == Visit.FIRST) {
            where.add(new Span(getTranslation("scheduling.first-visit")));
        }
        where.addClassName("aside-facts");
        var facts = new Div(when, where);
        if (row.birthDate() != null) {
            var person = new Div(new Span(Formats.birthDate(row.birthDate())));
            person.addClassName("aside-facts");
            String phone = row.phone();
            if (phone != null) {
                var call = new Anchor("tel:" + phone.replaceAll("[^0-9+]", ""), phone);
                call.getElement().insertChild(0, VaadinIcon.PHONE.create().getElement());
                person.add(call);
            }
            facts.add(person);
        }
        if (row.outsideHours()) {
            var outside =
                    new Div(
                            VaadinIcon.CLOCK.create(),
                            new Span(getTranslation("scheduling.outside-hours")));
            outside.addClassName("alert");
            facts.add(outside);
        }
        if (row.note() != null) {
            var note = new Paragraph(row.note());
            note.addClassName("appointment-note");
            facts.add(note);
        }
        facts.addClassName("appointment-facts");
        return facts;
    }

    private Component cancelled() {
        String who =
                row.cancelledFor() == null
                        ? ""
                        : getTranslation("scheduling.cancelled-for." + row.cancelledFor().id());
        String reason = Objects.requireNonNullElse(row.cancelReason(), "");
        var text =
                getTranslation("scheduling.cancelled", who)
                        + (reason.isEmpty() ? "" : ": " + reason)
                        + (row.cancelledLate()
                                ? " · " + getTranslation("scheduling.cancelled-late")
                                : "");
        var note = new Div(VaadinIcon.CLOSE_CIRCLE_O.create(), new Span(text));
        undo().ifPresent(note::add);
        note.addClassName("alert");
        return note;
    }

    private Component status() {
        Segments<AppointmentStatus> choice =
                StatusLook.segments(getTranslation("scheduling.status"), this::become);
        choice.show(row.status());
        var part = new Div(choice);
        undo().ifPresent(part::add);
        part.addClassName("status-part");
        return part;
    }

    private void become(AppointmentStatus status) {
        var before = row;
        boolean went =
                refusals.attempt(() ->
                        changed(tools.appointments().status(row.id(), row.version(), status)));
        if (!went) {
            show(before);
        }
    }

    /** Says what it takes back; nothing when there is nothing. */
    private Optional<Button> undo() {
        var last = tools.agenda().lastSteps(List.of(row)).get(row.id());
        return Optional.ofNullable(last).map(this::undo);
    }

    private Button undo(AppointmentAction last) {
        var undo =
                new Button(
                        getTranslation(
                                "scheduling.undo-of." + last.id(),
                                StatusLook.word(this, row.status())),
                        VaadinIcon.ARROW_BACKWARD.create(),
                        click -> {
                            if (last == AppointmentAction.BOOKED) {
                                askWhetherToCancel();
                            } else {
                                takeBack();
                            }
                            click.getSource().setEnabled(true);
                        });
        undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        undo.setDisableOnClick(true);
        return undo;
    }

    private void takeBack() {
        new Undoing(tools.errors(), tools.clock()).step(tools.appointments(), row, this::changed);
    }

    /** There is nothing before the booking: undoing it leaves no appointment. */
    private void askWhetherToCancel() {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("scheduling.undo-booking.title"));
        question.setText(
                getTranslation(
                        "scheduling.undo-booking.text",
                        DeskTexts.moment(row.start(), tools, getLocale())));
        question.setConfirmText(getTranslation("scheduling.cancel.save"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("scheduling.undo-booking.no"));
        question.addConfirmListener(confirmed -> takeBack());
        question.open();
    }

    private Component participants() {
        List<AppointmentRow> people = tools.agenda().participants(row.session());
        var part =
                new Div(
                        new Span(
                                getTranslation(
                                        "scheduling.group.places", people.size(), row.capacity())));
        part.addClassName("participants");
        var list = new UnorderedList();
        list.addClassName("plain-list");
        people.forEach(each -> {
            String name = each.patientName() == null ? "" : each.patientName().full();
            var open =
                    new Button(
                            name,
                            click ->
                                    new AppointmentDialog(tools, dialogs, each.id(), this::reload)
                                            .open());
            open.addThemeVariants(ButtonVariant.TERTIARY);
            list.add(new ListItem(open, StatusLook.badge(this, each.status())));
        });
        part.add(list);
        if (people.size() < row.capacity() && row.status() != AppointmentStatus.CANCELLED) {
            part.add(
                    new Button(
                            getTranslation("scheduling.group.add"),
                            VaadinIcon.PLUS.create(),
                            click -> addParticipant()));
        }
        return part;
    }

    private void addParticipant() {
        var start = row.start().atZone(tools.zone());
        dialogs.book(
                new BookingDraft(
                        start.toLocalDate(),
                        start.toLocalTime(),
                        row.end().atZone(tools.zone()).toLocalTime(),
                        row.practitioner(),
                        row.room(),
                        null),
                row.type(),
                this::reload);
    }

    private Component links(PatientId patient) {
        var links = new Div();
        links.addClassName("slot-buttons");
        links.add(
                new Button(
                        getTranslation("scheduling.open-patient"),
                        VaadinIcon.USER.create(),
                        click -> {
                            close();
                            tools.openPatient(patient, AppointmentsTab.NAME);
                        }));
        tools.notes()
                .ifAvailable(notes -> {
                    if (notes.mayWrite() && isHeld()) {
                        links.add(note(notes));
                    }
                });
        if (row.visit() == Visit.FIRST && tools.may(Permission.INTAKE_WRITE)) {
            links.add(
                    new Button(
                            getTranslation("scheduling.start-intake"),
                            VaadinIcon.CLIPBOARD_TEXT.create(),
                            click -> {
                                refusals.attempt(() -> intake(patient));
                                click.getSource().setEnabled(true);
                            }));
        }
        links.add(
                new Button(
                        getTranslation("scheduling.next"),
                        VaadinIcon.PLUS.create(),
                        click -> next(patient)));
        tools.papers().ifAvailable(papers -> links.add(papers.card(patient)));
        tools.agenda()
                .nextOf(patient)
                .filter(next -> !next.id().equals(row.id()))
                .ifPresent(next -> {
                    var open =
                            new Button(
                                    getTranslation(
                                            "scheduling.next-is",
                                            DeskTexts.moment(next.start(), tools, getLocale())),
                                    click -> dialogs.open(next.id(), this::reload));
                    open.addThemeVariants(ButtonVariant.TERTIARY);
                    links.add(open);
                });
        return links;
    }

    /** Whether there may be something to write of: not of what was cancelled or lies ahead. */
    private boolean isHeld() {
        return switch (row.status()) {
            case CANCELLED, NO_SHOW -> false;
            default -> !row.start().atZone(tools.zone()).toLocalDate().isAfter(tools.today());
        };
    }

    private Button note(AppointmentNotes notes) {
        var write =
                new Button(
                        getTranslation("scheduling.report"),
                        VaadinIcon.PENCIL.create(),
                        click -> {
                            if (refusals.attempt(() -> notes.open(row.id()))) {
                                close();
                            }
                            click.getSource().setEnabled(true);
                        });
        write.setDisableOnClick(true);
        return write;
    }

    /** A draft that was begun already goes on. */
    private void intake(PatientId patient) {
        close();
        var draft =
                tools.intakes().listOf(patient).stream()
                        .filter(each -> each.concludedAt() == null)
                        .map(IntakeRow::id)
                        .findFirst();
        IntakeNavigation.open(
                draft.orElseGet(() ->
                        tools.intakeService().start(patient, IntakeDraft.direct(Map.of())).id()));
    }

    private void next(PatientId patient) {
        close();
        dialogs.book(new BookingDraft(null, null, null, row.practitioner(), null, patient), done);
    }

    /** Straight to another moment; nothing for a cancelled one. */
    void change() {
        if (moving != null) {
            moving.unfold().moment.day.focus();
        }
    }

    /** Straight to cancelling; nothing for a cancelled one. */
    void cancel() {
        if (cancelling != null) {
            cancelling.unfold().reason.focus();
        }
    }

    /** Its content is made only when somebody opens it. */
    private static final class Fold<T extends Component> extends Details {
        private static final long serialVersionUID = 1L;

        private final transient Supplier<T> content;
        private @Nullable T inside;

        Fold(String title, Supplier<T> content) {
            super(title);
            this.content = content;
            setWidthFull();
            addOpenedChangeListener(change -> {
                if (change.isOpened()) {
                    fill();
                }
            });
        }

        private T fill() {
            T made = content.get();
            removeAll();
            add(made);
            inside = made;
            return made;
        }

        T unfold() {
            setOpened(true);
            return inside == null ? fill() : inside;
        }
    }

    private void wasCancelled() {
        reload();
        Notices.done(getTranslation("scheduling.cancelled.done"));
        if (row.start().isAfter(Instant.now(tools.clock())) && row.capacity() == 1) {
            var fits = new FittingPart(tools, row, done);
            if (fits.hasSomebody()) {
                body.addComponentAtIndex(1, fits);
            }
        }
    }

    private Component history() {
        return new Fold<>(
                getTranslation("scheduling.history"),
                () -> new HistoryList(tools, tools.agenda().history(row.id()), getLocale()));
    }
}
