package app.wervel.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;

/** A button with only a symbol; its name is read out and shown as a hint. */
public final class IconButton {
    private IconButton() {}

    public static Button of(VaadinIcon icon, String name, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("icon-button");
        button.setAriaLabel(name);
        Tooltip.forComponent(button).withText(name);
        return button;
    }
}
