package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.SlotRow;
import app.wervel.scheduling.application.WaitingListRow;
import com.vaadin.flow.component.UI;

/** Books somebody from the waiting list, and takes it back when it was somebody else. */
final class WaitingBooking {
    private WaitingBooking() {}

    /**
     * @param changed after the booking, and again when it was taken back
     */
    static void book(DeskTools tools, WaitingListRow entry, SlotRow slot, Runnable changed) {
        var booked = tools.waitingList().book(entry.id(), entry.version(), slot);
        changed.run();
        var ui = UI.getCurrentOrThrow();
        UndoNotice.show(
                ui.getTranslation(
                        "scheduling.booked",
                        entry.patientName().full(),
                        DeskTexts.moment(slot.start(), tools, ui.getLocale()),
                        slot.practitionerName()),
                () ->
                        new Undoing(tools.errors(), tools.clock())
                                .step(tools.appointments(), booked, back -> changed.run()));
    }
}
