package app.wervel.intake.ui;

import app.wervel.intake.QuestionCatalogue;
import app.wervel.intake.Suggestion;
import app.wervel.triage.AnswerField;
import app.wervel.triage.Answers;
import app.wervel.triage.EmergencyAction;
import app.wervel.triage.Urgency;
import app.wervel.triage.application.RuleSources;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of the answers so far. It never says "pluis": where nothing fires it says that
 * no alarm rule was found, and what was not asked. The practitioner concludes.
 */
class LivePanel extends Aside {
    private static final long serialVersionUID = 1L;

    private final transient RuleCards cards;
    private final transient RuleSources sources;
    private final Locale locale;
    private final Div headline = new Div();
    private final Div bar = new Div();
    private final Div detail = new Div();
    private final NativeDetails notAsked = new NativeDetails();
    private final UnorderedList notAskedList = new UnorderedList();
    private final NativeButton privacy = new NativeButton();
    private final NativeButton drawer = new NativeButton();
    private boolean folded;
    private boolean opened;
    private transient @Nullable Suggestion shown;
    private transient @Nullable Answers shownAnswers;

    LivePanel(QuestionCatalogue catalogue, RuleSources sources, Locale locale) {
        var texts = new AnswerTexts(catalogue, locale, this::getTranslation);
        cards = new RuleCards(this, texts, sources, locale);
        this.sources = sources;
        this.locale = locale;
        addClassName("live-panel");
        getElement().setAttribute("aria-label", getTranslation("intake.panel"));
        headline.addClassName("panel-headline");
        headline.getElement().setAttribute("role", "status");
        headline.getElement().setAttribute("aria-live", "polite");
        privacy.addClassName("panel-privacy");
        privacy.getElement().setAttribute("type", "button");
        privacy.addClickListener(click -> fold(!folded));
        drawer.addClassName("panel-drawer");
        drawer.getElement().setAttribute("type", "button");
        drawer.addClickListener(click -> open(!opened));
        bar.addClassName("panel-bar");
        bar.add(new H3(getTranslation("intake.panel")), drawer, privacy);
        notAsked.addClassName("panel-not-asked");
        notAskedList.addClassName("jump-list");
        notAsked.setContent(notAskedList);
        var inside = new Div(headline, detail, notAsked);
        inside.addClassName("panel-inside");
        add(bar, inside);
        fold(false);
        open(false);
    }

    private void fold(boolean fold) {
        folded = fold;
        getElement().getClassList().set("private", fold);
        privacy.removeAll();
        privacy.add(
                (fold ? VaadinIcon.EYE : VaadinIcon.EYE_SLASH).create(),
                new Span(getTranslation(fold ? "intake.panel.unfold" : "intake.panel.fold")));
        privacy.getElement().setAttribute("aria-expanded", String.valueOf(!fold));
    }

    private void open(boolean open) {
        opened = open;
        getElement().getClassList().set("open", open);
        drawer.getElement().setAttribute("aria-expanded", String.valueOf(open));
        drawer.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(open ? "intake.panel.close" : "intake.panel.open"));
    }

    void show(Suggestion suggestion, Answers answers) {
        if (suggestion.equals(shown) && answers.equals(shownAnswers)) {
            return;
        }
        boolean sameHeadline =
                shown != null
                        && shown.urgency() == suggestion.urgency()
                        && shown.actions().equals(suggestion.actions())
                        && shown.notAsked().size() == suggestion.notAsked().size();
        shown = suggestion;
        shownAnswers = answers;
        if (!sameHeadline) {
            headline(suggestion);
        }
        detail.removeAll();
        detail(suggestion, answers);
        notAsked(suggestion.notAsked());
    }

    private void headline(Suggestion suggestion) {
        Urgency urgency = suggestion.urgency();
        headline.removeAll();
        drawer.removeAll();
        headline.setClassName("panel-headline " + UrgencyLook.className(urgency));
        String word = urgencyWord(urgency);
        headline.add(UrgencyLook.badge(urgency, word));
        for (EmergencyAction action : suggestion.actions()) {
            var what = new Paragraph(IntakeWords.action(this, action));
            what.addClassName("panel-action");
            headline.add(what);
        }
        // Without a rule that fires there is nothing to say but what was not asked.
        if (suggestion.actions().isEmpty() && urgency != Urgency.NONE) {
            headline.add(
                    new Paragraph(IntakeWords.meaning(this, urgency, suggestion.gpAfterWeeks())));
        }
        int open = suggestion.notAsked().size();
        headline.add(
                new Paragraph(
                        open == 0
                                ? getTranslation("intake.panel.all-asked")
                                : getTranslation("intake.panel.not-asked-count", open)));
        var rest = new Span(open == 0 ? "" : getTranslation("intake.panel.short", open));
        rest.addClassName("panel-short");
        drawer.add(UrgencyLook.badge(urgency, word), rest, VaadinIcon.ANGLE_UP.create());
    }

    private String urgencyWord(Urgency urgency) {
        return urgency == Urgency.NONE
                ? getTranslation("intake.panel.no-alarm")
                : IntakeWords.urgency(this, urgency);
    }

    private void detail(Suggestion suggestion, Answers answers) {
        if (!suggestion.missing().isEmpty()) {
            var missing = new Div(new Paragraph(getTranslation("intake.panel.missing")));
            missing.addClassName("panel-missing");
            missing.add(links(suggestion.missing()));
            detail.add(missing);
        }
        var points = new Paragraph(pointsTo(suggestion));
        points.addClassName("secondary");
        detail.add(points);
        cards.alarms(suggestion, answers, true).forEach(detail::add);
        new AttentionList(suggestion.attention(), sources, locale, true).addTo(detail);
        cards.others(suggestion, answers, true).forEach(detail::add);
        var version =
                new Paragraph(
                        getTranslation("intake.panel.version", suggestion.decidedBy().value()));
        version.addClassName("rule-source");
        detail.add(version);
    }

    private String pointsTo(Suggestion suggestion) {
        String classification = IntakeWords.classification(this, suggestion.classification());
        var phase = suggestion.phase();
        return phase == null
                ? getTranslation("intake.panel.fits", classification)
                : getTranslation(
                        "intake.panel.fits-phase", classification, IntakeWords.phase(this, phase));
    }

    private void notAsked(List<AnswerField> fields) {
        notAsked.setVisible(!fields.isEmpty());
        notAsked.setSummaryText(getTranslation("intake.panel.not-asked", fields.size()));
        notAskedList.removeAll();
        fields.forEach(field -> notAskedList.add(new ListItem(cards.jump(field))));
    }

    private Component links(List<AnswerField> fields) {
        var list = new UnorderedList();
        list.addClassName("jump-list");
        fields.stream()
                .filter(field -> field != AnswerField.AGE)
                .forEach(field -> list.add(new ListItem(cards.jump(field))));
        return list;
    }
}
