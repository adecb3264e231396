package app.wervel.encounter.ui;

import app.wervel.encounter.application.SnippetRow;
import app.wervel.shell.IconButton;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The pieces of text that notes are written with: one's own and the practice's. */
@Route("encounters/snippets")
@RolesAllowed("encounter:write")
@StyleSheet("context://encounter.css")
class SnippetsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient EncounterTools tools;
    private final transient Refusals refusals;
    private final Div lists = new Div();

    SnippetsView(EncounterTools tools) {
        this.tools = tools;
        this.refusals = new Refusals(tools.errors());
        addClassNames("view", "narrow");
        var add =
                new Button(
                        getTranslation("encounter.snippets.new"),
                        VaadinIcon.PLUS.create(),
                        click -> new SnippetDialog(tools, null, this::show).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(new H1(getTranslation("encounter.snippets.menu")), add);
        bar.addClassName("view-bar");
        var explanation = new Paragraph(getTranslation("encounter.snippets.explanation"));
        explanation.addClassName("secondary");
        add(bar, explanation, lists);
        show();
    }

    private void show() {
        lists.removeAll();
        List<SnippetRow> all = tools.snippets().mine();
        if (all.isEmpty()) {
            var empty = new Paragraph(getTranslation("encounter.snippets.none"));
            empty.addClassName("empty-state");
            lists.add(empty);
        }
        list("encounter.snippets.own", all.stream().filter(SnippetRow::own).toList());
        list("encounter.snippets.practice", all.stream().filter(each -> !each.own()).toList());
    }

    private void list(String key, List<SnippetRow> snippets) {
        if (snippets.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("snippet-list");
        snippets.forEach(each -> list.add(row(each)));
        lists.add(new H2(getTranslation(key)), list);
    }

    private ListItem row(SnippetRow snippet) {
        var shortcut = new Span("." + snippet.shortcut());
        shortcut.addClassName("row-title");
        var change =
                IconButton.of(
                        VaadinIcon.EDIT,
                        getTranslation("encounter.snippets.change") + ", ." + snippet.shortcut(),
                        () -> new SnippetDialog(tools, snippet, this::show).open());
        var remove =
                IconButton.of(
                        VaadinIcon.TRASH,
                        getTranslation("encounter.snippets.remove") + ", ." + snippet.shortcut(),
                        () -> askWhetherToRemove(snippet));
        var item = new ListItem(shortcut, new Paragraph(snippet.text()), new Div(change, remove));
        item.addClassName("snippet-row");
        return item;
    }

    private void askWhetherToRemove(SnippetRow snippet) {
        Question.ask(
                getTranslation("encounter.snippets.remove"),
                getTranslation("encounter.snippets.remove.text", "." + snippet.shortcut()),
                getTranslation("encounter.snippets.remove"),
                () -> {
                    refusals.attempt(
                            () -> tools.snippets().remove(snippet.id(), snippet.version()));
                    show();
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("encounter.snippets.menu") + " · Wervel";
    }
}
