package app.wervel.bodychart.ui;

import app.wervel.bodychart.BodyChartId;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A way to print body charts. Implemented above, by the feature that keeps documents. */
@NamedInterface("editor")
public interface BodyChartPapers {
    /**
     * @param earlier what it is compared with; null: nothing
     */
    Component print(BodyChartId chart, @Nullable BodyChartId earlier);
}
