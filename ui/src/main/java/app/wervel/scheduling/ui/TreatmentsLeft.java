package app.wervel.scheduling.ui;

import app.wervel.scheduling.application.TreatmentCount;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** What plan and referral leave, and what was booked and given already. */
class TreatmentsLeft extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param more how many are about to be booked on top of it
     */
    TreatmentsLeft(TreatmentCount count, int more) {
        addClassName("treatments");
        if (count.planned() == null && count.referred() == null) {
            add(new Span(getTranslation("scheduling.treatments.none-agreed")));
        }
        line(
                "scheduling.treatments.plan",
                "scheduling.treatments.plan-over",
                count.planned(),
                count,
                more);
        line(
                "scheduling.treatments.referral",
                "scheduling.treatments.referral-over",
                count.referred(),
                count,
                more);
        var taken =
                new Span(
                        getTranslation(
                                "scheduling.treatments.taken",
                                count.booked() + more,
                                count.done()));
        taken.addClassName("secondary");
        add(taken);
    }

    private void line(
            String key, String overKey, @Nullable Integer agreed, TreatmentCount count, int more) {
        if (agreed == null) {
            return;
        }
        int left = left(agreed, count, more);
        var shown = new Div();
        if (left < 0) {
            shown.add(VaadinIcon.WARNING.create());
            shown.addClassName("over");
            shown.add(new Span(getTranslation(overKey, agreed, -left)));
        } else {
            shown.add(new Span(getTranslation(key, left, agreed)));
        }
        add(shown);
    }

    /** What is left of what was agreed; below zero when there are more. */
    private static int left(int agreed, TreatmentCount count, int more) {
        return agreed - count.booked() - count.done() - more;
    }
}
