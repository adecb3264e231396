package app.wervel.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.List;

/** What a caller says, what to say, whom to fetch: always the same text, and nothing is kept. */
class AlarmCard extends Div {
    private static final long serialVersionUID = 1L;

    AlarmCard() {
        addClassName("alarm-card");
        var intro = new Paragraph(getTranslation("scheduling.alarm.intro"));
        add(intro);
        add(part(true, "alarm-now", "scheduling.alarm.now", VaadinIcon.EXCLAMATION_CIRCLE));
        add(part(false, "alarm-today", "scheduling.alarm.today", VaadinIcon.EXCLAMATION));
        var doubt = new Paragraph(getTranslation("scheduling.alarm.doubt"));
        doubt.addClassName("row-title");
        add(doubt);
    }

    private Section part(boolean now, String className, String titleKey, VaadinIcon icon) {
        var shown = icon.create();
        shown.getElement().setAttribute("aria-hidden", "true");
        var title = new H3(shown);
        title.add(getTranslation(titleKey));
        var calls = new UnorderedList();
        Arrays.stream(AlarmCall.values())
                .filter(call -> call.isNow() == now)
                .forEach(call ->
                        calls.add(
                                new ListItem(
                                        "“"
                                                + getTranslation(
                                                        "scheduling.alarm.call." + call.key())
                                                + "”")));
        var steps = new OrderedList();
        (now ? List.of("stay", "fetch", "nobody", "no-appointment") : List.of("ask", "later"))
                .forEach(step ->
                        steps.add(new ListItem(getTranslation("scheduling.alarm.step." + step))));
        var part = new Section(title, calls, steps);
        part.addClassNames("alarm-part", className);
        return part;
    }
}
