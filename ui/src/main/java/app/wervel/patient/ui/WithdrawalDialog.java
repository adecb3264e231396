package app.wervel.patient.ui;

import app.wervel.patient.Consent;
import app.wervel.patient.ConsentWay;
import app.wervel.patient.application.WithdrawalData;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import app.wervel.shell.TypedDate;
import app.wervel.shell.UnsavedText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiPredicate;

/** That the patient takes a consent back. */
class WithdrawalDialog extends Dialog implements UnsavedText {
    private static final long serialVersionUID = 1L;

    final RadioButtonGroup<ConsentWay> way;
    final DatePicker on;
    final TextArea note = new TextArea();
    final Button save;

    /**
     * @param withdraw answers whether it was saved; then the dialog closes
     */
    WithdrawalDialog(
            BiPredicate<Refusals, WithdrawalData> withdraw, ErrorTexts errorTexts, Clock clock) {
        var refusals = new Refusals(errorTexts);
        setHeaderTitle(getTranslation("consent.withdraw"));
        way = ConsentDialog.wayField(refusals, getTranslation("consent.way"), this);
        on = Formats.datePicker(getTranslation("consent.withdrawn-on"), getLocale());
        on.setValue(LocalDate.now(clock));
        refusals.field("on", on);
        note.setLabel(getTranslation("consent.note"));
        note.setMaxLength(Consent.LONGEST_NOTE);
        note.setWidthFull();
        refusals.field("note", note);
        save = new Button(getTranslation("consent.withdraw"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            if (!TypedDate.isWrong(on)
                    && withdraw.test(
                            refusals,
                            new WithdrawalData(
                                    on.getValue(), way.getValue().id(), note.getValue()))) {
                close();
            }
            save.setEnabled(true);
        });
        var form = new Div(new Paragraph(getTranslation("consent.withdraw.stays")), way, on, note);
        form.addClassName("dialog-form");
        add(form);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    @Override
    public boolean wouldBeLost() {
        return isOpened() && !note.isEmpty();
    }
}
