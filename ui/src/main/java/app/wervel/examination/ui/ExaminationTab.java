package app.wervel.examination.ui;

import app.wervel.bodychart.ui.BodyChartsPart;
import app.wervel.episode.EpisodeStatus;
import app.wervel.episode.application.EpisodeDetails;
import app.wervel.examination.application.DiagnosisDetails;
import app.wervel.examination.application.ExaminationDetails;
import app.wervel.examination.application.RecordHead;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import app.wervel.shell.Formats;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Examinations, diagnoses and body charts, on the patient's page. */
@org.springframework.stereotype.Component
class ExaminationTab implements PatientTab {
    static final String NAME = "examination";

    private final ExaminationTools tools;

    ExaminationTab(ExaminationTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.INTAKE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String captionKey() {
        return "examination.tab";
    }

    @Override
    public Permission permission() {
        return Permission.EXAMINATION_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "examination-tab");
        List<EpisodeDetails> open =
                tools.episodes().ofPatient(patient).stream()
                        .filter(episode -> episode.status() == EpisodeStatus.OPEN)
                        .toList();
        tab.add(examinations(tab, patient, open), diagnoses(tab, patient, open));
        tab.add(
                card(
                        tab,
                        "bodychart.title",
                        new BodyChartsPart(
                                tools.drawing(),
                                tools.charts(),
                                tools.errors(),
                                patient,
                                tools.clock().getZone(),
                                UI.getCurrent().getLocale(),
                                tools.mayWrite(),
                                tools.chartPapers())));
        return tab;
    }

    private Component examinations(Component words, PatientId patient, List<EpisodeDetails> open) {
        var list = new Div();
        List<ExaminationDetails> rows = tools.examinations().ofPatient(patient);
        rows.forEach(row ->
                list.add(
                        row(
                                words,
                                row.head(),
                                found(words, row),
                                () -> ExaminationView.open(row.id()))));
        if (rows.isEmpty()) {
            list.add(empty(words, open, "examination.list.empty"));
        }
        return card(
                words,
                "examination.title",
                beginning(
                        words,
                        "examination.new",
                        open,
                        episode ->
                                ExaminationView.open(tools.examining().start(episode.id()).id())),
                list);
    }

    private static String found(Component words, ExaminationDetails row) {
        String text =
                words.getTranslation(
                        "examination.list.findings",
                        row.content().findings().all().size(),
                        row.content().findings().all().stream()
                                .filter(finding -> !finding.isNormal())
                                .count());
        String conclusion = row.content().conclusion();
        return conclusion == null ? text : text + " · " + firstLine(conclusion);
    }

    private Component diagnoses(Component words, PatientId patient, List<EpisodeDetails> open) {
        var list = new Div();
        List<DiagnosisDetails> rows = tools.diagnoses().ofPatient(patient);
        rows.forEach(row ->
                list.add(
                        row(
                                words,
                                row.head(),
                                firstLine(
                                                Objects.requireNonNullElse(
                                                        row.content().statement(), "–"))
                                        + (row.content().code() == null
                                                ? ""
                                                : " · " + row.content().code()),
                                () -> DiagnosisView.open(row.id()))));
        if (rows.isEmpty()) {
            list.add(empty(words, open, "diagnosis.list.empty"));
        }
        return card(
                words,
                "diagnosis.title",
                beginning(
                        words,
                        "diagnosis.new",
                        open,
                        episode -> DiagnosisView.open(tools.diagnosing().start(episode.id()).id())),
                list);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static Component empty(Component words, List<EpisodeDetails> open, String key) {
        var empty =
                new Paragraph(
                        words.getTranslation(open.isEmpty() ? "examination.no-episode" : key));
        empty.addClassName("empty-state");
        return empty;
    }

    /** A button, and beside it the choice of an episode where there is more than one. */
    private Component beginning(
            Component words,
            String key,
            List<EpisodeDetails> open,
            Consumer<EpisodeDetails> begin) {
        var bar = new Div();
        bar.addClassName("view-bar");
        if (!tools.mayWrite() || open.isEmpty()) {
            bar.setVisible(false);
            return bar;
        }
        var refusals = new Refusals(tools.errors());
        var episode = new Select<EpisodeDetails>();
        episode.setItems(open);
        episode.setLabel(words.getTranslation("examination.episode"));
        episode.setItemLabelGenerator(each ->
                Objects.requireNonNullElse(
                                each.title(), words.getTranslation("examination.untitled"))
                        + ", "
                        + Formats.date(each.startedOn(), UI.getCurrent().getLocale()));
        episode.setValue(open.getFirst());
        episode.setVisible(open.size() > 1);
        var button =
                new Button(
                        words.getTranslation(key),
                        VaadinIcon.PLUS.create(),
                        click -> {
                            refusals.attempt(() -> begin.accept(episode.getValue()));
                            click.getSource().setEnabled(true);
                        });
        button.setDisableOnClick(true);
        bar.add(button, episode);
        return bar;
    }

    private Component row(Component words, RecordHead head, String text, Runnable open) {
        var locale = UI.getCurrent().getLocale();
        var when = new Span(Formats.moment(head.startedAt(), tools.clock().getZone(), locale));
        when.addClassName("row-title");
        var facts =
                new Span(
                        head.startedByName()
                                + " · "
                                + words.getTranslation("examination.status." + head.status().id()));
        facts.addClassName("secondary");
        var said = new Span(text);
        var button = new Button(words.getTranslation("examination.open"), click -> open.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(button.getText() + ", " + when.getText());
        var row = new Div(when, facts, said, button);
        row.addClassName("body-row");
        return row;
    }

    private static Component card(Component words, String titleKey, Component... parts) {
        var card = new Section(new H2(words.getTranslation(titleKey)));
        card.addClassName("card");
        card.add(parts);
        return card;
    }
}
