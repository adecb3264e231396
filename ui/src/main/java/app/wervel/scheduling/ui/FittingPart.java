package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.AppointmentRow;
import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.WaitingListRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;

/** Who on the waiting list fits a slot that has just fallen free. */
class FittingPart extends Div {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 4;

    private final transient List<WaitingListRow> fitting;

    FittingPart(DeskTools tools, AppointmentRow cancelled, Runnable done) {
        var slot =
                new SlotRow(
                        cancelled.start(),
                        cancelled.end(),
                        cancelled.practitioner(),
                        cancelled.practitionerName(),
                        cancelled.room(),
                        cancelled.roomName(),
                        cancelled.equipment());
        this.fitting = tools.waiting().fitting(slot);
        addClassName("fitting");
        add(
                new H3(
                        getTranslation(
                                "scheduling.fitting",
                                DeskTexts.moment(slot.start(), tools, getLocale()))));
        fitting.stream()
                .limit(SHOWN)
                .forEach(entry ->
                        add(
                                new MatchLine(
                                        tools,
                                        entry,
                                        slot,
                                        () -> {
                                            setVisible(false);
                                            done.run();
                                        })));
    }

    boolean hasSomebody() {
        return !fitting.isEmpty();
    }
}
