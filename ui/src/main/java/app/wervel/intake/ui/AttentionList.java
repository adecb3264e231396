package app.wervel.intake.ui;

import app.wervel.intake.Attention;
import app.wervel.triage.application.RuleSources;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;

/**
 * What answers to the form's own questions ask attention for, each with its source. It stands
 * beside the rules and is none: no urgency, no red.
 */
final class AttentionList {
    private final List<Attention> attention;
    private final RuleSources sources;
    private final Locale locale;
    private final boolean jump;

    /**
     * @param jump whether each leads to its question
     */
    AttentionList(List<Attention> attention, RuleSources sources, Locale locale, boolean jump) {
        this.attention = attention;
        this.sources = sources;
        this.locale = locale;
        this.jump = jump;
    }

    /** Nothing where there is none. */
    <C extends Component & HasComponents> void addTo(C part) {
        if (attention.isEmpty()) {
            return;
        }
        var heading = new H4(part.getTranslation("intake.attention"));
        heading.addClassName("rule-group");
        part.add(heading);
        attention.forEach(one -> part.add(card(part, one)));
    }

    private Component card(Component words, Attention one) {
        var text = new Paragraph(one.text(locale));
        text.addClassName("rule-text");
        var source =
                new Paragraph(
                        words.getTranslation(
                                "intake.attention.source", sources.text(one.source(), locale)));
        source.addClassName("rule-source");
        var card = new Div(text);
        card.addClassNames("rule", "attention");
        if (jump) {
            card.add(
                    RuleCards.jumpTo(
                            "q-" + one.question(), words.getTranslation("intake.attention.jump")));
        }
        card.add(source);
        return card;
    }
}
