package app.wervel.measure.ui;

import app.wervel.measure.Instrument;
import app.wervel.measure.application.DueMeasure;
import app.wervel.measure.application.EpisodeMeasures;
import app.wervel.patient.PatientId;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures of one patient: what is due, the treatment profile, and a card for each instrument. */
@StyleSheet("context://measure.css")
class MeasurePage extends Div {
    private static final long serialVersionUID = 1L;

    private final transient MeasureServices services;
    private final transient Refusals refusals;
    private transient @Nullable EpisodeMeasures shown;

    MeasurePage(MeasureServices services, PatientId patient) {
        this.services = services;
        this.refusals = new Refusals(services.errorTexts());
        addClassNames("tab-body", "measure-page");
        List<EpisodeMeasures> episodes = services.queries().allOfPatient(patient);
        if (episodes.isEmpty()) {
            var none =
                    new Div(
                            new H2(getTranslation("measure.none.title")),
                            new Paragraph(getTranslation("measure.none.episode")));
            none.addClassName("empty-state");
            add(none);
            return;
        }
        var body = new Div();
        body.addClassName("measure-body");
        if (episodes.size() > 1) {
            add(chooser(episodes, body));
        }
        add(body);
        show(current(episodes), body);
    }

    private static EpisodeMeasures current(List<EpisodeMeasures> episodes) {
        return episodes.stream()
                .filter(each -> each.episode().closedOn() == null)
                .findFirst()
                .orElse(episodes.getFirst());
    }

    private Select<EpisodeMeasures> chooser(List<EpisodeMeasures> episodes, Div body) {
        var select = new Select<EpisodeMeasures>();
        select.setLabel(getTranslation("measure.episode"));
        select.setItems(episodes);
        select.setItemLabelGenerator(each ->
                Optional.ofNullable(each.episode().title()).orElse("")
                        + " · "
                        + Formats.date(each.episode().startedOn(), getLocale()));
        select.setValue(current(episodes));
        select.addValueChangeListener(change -> show(change.getValue(), body));
        return select;
    }

    private void reload(Div body) {
        EpisodeMeasures before = shown;
        if (before != null) {
            refusals.attempt(() -> show(services.queries().ofEpisode(before.episode().id()), body));
        }
    }

    private void show(EpisodeMeasures measures, Div body) {
        shown = measures;
        body.removeAll();
        boolean open = measures.episode().closedOn() == null && services.mayWrite();
        if (open && !measures.due().isEmpty()) {
            body.add(due(measures, body));
        }
        if (open) {
            body.add(another(measures, body));
        }
        if (measures.courses().isEmpty()) {
            var empty = new Paragraph(getTranslation("measure.none.scores"));
            empty.addClassName("secondary");
            body.add(empty);
        } else {
            var cards = new Div();
            cards.addClassName("measure-cards");
            measures.courses()
                    .forEach(course ->
                            cards.add(
                                    new MeasureCard(
                                            services, measures, course, open, () -> reload(body))));
            body.add(cards);
        }
        body.add(new ProfileSection(services, measures, () -> reload(body)));
    }

    private Section due(EpisodeMeasures measures, Div body) {
        var list = new UnorderedList();
        list.addClassName("measure-due");
        measures.due().forEach(each -> list.add(dueItem(measures, each, body)));
        var section = new Section(new H2(getTranslation("measure.due.title")), list);
        section.addClassName("card");
        section.setId("measures-due");
        return section;
    }

    private ListItem dueItem(EpisodeMeasures measures, DueMeasure due, Div body) {
        var name = new Span(due.instrument().name().in(getLocale()));
        name.addClassName("row-title");
        var when =
                new Span(
                        getTranslation(
                                "measure.due.since",
                                getTranslation("measure.moment." + due.moment().id()),
                                Formats.date(due.on(), getLocale())));
        when.addClassName("secondary");
        var text = new Div(name, when);
        text.addClassName("row-text");
        var fill =
                new Button(
                        getTranslation("measure.fill"),
                        VaadinIcon.EDIT.create(),
                        click -> fillIn(measures, due.instrument(), body));
        fill.addThemeVariants(ButtonVariant.PRIMARY);
        fill.setAriaLabel(fill.getText() + ", " + name.getText());
        var skip =
                new Button(
                        getTranslation("measure.skip"),
                        click ->
                                new SkipDialog(
                                                services,
                                                measures.episode().id(),
                                                due,
                                                () -> reload(body))
                                        .open());
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        skip.setAriaLabel(skip.getText() + ", " + name.getText());
        return new ListItem(text, fill, skip);
    }

    private Div another(EpisodeMeasures measures, Div body) {
        var choice = new Select<Instrument>();
        choice.setLabel(getTranslation("measure.another"));
        choice.setItems(services.measures().usable());
        choice.setItemLabelGenerator(each -> each.name().in(getLocale()));
        choice.setId("measure-instrument");
        choice.setWidth("min(26rem, 100%)");
        var fill =
                new Button(
                        getTranslation("measure.fill"),
                        VaadinIcon.EDIT.create(),
                        click ->
                                choice.getOptionalValue()
                                        .ifPresentOrElse(
                                                each -> fillIn(measures, each, body),
                                                choice::focus));
        fill.setId("measure-fill");
        var bar = new Div(choice, fill);
        bar.addClassName("measure-buttons");
        return bar;
    }

    private void fillIn(EpisodeMeasures measures, Instrument instrument, Div body) {
        refusals.attempt(
                () -> FillDialog.fillIn(services, measures, instrument, () -> reload(body)).open());
    }
}
