package app.wervel.scheduling.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calendar in the browser. What comes from there is small and is not believed: the view looks
 * everything up among what it shows itself.
 */
@Tag("wervel-agenda")
@JavaScript("context://event-calendar/event-calendar.min.js")
@JavaScript("context://agenda.js")
@StyleSheet("context://event-calendar/event-calendar.min.css")
class AgendaCalendar extends Component implements HasSize, HasStyle {
    private static final long serialVersionUID = 1L;

    /** What somebody asks for by mouse or keyboard. Times are the practice's clock. */
    interface Actions {
        /**
         * @param end null: as long as it takes
         * @param column practitioner or room; null where columns are days
         */
        void book(LocalDateTime start, @Nullable LocalDateTime end, @Nullable String column);

        void open(String id);

        /** The same patient's next appointment. */
        void next(String id);

        void move(
                String id,
                long version,
                LocalDateTime start,
                LocalDateTime end,
                @Nullable String column);

        /** The same patient at another moment too. */
        void copy(String id, LocalDateTime start, @Nullable String column);

        /** Opened where it is moved or given another length. */
        void change(String id);

        /** Opened where it is cancelled. */
        void cancel(String id);

        void day(LocalDate day);

        void key(String key);
    }

    record Settings(String locale, String offset, Map<String, String> texts) {}

    private final transient Actions actions;
    private @Nullable transient AgendaPicture shown;

    AgendaCalendar(Actions actions) {
        this.actions = actions;
    }

    void configure(Settings settings) {
        getElement().executeJs("this.configure($0)", JacksonUtils.beanToJson(settings));
    }

    /** Sends the picture, or what differs, unless the browser has just that already. */
    void show(AgendaPicture picture) {
        AgendaPicture before = shown;
        shown = picture;
        if (before == null || !picture.isFramedLike(before)) {
            getElement().executeJs("this.show($0)", JacksonUtils.beanToJson(picture));
        } else if (!picture.equals(before)) {
            getElement()
                    .executeJs("this.change($0)", JacksonUtils.beanToJson(picture.since(before)));
        }
    }

    /** The browser begins anew with an empty element. */
    void forget() {
        shown = null;
    }

    @Nullable AgendaPicture shown() {
        return shown;
    }

    /** Puts a refused change back where it was. */
    void restore(String id) {
        getElement().executeJs("this.restore($0)", id);
    }

    void enter() {
        getElement().executeJs("this.enter()");
    }

    @ClientCallable
    void book(String start, @Nullable String end, @Nullable String column) {
        actions.book(
                LocalDateTime.parse(start), end == null ? null : LocalDateTime.parse(end), column);
    }

    @ClientCallable
    void open(String id) {
        actions.open(id);
    }

    @ClientCallable
    void next(String id) {
        actions.next(id);
    }

    @ClientCallable
    void move(String id, double version, String start, String end, @Nullable String column) {
        actions.move(
                id, (long) version, LocalDateTime.parse(start), LocalDateTime.parse(end), column);
    }

    @ClientCallable
    void copy(String id, String start, @Nullable String column) {
        actions.copy(id, LocalDateTime.parse(start), column);
    }

    @ClientCallable
    void change(String id) {
        actions.change(id);
    }

    @ClientCallable
    void cancel(String id) {
        actions.cancel(id);
    }

    @ClientCallable
    void day(String day) {
        actions.day(LocalDate.parse(day));
    }

    @ClientCallable
    void key(String key) {
        actions.key(key);
    }
}
