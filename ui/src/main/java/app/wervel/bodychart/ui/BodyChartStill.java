package app.wervel.bodychart.ui;

import app.wervel.bodychart.BodyMarks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A chart to look at, with its signs explained and the same in words. */
@NamedInterface("editor")
public class BodyChartStill extends Div {
    private static final long serialVersionUID = 1L;

    public BodyChartStill(BodyMarks marks, @Nullable String note, Locale locale) {
        var words = new ChartWords(this, locale);
        add(words.still(marks));
        if (!marks.isEmpty()) {
            add(words.legend(marks));
        }
        var said = new Paragraph(words.said(marks));
        said.addClassName("body-said");
        add(said);
        if (note != null) {
            add(new Paragraph(note));
        }
    }
}
