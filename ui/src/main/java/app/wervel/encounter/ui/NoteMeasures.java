package app.wervel.encounter.ui;

import app.wervel.encounter.application.EncounterDetails;
import app.wervel.measure.ScaleScore;
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
        first.ifPresent(score -> lines.add(new Span(line(score))));
        last.filter(score -> !first.equals(last))
                .ifPresent(score -> lines.add(new Span(line(score))));
        return lines;
    }

    private String line(ScoreRow score) {
        return getTranslation(
                "encounter.measures.score",
                value(score),
                Formats.date(score.takenOn(), getLocale()));
    }

    /** Activities have no total that means anything: each is told by its own name. */
    private String value(ScoreRow score) {
        String named =
                score.scales().stream()
                        .filter(scale -> scale.label() != null)
                        .map(this::named)
                        .collect(Collectors.joining(", "));
        BigDecimal total = score.total();
        return total == null || !named.isEmpty() ? named : number(total);
    }

    private String named(ScaleScore scale) {
        return scale.label() + " " + number(scale.value());
    }

    private String number(BigDecimal value) {
        return NumberFormat.getNumberInstance(getLocale()).format(value);
    }
}
