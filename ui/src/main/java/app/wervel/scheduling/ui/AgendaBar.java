package app.wervel.scheduling.ui;

import app.wervel.practice.UserId;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which day, which view, whose; and what else can be done from here. */
final class AgendaBar extends Div {
    private static final long serialVersionUID = 1L;

    /** What the buttons ask for. */
    interface Actions {
        void show(AgendaState state);

        void today();

        void turn(int pages);

        void book();

        void findFree();

        void series();

        void waitingList();

        void alarmCard();

        void help();
    }

    /**
     * A choice of whose appointments.
     *
     * @param id null: whoever works, or everybody
     */
    record Whose(@Nullable UserId id, boolean everybody, String name) {}

    private final transient Actions actions;
    private final Locale locale;
    private final H1 title = new H1();
    private final DatePicker date;
    final ComboBox<Whose> whose = new ComboBox<>();
    private final Checkbox cancelled = new Checkbox();
    private final Div paper = new Div();
    private final Button waitingList = new Button(VaadinIcon.CLOCK.create());
    private final Map<AgendaMode, Button> modes = new EnumMap<>(AgendaMode.class);
    private transient List<PractitionerRow> practitioners = List.of();
    private transient @Nullable AgendaState state;

    AgendaBar(Actions actions, Locale locale, boolean mayWrite) {
        this.actions = actions;
        this.locale = locale;
        date = Formats.datePicker("", locale);
        addClassName("agenda-bar");
        configureParts();
        add(
                line("agenda-where", turning(), date, title),
                line("agenda-do", doing(mayWrite)),
                line("agenda-how", switching(), whose, cancelled),
                line("agenda-beside", waitingList, paper));
    }

    private static Div line(String className, Component... parts) {
        var line = new Div(parts);
        line.addClassName(className);
        return line;
    }

    private Component turning() {
        var today = new Button(getTranslation("agenda.today"), click -> actions.today());
        var back = icon(VaadinIcon.ANGLE_LEFT, "agenda.back", () -> actions.turn(-1));
        var on = icon(VaadinIcon.ANGLE_RIGHT, "agenda.on", () -> actions.turn(1));
        return line("agenda-turn", today, back, on);
    }

    private Button icon(VaadinIcon icon, String key, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void configureParts() {
        date.setAriaLabel(getTranslation("agenda.date"));
        date.addClassName("agenda-date");
        date.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && state != null) {
                actions.show(state.on(change.getValue()));
            }
        });
        whose.setAriaLabel(getTranslation("agenda.whose"));
        whose.setItemLabelGenerator(Whose::name);
        whose.addClassName("agenda-whose");
        whose.addValueChangeListener(change -> {
            if (change.isFromClient() && state != null) {
                var chosen = change.getValue();
                actions.show(
                        chosen == null
                                ? state.of(null, false)
                                : state.of(chosen.id(), chosen.everybody()));
            }
        });
        waitingList.setText(getTranslation("agenda.waiting-list"));
        waitingList.addClickListener(click -> actions.waitingList());
        waitingList.getElement().setAttribute("aria-pressed", "false");
        paper.addClassName("agenda-paper");
        cancelled.setLabel(getTranslation("agenda.cancelled"));
        cancelled.addValueChangeListener(change -> {
            if (change.isFromClient() && state != null) {
                actions.show(state.withCancelled(change.getValue()));
            }
        });
    }

    private Component switching() {
        var group = new Div();
        group.addClassName("agenda-modes");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("agenda.mode"));
        for (AgendaMode mode : AgendaMode.values()) {
            var button =
                    new Button(
                            getTranslation("agenda.mode." + mode.id()),
                            click -> {
                                if (state != null) {
                                    actions.show(state.as(mode));
                                }
                            });
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            modes.put(mode, button);
            group.add(button);
        }
        return group;
    }

    private Component[] doing(boolean mayWrite) {
        List<Component> parts = new ArrayList<>();
        if (mayWrite) {
            var free =
                    new Button(
                            getTranslation("agenda.find-free"),
                            VaadinIcon.SEARCH.create(),
                            click -> actions.findFree());
            free.addClassName("agenda-wide");
            parts.add(free);
        }
        parts.add(more(mayWrite));
        if (mayWrite) {
            var book =
                    new Button(
                            getTranslation("agenda.new"),
                            VaadinIcon.PLUS.create(),
                            click -> actions.book());
            book.addThemeVariants(ButtonVariant.PRIMARY);
            parts.add(book);
        }
        return parts.toArray(Component[]::new);
    }

    private Component more(boolean mayWrite) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var top = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        top.setAriaLabel(getTranslation("agenda.more"));
        var menu = top.getSubMenu();
        if (mayWrite) {
            menu.addItem(getTranslation("agenda.find-free"), click -> actions.findFree());
            menu.addItem(getTranslation("agenda.series"), click -> actions.series());
            menu.addItem(
                    getTranslation("settings.absences.all"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("absences")));
        }
        menu.addItem(getTranslation("agenda.waiting-list"), click -> actions.waitingList());
        menu.addItem(getTranslation("agenda.alarm-card"), click -> actions.alarmCard());
        menu.addSeparator();
        menu.addItem(getTranslation("agenda.keys.title"), click -> actions.help());
        return bar;
    }

    /** Who can be chosen; asked once. */
    void practitioners(List<PractitionerRow> rows) {
        practitioners = rows;
    }

    /** What is chosen now, as the address says it. */
    void show(AgendaState now, boolean narrow) {
        boolean sameChoices = state != null && state.mode().isOfOne() == now.mode().isOfOne();
        state = now;
        title.setText(titleOf(now, narrow));
        date.setValue(now.date());
        modes.forEach((mode, button) -> {
            boolean chosen = mode == now.mode();
            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
            button.setClassName("chosen", chosen);
        });
        if (!sameChoices) {
            whose.setItems(choices(now));
        }
        choices(now).stream()
                .filter(choice ->
                        Objects.equals(choice.id(), now.practitioner())
                                && (choice.id() != null || choice.everybody() == now.everybody()))
                .findFirst()
                .ifPresent(whose::setValue);
        whose.setVisible(now.mode() != AgendaMode.ROOMS);
        cancelled.setVisible(now.mode() == AgendaMode.LIST);
        cancelled.setValue(now.cancelled());
    }

    void paper(@Nullable Component button) {
        paper.removeAll();
        paper.setVisible(button != null);
        if (button != null) {
            paper.add(button);
        }
    }

    void waitingListOpen(boolean open) {
        waitingList.getElement().setAttribute("aria-pressed", String.valueOf(open));
        waitingList.setClassName("chosen", open);
    }

    private List<Whose> choices(AgendaState now) {
        List<Whose> choices = new ArrayList<>();
        if (!now.mode().isOfOne()) {
            choices.add(new Whose(null, false, getTranslation("agenda.whose.working")));
            if (now.mode() == AgendaMode.DAY) {
                choices.add(new Whose(null, true, getTranslation("agenda.whose.all")));
            }
        }
        practitioners.forEach(row -> choices.add(new Whose(row.id(), false, row.displayName())));
        return choices;
    }

    private String titleOf(AgendaState now, boolean narrow) {
        if (now.mode() == AgendaMode.MONTH) {
            return now.date().format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
        }
        if (now.isWeekLong(narrow)) {
            LocalDate first = now.from(narrow);
            LocalDate last = now.until(narrow).minusDays(1);
            String pattern = first.getMonth() == last.getMonth() ? "d" : "d MMM";
            return getTranslation(
                    "agenda.week",
                    String.valueOf(now.date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                    first.format(DateTimeFormatter.ofPattern(pattern, locale)).replace(".", ""),
                    last.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale))
                            .replace(".", ""));
        }
        return now.date()
                .format(DateTimeFormatter.ofPattern("EEEE d MMM yyyy", locale))
                .replace(".", "");
    }
}
