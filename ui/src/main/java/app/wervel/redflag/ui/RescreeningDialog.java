package app.wervel.redflag.ui;

import app.wervel.intake.ui.IntakeNavigation;
import app.wervel.patient.PatientId;
import app.wervel.redflag.RescreeningId;
import app.wervel.redflag.RescreeningSource;
import app.wervel.redflag.application.RescreeningRow;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Why a patient must be screened again, and the way to do it. */
class RescreeningDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient RedFlagTools tools;
    private final transient PatientId patient;
    private final TextArea what = new TextArea();

    private RescreeningDialog(RedFlagTools tools, PatientId patient) {
        this.tools = tools;
        this.patient = patient;
        addClassName("rescreening-dialog");
        setHeaderTitle(getTranslation("redflag.rescreening.header"));
        setWidth("34rem");
        List<RescreeningRow> open = tools.rescreenings().openOf(patient);
        var list = new UnorderedList();
        list.addClassName("plain-list");
        open.forEach(row -> list.add(line(row)));
        add(new Paragraph(getTranslation("redflag.rescreening.explanation")), list);
        getFooter().add(new Button(getTranslation("redflag.close-window"), click -> close()));
        if (!tools.mayWrite()) {
            return;
        }
        if (open.isEmpty()) {
            askByHand();
        } else {
            getFooter().add(begin(() -> {}));
        }
    }

    /** Nobody asked for it yet: what is new, in words, and the screening begins. */
    private void askByHand() {
        what.setLabel(getTranslation("redflag.rescreening.what"));
        what.setMaxLength(10_000);
        what.setWidthFull();
        what.setMinRows(2);
        add(what);
        getFooter()
                .add(
                        begin(() ->
                                tools.rescreening()
                                        .require(
                                                null,
                                                patient,
                                                RescreeningSource.BY_HAND,
                                                what.getValue())));
    }

    static void open(RedFlagTools tools, PatientId patient) {
        var dialog = new RescreeningDialog(tools, patient);
        dialog.open();
        dialog.what.focus();
    }

    private Button begin(Runnable first) {
        var refusals = new Refusals(tools.errors());
        refusals.field("reason", what);
        var begin =
                new Button(
                        getTranslation("redflag.rescreening.begin"),
                        click -> {
                            refusals.attempt(() -> {
                                first.run();
                                var intake = tools.rescreening().begin(patient);
                                close();
                                IntakeNavigation.open(intake);
                            });
                            click.getSource().setEnabled(true);
                        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        return begin;
    }

    private ListItem line(RescreeningRow row) {
        var reason = new Paragraph(row.reason());
        reason.addClassName("pre");
        var by =
                new Span(
                        getTranslation(
                                "redflag.rescreening.by",
                                getTranslation("redflag.rescreening.source." + row.source().id()),
                                row.requiredByName(),
                                Formats.moment(
                                        row.requiredAt(), tools.clock().getZone(), getLocale())));
        by.addClassName("secondary");
        var item = new ListItem(reason, by);
        if (tools.mayWrite()) {
            item.add(withdraw(row.id()));
        }
        return item;
    }

    private NativeDetails withdraw(RescreeningId id) {
        var refusals = new Refusals(tools.errors());
        var reason = new TextArea(getTranslation("redflag.rescreening.withdraw.reason"));
        reason.setMaxLength(10_000);
        reason.setWidthFull();
        refusals.field("reason", reason);
        var keep =
                new Button(
                        getTranslation("redflag.rescreening.withdraw"),
                        click -> {
                            boolean done =
                                    refusals.attempt(() ->
                                            tools.rescreening().withdraw(id, reason.getValue()));
                            click.getSource().setEnabled(true);
                            if (done) {
                                close();
                                Notices.done(getTranslation("redflag.rescreening.withdrawn"));
                                getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
                            }
                        });
        keep.setDisableOnClick(true);
        return new NativeDetails(
                getTranslation("redflag.rescreening.withdraw"), new Div(reason, keep));
    }
}
