package app.wervel.discharge.ui;

import app.wervel.episode.EpisodeId;
import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** Where a report to a doctor is made. Implemented above, by the feature that prints. */
@NamedInterface("navigation")
public interface EndReportPanel {
    Component create(EpisodeId episode);
}
