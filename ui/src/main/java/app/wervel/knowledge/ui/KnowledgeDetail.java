package app.wervel.knowledge.ui;

import app.wervel.knowledge.GuidelineView;
import app.wervel.knowledge.KnowledgeEntry;
import app.wervel.knowledge.LocalWords;
import app.wervel.knowledge.PatientText;
import app.wervel.knowledge.Rejection;
import app.wervel.triage.RuleDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** All that is known of one subject, with its evidence, sources and rules. */
class KnowledgeDetail extends Section {
    private static final long serialVersionUID = 1L;

    private final transient KnowledgeTools tools;
    private final Locale locale;

    /**
     * @param titled whether it says its own title: a dialog says it already
     */
    KnowledgeDetail(KnowledgeTools tools, KnowledgeEntry entry, boolean titled) {
        this.tools = tools;
        this.locale = getLocale();
        addClassName("knowledge-detail");
        if (titled) {
            var title = new H2(entry.title().in(locale));
            title.setId("knowledge-title");
            title.getElement().setAttribute("tabindex", "-1");
            getElement().setAttribute("aria-labelledby", "knowledge-title");
            add(title);
        }
        add(new EvidenceMark(entry.evidence()));
        Rejection rejection = entry.rejection();
        if (rejection == null) {
            paragraphs(entry.text()).forEach(this::add);
        } else {
            part("knowledge.claim", paragraphs(entry.text()));
            part("knowledge.reason", paragraphs(rejection.reason()));
        }
        addViews(entry);
        LocalWords remark = entry.remark();
        if (remark != null) {
            var note = new Paragraph(remark.in(locale));
            note.addClassName("knowledge-remark");
            add(note);
        }
        tools.knowledge().patientText(entry).ifPresent(this::addPatientText);
        addRules(tools.knowledge().rulesOf(entry));
        addSources(entry);
    }

    private List<Component> paragraphs(LocalWords words) {
        return words.in(locale)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> (Component) new Paragraph(line))
                .toList();
    }

    private void part(String titleKey, List<? extends Component> content) {
        add(new H3(getTranslation(titleKey)));
        content.forEach(this::add);
    }

    private void addViews(KnowledgeEntry entry) {
        if (entry.views().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("knowledge-views");
        for (GuidelineView view : entry.views()) {
            var source = new Span(tools.knowledge().sourceName(view.source(), locale));
            source.addClassName("secondary");
            list.add(new ListItem(new Div(new Span(view.text().in(locale))), source));
        }
        part("knowledge.views", List.of(list));
    }

    private void addPatientText(PatientText text) {
        var content = new Div();
        content.addClassName("knowledge-patient");
        var title = new Paragraph(text.title().in(locale));
        title.addClassName("knowledge-patient-title");
        content.add(title);
        paragraphs(text.text()).forEach(content::add);
        var hint = new Paragraph(getTranslation("knowledge.patient-text.hint"));
        hint.addClassName("secondary");
        content.add(hint);
        add(new Details(getTranslation("knowledge.patient-text"), content));
    }

    private void addRules(List<RuleDefinition> rules) {
        if (rules.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        rules.forEach(rule ->
                list.add(
                        new ListItem(
                                new Span(rule.text(locale)),
                                new Span(" (%s)".formatted(rule.id())))));
        part("knowledge.rules", List.of(list));
    }

    private void addSources(KnowledgeEntry entry) {
        List<String> codes = tools.knowledge().sourceCodes(entry);
        if (codes.isEmpty()) {
            var none = new Paragraph(getTranslation("knowledge.sources.none"));
            none.addClassName("secondary");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("knowledge-sources");
        codes.forEach(code -> list.add(new ListItem(tools.knowledge().sourceName(code, locale))));
        part("knowledge.sources", List.of(list));
    }
}
