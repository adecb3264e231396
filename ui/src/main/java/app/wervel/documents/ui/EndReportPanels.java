package app.wervel.documents.ui;

import app.wervel.discharge.ui.EndReportPanel;
import app.wervel.documents.application.EndReportService;
import app.wervel.episode.EpisodeId;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;

/** Makes reports to a doctor where an episode is closed. */
@org.springframework.stereotype.Component
class EndReportPanels implements EndReportPanel {
    private final EndReportService reports;
    private final ErrorTexts texts;

    EndReportPanels(EndReportService reports, ErrorTexts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public Component create(EpisodeId episode) {
        return new EndReportMaker(reports, texts, episode);
    }
}
