package app.wervel.chart.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.TimelineEvent;
import app.wervel.patient.application.TimelineKind;
import app.wervel.patient.application.TimelinePosition;
import app.wervel.patient.application.TimelineQueries;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that happened with a patient, newest first; each line leads to its place. */
class TimelineSection extends Section {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    private final transient TimelineQueries timeline;
    private final transient Clock clock;
    private final transient PatientId patient;
    private final Select<TimelineKind> filter = new Select<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph nothing;
    private final Button older;
    private transient @Nullable TimelinePosition next;

    TimelineSection(TimelineQueries timeline, Clock clock, PatientId patient) {
        this.timeline = timeline;
        this.clock = clock;
        this.patient = patient;
        addClassName("timeline");
        filter.setLabel(getTranslation("overview.filter"));
        filter.setItems(timeline.kinds());
        filter.setItemLabelGenerator(kind ->
                getTranslation(
                        kind == null ? "overview.filter.all" : "overview.kind." + kind.id()));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("overview.filter.all"));
        filter.addValueChangeListener(change -> begin());
        nothing = new Paragraph(getTranslation("overview.empty"));
        nothing.addClassName("empty-state");
        older = new Button(getTranslation("overview.older"), click -> more());
        list.addClassName("timeline-list");
        var bar = new Div(new H2(getTranslation("overview.happened")), filter);
        bar.addClassName("timeline-bar");
        add(bar, nothing, list, older);
        begin();
    }

    private void begin() {
        list.removeAll();
        next = null;
        more();
        nothing.setVisible(list.getComponentCount() == 0);
        list.setVisible(list.getComponentCount() > 0);
    }

    private void more() {
        TimelineKind kind = filter.getValue();
        var page = timeline.page(patient, kind == null ? Set.of() : Set.of(kind), next, PAGE);
        page.events().forEach(event -> list.add(item(event)));
        next = page.next();
        older.setVisible(next != null);
    }

    private ListItem item(TimelineEvent event) {
        var locale = UI.getCurrent().getLocale();
        var when = new Span(Formats.moment(event.at(), clock.getZone(), locale));
        when.addClassNames("timeline-when", "secondary");
        var icon = icon(event.kind()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var link =
                new RouterLink(
                        getTranslation(event.textKey()),
                        ChartView.class,
                        ChartView.address(patient, event.tab()));
        var text = new Div(link);
        text.addClassName("timeline-text");
        add(text, event.about(), "timeline-about");
        add(text, event.by(), "secondary");
        var item = new ListItem(when, icon, text);
        item.addClassNames("timeline-item", "timeline-" + event.kind().id());
        return item;
    }

    private static void add(Div text, @Nullable String words, String look) {
        if (words != null && !words.isBlank()) {
            Component shown = new Span(words);
            shown.addClassName(look);
            text.add(shown);
        }
    }

    private static VaadinIcon icon(TimelineKind kind) {
        return switch (kind) {
            case INTAKE -> VaadinIcon.CLIPBOARD_TEXT;
            case ALARM -> VaadinIcon.BELL;
            case CONSENT -> VaadinIcon.HANDSHAKE;
            case EXAMINATION -> VaadinIcon.STETHOSCOPE;
            case BODY_CHART -> VaadinIcon.MALE;
            case PLAN -> VaadinIcon.BULLETS;
            case NOTE -> VaadinIcon.NOTEBOOK;
            case MEASURE -> VaadinIcon.CHART_LINE;
            case MEDICINE -> VaadinIcon.PILL;
            case APPOINTMENT -> VaadinIcon.CALENDAR;
            case LETTER -> VaadinIcon.ENVELOPE;
            case ATTACHMENT -> VaadinIcon.PAPERCLIP;
            case EPISODE -> VaadinIcon.FLAG_CHECKERED;
        };
    }
}
