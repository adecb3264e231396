package app.wervel.intake.ui;

import app.wervel.intake.Suggestion;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.Urgency;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to do now, over the whole width, and the place to write down who was told. */
class EmergencyNotice extends Div {
    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final Div text = new Div();
    private final Div foot = new Div();
    private transient List<String> shown = List.of();

    /**
     * @param informed where to write down who was told; null where that stands elsewhere
     */
    EmergencyNotice(@Nullable InformedPart informed, Locale locale, Optional<String> sheet) {
        this.locale = locale;
        addClassName("emergency");
        getElement().setAttribute("role", "alert");
        text.addClassName("emergency-text");
        foot.addClassName("emergency-foot");
        if (informed != null) {
            var record = new NativeDetails(getTranslation("intake.emergency.record"), informed);
            record.addClassName("emergency-record");
            foot.add(record);
        }
        sheet.ifPresent(address -> foot.addComponentAsFirst(sheetLink(address)));
        add(text, foot);
        appear(false);
    }

    /** Hidden by style: the page measures the place that it takes. */
    private void appear(boolean emergency) {
        getElement().getClassList().set("off", !emergency);
    }

    private Component sheetLink(String address) {
        var link = new Anchor(address, getTranslation("intake.emergency.sheet"));
        link.getElement().insertChild(0, VaadinIcon.PRINT.create().getElement());
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.addClassName("emergency-sheet");
        return link;
    }

    void show(Suggestion suggestion) {
        boolean emergency = suggestion.urgency() == Urgency.EMERGENCY_NOW;
        List<String> now =
                emergency
                        ? suggestion.rules().stream()
                                .filter(rule -> rule.level() == Urgency.EMERGENCY_NOW)
                                .map(rule -> rule.text(locale))
                                .toList()
                        : List.of();
        appear(emergency);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        text.removeAll();
        if (!emergency) {
            return;
        }
        var heading = new H2(VaadinIcon.EXCLAMATION_CIRCLE.create());
        heading.add(getTranslation("intake.emergency.title"));
        var steps = new OrderedList();
        steps.addClassName("emergency-steps");
        for (EmergencyAction action : suggestion.actions()) {
            steps.add(new ListItem(getTranslation("intake.emergency.do." + action.id())));
        }
        steps.add(new ListItem(getTranslation("intake.emergency.stay")));
        var why =
                new Paragraph(
                        getTranslation(
                                "intake.emergency.because",
                                now.stream().collect(Collectors.joining("; "))));
        why.addClassName("emergency-why");
        text.add(heading, steps, why);
        // On a phone it does not stay in sight by itself.
        getElement()
                .executeJs(
                        "if (getComputedStyle(this).position !== 'sticky') this.scrollIntoView({block: 'center'})");
    }
}
