package app.wervel.settings.ui;

import app.wervel.practice.application.PracticeData;
import app.wervel.practice.application.PracticeLogoService;
import app.wervel.practice.application.PracticeService;
import app.wervel.practice.application.PracticeService.PracticeForm;
import app.wervel.practice.application.UserAdministration;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Notices;
import app.wervel.shell.PracticeTabs;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What stands on the letterhead, and who works here. */
@Route("practice")
@RolesAllowed("practice:write")
class PracticeView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient PracticeService practice;
    private final transient Refusals refusals;
    private transient PracticeForm shown;

    final TextField name = new TextField();
    final TextField addressLine = new TextField();
    final TextField postalCodeAndCity = new TextField();
    final TextField phone = new TextField();
    final TextField email = new TextField();
    final TextField website = new TextField();
    final TextField outOfHours = new TextField();
    final TextField agb = new TextField();
    final TextField accentColour = new TextField();

    PracticeView(
            PracticeService practice,
            PracticeLogoService logos,
            UserAdministration users,
            ErrorTexts errorTexts) {
        this.practice = practice;
        this.refusals = new Refusals(errorTexts);
        this.shown = practice.form();
        addClassNames("view", "practice");
        add(
                new H1(getTranslation("practice.title")),
                new PracticeTabs(getClass()),
                details(new LogoPart(logos, errorTexts)),
                new UserList(users, errorTexts));
    }

    private Section details(LogoPart logo) {
        var form =
                new FormLayout(
                        field("name", name),
                        field("addressLine", addressLine),
                        field("postalCodeAndCity", postalCodeAndCity),
                        field("phone", phone),
                        field("email", email),
                        field("website", website),
                        field("outOfHours", outOfHours),
                        field("agb", agb),
                        field("accentColour", accentColour));
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth("15rem");
        form.setMaxColumns(3);
        form.setExpandFields(true);
        outOfHours.setHelperText(getTranslation("practice.outOfHours.hint"));
        agb.setHelperText(getTranslation("practice.agb.hint"));
        accentColour.setHelperText(getTranslation("practice.accentColour.hint"));
        fill();
        var save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var explanation = new Paragraph(getTranslation("practice.details.explanation"));
        explanation.addClassName("secondary");
        var section =
                new Section(
                        new H2(getTranslation("practice.details")), explanation, form, save, logo);
        section.addClassName("card");
        return section;
    }

    private TextField field(String field, TextField input) {
        input.setLabel(getTranslation("practice.field." + field));
        input.setId(field);
        return refusals.field(field, input);
    }

    private void fill() {
        var details = shown.details();
        name.setValue(details.name());
        addressLine.setValue(details.addressLine());
        postalCodeAndCity.setValue(details.postalCodeAndCity());
        phone.setValue(details.phone());
        email.setValue(details.email());
        website.setValue(details.website());
        outOfHours.setValue(details.outOfHours());
        agb.setValue(details.agb() == null ? "" : details.agb().value());
        accentColour.setValue(details.accentColour().value());
    }

    private void save() {
        boolean saved =
                refusals.attempt(() ->
                        shown =
                                practice.change(
                                        shown.version(),
                                        new PracticeData(
                                                name.getValue(),
                                                addressLine.getValue(),
                                                postalCodeAndCity.getValue(),
                                                phone.getValue(),
                                                email.getValue(),
                                                website.getValue(),
                                                outOfHours.getValue(),
                                                agb.getValue(),
                                                accentColour.getValue())));
        if (saved) {
            Notices.done(getTranslation("shell.saved"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.title") + " · Wervel";
    }
}
