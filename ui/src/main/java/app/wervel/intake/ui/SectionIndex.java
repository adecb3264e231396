package app.wervel.intake.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sections and how far each is: a column at the side, or on a small screen a list to choose
 * from.
 */
class SectionIndex extends Nav {
    private static final long serialVersionUID = 1L;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Select<String> select = new Select<>();

    SectionIndex(Iterable<FormSection> sections) {
        addClassName("intake-index");
        getElement().setAttribute("aria-label", getTranslation("intake.index"));
        for (FormSection section : sections) {
            var entry = new Entry(section);
            entries.put(section.name(), entry);
            add(entry.button);
        }
        select.setAriaLabel(getTranslation("intake.index"));
        select.addClassName("index-select");
        select.setItems(entries.keySet());
        select.setPlaceholder(getTranslation("intake.index.choose"));
        select.setItemLabelGenerator(
                name -> entries.get(name) instanceof Entry entry ? entry.text() : name);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getElement()
                        .executeJs(
                                "this.dispatchEvent(new CustomEvent('intake-jump', {bubbles: true, detail: $0}))",
                                "s-" + change.getValue());
                select.clear();
            }
        });
        add(select);
    }

    void show(String section, SectionProgress progress) {
        if (entries.get(section) instanceof Entry entry && entry.show(progress)) {
            select.getDataProvider().refreshItem(section);
        }
    }

    private static class Entry {
        private final FormSection section;
        private final NativeButton button = new NativeButton();
        private final Span count = new Span();
        private final Span state = new Span();
        private SectionProgress shown = new SectionProgress(-1, -1, -1);

        Entry(FormSection section) {
            this.section = section;
            var title = new Span(section.title());
            title.addClassName("index-title");
            count.addClassName("index-count");
            state.addClassName("index-state");
            button.add(state, title, count);
            button.addClassName("index-entry");
            button.getElement().setAttribute("type", "button");
            button.getElement().setAttribute("data-jump", "s-" + section.name());
        }

        /** Whether anything changed. */
        boolean show(SectionProgress progress) {
            if (progress.equals(shown)) {
                return false;
            }
            shown = progress;
            count.setText(countText());
            state.removeAll();
            button.getElement().getClassList().set("complete", progress.isComplete());
            button.getElement().getClassList().set("needed", progress.needed() > 0);
            if (progress.isComplete()) {
                state.add(VaadinIcon.CHECK.create());
            } else if (progress.needed() > 0) {
                state.add(VaadinIcon.CIRCLE_THIN.create());
            }
            String key = progress.isComplete() ? "intake.index.complete" : "intake.index.open";
            button.getElement()
                    .setAttribute(
                            "aria-label",
                            section.title()
                                    + ", "
                                    + button.getTranslation(
                                            key,
                                            progress.answered(),
                                            progress.total(),
                                            progress.needed()));
            return true;
        }

        private String countText() {
            return shown.total() > 0 ? shown.answered() + "/" + shown.total() : "";
        }

        String text() {
            return shown.total() > 0
                    ? section.title() + " · " + countText() + (shown.isComplete() ? " ✓" : "")
                    : section.title();
        }
    }
}
