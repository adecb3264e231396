package app.wervel.encounter.ui;

import app.wervel.encounter.NoteSnippet;
import app.wervel.encounter.application.SnippetRow;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** One piece of text, new or changed. */
class SnippetDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    final TextField shortcut = new TextField();
    final TextArea text = new TextArea();
    final Checkbox practices = new Checkbox();

    /**
     * @param changed null: a new one
     */
    SnippetDialog(EncounterTools tools, @Nullable SnippetRow changed, Runnable done) {
        setHeaderTitle(
                getTranslation(
                        changed == null ? "encounter.snippets.new" : "encounter.snippets.change"));
        setWidth("min(34rem, 100vw)");
        var refusals = new Refusals(tools.errors());
        shortcut.setLabel(getTranslation("encounter.snippets.shortcut"));
        shortcut.setPrefixComponent(new Span("."));
        shortcut.setHelperText(getTranslation("encounter.snippets.shortcut.help"));
        text.setLabel(getTranslation("encounter.snippets.text"));
        text.setMaxLength(NoteSnippet.LONGEST_TEXT);
        text.setMinRows(4);
        text.setWidthFull();
        practices.setLabel(getTranslation("encounter.snippets.practices"));
        practices.setVisible(changed == null);
        if (changed != null) {
            shortcut.setValue(changed.shortcut());
            text.setValue(changed.text());
        }
        refusals.field("shortcut", shortcut);
        refusals.field("text", text);
        var save = new Button(getTranslation("shell.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            boolean saved =
                    refusals.attempt(() -> {
                        if (changed == null) {
                            tools.snippets()
                                    .add(
                                            !practices.getValue(),
                                            shortcut.getValue(),
                                            text.getValue());
                        } else {
                            tools.snippets()
                                    .change(
                                            changed.id(),
                                            changed.version(),
                                            shortcut.getValue(),
                                            text.getValue());
                        }
                    });
            save.setEnabled(true);
            if (saved) {
                close();
                done.run();
            }
        });
        var body = new Div(shortcut, text, practices);
        body.addClassName("note-soap");
        add(body);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
        shortcut.focus();
    }
}
