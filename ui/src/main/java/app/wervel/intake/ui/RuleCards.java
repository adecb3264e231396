package app.wervel.intake.ui;

import app.wervel.intake.Suggestion;
import app.wervel.intake.Suggestion.SuggestedRule;
import app.wervel.knowledge.ui.KnowledgeNavigation;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.RuleGroup;
import app.wervel.triage.Urgency;
import app.wervel.triage.application.RuleSources;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The rules that fired, in words: the alarms first, each with the answers behind it and its source.
 */
final class RuleCards {
    private static final List<RuleGroup> AFTER_ALARMS =
            List.of(
                    RuleGroup.CLASSIFICATION,
                    RuleGroup.MEDICATION,
                    RuleGroup.KNOWLEDGE,
                    RuleGroup.PROFILE);

    private final Component words;
    private final AnswerTexts texts;
    private final RuleSources sources;
    private final Locale locale;

    RuleCards(Component words, AnswerTexts texts, RuleSources sources, Locale locale) {
        this.words = words;
        this.texts = texts;
        this.sources = sources;
        this.locale = locale;
    }

    /**
     * @param jump whether an answer leads to its question
     */
    List<Component> alarms(Suggestion suggestion, Answers answers, boolean jump) {
        return of(List.of(RuleGroup.ALARM), suggestion, answers, jump);
    }

    /** All but the {@linkplain #alarms alarms}. */
    List<Component> others(Suggestion suggestion, Answers answers, boolean jump) {
        return of(AFTER_ALARMS, suggestion, answers, jump);
    }

    private List<Component> of(
            List<RuleGroup> groups, Suggestion suggestion, Answers answers, boolean jump) {
        List<Component> shown = new ArrayList<>();
        for (RuleGroup group : groups) {
            List<SuggestedRule> rules =
                    suggestion.rules().stream()
                            .filter(rule -> rule.group() == group)
                            .sorted(Comparator.comparing(SuggestedRule::level).reversed())
                            .toList();
            if (rules.isEmpty()) {
                continue;
            }
            var heading = new H4(IntakeWords.group(words, group));
            heading.addClassName("rule-group");
            shown.add(heading);
            rules.forEach(rule -> shown.add(card(rule, answers, jump)));
        }
        return shown;
    }

    private Component card(SuggestedRule rule, Answers answers, boolean jump) {
        var text = new Paragraph(rule.text(locale));
        text.addClassName("rule-text");
        var card = new Div(text);
        card.addClassName("rule");
        if (rule.level() != Urgency.NONE) {
            card.addClassName(UrgencyLook.className(rule.level()));
            card.add(UrgencyLook.badge(rule.level(), IntakeWords.urgency(words, rule.level())));
        }
        if (!rule.because().isEmpty()) {
            var because = new UnorderedList();
            because.addClassName("rule-because");
            rule.because().forEach(field -> because.add(answer(field, answers, jump)));
            card.add(because);
        }
        var source =
                new Paragraph(
                        words.getTranslation(
                                "intake.rule.source",
                                rule.id(),
                                sources.text(rule.source(), locale)));
        source.addClassName("rule-source");
        card.add(source);
        KnowledgeNavigation.aboutRule(rule.id(), rule.text(locale)).ifPresent(card::add);
        return card;
    }

    private ListItem answer(AnswerField field, Answers answers, boolean jump) {
        boolean ownQuestion = field != AnswerField.AGE && field != AnswerField.SEX;
        Component label = jump && ownQuestion ? jump(field) : new Span(texts.label(field));
        return new ListItem(label, new Span(": " + texts.answer(field, answers)));
    }

    /** A link that puts the cursor in the question. */
    NativeButton jump(AnswerField field) {
        return jumpTo("q-" + field.id(), texts.label(field));
    }

    static NativeButton jumpTo(String id, String text) {
        var link = new NativeButton(text);
        link.addClassName("link");
        link.getElement().setAttribute("type", "button");
        link.getElement().setAttribute("data-jump", id);
        return link;
    }
}
