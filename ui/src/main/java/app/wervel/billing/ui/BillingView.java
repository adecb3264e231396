package app.wervel.billing.ui;

import app.wervel.billing.application.BillingPreview;
import app.wervel.billing.application.BillingPreview.Treating;
import app.wervel.billing.application.BillingService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.FileDownload;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** The file for the billing service: a period, what is missing in it, and the file itself. */
@Route("billing")
@RolesAllowed("billing:export")
class BillingView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BillingService billing;
    private final transient ErrorTexts errors;
    private final transient Refusals refusals;
    final DatePicker from;
    final DatePicker until;
    private final Div result = new Div();

    BillingView(BillingService billing, ErrorTexts errors, Clock clock) {
        this.billing = billing;
        this.errors = errors;
        this.refusals = new Refusals(errors);
        addClassNames("view", "narrow", "imports");
        from = Formats.datePicker(getTranslation("billing.from"), getLocale());
        until = Formats.datePicker(getTranslation("billing.until"), getLocale());
        LocalDate lastMonth = LocalDate.now(clock).minusMonths(1);
        from.setValue(lastMonth.withDayOfMonth(1));
        until.setValue(lastMonth.withDayOfMonth(lastMonth.lengthOfMonth()));
        refusals.field("from", from);
        refusals.field("until", until);
        from.addValueChangeListener(change -> show());
        until.addValueChangeListener(change -> show());
        var explanation = new Paragraph(getTranslation("billing.explanation"));
        explanation.addClassName("secondary");
        var period = new Div(from, until);
        period.addClassName("view-bar");
        add(new H1(getTranslation("billing.title")), explanation, period, result);
        show();
    }

    private void show() {
        result.removeAll();
        refusals.attempt(() -> show(billing.preview(from.getValue(), until.getValue())));
    }

    private void show(BillingPreview preview) {
        var card = new Div();
        card.addClassName("card");
        if (preview.encounters() == 0) {
            card.add(new Paragraph(getTranslation("billing.empty")));
        } else {
            var count = new Paragraph(getTranslation("billing.encounters", preview.encounters()));
            count.addClassName("import-summary");
            card.add(count, link());
        }
        card.add(new H2(getTranslation("billing.missing")), missing(preview));
        preview.withoutAgb().forEach(each -> card.add(agb(each)));
        result.add(card);
    }

    private Component missing(BillingPreview preview) {
        var list = new UnorderedList();
        line(list, "billing.unsigned", preview.unsigned());
        line(list, "billing.without-note", preview.withoutNote());
        line(list, "billing.without-code", preview.withoutDiagnosisCode());
        boolean complete = list.getComponentCount() == 0 && preview.withoutAgb().isEmpty();
        return complete ? new Paragraph(getTranslation("billing.nothing-missing")) : list;
    }

    private void line(UnorderedList list, String key, int count) {
        if (count > 0) {
            list.add(new ListItem(getTranslation(key, count)));
        }
    }

    private Component agb(Treating practitioner) {
        var field = new TextField(getTranslation("billing.agb", practitioner.name()));
        var own = new Refusals(errors);
        own.field("agb", field);
        var save =
                new Button(
                        getTranslation("shell.save"),
                        click -> {
                            boolean saved =
                                    own.attempt(() ->
                                            billing.rememberAgb(
                                                    practitioner.id(), field.getValue()));
                            if (saved) {
                                Notices.done(getTranslation("billing.agb.saved"));
                                show();
                            }
                        });
        var line = new Div(field, save);
        line.addClassName("view-bar");
        return line;
    }

    private Anchor link() {
        var link = new Anchor();
        link.add(VaadinIcon.DOWNLOAD.create());
        link.add(getTranslation("billing.download"));
        link.addClassName("paper-link");
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        new FileDownload(
                        errors,
                        "csv",
                        () ->
                                new FileDownload.Content(
                                        billing.csv(first, last),
                                        "declaraties-%s-%s.csv".formatted(first, last),
                                        "text/csv;charset=UTF-8"))
                .openedBy(link);
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("billing.title") + " · Wervel";
    }
}
