package app.wervel.scheduling.ui;

import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.TreatmentCount;
import app.wervel.shared.application.PageRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Coming appointments, past ones by the page, and what can be done with them. */
class AppointmentsPage extends Div {
    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    private final transient DeskTools tools;
    private final transient SchedulingDialogs dialogs;
    private final transient PatientId patient;
    private final transient List<AppointmentRow> read = new ArrayList<>();
    private final Div content = new Div();
    private int pages;
    private long total;

    AppointmentsPage(DeskTools tools, SchedulingDialogs dialogs, PatientId patient) {
        this.tools = tools;
        this.dialogs = dialogs;
        this.patient = patient;
        addClassNames("tab-body", "appointments-tab");
        content.addClassName("appointments-content");
        add(bar(), content);
        load();
    }

    private Component bar() {
        var book =
                new Button(
                        getTranslation("scheduling.book"),
                        VaadinIcon.PLUS.create(),
                        click -> dialogs.book(BookingDraft.of(patient), this::load));
        book.addThemeVariants(ButtonVariant.PRIMARY);
        var series =
                new Button(
                        getTranslation("scheduling.to-series"),
                        VaadinIcon.CALENDAR_O.create(),
                        click -> dialogs.series(patient, this::load));
        var waiting =
                new Button(
                        getTranslation("scheduling.to-waiting-list"),
                        VaadinIcon.HOURGLASS.create(),
                        click ->
                                dialogs.putOnWaitingList(
                                        new WaitingListDialog.Draft(patient, null, null),
                                        this::load));
        var bar = new Div(book, series, waiting);
        bar.addClassName("slot-buttons");
        tools.papers().ifAvailable(papers -> bar.add(papers.card(patient)));
        return bar;
    }

    private void load() {
        read.clear();
        pages = 0;
        more();
    }

    private void more() {
        var page = tools.agenda().ofPatient(patient, new PageRequest(pages, PAGE));
        pages++;
        total = page.total();
        read.addAll(page.items());
        show();
    }

    private void show() {
        content.removeAll();
        var treatments = tools.agenda().treatmentsOf(patient);
        content.add(new TreatmentsLeft(treatments, 0));
        agreement(treatments).ifPresent(content::add);
        Instant now = Instant.now(tools.clock());
        content.add(
                part(
                        "scheduling.coming",
                        "scheduling.coming.none",
                        read.stream()
                                .filter(row -> row.end().isAfter(now) && row.status().takesTime())
                                .sorted(Comparator.comparing(AppointmentRow::start))
                                .toList()));
        content.add(
                part(
                        "scheduling.past",
                        "scheduling.past.none",
                        read.stream()
                                .filter(row -> !row.end().isAfter(now) || !row.status().takesTime())
                                .sorted(Comparator.comparing(AppointmentRow::start).reversed())
                                .toList()));
        if (total > read.size()) {
            var more = new Button(getTranslation("scheduling.more"), click -> more());
            more.addThemeVariants(ButtonVariant.TERTIARY);
            content.add(more);
        }
    }

    /** For who may change the episode that the treatments are counted for. */
    private Optional<Component> agreement(TreatmentCount treatments) {
        var counted = treatments.episode();
        if (counted == null || !tools.may(Permission.EPISODE_WRITE)) {
            return Optional.empty();
        }
        return tools.episodeQueries().ofPatient(patient).stream()
                .filter(episode -> episode.id().equals(counted))
                .findFirst()
                .map(episode -> {
                    var part = new AgreeTreatmentsPart(tools, episode, this::load);
                    return new Details(getTranslation("scheduling.treatments.agreement"), part);
                });
    }

    private Section part(String titleKey, String emptyKey, List<AppointmentRow> rows) {
        var part = new Section(new H2(getTranslation(titleKey)));
        part.addClassName("card");
        if (rows.isEmpty()) {
            var none = new Paragraph(getTranslation(emptyKey));
            none.addClassName("secondary");
            part.add(none);
            return part;
        }
        var list = new UnorderedList();
        list.addClassName("plain-list");
        rows.forEach(row -> list.add(line(row)));
        part.add(list);
        return part;
    }

    private ListItem line(AppointmentRow row) {
        var when = new Span(DeskTexts.moment(row.start(), tools, getLocale()));
        when.addClassName("row-title");
        var what =
                new Span(
                        row.typeName()
                                + " · "
                                + row.practitionerName()
                                + (row.roomName() == null ? "" : " · " + row.roomName()));
        var text = new Div(when, what);
        text.addClassName("row-text");
        var open =
                new Button(
                        getTranslation("scheduling.open"),
                        click -> dialogs.open(row.id(), this::load));
        open.setAriaLabel(open.getText() + ", " + when.getText());
        var item = new ListItem(text, StatusLook.badge(this, row.status()), open);
        if (row.cancelledLate()) {
            item.addComponentAtIndex(2, late());
        }
        item.addClassName("appointment-row");
        return item;
    }

    private Component late() {
        var late =
                new Span(
                        VaadinIcon.CLOCK.create(),
                        new Span(getTranslation("scheduling.cancelled-late")));
        late.addClassNames("status-badge", "amber");
        return late;
    }
}
