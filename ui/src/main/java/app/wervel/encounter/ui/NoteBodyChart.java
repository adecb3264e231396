package app.wervel.encounter.ui;

import app.wervel.bodychart.application.BodyChartDetails;
import app.wervel.bodychart.ui.BodyChartStill;
import app.wervel.bodychart.ui.BodyChartsPart;
import app.wervel.patient.PatientId;
import app.wervel.practice.Permission;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;

/**
 * The patient's latest body chart beside the note. One is drawn on top of the note, which stays as
 * it is below.
 */
@StyleSheet("context://bodychart.css")
class NoteBodyChart extends Aside {
    private static final long serialVersionUID = 1L;

    private final transient EncounterTools tools;
    private final transient PatientId patient;

    NoteBodyChart(EncounterTools tools, PatientId patient) {
        this.tools = tools;
        this.patient = patient;
        addClassNames("note-previous", "note-chart");
        setId("note-chart");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("bodychart.title")));
        Optional<BodyChartDetails> latest = tools.charts().latestOf(patient);
        latest.ifPresentOrElse(this::picture, this::none);
        var draw =
                new Button(
                        getTranslation(
                                latest.isPresent()
                                        ? "encounter.chart.compare"
                                        : "encounter.chart.draw"),
                        VaadinIcon.PENCIL.create(),
                        click -> dialog().open());
        draw.addThemeVariants(ButtonVariant.SMALL);
        draw.setId("note-chart-open");
        add(draw);
    }

    private void picture(BodyChartDetails chart) {
        String when = Formats.moment(chart.drawnAt(), tools.clock().getZone(), getLocale());
        var by =
                new Paragraph(
                        getTranslation(
                                chart.isDraft() ? "encounter.chart.by-draft" : "encounter.chart.by",
                                when,
                                chart.drawnByName()));
        by.addClassName("secondary");
        add(by, new BodyChartStill(chart.marks(), chart.note(), getLocale()));
    }

    private void none() {
        var none = new Paragraph(getTranslation("encounter.chart.none"));
        none.addClassName("secondary");
        add(none);
    }

    private Dialog dialog() {
        var dialog = new Dialog(getTranslation("bodychart.title"));
        dialog.setWidth("min(64rem, 100vw)");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(
                new BodyChartsPart(
                        tools.drawing(),
                        tools.charts(),
                        tools.errors(),
                        patient,
                        tools.clock().getZone(),
                        getLocale(),
                        tools.currentUser().get().may(Permission.EXAMINATION_WRITE),
                        tools.chartPapers()));
        var back = new Button(getTranslation("encounter.chart.back"), click -> dialog.close());
        back.addThemeVariants(ButtonVariant.PRIMARY);
        back.setId("note-chart-back");
        dialog.getFooter().add(back);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                show();
            }
        });
        return dialog;
    }
}
