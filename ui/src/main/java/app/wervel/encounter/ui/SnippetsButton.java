package app.wervel.encounter.ui;

import app.wervel.encounter.application.SnippetRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;

/** The pieces of text where notes are written: to choose from, and to add to. */
class SnippetsButton extends Button {
    private static final long serialVersionUID = 1L;

    /** Enough to know a text by. */
    private static final int SHOWN = 48;

    private final transient EncounterTools tools;
    private final transient Consumer<String> insert;
    private final transient Consumer<List<SnippetRow>> changed;
    private transient List<SnippetRow> mine;
    final ContextMenu menu = new ContextMenu();

    /**
     * @param insert puts a text in the note
     * @param changed is told of all snippets after one was added
     */
    SnippetsButton(
            EncounterTools tools, Consumer<String> insert, Consumer<List<SnippetRow>> changed) {
        this.tools = tools;
        this.insert = insert;
        this.changed = changed;
        this.mine = tools.snippets().mine();
        setText(getTranslation("encounter.snippets.menu"));
        setIcon(VaadinIcon.QUOTE_RIGHT.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        menu.setTarget(this);
        menu.setOpenOnClick(true);
        fill();
    }

    /** One's own and the practice's. */
    List<SnippetRow> mine() {
        return List.copyOf(mine);
    }

    private void fill() {
        menu.removeAll();
        mine.forEach(each -> menu.addItem(line(each), click -> insert.accept(each.text())));
        if (!mine.isEmpty()) {
            menu.addSeparator();
        }
        menu.addItem(
                getTranslation("encounter.snippets.new"),
                click -> new SnippetDialog(tools, null, this::reload).open());
        menu.addItem(
                getTranslation("encounter.snippets.all"),
                click -> getUI().ifPresent(ui -> ui.navigate(SnippetsView.class)));
    }

    private void reload() {
        mine = tools.snippets().mine();
        fill();
        changed.accept(mine);
    }

    private static String line(SnippetRow snippet) {
        String text = snippet.text().replaceAll("\\s+", " ");
        return "."
                + snippet.shortcut()
                + "  "
                + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
