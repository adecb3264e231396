package app.wervel.encounter.ui;

import app.wervel.encounter.application.EncounterDetails;
import app.wervel.measure.Instrument;
import app.wervel.measure.ScaleScore;
import app.wervel.measure.ScoringMethod;
import app.wervel.measure.application.DueMeasure;
import app.wervel.measure.application.EpisodeMeasures;
import app.wervel.measure.application.MeasureCourse;
import app.wervel.measure.application.ScoreRow;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was measured in this episode, first and latest, and what it is time to measure. */
class NoteMeasures extends Aside {
    private static final long serialVersionUID = 1L;

    NoteMeasures(EncounterTools tools, EncounterDetails encounter) {
        addClassNames("note-previous", "note-scores");
        setId("note-scores");
        EpisodeMeasures measures = tools.measures().ofEpisode(encounter.episode());
        add(new H2(getTranslation("encounter.measures")));
        measures.courses().forEach(course -> add(course(course)));
        if (measures.courses().isEmpty()) {
            var none = new Paragraph(getTranslation("encounter.measures.none"));
            none.addClassName("secondary");
            add(none);
        }
        if (!measures.due().isEmpty()) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "encounter.measures.due",
                                    measures.due().stream()
                                            .map(this::name)
                                            .distinct()
                                            .collect(Collectors.joining(", ")))));
        }
        var all =
                new Button(
                        getTranslation("encounter.measures.all"),
                        VaadinIcon.ARROW_RIGHT.create(),
                        click ->
                                tools.patientPage()
                                        .getObject()
                                        .open(encounter.patient(), "measures"));
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(all);
    }

    private String name(DueMeasure due) {
        return due.instrument().name().in(getLocale());
    }

    private Div course(MeasureCourse course) {
        var name = new Span(course.instrument().name().in(getLocale()));
        name.addClassName("note-measure-name");
        var direction = new Span(course.instrument().directionLabel().in(getLocale()));
        direction.addClassName("secondary");
        Optional<ScoreRow> first = course.baseline();
        Optional<ScoreRow> last = course.latest();
        var lines = new Div(name, direction);
        lines.addClassName("note-measure");
        first.ifPresent(score -> lines.add(new Span(line(course.instrument(), score))));
        last.filter(score -> !first.equals(last))
                .ifPresent(score -> lines.add(new Span(line(course.instrument(), score))));
        return lines;
    }

    private String line(Instrument instrument, ScoreRow score) {
        return getTranslation(
                "encounter.measures.score",
                value(instrument, score),
                Formats.date(score.takenOn(), getLocale()));
    }

    /** Where no total means anything, each activity or scale is told by its own name. */
    private String value(Instrument instrument, ScoreRow score) {
        BigDecimal total = score.total();
        return total == null || instrument.scoring() == ScoringMethod.ACTIVITIES
                ? score.scales().stream()
                        .map(scale -> named(instrument, scale))
                        .collect(Collectors.joining("; "))
                : number(total);
    }

    private String named(Instrument instrument, ScaleScore scale) {
        String label = scale.label();
        String name =
                label != null
                        ? label
                        : instrument
                                .findScale(scale.scale())
                                .map(found -> found.name().in(getLocale()))
                                .orElse(scale.scale());
        return name + " " + number(scale.value());
    }

    private String number(BigDecimal value) {
        return NumberFormat.getNumberInstance(getLocale()).format(value);
    }
}
