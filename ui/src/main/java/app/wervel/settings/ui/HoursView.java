package app.wervel.settings.ui;

import app.wervel.practice.HoursKind;
import app.wervel.practice.LocationId;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.LocationRow;
import app.wervel.practice.application.PracticeQueries;
import app.wervel.practice.application.PractitionerRow;
import app.wervel.practice.application.WorkingHoursRow;
import app.wervel.practice.application.WorkingHoursService;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody's week in one table: a row per practitioner, a column per day. */
@Route("practice/hours")
@RolesAllowed("practice:write")
class HoursView extends SettingsPage {
    private static final long serialVersionUID = 1L;

    private final transient PracticeQueries practice;
    private final transient AgendaSetupQueries queries;
    private final transient WorkingHoursService hours;
    private final transient ErrorTexts errorTexts;
    private final transient Clock clock;
    private final Div week = new Div();
    final Checkbox past = new Checkbox();

    HoursView(
            PracticeQueries practice,
            AgendaSetupQueries queries,
            WorkingHoursService hours,
            ErrorTexts errorTexts,
            Clock clock) {
        super("settings.tab.hours");
        this.practice = practice;
        this.queries = queries;
        this.hours = hours;
        this.errorTexts = errorTexts;
        this.clock = clock;
        week.addClassName("hours-scroller");
        past.setLabel(getTranslation("settings.hours.past"));
        past.addValueChangeListener(change -> refresh());
        add(bar(explanation("settings.hours.explanation"), past), week);
        refresh();
    }

    private void refresh() {
        week.removeAll();
        var practitioners = practice.practitioners();
        var locations = queries.locations();
        if (locations.stream().noneMatch(LocationRow::active)) {
            var empty = emptyState("settings.hours.no-location");
            empty.add(
                    new Div(
                            new RouterLink(
                                    getTranslation("settings.location.add"), PlacesView.class)));
            week.add(empty);
        } else if (practitioners.isEmpty()) {
            var empty = emptyState("settings.hours.no-practitioner");
            empty.add(
                    new Div(
                            new RouterLink(
                                    getTranslation("practice.user.add"), PracticeView.class)));
            week.add(empty);
        } else {
            week.add(table(practitioners, locations));
        }
    }

    private NativeTable table(List<PractitionerRow> practitioners, List<LocationRow> locations) {
        LocalDate today = LocalDate.now(clock);
        var shown =
                queries.workingHours().stream()
                        .filter(row ->
                                past.getValue()
                                        || row.validUntil() == null
                                        || !row.validUntil().isBefore(today))
                        .toList();
        Map<LocationId, String> names =
                locations.stream().collect(Collectors.toMap(LocationRow::id, LocationRow::name));
        var body = new NativeTableBody();
        for (PractitionerRow practitioner : practitioners) {
            var name = new NativeTableHeaderCell(practitioner.displayName());
            name.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(name);
            for (DayOfWeek day : DayOfWeek.values()) {
                row.add(
                        cell(
                                practitioner,
                                day,
                                shown.stream()
                                        .filter(each ->
                                                each.practitioner().equals(practitioner.id())
                                                        && each.weekday() == day)
                                        .sorted(
                                                Comparator.comparing(WorkingHoursRow::from)
                                                        .thenComparing(WorkingHoursRow::kind))
                                        .toList(),
                                names,
                                today));
            }
            body.add(row);
        }
        var table = new NativeTable(header(), body);
        table.addClassName("hours-table");
        return table;
    }

    private NativeTableHeader header() {
        var corner = new NativeTableHeaderCell(getTranslation("settings.hours.who"));
        corner.getElement().setAttribute("scope", "col");
        var row = new NativeTableRow(corner);
        for (DayOfWeek day : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(dayName(day, TextStyle.FULL));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private NativeTableCell cell(
            PractitionerRow practitioner,
            DayOfWeek day,
            List<WorkingHoursRow> rows,
            Map<LocationId, String> locations,
            LocalDate today) {
        var label = new Span(dayName(day, TextStyle.FULL));
        label.addClassName("hours-day");
        // Told by the table's header too; this one is for the phone, where that is not shown.
        label.getElement().setAttribute("aria-hidden", "true");
        var blocks = new Div();
        blocks.addClassName("hours-blocks");
        for (WorkingHoursRow row : rows) {
            blocks.add(block(practitioner, row, locations, today));
        }
        var add = new NativeButton("", click -> addHours(practitioner, day));
        add.add(VaadinIcon.PLUS.create());
        add.addClassName("hours-add");
        add.setAriaLabel(
                getTranslation(
                        "settings.hours.add-for",
                        practitioner.displayName(),
                        dayName(day, TextStyle.FULL)));
        blocks.add(add);
        var cell = new NativeTableCell(label, blocks);
        cell.setClassName("hours-free", rows.isEmpty());
        return cell;
    }

    private Component block(
            PractitionerRow practitioner,
            WorkingHoursRow row,
            Map<LocationId, String> locations,
            LocalDate today) {
        String times = times(row);
        var button = new NativeButton("", click -> changeHours(practitioner, row));
        button.addClassName("hours-block");
        var lines = new Div(styled(new Span(times), "hours-times"));
        if (row.kind() == HoursKind.BREAK) {
            button.addClassName("hours-break");
            lines.add(new Span(getTranslation("settings.hours.kind.break")));
        } else if (locations.size() > 1) {
            lines.add(new Span(locations.getOrDefault(row.location(), "")));
        }
        String validity = validity(row, today);
        if (!validity.isEmpty()) {
            lines.add(styled(new Span(validity), "hours-validity"));
        }
        button.add(lines);
        button.setAriaLabel(
                getTranslation(
                        "settings.hours.change-for",
                        getTranslation("settings.hours.kind." + row.kind().id()),
                        times,
                        practitioner.displayName(),
                        dayName(row.weekday(), TextStyle.FULL)));
        return button;
    }

    static String times(WorkingHoursRow row) {
        var format = DateTimeFormatter.ofPattern("HH:mm");
        return row.from().format(format) + "–" + row.until().format(format);
    }

    /** Empty for what holds now and until further notice. */
    private String validity(WorkingHoursRow row, LocalDate today) {
        var format = DateTimeFormatter.ofPattern("d MMM yyyy", getLocale());
        LocalDate until = row.validUntil();
        boolean later = row.validFrom().isAfter(today);
        if (later && until != null) {
            return getTranslation(
                    "settings.hours.valid", format.format(row.validFrom()), format.format(until));
        }
        if (later) {
            return getTranslation("settings.hours.valid-from", format.format(row.validFrom()));
        }
        return until == null
                ? ""
                : getTranslation("settings.hours.valid-until", format.format(until));
    }

    private String dayName(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, getLocale());
    }

    private void addHours(PractitionerRow practitioner, DayOfWeek day) {
        new HoursDialog(errorTexts, hours, queries.locations(), practitioner, this::refresh)
                .add(day, LocalDate.now(clock));
    }

    private void changeHours(PractitionerRow practitioner, WorkingHoursRow row) {
        new HoursDialog(errorTexts, hours, queries.locations(), practitioner, this::refresh)
                .change(row);
    }
}
