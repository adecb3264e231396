package app.wervel.redflag.ui;

import app.wervel.intake.ui.IntakeNavigation;
import app.wervel.patient.application.PatientDetails;
import app.wervel.redflag.RedFlagId;
import app.wervel.redflag.application.RedFlagDetails;
import app.wervel.shared.NotFound;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One red flag: what to do, and what was done. */
@Route("red-flags/:flag")
@RolesAllowed("redflag:read")
class RedFlagView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String FLAG = "flag";

    private final transient RedFlagTools tools;

    RedFlagView(RedFlagTools tools) {
        this.tools = tools;
        addClassName("red-flag-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String address = event.getRouteParameters().get(FLAG).orElse("");
        try {
            var flag = tools.queries().get(new RedFlagId(UUID.fromString(address)));
            var patient = tools.patients().get(flag.patient());
            add(
                    header(flag, patient),
                    new RedFlagPanel(
                            tools,
                            flag,
                            patient,
                            () -> IntakeNavigation.open(flag.intake()),
                            () -> {}));
        } catch (NotFound | IllegalArgumentException missing) {
            var text = new Paragraph(getTranslation("redflag.not-found"));
            text.addClassName("empty-state");
            add(text);
        }
    }

    private Header header(RedFlagDetails flag, PatientDetails patient) {
        var back =
                new Button(
                        getTranslation("redflag.back"),
                        VaadinIcon.ARROW_LEFT.create(),
                        click ->
                                tools.patientPage()
                                        .ifAvailable(page -> page.open(flag.patient(), null)));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("back");
        var facts = new Div(fact(new Span(Formats.birthDate(patient.birthDate()))));
        String phone = patient.contact().phone();
        if (phone != null) {
            facts.add(fact(new Anchor("tel:" + phone.replaceAll("[^0-9+]", ""), phone)));
        }
        facts.addClassName("chart-facts");
        var header = new Header(back, new H1(patient.name().full()), facts);
        header.addClassNames("intake-header", "red-flag-header");
        return header;
    }

    private static Component fact(Component content) {
        content.addClassName("fact");
        return content;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("redflag.title") + " · Wervel";
    }
}
