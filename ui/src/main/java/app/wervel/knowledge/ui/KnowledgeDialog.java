package app.wervel.knowledge.ui;

import app.wervel.knowledge.KnowledgeEntry;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;

/** What explains a rule or a question, over the page that asked for it. */
@StyleSheet("context://knowledge.css")
class KnowledgeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    final transient List<KnowledgeEntry> entries;

    KnowledgeDialog(KnowledgeTools tools, List<KnowledgeEntry> entries) {
        this.entries = List.copyOf(entries);
        addClassName("knowledge-dialog");
        setHeaderTitle(
                entries.size() == 1
                        ? entries.getFirst().title().in(getLocale())
                        : getTranslation("knowledge.explanation"));
        setWidth("min(42rem, 100%)");
        if (entries.size() == 1) {
            add(new KnowledgeDetail(tools, entries.getFirst(), false));
        } else {
            entries.forEach(entry -> {
                var part =
                        new Details(
                                entry.title().in(getLocale()),
                                new KnowledgeDetail(tools, entry, false));
                part.setOpened(entry.equals(entries.getFirst()));
                part.addClassName("knowledge-part");
                add(part);
            });
        }
        var all = new Anchor(KnowledgeView.ROUTE, getTranslation("knowledge.all"));
        // In a page of its own: what is being filled in stays where it is.
        all.setTarget("_blank");
        all.getElement().setAttribute("rel", "noopener");
        var close = new Button(getTranslation("knowledge.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(all, close);
    }
}
