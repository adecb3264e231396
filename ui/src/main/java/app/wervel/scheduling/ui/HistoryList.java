package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.AppointmentHistoryRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** Who did what with an appointment, and when. */
class HistoryList extends UnorderedList {
    private static final long serialVersionUID = 1L;

    HistoryList(DeskTools tools, List<AppointmentHistoryRow> states, Locale locale) {
        addClassNames("plain-list", "history-list");
        for (AppointmentHistoryRow state : states) {
            var what =
                    new Span(
                            getTranslation(
                                    "scheduling.action."
                                            + state.action().name().toLowerCase(Locale.ROOT)));
            what.addClassName("row-title");
            var result =
                    new Span(
                            StatusLook.word(this, state.status())
                                    + " · "
                                    + DeskTexts.moment(state.start(), tools, locale)
                                    + " · "
                                    + state.practitionerName()
                                    + (state.roomName() == null ? "" : " · " + state.roomName()));
            var by =
                    new Span(
                            getTranslation(
                                    "scheduling.history.by",
                                    state.userName(),
                                    DeskTexts.moment(state.at(), tools, locale)));
            by.addClassName("secondary");
            var text = new Div(what, result);
            if (state.cancelReason() != null) {
                text.add(new Span(state.cancelReason()));
            }
            text.add(by);
            text.addClassName("row-text");
            add(new ListItem(text));
        }
    }
}
