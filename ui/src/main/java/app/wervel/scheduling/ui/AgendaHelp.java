package app.wervel.scheduling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.LinkedHashMap;
import java.util.Map;

/** The agenda's keys. Single letters can be turned off: some people's software types for them. */
final class AgendaHelp extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final String LETTERS_OFF = "wervel-agenda-letters-off";

    AgendaHelp() {
        setHeaderTitle(getTranslation("agenda.keys.title"));
        var list = new DescriptionList();
        list.addClassName("agenda-keys");
        keys().forEach((keys, text) -> list.add(new Term(keys), new Description(text)));
        var letters = new Checkbox(getTranslation("agenda.keys.letters"));
        letters.setValue(true);
        letters.getElement()
                .executeJs("return localStorage.getItem($0) !== 'true'", LETTERS_OFF)
                .then(Boolean.class, letters::setValue);
        letters.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                letters.getElement()
                        .executeJs("localStorage.setItem($0, $1)", LETTERS_OFF, !change.getValue());
            }
        });
        add(list, letters);
        getFooter().add(new Button(getTranslation("agenda.close"), click -> close()));
    }

    private Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("T", getTranslation("agenda.keys.today"));
        keys.put("← →", getTranslation("agenda.keys.turn"));
        keys.put("D W M R L", getTranslation("agenda.keys.views"));
        keys.put("N", getTranslation("agenda.keys.new"));
        keys.put("F", getTranslation("agenda.keys.free"));
        keys.put("S", getTranslation("agenda.keys.series"));
        keys.put("Q", getTranslation("agenda.keys.waiting-list"));
        keys.put("A", getTranslation("agenda.keys.alarm-card"));
        keys.put("?", getTranslation("agenda.keys.help"));
        keys.put("↓ ↑ ← →", getTranslation("agenda.keys.walk"));
        keys.put("Enter", getTranslation("agenda.keys.enter"));
        keys.put("F2", getTranslation("agenda.keys.change"));
        keys.put("Delete", getTranslation("agenda.keys.cancel"));
        keys.put("Ctrl + C, Ctrl + V", getTranslation("agenda.keys.copy"));
        keys.put("Alt + ↑ ↓", getTranslation("agenda.keys.carry"));
        keys.put("Alt + Shift + ↑ ↓", getTranslation("agenda.keys.carry-fine"));
        keys.put("Alt + ← →", getTranslation("agenda.keys.carry-column"));
        keys.put("Esc", getTranslation("agenda.keys.escape"));
        return keys;
    }
}
