package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.practice.RoomId;
import app.wervel.practice.UserId;
import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.scheduling.application.AgendaChange;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.AppointmentService;
import app.wervel.scheduling.application.ClosedDayRow;
import app.wervel.scheduling.application.ShownPatients;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Notices;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Who comes when: a day of all, a week of one, by room, or as a list. The address says which. */
@Route("agenda")
@RolesAllowed("agenda:read")
class AgendaView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** In CSS pixels: below this a list is all that can be read. */
    private static final int WIDE = 700;

    private final transient AgendaServices services;
    private final transient AgendaLive live;
    private final transient SchedulingDialogs dialogs;
    private final transient ObjectProvider<AppointmentPapers> papers;
    private final transient Clock clock;
    private final transient LoggedInUser user;
    private final transient AgendaWords words;
    private final transient AgendaMover mover;
    private final transient List<PractitionerRow> practitioners;
    private final transient Map<String, AppointmentRow> rows = new HashMap<>();
    private final boolean mayWrite;

    final AgendaCalendar calendar = new AgendaCalendar(new CalendarActions());
    final AgendaBar bar;
    final Div closed = new Div();
    private final Div waiting = new Div();

    private transient AgendaState state;
    private transient ShownPatients seen = new ShownPatients();
    private transient QueryParameters asked = QueryParameters.empty();
    private boolean narrow;
    private transient @Nullable Runnable unwatch;
    private @Nullable Registration resizing;

    AgendaView(
            AgendaServices services,
            AppointmentService appointments,
            AgendaLive live,
            SchedulingDialogs dialogs,
            ObjectProvider<AppointmentPapers> papers,
            CurrentUser currentUser,
            ErrorTexts errorTexts,
            Clock clock) {
        this.services = services;
        this.live = live;
        this.dialogs = dialogs;
        this.papers = papers;
        this.clock = clock;
        user = currentUser.get();
        mayWrite = user.may(Permission.AGENDA_WRITE);
        words = new AgendaWords((key, arguments) -> getTranslation(key, arguments), getLocale());
        mover = new AgendaMover(appointments, errorTexts, clock, words);
        practitioners = services.practitioners();
        state = AgendaState.today(AgendaMode.DAY, LocalDate.now(clock));
        bar = new AgendaBar(new BarActions(), getLocale(), mayWrite);
        bar.practitioners(practitioners);
        addClassNames("view", "agenda");
        closed.addClassName("agenda-closed");
        closed.getElement().setAttribute("role", "status");
        closed.setVisible(false);
        waiting.addClassName("agenda-waiting");
        waiting.setVisible(false);
        var body = new Div(calendar, waiting);
        body.addClassName("agenda-body");
        add(bar, closed, body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var ui = event.getUI();
        calendar.forget();
        calendar.configure(
                new AgendaCalendar.Settings(
                        getLocale().toLanguageTag(),
                        AgendaPainter.offset(clock.getZone(), clock.instant()),
                        words.forBrowser()));
        ui.getPage().retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        resizing = ui.getPage().addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
        unwatch = live.watch(ui, this::isShown, this::reload);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (unwatch != null) {
            unwatch.run();
        }
        if (resizing != null) {
            resizing.remove();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    /** Shows what an address asks for. */
    void show(QueryParameters parameters) {
        asked = parameters;
        seen = new ShownPatients();
        show();
    }

    private void fit(int width) {
        boolean nowNarrow = width > 0 && width < WIDE;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            show();
        }
    }

    private void show() {
        state =
                AgendaState.of(
                        asked, narrow ? AgendaMode.LIST : AgendaMode.DAY, LocalDate.now(clock));
        if (state.mode().isOfOne() && state.practitioner() == null) {
            state = state.of(oneself(), false);
        }
        bar.show(state, narrow);
        bar.paper(
                papers.stream()
                        .findFirst()
                        .map(paper -> paper.dayList(state.date(), state.practitioner()))
                        .orElse(null));
        reload();
    }

    /** Whoever looks, where she treats; otherwise the first who does. */
    private @Nullable UserId oneself() {
        return practitioners.stream()
                .map(PractitionerRow::id)
                .filter(user.id()::equals)
                .findFirst()
                .or(() -> practitioners.stream().map(PractitionerRow::id).findFirst())
                .orElse(null);
    }

    private boolean isShown(AgendaChange change) {
        return change.isOf(AgendaChange.Kind.HOURS)
                || change.isIn(
                        services.start(state.from(narrow)), services.start(state.until(narrow)));
    }

    final void reload() {
        var source = services.load(state, narrow, practitioners, seen);
        rows.clear();
        source.appointments().forEach(row -> rows.put(row.id().value().toString(), row));
        sayClosed(source);
        calendar.show(
                new AgendaPainter(state, source, words, clock.getZone(), narrow, mayWrite)
                        .paint(clock.instant()));
    }

    private void sayClosed(AgendaSource source) {
        closed.removeAll();
        String why = state.mode().isOfOne() ? null : closedBecause(source);
        closed.setVisible(why != null);
        if (why != null) {
            closed.add(VaadinIcon.INFO_CIRCLE_O.create(), new Span(why));
        }
    }

    /** What a day that is grey from morning to evening is grey for. */
    private @Nullable String closedBecause(AgendaSource source) {
        List<ClosedDayRow> days = source.closedDays();
        if (days.size() == 1) {
            var day = days.getFirst();
            return words.text(
                    "agenda.closed",
                    day.closure() != null ? day.closure() : words.text("holiday." + day.holiday()));
        }
        boolean everybody = state.mode() == AgendaMode.DAY && state.practitioner() == null;
        return everybody && source.openHours().isEmpty() ? words.text("agenda.nobody-works") : null;
    }

    private void go(AgendaState other) {
        UI.getCurrent().navigate("agenda", other.parameters());
    }

    private void book(BookingDraft draft) {
        if (mayWrite) {
            dialogs.book(draft, this::reload);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agenda.title") + " · Wervel";
    }

    private final class CalendarActions implements AgendaCalendar.Actions {
        @Override
        public void book(
                LocalDateTime start, @Nullable LocalDateTime end, @Nullable String column) {
            AgendaView.this.book(draft(start, end, column, null));
        }

        private BookingDraft draft(
                LocalDateTime start,
                @Nullable LocalDateTime end,
                @Nullable String column,
                @Nullable PatientId patient) {
            boolean byRoom = state.mode() == AgendaMode.ROOMS;
            return new BookingDraft(
                    start.toLocalDate(),
                    start.toLocalTime(),
                    end == null ? null : end.toLocalTime(),
                    byRoom ? null : practitionerOf(column),
                    byRoom ? roomOf(column) : null,
                    patient);
        }

        @Override
        public void copy(String id, LocalDateTime start, @Nullable String column) {
            // Copied on one page and put down on another: then it is not among those shown.
            AppointmentRow shown = rows.get(id);
            AppointmentRow row = shown == null ? services.get(id) : shown;
            if (row.patient() == null) {
                Notices.refused(words.text("agenda.refused.copy-group"));
            } else if (mayWrite) {
                dialogs.book(copyOf(row, start, column), row.type(), AgendaView.this::reload);
            }
        }

        /** As long as the other one, and with the same practitioner where columns are rooms. */
        private BookingDraft copyOf(
                AppointmentRow row, LocalDateTime start, @Nullable String column) {
            var there =
                    draft(
                            start,
                            start.plus(Duration.between(row.start(), row.end())),
                            column,
                            row.patient());
            return new BookingDraft(
                    there.day(),
                    there.start(),
                    there.end(),
                    there.practitioner() == null ? row.practitioner() : there.practitioner(),
                    there.room(),
                    there.patient());
        }

        private @Nullable UserId practitionerOf(@Nullable String column) {
            return column == null ? state.practitioner() : new UserId(UUID.fromString(column));
        }

        private @Nullable RoomId roomOf(@Nullable String column) {
            return column == null || column.equals(AgendaPainter.NO_ROOM)
                    ? null
                    : new RoomId(UUID.fromString(column));
        }

        @Override
        public void open(String id) {
            AppointmentRow row = rows.get(id);
            if (row != null) {
                dialogs.open(row.id(), AgendaView.this::reload);
            }
        }

        @Override
        public void change(String id) {
            AppointmentRow row = rows.get(id);
            if (row != null && mayWrite) {
                dialogs.change(row.id(), AgendaView.this::reload);
            }
        }

        @Override
        public void cancel(String id) {
            AppointmentRow row = rows.get(id);
            if (row != null && mayWrite) {
                dialogs.cancel(row.id(), AgendaView.this::reload);
            }
        }

        @Override
        public void next(String id) {
            AppointmentRow row = rows.get(id);
            if (row == null) {
                return;
            }
            PatientId patient = row.patient();
            if (patient == null) {
                dialogs.open(row.id(), AgendaView.this::reload);
            } else {
                AgendaView.this.book(
                        new BookingDraft(null, null, null, row.practitioner(), null, patient));
            }
        }

        @Override
        public void move(
                String id,
                long version,
                LocalDateTime start,
                LocalDateTime end,
                @Nullable String column) {
            AppointmentRow row = rows.get(id);
            if (row == null || !mayWrite) {
                reload();
                return;
            }
            mover.move(
                    row,
                    version,
                    () -> AgendaMove.of(row, state.mode(), start, end, column, clock.getZone()),
                    new MoveOutcome(id));
        }

        @Override
        public void day(LocalDate day) {
            go(state.on(day).as(AgendaMode.DAY).of(null, false));
        }

        @Override
        public void key(String key) {
            switch (key) {
                case "t" -> go(state.on(LocalDate.now(clock)));
                case "ArrowLeft" -> go(state.turned(-1, narrow));
                case "ArrowRight" -> go(state.turned(1, narrow));
                case "d" -> go(state.as(AgendaMode.DAY));
                case "w" -> go(state.as(AgendaMode.WEEK));
                case "m" -> go(state.as(AgendaMode.MONTH));
                case "r" -> go(state.as(AgendaMode.ROOMS));
                case "l" -> go(state.as(AgendaMode.LIST));
                case "n" -> bookSomewhere();
                case "f" -> findFree();
                case "s" -> series();
                case "q" -> waitingList();
                case "a" -> dialogs.alarmCard();
                case "?" -> new AgendaHelp().open();
                default -> calendar.enter();
            }
        }
    }

    private void bookSomewhere() {
        book(
                new BookingDraft(
                        state.date(), (LocalTime) null, null, state.practitioner(), null, null));
    }

    private void findFree() {
        if (mayWrite) {
            dialogs.findFree(state.practitioner(), from(), this::reload);
        }
    }

    private void series() {
        if (mayWrite) {
            dialogs.series(null, this::reload);
        }
    }

    private void waitingList() {
        boolean open = !waiting.isVisible();
        waiting.removeAll();
        waiting.setVisible(open);
        bar.waitingListOpen(open);
        if (open) {
            waiting.add(dialogs.waitingList(this::reload));
        }
    }

    /** Nobody looks for a free place in the past. */
    private LocalDate from() {
        var today = LocalDate.now(clock);
        return state.date().isBefore(today) ? today : state.date();
    }

    private final class MoveOutcome implements AgendaMover.Outcome {
        private final String id;

        MoveOutcome(String id) {
            this.id = id;
        }

        @Override
        public void changed(AppointmentRow row) {
            reload();
        }

        @Override
        public void refused() {
            reload();
            calendar.restore(id);
        }
    }

    private final class BarActions implements AgendaBar.Actions {
        @Override
        public void show(AgendaState other) {
            go(other);
        }

        @Override
        public void today() {
            go(state.on(LocalDate.now(clock)));
        }

        @Override
        public void turn(int pages) {
            go(state.turned(pages, narrow));
        }

        @Override
        public void book() {
            bookSomewhere();
        }

        @Override
        public void findFree() {
            AgendaView.this.findFree();
        }

        @Override
        public void series() {
            AgendaView.this.series();
        }

        @Override
        public void waitingList() {
            AgendaView.this.waitingList();
        }

        @Override
        public void alarmCard() {
            dialogs.alarmCard();
        }

        @Override
        public void help() {
            new AgendaHelp().open();
        }
    }
}
