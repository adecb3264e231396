package app.wervel.documents.ui;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.ui.HandoutPanel;
import app.wervel.documents.application.HandoutService;
import app.wervel.documents.application.PrintedDocument;
import app.wervel.exercise.ExerciseLanguage;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumMap;
import java.util.Map;

/**
 * The handout as it comes out of the printer, beside the plan. It is made anew when the plan has
 * been left alone for a moment, and only while somebody can see it.
 */
class HandoutSheet extends Section implements HandoutPanel.Sheet {
    private static final long serialVersionUID = 1L;

    /** So narrow a window shows no page worth reading: the sheet then begins folded. */
    private static final int NARROW = 1100;

    private final transient HandoutService handouts;
    private final transient CarePlanId plan;
    private transient ExerciseLanguage language;
    private final PdfFrame frame = new PdfFrame();
    private final Anchor print = new Anchor();
    private final Anchor open = new Anchor();
    private final Div page = new Div();
    private final Button fold = new Button();
    private final Paragraph draft = new Paragraph();
    private final Map<ExerciseLanguage, Button> languages = new EnumMap<>(ExerciseLanguage.class);

    HandoutSheet(
            HandoutService handouts,
            ErrorTexts texts,
            CarePlanId plan,
            CarePlanStatus status,
            ExerciseLanguage language) {
        this.handouts = handouts;
        this.plan = plan;
        this.language = language;
        addClassName("handout");
        frame.getElement().setAttribute("title", getTranslation("handout.title"));
        frame.getElement().setAttribute("data-pdf", new PdfDownload(texts, this::preview));
        buildLink(print, VaadinIcon.PRINT, "handout.print", new PdfDownload(texts, this::printed));
        print.addClassName("print-link");
        print.setId("handout-print");
        buildLink(
                open,
                VaadinIcon.EXTERNAL_LINK,
                "handout.open",
                new PdfDownload(texts, this::preview));
        draft.setText(getTranslation("handout.draft"));
        draft.addClassName("secondary");
        page.setId("handout-page");
        page.addClassName("handout-page");
        page.add(frame);
        fold.addClickListener(click -> unfold(!page.isVisible()));
        fold.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fold.getElement().setAttribute("aria-controls", "handout-page");
        var head = new Div(new H2(getTranslation("handout.title")), fold);
        head.addClassName("section-head");
        var tools = new Div(languageChoice(), open);
        tools.addClassName("handout-tools");
        add(head, print, draft, tools, page);
        showStatus(status);
        showLanguage();
    }

    private void unfold(boolean unfolded) {
        page.setVisible(unfolded);
        fold.setText(getTranslation(unfolded ? "handout.fold" : "handout.unfold"));
        fold.setIcon((unfolded ? VaadinIcon.CHEVRON_UP : VaadinIcon.CHEVRON_DOWN).create());
        fold.getElement().setAttribute("aria-expanded", String.valueOf(unfolded));
        showPage();
    }

    /** Paper of a draft is not to be handed out: its button does not ask to be pressed. */
    private void showStatus(CarePlanStatus status) {
        draft.setVisible(status == CarePlanStatus.DRAFT);
        print.setClassName("primary", status == CarePlanStatus.ACTIVE);
    }

    private PrintedDocument preview() {
        return handouts.preview(plan, language.id(), null);
    }

    private PrintedDocument printed() {
        return handouts.print(plan, language.id(), null);
    }

    private void buildLink(Anchor link, VaadinIcon icon, String key, PdfDownload pdf) {
        link.setHref(pdf, AttachmentType.INLINE);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener");
        link.add(icon.create(), new Span(getTranslation(key)));
    }

    private Div languageChoice() {
        var choice = new Div();
        choice.addClassName("segments");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation("handout.language"));
        for (ExerciseLanguage each : ExerciseLanguage.values()) {
            var button = new Button(each.ownName(), click -> speak(each));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.getElement().setAttribute("lang", each.id());
            languages.put(each, button);
            choice.add(button);
        }
        return choice;
    }

    private void speak(ExerciseLanguage chosen) {
        language = chosen;
        showLanguage();
        showPage();
    }

    private void showLanguage() {
        languages.forEach((each, button) -> {
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == language));
            button.setClassName("chosen", each == language);
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        int width = event.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
        unfold(width >= NARROW);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh(CarePlanStatus status) {
        showStatus(status);
        showPage();
    }

    private void showPage() {
        if (page.isVisible()) {
            frame.showSoon();
        }
    }

    /**
     * Shows a PDF. It waits until changes come to rest, and keeps the page before on screen until
     * the new one is there.
     */
    @Tag("div")
    private static class PdfFrame extends Component {
        private static final long serialVersionUID = 1L;
        private static final int REST_MILLIS = 600;

        /** What the browser's own viewer takes to draw, after it says that it has loaded. */
        private static final int DRAWING_MILLIS = 700;

        private int shown;

        PdfFrame() {
            addClassName("pdf-frame");
        }

        void showSoon() {
            // The number only keeps the browser from thinking that nothing changed.
            getElement()
                    .executeJs(
                            """
                            clearTimeout(this.wervelSoon);
                            this.classList.add('making');
                            this.wervelSoon = setTimeout(() => {
                              const next = document.createElement('iframe');
                              next.title = this.getAttribute('title');
                              next.className = 'coming';
                              next.addEventListener('load', () => setTimeout(() => {
                                if (!next.isConnected) return;
                                [...this.children].filter(other => other !== next).forEach(other => other.remove());
                                next.className = '';
                                this.classList.remove('making');
                              }, this.children.length > 1 ? $2 : 0));
                              next.src = new URL(this.getAttribute('data-pdf'), document.baseURI) + '?n=' + $0 + '#view=FitH&toolbar=0&navpanes=0';
                              this.append(next);
                            }, $1);
                            """,
                            shown++,
                            shown == 1 ? 0 : REST_MILLIS,
                            DRAWING_MILLIS);
        }
    }
}
