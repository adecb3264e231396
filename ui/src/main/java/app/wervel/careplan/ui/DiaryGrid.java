package app.wervel.careplan.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The grid in the browser in which a diary is keyed in. What is typed stays there until it is
 * stored; what comes from there is not believed, the service checks it.
 */
@Tag("wervel-diary")
@JavaScript("context://diary.js")
class DiaryGrid extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    /** What somebody asks for in the grid. */
    interface Actions {
        /**
         * @param days whole days, as JSON
         */
        void save(String days);

        /** Other weeks: so many further, or back when negative. */
        void weeks(int step);

        void unsaved(boolean unsaved);
    }

    /**
     * A cell that was refused.
     *
     * @param key prescription, {@code pain}, {@code symptom} or {@code remark}
     */
    record Wrong(LocalDate date, String key, String text) {}

    private final transient Actions actions;

    DiaryGrid(Actions actions) {
        this.actions = actions;
    }

    void configure(Map<String, String> texts) {
        getElement().executeJs("this.configure($0)", JacksonUtils.beanToJson(texts));
    }

    void show(DiaryPicture picture) {
        getElement().executeJs("this.show($0)", JacksonUtils.beanToJson(picture));
    }

    void saved(DiaryPicture picture) {
        getElement().executeJs("this.saved($0)", JacksonUtils.beanToJson(picture));
    }

    void refused(List<Wrong> cells) {
        getElement().executeJs("this.refused($0)", JacksonUtils.listToJson(cells));
    }

    void enter() {
        getElement().executeJs("setTimeout(() => this.enter())");
    }

    /** Asks the grid to send what was typed. */
    void ask() {
        getElement().executeJs("this.save()");
    }

    /** Asks the grid to send what was typed, and then to go on. */
    void go(int step) {
        getElement().executeJs("this.weeks($0)", step);
    }

    @ClientCallable
    void save(String days) {
        actions.save(days);
    }

    @ClientCallable
    void weeks(int step) {
        actions.weeks(step);
    }

    @ClientCallable
    void unsaved(boolean unsaved) {
        actions.unsaved(unsaved);
    }
}
