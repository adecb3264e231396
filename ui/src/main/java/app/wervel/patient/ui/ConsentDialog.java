package app.wervel.patient.ui;

import app.wervel.patient.Consent;
import app.wervel.patient.ConsentScope;
import app.wervel.patient.ConsentWay;
import app.wervel.patient.application.ConsentData;
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
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiPredicate;

/** What the patient said, with day, way and words. */
class ConsentDialog extends Dialog implements UnsavedText {
    private static final long serialVersionUID = 1L;

    final RadioButtonGroup<Boolean> given = new RadioButtonGroup<>();
    final RadioButtonGroup<ConsentWay> way;
    final DatePicker saidOn;
    final TextArea note = new TextArea();
    final Button save;

    /**
     * @param record answers whether it was saved; then the dialog closes
     */
    ConsentDialog(
            BiPredicate<Refusals, ConsentData> record,
            ErrorTexts errorTexts,
            Clock clock,
            ConsentScope scope) {
        var refusals = new Refusals(errorTexts);
        setHeaderTitle(getTranslation("consent.scope." + scope.id()));
        given.setLabel(getTranslation("consent.given"));
        given.setItems(true, false);
        given.setItemLabelGenerator(
                yes -> getTranslation(yes ? "consent.said.yes" : "consent.said.no"));
        refusals.field("given", given);
        way = wayField(refusals, getTranslation("consent.way"), this);
        saidOn = Formats.datePicker(getTranslation("consent.said-on"), getLocale());
        saidOn.setValue(LocalDate.now(clock));
        refusals.field("saidOn", saidOn);
        note.setLabel(getTranslation(scope.isForOneAct() ? "consent.note.act" : "consent.note"));
        note.setMaxLength(Consent.LONGEST_NOTE);
        note.setWidthFull();
        refusals.field("note", note);
        save = new Button(getTranslation("shell.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            if (!TypedDate.isWrong(saidOn)
                    && record.test(
                            refusals,
                            new ConsentData(
                                    scope.id(),
                                    given.getValue(),
                                    saidOn.getValue(),
                                    way.getValue().id(),
                                    note.getValue(),
                                    null))) {
                close();
            }
            save.setEnabled(true);
        });
        var form = new Div(given, note, way, saidOn);
        form.addClassName("dialog-form");
        add(form);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    @Override
    public boolean wouldBeLost() {
        return isOpened() && !note.isEmpty();
    }

    static RadioButtonGroup<ConsentWay> wayField(Refusals refusals, String label, Dialog dialog) {
        var way = new RadioButtonGroup<ConsentWay>();
        way.setLabel(label);
        way.setItems(ConsentWay.values());
        way.setItemLabelGenerator(each -> dialog.getTranslation("consent.way." + each.id()));
        way.setValue(ConsentWay.SPOKEN);
        return refusals.field("way", way);
    }
}
