package app.wervel.scheduling.ui;

import app.wervel.practice.UserId;
import app.wervel.scheduling.AppointmentAction;
import app.wervel.scheduling.AppointmentId;
import app.wervel.scheduling.AppointmentStatus;
import app.wervel.scheduling.Visit;
import app.wervel.scheduling.application.AgendaChange;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.ShownPatients;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Today's appointments in order, and the next step of each in one click. */
class DayList extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    /** Who should have come this long ago is still looked for. */
    private static final Duration LATE = Duration.ofHours(1);

    private final transient DeskTools tools;
    private final transient SchedulingDialogs dialogs;
    private final transient Refusals refusals;
    private final boolean mine;
    private final UnorderedList list = new UnorderedList();
    private final transient Map<AppointmentId, AppointmentAction> lastSteps = new HashMap<>();
    private final transient ShownPatients seen = new ShownPatients();
    private transient List<AppointmentRow> lines = List.of();
    private boolean all;

    /**
     * @param mine the day of who looks; otherwise everybody's
     */
    DayList(DeskTools tools, SchedulingDialogs dialogs, boolean mine) {
        this.tools = tools;
        this.dialogs = dialogs;
        this.mine = mine;
        this.refusals = new Refusals(tools.errors());
        addClassName("day-list");
        list.addClassName("plain-list");
        tools.live().keep(this, this::isOfToday, this::show);
        show();
    }

    private boolean isOfToday(AgendaChange change) {
        LocalDate today = tools.today();
        return change.isIn(
                today.atStartOfDay(tools.zone()).toInstant(),
                today.plusDays(1).atStartOfDay(tools.zone()).toInstant());
    }

    /** Reads the day again; what did not change stays as it is. */
    final void show() {
        LocalDate today = tools.today();
        List<AppointmentRow> rows =
                tools
                        .agenda()
                        .between(
                                today.atStartOfDay(tools.zone()).toInstant(),
                                today.plusDays(1).atStartOfDay(tools.zone()).toInstant(),
                                whose(),
                                seen)
                        .stream()
                        .filter(row -> row.status().takesTime())
                        .filter(row -> mine || row.patient() != null)
                        .sorted(
                                Comparator.comparing(AppointmentRow::start)
                                        .thenComparing(AppointmentRow::practitionerName))
                        .toList();
        Instant since = Instant.now(tools.clock()).minus(LATE);
        var near =
                all || mine
                        ? rows
                        : rows.stream()
                                .filter(row -> row.end().isAfter(since))
                                .limit(SHOWN)
                                .toList();
        lookAtLastSteps(near);
        if (!near.isEmpty() && ids(near).equals(ids(lines))) {
            replace(near);
            return;
        }
        removeAll();
        list.removeAll();
        near.forEach(row -> list.add(line(row)));
        lines = near;
        if (near.isEmpty()) {
            var none =
                    new Paragraph(
                            getTranslation(
                                    rows.isEmpty()
                                            ? "scheduling.today.nobody"
                                            : "scheduling.today.nobody-more"));
            none.addClassName("secondary");
            add(none);
        } else {
            add(list);
        }
        if (near.size() < rows.size()) {
            var more =
                    new Button(
                            getTranslation("scheduling.today.all", rows.size()),
                            click -> {
                                all = true;
                                show();
                            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(more);
        }
    }

    /**
     * Only of lines that are new or changed: the others have been looked at, and logged, before.
     */
    private void lookAtLastSteps(List<AppointmentRow> near) {
        var before = Set.copyOf(lines);
        lastSteps.putAll(
                tools.agenda()
                        .lastSteps(
                                near.stream()
                                        .filter(DayList::hasBegun)
                                        .filter(row -> !before.contains(row))
                                        .toList()));
    }

    private static List<AppointmentId> ids(List<AppointmentRow> rows) {
        return rows.stream().map(AppointmentRow::id).toList();
    }

    /** Only what differs, so that whoever stands on another line keeps the focus there. */
    private void replace(List<AppointmentRow> now) {
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(lines.get(i))) {
                list.replace(list.getComponentAt(i), line(now.get(i)));
            }
        }
        lines = now;
    }

    /** Empty: everybody's. */
    private Set<UserId> whose() {
        return mine ? Set.of(tools.currentUser().get().id()) : Set.of();
    }

    private ListItem line(AppointmentRow row) {
        var time = new Span(DeskTexts.time(row.start(), tools.zone()));
        time.addClassName("day-time");
        String name = row.patientName() == null ? row.typeName() : row.patientName().full();
        var open = new NativeButton(name, click -> dialogs.open(row.id(), this::show));
        open.addClassName("day-name");
        String what =
                row.visit() == Visit.FIRST
                        ? getTranslation("scheduling.first-visit")
                        : row.typeName();
        String where = row.roomName() == null ? what : row.roomName() + " · " + what;
        var facts = new Span(mine ? where : row.practitionerName() + " · " + where);
        facts.addClassName("secondary");
        var text = new Div(open, facts);
        text.addClassName("row-text");
        var item = new ListItem(time, text, StatusLook.badge(this, row.status()), steps(row, name));
        item.addClassName("day-row");
        return item;
    }

    private Div steps(AppointmentRow row, String name) {
        var steps = new Div();
        steps.addClassName("slot-buttons");
        switch (row.status()) {
            case BOOKED, CONFIRMED -> {
                steps.add(step(row, AppointmentStatus.ARRIVED, name));
                if (row.start().isBefore(Instant.now(tools.clock()))) {
                    steps.add(step(row, AppointmentStatus.NO_SHOW, name));
                }
            }
            case ARRIVED -> {
                if (mine) {
                    steps.add(step(row, AppointmentStatus.IN_TREATMENT, name));
                }
                undo(row, name).ifPresent(steps::add);
            }
            case IN_TREATMENT -> {
                if (mine) {
                    steps.add(step(row, AppointmentStatus.DONE, name));
                }
                undo(row, name).ifPresent(steps::add);
            }
            case DONE, NO_SHOW -> undo(row, name).ifPresent(steps::add);
            case CANCELLED -> {}
        }
        var patient = row.patient();
        if (mine && patient != null && row.status() != AppointmentStatus.NO_SHOW) {
            tools.notes()
                    .ifAvailable(notes -> {
                        if (notes.mayWrite()) {
                            steps.add(note(notes, row, name));
                        }
                    });
        }
        if (mine && patient != null) {
            var chart = new Button(VaadinIcon.USER.create(), click -> tools.openPatient(patient));
            chart.setAriaLabel(getTranslation("scheduling.open-patient") + ", " + name);
            chart.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            steps.add(chart);
        }
        return steps;
    }

    private Button note(AppointmentNotes notes, AppointmentRow row, String name) {
        var write =
                new Button(
                        VaadinIcon.PENCIL.create(),
                        click -> {
                            refusals.attempt(() -> notes.open(row.id()));
                            click.getSource().setEnabled(true);
                        });
        String text = getTranslation("scheduling.report");
        write.setAriaLabel(text + ", " + name);
        write.setTooltipText(text);
        write.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        write.setDisableOnClick(true);
        return write;
    }

    private Button step(AppointmentRow row, AppointmentStatus next, String name) {
        var button =
                new Button(
                        getTranslation("scheduling.step." + next.id()),
                        StatusLook.icon(next).create(),
                        click -> {
                            refusals.attempt(() ->
                                    tools.appointments().status(row.id(), row.version(), next));
                            show();
                        });
        button.setAriaLabel(button.getText() + ", " + name);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    private static boolean hasBegun(AppointmentRow row) {
        return switch (row.status()) {
            case ARRIVED, IN_TREATMENT, DONE, NO_SHOW -> true;
            case BOOKED, CONFIRMED, CANCELLED -> false;
        };
    }

    /** Only of the status that it stands beside, not of what was done before or after it. */
    private Optional<Button> undo(AppointmentRow row, String name) {
        if (lastSteps.get(row.id()) != AppointmentAction.STATUS) {
            return Optional.empty();
        }
        String text =
                getTranslation("scheduling.undo-of.status", StatusLook.word(this, row.status()));
        var button =
                new Button(
                        VaadinIcon.ARROW_BACKWARD.create(),
                        click -> {
                            refusals.attempt(
                                    () -> tools.appointments().undo(row.id(), row.version()));
                            show();
                        });
        button.setAriaLabel(text + ", " + name);
        button.setTooltipText(text);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        return Optional.of(button);
    }
}
