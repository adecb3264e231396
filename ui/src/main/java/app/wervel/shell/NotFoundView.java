package app.wervel.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/**
 * An address that does not exist, or that is not for this user: which of the two is not told. Never
 * repeats the address.
 */
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final int NOT_FOUND = 404;

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        addClassName("empty-state");
        add(
                new H1(getTranslation("shell.not-found")),
                new Paragraph(getTranslation("shell.not-found.text")),
                new Anchor(".", getTranslation("shell.not-found.today")));
        return NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.not-found") + " · Wervel";
    }
}
