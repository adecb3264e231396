package app.wervel.bodychart.ui;

import app.wervel.bodychart.BodyView;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/** A person in the browser, to tap or draw on. What comes from there is checked, not believed. */
@Tag("wervel-body-figure")
@JavaScript("context://bodychart.js")
class BodyFigure extends Component {
    private static final long serialVersionUID = 1L;

    interface Actions {
        /**
         * @param region an id, or whatever else was sent
         */
        void tapped(String region);

        /**
         * @param points pairs from 0 to 1, as JSON, or whatever else was sent
         */
        void drew(BodyView view, String points);
    }

    private final BodyView view;
    private final transient Actions actions;

    BodyFigure(BodyView view, Actions actions) {
        this.view = view;
        this.actions = actions;
        // The list beside it tells and does the same.
        getElement().setAttribute("aria-hidden", "true");
    }

    void show(String svg) {
        getElement().executeJs("this.show($0)", svg);
    }

    void mode(boolean draws, String colour) {
        getElement().executeJs("this.mode($0, $1)", draws, colour);
    }

    @ClientCallable
    private void tapped(String region) {
        actions.tapped(region);
    }

    @ClientCallable
    private void drew(String points) {
        actions.drew(view, points);
    }
}
