package app.wervel.chart.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.ui.HeaderOutdated;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.patient.ui.PatientTab;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.NotFound;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The patient's page: a header that stays, and under it the pages of the features; those that
 * belong together share a tab. The address names patient and page.
 */
@Route("patients/:patient/:tab?")
@RolesAllowed("patient:read")
class ChartView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient PatientQueries patients;
    private final transient CurrentUser currentUser;
    private final transient List<PatientTab> tabs;
    private final transient List<PatientHeaderPart> headerParts;
    private transient @Nullable PatientId shown;
    private Header header = new Header();
    private @Nullable String clicked;

    ChartView(
            PatientQueries patients,
            CurrentUser currentUser,
            List<PatientTab> tabs,
            List<PatientHeaderPart> headerParts) {
        this.patients = patients;
        this.currentUser = currentUser;
        this.tabs =
                tabs.stream()
                        .filter(tab -> currentUser.get().may(tab.permission()))
                        .sorted(Comparator.comparingInt(PatientTab::order))
                        .toList();
        this.headerParts =
                headerParts.stream()
                        .sorted(Comparator.comparingInt(PatientHeaderPart::order))
                        .toList();
        addClassName("chart");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters());
    }

    void show(RouteParameters parameters) {
        removeAll();
        shown = null;
        try {
            var patient =
                    patients.get(
                            new PatientId(UUID.fromString(parameters.get("patient").orElse(""))));
            shown = patient.id();
            header = header(patient);
            add(header, body(patient.id(), chosenTab(parameters)));
        } catch (NotFound | IllegalArgumentException missing) {
            var text = new Paragraph(getTranslation("chart.not-found"));
            text.addClassName("empty-state");
            add(text);
        }
        clicked = null;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Registration listening = HeaderOutdated.listen(event.getUI(), this::refreshHeader);
        addDetachListener(detached -> {
            detached.unregisterListener();
            listening.remove();
        });
    }

    private void refreshHeader() {
        if (shown != null) {
            Header fresh = header(patients.get(shown));
            replace(header, fresh);
            header = fresh;
        }
    }

    private PatientTab chosenTab(RouteParameters parameters) {
        String name = parameters.get("tab").orElse("");
        return tabs.stream()
                .filter(tab -> tab.name().equals(name))
                .findFirst()
                .orElse(tabs.getFirst());
    }

    private Header header(PatientDetails patient) {
        var name = new H1(patient.name().full());
        var facts =
                new Div(
                        fact(getTranslation("chart.age", patient.age())),
                        fact(Formats.birthDate(patient.birthDate())));
        facts.addClassName("chart-facts");
        if (patient.pronoun() != null) {
            facts.add(fact(patient.pronoun()));
        }
        if (patient.contact().phone() != null) {
            var phone =
                    new Anchor(
                            "tel:" + patient.contact().phone().replaceAll("[^0-9+]", ""),
                            patient.contact().phone());
            phone.getElement().insertChild(0, VaadinIcon.PHONE.create().getElement());
            facts.add(phone);
        }
        facts.add(fact(getTranslation("chart.number", String.valueOf(patient.number()))));
        var header = new Header(name, facts);
        header.addClassName("chart-header");
        var alerts = alerts(patient);
        if (!alerts.isEmpty()) {
            var row = new Div();
            row.addClassName("chart-alerts");
            alerts.forEach(row::add);
            header.add(row);
        }
        return header;
    }

    private List<Component> alerts(PatientDetails patient) {
        List<Component> alerts = new ArrayList<>();
        if (patient.organisationalAlert() != null) {
            var alert =
                    new Span(
                            VaadinIcon.INFO_CIRCLE.create(),
                            new Span(patient.organisationalAlert()));
            alert.addClassName("alert");
            alerts.add(alert);
        }
        headerParts.stream()
                .filter(part -> currentUser.get().may(part.permission()))
                .forEach(part -> alerts.addAll(part.create(patient.id())));
        return alerts;
    }

    private static Span fact(String text) {
        var fact = new Span(text);
        fact.addClassName("fact");
        return fact;
    }

    /** On a phone not all tabs fit: the one that is open must not be among those that do not. */
    private static void bringIntoView(Tab shown) {
        shown.getElement()
                .executeJs(
                        "requestAnimationFrame(() =>"
                                + " this.scrollIntoView({block: 'nearest', inline: 'center'}))");
    }

    private Div body(PatientId patient, PatientTab chosen) {
        var body = new Div();
        var bar = new Tabs();
        bar.addClassName("chart-tabs");
        List<List<PatientTab>> shared = shared();
        for (List<PatientTab> pages : shared) {
            boolean open = pages.contains(chosen);
            add(bar, "tab-" + pages.getFirst().name(), caption(pages), open);
            if (open && pages.size() > 1) {
                body.add(pages(patient, pages, chosen));
            }
        }
        opens(bar, patient, shared.stream().map(List::getFirst).toList());
        body.addComponentAsFirst(bar);
        body.add(chosen.create(patient));
        return body;
    }

    /** The pages that share a tab stand together, where the first of them would. */
    private List<List<PatientTab>> shared() {
        var shared = new LinkedHashMap<Object, List<PatientTab>>();
        for (PatientTab tab : tabs) {
            Object key = tab.group() == null ? tab : tab.group();
            shared.computeIfAbsent(key, each -> new ArrayList<>()).add(tab);
        }
        return List.copyOf(shared.values());
    }

    private String caption(List<PatientTab> pages) {
        var first = pages.getFirst();
        var group = first.group();
        return getTranslation(
                group == null || pages.size() == 1 ? first.captionKey() : group.captionKey());
    }

    /** The pages under one tab. */
    private Tabs pages(PatientId patient, List<PatientTab> pages, PatientTab chosen) {
        var bar = new Tabs();
        bar.addClassName("chart-pages");
        bar.getElement().setAttribute("aria-label", caption(pages));
        for (PatientTab page : pages) {
            add(bar, "page-" + page.name(), getTranslation(page.captionKey()), page == chosen);
        }
        opens(bar, patient, pages);
        return bar;
    }

    private void add(Tabs bar, String id, String caption, boolean open) {
        var tab = new Tab(caption);
        tab.setId(id);
        bar.add(tab);
        if (open) {
            bar.setSelectedTab(tab);
            bringIntoView(tab);
            if (id.equals(clicked)) {
                // The page was built anew: the keyboard goes on where it was.
                tab.getElement().executeJs("requestAnimationFrame(() => this.focus())");
            }
        }
    }

    private void opens(Tabs bar, PatientId patient, List<PatientTab> pages) {
        bar.addSelectedChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            clicked = change.getSelectedTab().getId().orElse(null);
            var page = pages.get(bar.getSelectedIndex());
            // A page may ask to stay: the bar shows another page once that page is shown.
            bar.setSelectedTab(change.getPreviousTab());
            UI.getCurrent().navigate(ChartView.class, address(patient, page.name()));
        });
    }

    static RouteParameters address(PatientId patient, String tab) {
        return new RouteParameters(
                java.util.Map.of("patient", patient.value().toString(), "tab", tab));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("chart.title") + " · Wervel";
    }
}
