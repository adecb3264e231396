package app.wervel.encounter.ui;

import app.wervel.encounter.application.ReferralCount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a referral leaves: a number, and a warning when it runs out. It stops nobody. */
final class ReferralLine {
    private ReferralLine() {}

    static Component of(ReferralCount count) {
        var ui = UI.getCurrent();
        String text =
                count.left() == 0
                        ? ui.getTranslation("encounter.referral.none", count.referred())
                        : ui.getTranslation(
                                "encounter.referral.left", count.left(), count.referred());
        var icon = count.isRunningOut() ? VaadinIcon.WARNING : VaadinIcon.TICKET;
        var shown = new Span(icon.create(), new Span(text));
        shown.addClassName("alert");
        if (count.isRunningOut()) {
            shown.addClassName("alert-clinical");
        }
        return shown;
    }
}
