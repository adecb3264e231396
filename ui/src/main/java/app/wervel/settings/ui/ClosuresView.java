package app.wervel.settings.ui;

import app.wervel.practice.Country;
import app.wervel.practice.LocationId;
import app.wervel.practice.PublicHoliday;
import app.wervel.practice.PublicHolidays;
import app.wervel.practice.application.AgendaSettingsRow;
import app.wervel.practice.application.AgendaSetupQueries;
import app.wervel.practice.application.AgendaSetupService;
import app.wervel.practice.application.ClosureRow;
import app.wervel.practice.application.LocationRow;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When the practice is closed, and how late a patient may cancel. */
@Route("practice/closures")
@RolesAllowed("practice:write")
class ClosuresView extends SettingsPage {
    private static final long serialVersionUID = 1L;

    private static final int YEARS_OF_CLOSURES = 5;

    private final transient AgendaSetupQueries queries;
    private final transient AgendaSetupService setup;
    private final transient ErrorTexts errorTexts;
    private final transient Refusals refusals;
    private final transient Clock clock;
    private transient AgendaSettingsRow settings;

    private final UnorderedList holidays = new UnorderedList();
    private final Span year = new Span();
    private final Div closures = new Div();
    private int shownYear;
    final Select<Country> country = new Select<>();
    final IntegerField cancellationHours = new IntegerField();

    ClosuresView(
            AgendaSetupQueries queries,
            AgendaSetupService setup,
            ErrorTexts errorTexts,
            Clock clock) {
        super("settings.tab.closures");
        this.queries = queries;
        this.setup = setup;
        this.errorTexts = errorTexts;
        this.refusals = new Refusals(errorTexts);
        this.clock = clock;
        this.settings = queries.settings();
        this.shownYear = LocalDate.now(clock).getYear();
        var cards = new Div(holidayCard(), closureCard(), cancellationCard());
        cards.addClassName("settings-two");
        add(cards);
        showHolidays();
        showClosures();
    }

    private Section holidayCard() {
        country.setLabel(getTranslation("settings.country"));
        country.setItems(Country.values());
        country.setItemLabelGenerator(each -> getTranslation("settings.country." + each.id()));
        country.setValue(settings.country());
        country.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getValue(), settings.openHolidays(), settings.closedHolidays());
            }
        });
        var years =
                styled(
                        new Div(
                                yearButton(VaadinIcon.ANGLE_LEFT, "settings.year.before", -1),
                                year,
                                yearButton(VaadinIcon.ANGLE_RIGHT, "settings.year.after", 1)),
                        "settings-years");
        year.getElement().setAttribute("aria-live", "polite");
        holidays.addClassName("settings-list");
        return styled(
                new Section(
                        new H2(getTranslation("settings.holidays")),
                        explanation("settings.holidays.explanation"),
                        bar(country, years),
                        holidays),
                "card");
    }

    private Button yearButton(VaadinIcon icon, String labelKey, int step) {
        var button =
                new Button(
                        icon.create(),
                        click -> {
                            shownYear += step;
                            showHolidays();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(labelKey));
        return button;
    }

    private void showHolidays() {
        year.setText(String.valueOf(shownYear));
        holidays.removeAll();
        for (PublicHoliday holiday : PublicHolidays.of(settings.country(), shownYear)) {
            holidays.add(new ListItem(holiday(holiday)));
        }
    }

    private Checkbox holiday(PublicHoliday holiday) {
        var box =
                new Checkbox(
                        getTranslation(
                                "settings.holiday.line",
                                Formats.date(holiday.date(), getLocale()),
                                getTranslation("holiday." + holiday.key())));
        box.setId("holiday-" + holiday.key());
        box.setValue(holiday.closes(settings.openHolidays(), settings.closedHolidays()));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                observe(holiday, change.getValue());
            }
        });
        return box;
    }

    private void observe(PublicHoliday holiday, boolean closed) {
        Set<String> open = new HashSet<>(settings.openHolidays());
        Set<String> extra = new HashSet<>(settings.closedHolidays());
        open.remove(holiday.key());
        extra.remove(holiday.key());
        if (closed && !holiday.closedByDefault()) {
            extra.add(holiday.key());
        } else if (!closed && holiday.closedByDefault()) {
            open.add(holiday.key());
        }
        save(settings.country(), open, extra);
    }

    private void save(Country newCountry, Set<String> open, Set<String> closed) {
        save(newCountry, open, closed, settings.cancellationHours());
    }

    private void save(
            Country newCountry, Set<String> open, Set<String> closed, @Nullable Integer hours) {
        boolean saved =
                refusals.attempt(() ->
                        settings =
                                setup.changeSettings(
                                        settings.version(), newCountry, open, closed, hours));
        if (saved) {
            Notices.done(getTranslation("shell.saved"));
        }
        // What was refused is not so: the ticks show what holds.
        country.setValue(settings.country());
        showHolidays();
    }

    private Section closureCard() {
        return styled(
                new Section(
                        bar(
                                new H2(getTranslation("settings.closures")),
                                addButton("settings.closure.add", this::addClosure)),
                        explanation("settings.closures.explanation"),
                        closures),
                "card");
    }

    private void showClosures() {
        closures.removeAll();
        LocalDate today = LocalDate.now(clock);
        List<ClosureRow> rows = queries.closures(today, today.plusYears(YEARS_OF_CLOSURES));
        if (rows.isEmpty()) {
            closures.add(emptyState("settings.closures.empty"));
            return;
        }
        Map<LocationId, String> locations =
                queries.locations().stream()
                        .collect(Collectors.toMap(LocationRow::id, LocationRow::name));
        var list = styled(new UnorderedList(), "settings-list");
        rows.forEach(row -> list.add(closure(row, locations)));
        closures.add(list);
    }

    private ListItem closure(ClosureRow row, Map<LocationId, String> locations) {
        String days =
                row.from().equals(row.until())
                        ? Formats.date(row.from(), getLocale())
                        : getTranslation(
                                "settings.closure.days",
                                Formats.date(row.from(), getLocale()),
                                Formats.date(row.until(), getLocale()));
        String where =
                row.location() == null
                        ? getTranslation("settings.closure.everywhere")
                        : locations.getOrDefault(row.location(), "");
        var text =
                styled(
                        new Div(
                                new Span(row.name()),
                                styled(new Span(days + " · " + where), "secondary")),
                        "settings-line");
        String label = getTranslation("settings.closure.remove", row.name());
        var remove =
                new Button(
                        VaadinIcon.TRASH.create(),
                        click ->
                                Question.ask(
                                        label,
                                        getTranslation("settings.closure.remove.means"),
                                        getTranslation("settings.remove"),
                                        () -> remove(row)));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(label);
        remove.setTooltipText(label);
        return new ListItem(text, remove);
    }

    private void remove(ClosureRow row) {
        refusals.attempt(() -> setup.removeClosure(row.id(), row.version()));
        showClosures();
    }

    private void addClosure() {
        new ClosureDialog(errorTexts, setup, queries.locations(), this::showClosures).open();
    }

    private Section cancellationCard() {
        cancellationHours.setLabel(getTranslation("settings.cancellation.hours"));
        cancellationHours.setId("cancellationHours");
        cancellationHours.setStepButtonsVisible(true);
        cancellationHours.setValue(settings.cancellationHours());
        refusals.field("cancellationHours", cancellationHours);
        var save =
                new Button(
                        getTranslation("shell.save"),
                        click ->
                                save(
                                        settings.country(),
                                        settings.openHolidays(),
                                        settings.closedHolidays(),
                                        cancellationHours.getValue()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var row = styled(new Div(cancellationHours, save), "settings-inline");
        return styled(
                new Section(
                        new H2(getTranslation("settings.cancellation")),
                        explanation("settings.cancellation.explanation"),
                        row),
                "card");
    }
}
