package app.wervel.chart.ui;

import app.wervel.audit.application.AccessLogQueries;
import app.wervel.audit.application.AccessLogRow;
import app.wervel.patient.PatientId;
import app.wervel.patient.ui.PatientTab;
import app.wervel.patient.ui.PatientTabGroup;
import app.wervel.practice.Permission;
import app.wervel.shared.application.PageRequest;
import app.wervel.shell.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Locale;

/** Who saw or changed what of this patient, newest first. */
@org.springframework.stereotype.Component
class AccessLogTab implements PatientTab {
    private final AccessLogQueries log;
    private final Clock clock;

    AccessLogTab(AccessLogQueries log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public PatientTabGroup group() {
        return PatientTabGroup.DETAILS;
    }

    @Override
    public String name() {
        return "access-log";
    }

    @Override
    public String captionKey() {
        return "audit.tab";
    }

    @Override
    public Permission permission() {
        return Permission.ACCESSLOG_READ;
    }

    @Override
    public Component create(PatientId patient) {
        var tab = new Div();
        tab.addClassNames("tab-body", "fill");
        var grid = new Grid<AccessLogRow>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        Locale locale = UI.getCurrent().getLocale();
        grid.addColumn(row -> Formats.moment(row.at(), clock.getZone(), locale))
                .setHeader(tab.getTranslation("audit.at"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.userName())
                .setHeader(tab.getTranslation("audit.user"))
                .setAutoWidth(true);
        grid.addColumn(row ->
                        tab.getTranslation("shell.role." + row.role().toLowerCase(Locale.ROOT)))
                .setHeader(tab.getTranslation("audit.role"))
                .setAutoWidth(true);
        grid.addColumn(row ->
                        tab.getTranslation(
                                "audit.action." + row.action().name().toLowerCase(Locale.ROOT)))
                .setHeader(tab.getTranslation("audit.action"))
                .setAutoWidth(true);
        grid.addColumn(row -> tab.getTranslation("audit.object." + row.objectType()))
                .setHeader(tab.getTranslation("audit.object"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.setPageSize(50);
        grid.setItemsPageable(page ->
                log.page(patient.value(), new PageRequest(page.getPageNumber(), page.getPageSize()))
                        .items());
        grid.setSizeFull();
        var explanation = new Paragraph(tab.getTranslation("audit.explanation"));
        explanation.addClassName("secondary");
        tab.add(explanation, grid);
        return tab;
    }
}
