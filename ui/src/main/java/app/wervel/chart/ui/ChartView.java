package app.wervel.chart.ui;

import app.wervel.patient.PatientId;
import app.wervel.patient.application.PatientDetails;
import app.wervel.patient.application.PatientQueries;
import app.wervel.patient.ui.PatientHeaderPart;
import app.wervel.patient.ui.PatientTab;
import app.wervel.practice.application.CurrentUser;
import app.wervel.shared.NotFound;
import app.wervel.shell.Formats;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The patient's page: a header that stays, and a tab per feature. The address names both. */
@Route("patients/:patient/:tab?")
@RolesAllowed("patient:read")
class ChartView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient PatientQueries patients;
    private final transient CurrentUser currentUser;
    private final transient List<PatientTab> tabs;
    private final transient List<PatientHeaderPart> headerParts;

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
        removeAll();
        var parameters = event.getRouteParameters();
        try {
            var patient =
                    patients.get(
                            new PatientId(UUID.fromString(parameters.get("patient").orElse(""))));
            add(header(patient), body(patient.id(), chosenTab(parameters)));
        } catch (NotFound | IllegalArgumentException missing) {
            var text = new Paragraph(getTranslation("chart.not-found"));
            text.addClassName("empty-state");
            add(text);
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
        var bar = new Tabs();
        bar.addClassName("chart-tabs");
        for (PatientTab tab : tabs) {
            var shown = new Tab(getTranslation(tab.captionKey()));
            shown.setId("tab-" + tab.name());
            bar.add(shown);
            if (tab.name().equals(chosen.name())) {
                bar.setSelectedTab(shown);
                bringIntoView(shown);
            }
        }
        bar.addSelectedChangeListener(change ->
                UI.getCurrent()
                        .navigate(
                                ChartView.class,
                                address(patient, tabs.get(bar.getSelectedIndex()).name())));
        return new Div(bar, chosen.create(patient));
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
