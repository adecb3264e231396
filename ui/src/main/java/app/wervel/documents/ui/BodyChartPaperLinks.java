package app.wervel.documents.ui;

import app.wervel.bodychart.BodyChartId;
import app.wervel.bodychart.ui.BodyChartPapers;
import app.wervel.documents.application.BodyChartPaperService;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** Links that open body charts on paper in a tab of their own, in the language of the user. */
@org.springframework.stereotype.Component
class BodyChartPaperLinks implements BodyChartPapers {
    private final BodyChartPaperService papers;
    private final ErrorTexts texts;

    BodyChartPaperLinks(BodyChartPaperService papers, ErrorTexts texts) {
        this.papers = papers;
        this.texts = texts;
    }

    @Override
    public Component print(BodyChartId chart, @Nullable BodyChartId earlier) {
        var link = new Anchor();
        String language = UI.getCurrent().getLocale().getLanguage();
        new PdfDownload(texts, () -> papers.print(chart, earlier, language)).openedBy(link);
        link.addClassName("paper-link");
        link.add(VaadinIcon.PRINT.create(), new Span(link.getTranslation("bodychart.print")));
        return link;
    }
}
