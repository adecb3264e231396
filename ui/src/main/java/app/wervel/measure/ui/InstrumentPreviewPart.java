package app.wervel.measure.ui;

import app.wervel.measure.FormCheck.Problem;
import app.wervel.measure.FormReading;
import app.wervel.measure.Instrument;
import app.wervel.measure.InstrumentRegistry;
import app.wervel.measure.Meaning;
import app.wervel.measure.application.InstrumentImportService;
import app.wervel.measure.application.InstrumentPreview;
import app.wervel.questionnaire.QuestionItem;
import app.wervel.questionnaire.Questionnaire;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file is: whose it is, which instrument, and what each question is about. */
class InstrumentPreviewPart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient InstrumentImportService imports;
    private final transient ErrorTexts texts;
    private final transient Questionnaire questionnaire;
    private final transient Map<String, String> meanings = new LinkedHashMap<>();
    private final Div meaningsPart = new Div();
    private final Div problems = new Div();
    final Select<Instrument> instrument = new Select<>();
    final Button accept;

    InstrumentPreviewPart(
            InstrumentImportService imports,
            InstrumentRegistry registry,
            ErrorTexts texts,
            InstrumentPreview.Readable found,
            byte[] file,
            Runnable accepted) {
        this.imports = imports;
        this.texts = texts;
        this.questionnaire = found.questionnaire();
        addClassName("measure-preview");
        add(new H3(getTranslation("measure.preview.title")), facts(found));
        instrument.setLabel(getTranslation("measure.preview.instrument"));
        instrument.setItems(registry.all());
        instrument.setItemLabelGenerator(each -> each.name().in(getLocale()));
        instrument.setWidth("min(30rem, 100%)");
        instrument.setId("preview-instrument");
        instrument.addValueChangeListener(change -> choose());
        meaningsPart.addClassName("measure-meanings");
        problems.getElement().setAttribute("aria-live", "polite");
        problems.setId("preview-problems");
        var refusals = new Refusals(texts);
        accept =
                new Button(
                        getTranslation("measure.preview.accept"),
                        click -> {
                            Optional<Instrument> chosen = instrument.getOptionalValue();
                            if (chosen.isPresent()
                                    && refusals.attempt(() ->
                                            imports.accept(file, chosen.get().id(), meanings))) {
                                accepted.run();
                            }
                        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setId("preview-accept");
        add(instrument, meaningsPart, problems, new Div(accept));
        Optional.ofNullable(found.recognised()).ifPresentOrElse(instrument::setValue, this::check);
    }

    private DescriptionList facts(InstrumentPreview.Readable found) {
        var facts = new DescriptionList();
        fact(facts, "measure.preview.name", questionnaire.title().in(getLocale()));
        fact(
                facts,
                "measure.preview.copyright",
                Optional.ofNullable(questionnaire.copyright()).orElse(""));
        fact(facts, "measure.preview.version", questionnaire.version());
        fact(facts, "measure.preview.languages", String.join(", ", questionnaire.languages()));
        fact(
                facts,
                "measure.preview.items",
                getTranslation(
                        "measure.preview.items.count",
                        questionnaire.questions().size(),
                        found.scoredItems()));
        fact(facts, "measure.preview.hash", found.sha256());
        if (!found.otherVersions().isEmpty()) {
            fact(
                    facts,
                    "measure.preview.others",
                    getTranslation(
                            "measure.preview.others.stay",
                            String.join(", ", found.otherVersions())));
        }
        if (found.alreadyAccepted()) {
            fact(facts, "measure.preview.known", getTranslation("measure.preview.known.means"));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)));
        facts.add(new DescriptionList.Description(value));
    }

    private void choose() {
        meanings.clear();
        meaningsPart.removeAll();
        Instrument chosen = instrument.getValue();
        if (chosen != null && !chosen.meanings().isEmpty()) {
            meanings.putAll(FormReading.meanings(chosen, questionnaire));
            var hint = new Paragraph(getTranslation("measure.preview.meanings"));
            hint.addClassName("secondary");
            meaningsPart.add(hint);
            FormReading.itemsToName(questionnaire)
                    .forEach(item -> meaningsPart.add(meaning(chosen, item)));
        }
        check();
    }

    private Div meaning(Instrument chosen, QuestionItem item) {
        var text = new Span(item.linkId() + ": " + item.text().in(getLocale()));
        var select = new Select<Meaning>();
        select.setAriaLabel(getTranslation("measure.preview.meaning.of", item.linkId()));
        select.setItems(chosen.meanings());
        select.setItemLabelGenerator(each ->
                each == null
                        ? getTranslation("measure.preview.meaning.none")
                        : each.name().in(getLocale()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("measure.preview.meaning.none"));
        Optional.ofNullable(meanings.get(item.linkId()))
                .flatMap(chosen::findMeaning)
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            Meaning now = change.getValue();
            if (now == null) {
                meanings.remove(item.linkId());
            } else {
                meanings.put(item.linkId(), now.id());
            }
            check();
        });
        var line = new Div(text, select);
        line.addClassName("measure-meaning");
        return line;
    }

    private void check() {
        problems.removeAll();
        Instrument chosen = instrument.getValue();
        if (chosen == null) {
            accept.setEnabled(false);
            return;
        }
        List<Problem> found = imports.problems(questionnaire, chosen.id(), meanings);
        accept.setEnabled(found.isEmpty());
        if (!found.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("measure-problems");
            found.forEach(problem -> list.add(new ListItem(words(chosen, problem))));
            var box = new Div(new Span(getTranslation("measure.preview.problems")), list);
            box.addClassName("caution");
            problems.add(box);
        }
    }

    /** A meaning under the name by which people know it. */
    private String words(Instrument chosen, Problem problem) {
        Object[] details =
                problem.details().stream()
                        .map(detail ->
                                chosen.findMeaning(detail)
                                        .map(meaning -> meaning.name().in(getLocale()))
                                        .orElse(detail))
                        .toArray();
        return texts.text(problem.code(), getLocale(), details);
    }
}
