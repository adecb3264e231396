package app.wervel.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of the page that the index can jump to. */
class FormSection extends Section {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String title;

    FormSection(String name, String title) {
        this.name = name;
        this.title = title;
        var heading = new H2(title);
        heading.setId("sh-" + name);
        heading.getElement().setAttribute("tabindex", "-1");
        setId("s-" + name);
        addClassName("intake-section");
        getElement().setAttribute("aria-labelledby", "sh-" + name);
        add(heading);
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    final void addAll(Iterable<? extends Component> parts) {
        parts.forEach(this::add);
    }
}
