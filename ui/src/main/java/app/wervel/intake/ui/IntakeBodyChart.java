package app.wervel.intake.ui;

import app.wervel.bodychart.BodyMarks;
import app.wervel.bodychart.BodyRegion;
import app.wervel.bodychart.application.BodyChartDetails;
import app.wervel.bodychart.ui.BodyChartEditor;
import app.wervel.intake.application.IntakeDetails;
import com.vaadin.flow.component.Component;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The chart of an intake. It is kept by itself after every mark, first; then the intake learns
 * which regions are on it, and saves them with the rest.
 */
final class IntakeBodyChart {
    private final IntakeTools tools;
    private final IntakeDetails intake;
    private final DraftModel model;
    private final Runnable changed;
    private @Nullable BodyChartDetails chart;

    IntakeBodyChart(IntakeTools tools, IntakeDetails intake, DraftModel model, Runnable changed) {
        this.tools = tools;
        this.intake = intake;
        this.model = model;
        this.changed = changed;
        this.chart = tools.bodyCharts().findOfIntake(intake.id().value()).orElse(null);
    }

    Component editor(Locale locale) {
        BodyChartDetails known = chart;
        return new BodyChartEditor(
                known == null ? BodyMarks.NONE : known.marks(), locale, tools.errors(), this::keep);
    }

    private void keep(BodyMarks marks) {
        BodyChartDetails known = chart;
        if (known == null) {
            known =
                    tools.drawing()
                            .ofIntake(intake.patient(), intake.id().value(), intake.startedAt());
        }
        chart = tools.drawing().save(known.id(), known.version(), marks, known.note());
        Set<String> regions =
                marks.regions().stream()
                        .map(BodyRegion::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!regions.equals(model.bodyRegions())) {
            model.bodyRegions(regions);
            changed.run();
        }
    }
}
