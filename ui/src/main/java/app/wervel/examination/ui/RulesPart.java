package app.wervel.examination.ui;

import app.wervel.examination.application.ShownRules;
import app.wervel.examination.application.ShownRules.ShownRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the rules say with the findings. It shows; the practitioner concludes. */
class RulesPart extends Div {
    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final transient FindingWords words;

    RulesPart(Locale locale) {
        this.locale = locale;
        this.words = new FindingWords(this);
        addClassName("rules-part");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(ShownRules shown) {
        removeAll();
        if (shown.newly().isEmpty()) {
            add(new Paragraph(getTranslation("examination.rules.none")));
        } else {
            add(new H3(getTranslation("examination.rules.newly")), list(shown.newly(), true));
        }
        if (!shown.noLonger().isEmpty()) {
            add(
                    new H3(getTranslation("examination.rules.no-longer")),
                    list(shown.noLonger(), false));
        }
        if (!shown.readByNoRule().isEmpty()) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "examination.rules.unread",
                                    shown.readByNoRule().stream()
                                            .map(words::reason)
                                            .collect(Collectors.joining(", ")))));
        }
        var version =
                new Paragraph(getTranslation("examination.rules.version", shown.ruleSetVersion()));
        version.addClassName("secondary");
        add(version);
    }

    private Component list(List<ShownRule> rules, boolean newly) {
        var list = new UnorderedList();
        list.addClassName("examination-rules");
        rules.forEach(rule -> list.add(item(rule, newly)));
        return list;
    }

    private ListItem item(ShownRule rule, boolean newly) {
        boolean urgent = rule.level().equals("emergency_now") || rule.level().equals("same_day");
        var name = new Span(rule.id() + " · " + rule.text(locale));
        name.addClassName("row-title");
        var item = new ListItem();
        if (newly && rule.group().equals("alarm")) {
            var level =
                    new Span(
                            VaadinIcon.BELL.create(),
                            new Span(getTranslation("intake.urgency." + rule.level())));
            level.addClassNames("alert", urgent ? "alert-urgent" : "alert-clinical");
            item.add(level);
        }
        item.add(name);
        if (!rule.findings().isEmpty()) {
            item.add(
                    new Span(
                            getTranslation(
                                    "examination.rules.because",
                                    rule.findings().stream()
                                            .map(words::reason)
                                            .collect(Collectors.joining(", ")))));
        }
        var source = new Span(getTranslation("examination.rules.source", rule.source()));
        source.addClassName("secondary");
        item.add(source);
        return item;
    }
}
