package app.wervel.exercise.ui;

import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** Asks in whose name a translation is approved; who typed it is kept too. */
class ApprovalDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    final TextField name = new TextField();
    final TextField qualification = new TextField();
    final Button approve;

    /**
     * @param what is approved, in words
     * @param action gets name and qualification of the reviewer
     */
    ApprovalDialog(
            ErrorTexts errorTexts,
            String what,
            String nameBefore,
            String qualificationBefore,
            BiConsumer<String, String> action) {
        var refusals = new Refusals(errorTexts);
        setHeaderTitle(getTranslation("translation.approve"));
        setWidth("min(28rem, 100vw)");
        var subject = new Paragraph(what);
        subject.addClassName("approval-subject");
        name.setLabel(getTranslation("translation.reviewer"));
        name.setId("reviewer-name");
        name.setValue(nameBefore);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        qualification.setLabel(getTranslation("translation.qualification"));
        qualification.setHelperText(getTranslation("translation.qualification.hint"));
        qualification.setId("reviewer-qualification");
        qualification.setValue(qualificationBefore);
        qualification.setWidthFull();
        qualification.setRequiredIndicatorVisible(true);
        refusals.field("name", name);
        refusals.field("qualification", qualification);
        var form =
                new Div(
                        subject,
                        new Paragraph(getTranslation("translation.approve.means")),
                        name,
                        qualification);
        form.addClassName("approval-form");
        add(form);
        approve =
                new Button(
                        getTranslation("translation.approve"),
                        click -> {
                            if (refusals.attempt(
                                    () ->
                                            action.accept(
                                                    name.getValue(), qualification.getValue()))) {
                                close();
                            }
                        });
        approve.setId("approval-confirm");
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        // Only from its fields: Enter on Cancel cancels, and on this button works once.
        approve.addClickShortcut(Key.ENTER)
                .listenOn(name, qualification)
                .resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), approve);
        if (nameBefore.isEmpty()) {
            name.focus();
        } else {
            approve.focus();
        }
    }
}
