package app.wervel.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/**
 * Enter in a form does what its main button does; not while a list of choices is open, nor on
 * another button or link.
 */
final class EnterKey {
    private EnterKey() {}

    static void clicks(Component form, Button button) {
        form.getElement()
                .executeJs(
                        """
                        const form = this;
                        const button = $0;
                        let choosing = false;
                        const inside = event => event.composedPath().slice(0, event.composedPath().indexOf(form));
                        form.addEventListener('keydown', event => {
                          choosing = inside(event).some(each => each.opened === true);
                        }, true);
                        form.addEventListener('keydown', event => {
                          if (event.key !== 'Enter' || choosing || event.defaultPrevented || event.isComposing) return;
                          if (inside(event).some(each => ['vaadin-button', 'button', 'a', 'textarea', 'summary']
                              .includes(each.localName))) return;
                          event.preventDefault();
                          const typing = event.composedPath()[0];
                          typing.blur?.();
                          typing.focus?.();
                          button.click();
                        });
                        """,
                        button.getElement());
    }
}
