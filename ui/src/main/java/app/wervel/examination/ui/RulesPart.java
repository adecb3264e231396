package app.wervel.examination.ui;

import app.wervel.examination.application.ShownRules;
import app.wervel.examination.application.ShownRules.ShownPattern;
import app.wervel.examination.application.ShownRules.ShownRule;
import app.wervel.knowledge.ui.KnowledgeNavigation;
import app.wervel.triage.application.RuleSources;
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

    private static final String ROOT_SIGNS_SOURCE = "N2";

    private final Locale locale;
    private final transient RuleSources sources;
    private final transient FindingWords words;

    RulesPart(RuleSources sources, Locale locale) {
        this.sources = sources;
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
        var confirmed = shown.confirmed();
        if (confirmed != null && !confirmed.isEmpty()) {
            add(new H3(getTranslation("examination.rules.confirmed")), list(confirmed, true));
        }
        if (!shown.noLonger().isEmpty()) {
            add(
                    new H3(getTranslation("examination.rules.no-longer")),
                    list(shown.noLonger(), false));
        }
        var patterns = shown.patterns();
        if (patterns != null && !patterns.isEmpty()) {
            add(new H3(getTranslation("examination.rules.patterns")), patterns(patterns));
        }
        if (!shown.readByNoRule().isEmpty()) {
            add(unread(shown.readByNoRule()));
        }
        var version =
                new Paragraph(getTranslation("examination.rules.version", shown.ruleSetVersion()));
        version.addClassName("secondary");
        add(version);
    }

    /** The rules have no field for them: named, with what a source says of them, if any does. */
    private Component unread(List<String> findings) {
        var part =
                new Div(
                        new Paragraph(
                                getTranslation(
                                        "examination.rules.unread",
                                        findings.stream()
                                                .map(words::reason)
                                                .collect(Collectors.joining(", ")))));
        if (findings.stream().anyMatch(finding -> finding.startsWith("reflex_"))) {
            part.add(
                    new Paragraph(getTranslation("examination.rules.unread.reflex")),
                    source(ROOT_SIGNS_SOURCE));
        }
        return part;
    }

    private Component patterns(List<ShownPattern> patterns) {
        var list = new UnorderedList();
        list.addClassName("examination-rules");
        patterns.forEach(pattern -> list.add(item(pattern)));
        return list;
    }

    private ListItem item(ShownPattern pattern) {
        var name =
                new Span(
                        getTranslation("examination.type." + pattern.type())
                                + " · "
                                + getTranslation(
                                        pattern.fires()
                                                ? "examination.rules.fires"
                                                : "examination.rules.does-not-fire"));
        name.addClassName("row-title");
        var item =
                new ListItem(
                        name,
                        new Span(pattern.rule() + " · " + pattern.text(locale)),
                        source(pattern.source()));
        KnowledgeNavigation.aboutRule(pattern.rule(), pattern.text(locale)).ifPresent(item::add);
        return item;
    }

    private Component source(String source) {
        var shown =
                new Span(getTranslation("examination.rules.source", sources.text(source, locale)));
        shown.addClassName("secondary");
        return shown;
    }

    private Component list(List<ShownRule> rules, boolean withUrgency) {
        var list = new UnorderedList();
        list.addClassName("examination-rules");
        rules.forEach(rule -> list.add(item(rule, withUrgency)));
        return list;
    }

    private ListItem item(ShownRule rule, boolean withUrgency) {
        boolean urgent = rule.level().equals("emergency_now") || rule.level().equals("same_day");
        var name = new Span(rule.id() + " · " + rule.text(locale));
        name.addClassName("row-title");
        var item = new ListItem();
        if (withUrgency && rule.group().equals("alarm")) {
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
        item.add(source(rule.source()));
        KnowledgeNavigation.aboutRule(rule.id(), rule.text(locale)).ifPresent(item::add);
        return item;
    }
}
