package app.wervel.settings.ui;

import app.wervel.shell.PracticeTabs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page about the practice, with the way to the others on top. */
abstract class SettingsPage extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final String titleKey;

    SettingsPage(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("view", "practice");
        add(new H1(getTranslation("practice.title")), new PracticeTabs(getClass()));
    }

    final Paragraph explanation(String key) {
        var paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("secondary");
        return paragraph;
    }

    final Div emptyState(String key) {
        var empty = new Div(getTranslation(key));
        empty.addClassName("empty-state");
        return empty;
    }

    final Button addButton(String key, Runnable action) {
        return new Button(getTranslation(key), VaadinIcon.PLUS.create(), click -> action.run());
    }

    /** A small button with a pencil, that says aloud what it changes. */
    final Button editButton(String name, Runnable action) {
        var button = new Button(VaadinIcon.PENCIL.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        String label = getTranslation("settings.change", name);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    final Component outOfUse() {
        var badge = new Span(getTranslation("settings.out-of-use"));
        badge.addClassName("settings-badge");
        return badge;
    }

    static Div bar(Component... parts) {
        var bar = new Div(parts);
        bar.addClassName("view-bar");
        return bar;
    }

    static <C extends HtmlContainer> C styled(C container, String className) {
        container.addClassName(className);
        return container;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · Wervel";
    }
}
