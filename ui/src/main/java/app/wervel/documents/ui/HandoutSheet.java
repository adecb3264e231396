package app.wervel.documents.ui;

import app.wervel.careplan.CarePlanId;
import app.wervel.careplan.CarePlanStatus;
import app.wervel.careplan.ui.HandoutPanel;
import app.wervel.documents.application.HandoutOptions;
import app.wervel.documents.application.HandoutService;
import app.wervel.documents.application.HandoutVariant;
import app.wervel.documents.application.PrintedDocument;
import app.wervel.exercise.application.HandoutLanguageRow;
import app.wervel.exercise.application.PaperLanguageChoice;
import app.wervel.exercise.application.PaperLanguageChoice.Reason;
import app.wervel.shared.application.ErrorTexts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The handout as it comes out of the printer, beside the plan. It is made anew when the plan has
 * been left alone for a moment, and only while somebody can see it.
 */
class HandoutSheet extends Section implements HandoutPanel.Sheet {
    private static final long serialVersionUID = 1L;

    /** So narrow a window shows no page worth reading: the sheet then begins folded. */
    private static final int NARROW = 1100;

    private static final String PRINTED = "wervel-printed";

    /** What a paper takes to be made, generously. */
    private static final int PRINTING_MILLIS = 3000;

    private final transient HandoutService handouts;
    private final transient CarePlanId plan;
    private final transient List<HandoutLanguageRow> languages;
    final Paragraph unreviewed = new Paragraph();
    final Map<String, Button> languageButtons = new HashMap<>();
    final Map<HandoutVariant, Button> variantButtons = new EnumMap<>(HandoutVariant.class);
    final Select<String> knowledge = new Select<>();
    final Checkbox diary = new Checkbox();
    private String language;
    private HandoutVariant variant = HandoutVariant.STANDARD;
    private final PdfFrame frame = new PdfFrame();
    private final Anchor print = new Anchor();
    private final Anchor open = new Anchor();
    private final Div page = new Div();
    private final Button fold = new Button();
    private final Paragraph draft = new Paragraph();

    /**
     * @param languages in which handouts can be printed
     * @param language the one to begin with, and why
     * @param knowledge titles of the texts that can go along, by their key
     */
    HandoutSheet(
            HandoutService handouts,
            ErrorTexts texts,
            CarePlanId plan,
            CarePlanStatus status,
            boolean isDraft,
            List<HandoutLanguageRow> languages,
            PaperLanguageChoice language,
            Map<String, String> knowledge) {
        this.handouts = handouts;
        this.plan = plan;
        this.languages = List.copyOf(languages);
        this.language = language.language().id();
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
        draft.addClassName("secondary");
        page.setId("handout-page");
        page.addClassName("handout-page");
        page.add(frame);
        fold.addClickListener(click -> unfold(!page.isVisible()));
        fold.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fold.getElement().setAttribute("aria-controls", "handout-page");
        var head = new Div(new H2(getTranslation("handout.title")), fold);
        head.addClassName("section-head");
        unreviewed.addClassName("secondary");
        unreviewed.setId("handout-unreviewed");
        buildOptions(knowledge);
        var tools = new Div(languageChoice(), open);
        tools.addClassName("handout-tools");
        var options = new Div(this.knowledge, diary);
        options.addClassName("handout-options");
        add(head, print, draft, tools, why(language), unreviewed, variantChoice(), options, page);
        showStatus(status, isDraft);
        showChoices();
    }

    /** Says when the paper is not in the language of the patient. */
    private Paragraph why(PaperLanguageChoice choice) {
        var why = new Paragraph();
        why.setId("handout-language-why");
        why.addClassName("secondary");
        why.setVisible(choice.reason() != Reason.PATIENT);
        why.setText(
                switch (choice.reason()) {
                    case PATIENT -> "";
                    case NOT_KNOWN -> getTranslation("handout.language-not-known");
                    case NOT_WRITTEN ->
                            getTranslation(
                                    "handout.language-not-written",
                                    Locale.forLanguageTag(choice.asked())
                                            .getDisplayLanguage(getLocale()));
                });
        return why;
    }

    private void unfold(boolean unfolded) {
        page.setVisible(unfolded);
        fold.setText(getTranslation(unfolded ? "handout.fold" : "handout.unfold"));
        fold.setIcon((unfolded ? VaadinIcon.CHEVRON_UP : VaadinIcon.CHEVRON_DOWN).create());
        fold.getElement().setAttribute("aria-expanded", String.valueOf(unfolded));
        showPage();
    }

    /** Paper of a draft is not to be handed out: its button does not ask to be pressed. */
    private void showStatus(CarePlanStatus status, boolean isDraft) {
        draft.setText(
                getTranslation(
                        status == CarePlanStatus.DRAFT ? "handout.draft" : "handout.draft.stop"));
        draft.setVisible(isDraft);
        print.setClassName("primary", status == CarePlanStatus.ACTIVE && !isDraft);
    }

    private PrintedDocument preview() {
        return handouts.preview(plan, options());
    }

    private PrintedDocument printed() {
        return handouts.print(plan, options());
    }

    /** What is chosen. */
    HandoutOptions options() {
        boolean full = isFullSheet();
        return new HandoutOptions(
                language,
                variant.id(),
                full ? knowledge.getValue() : null,
                !full || diary.getValue());
    }

    /** The summary and the diary have no room for more. */
    private boolean isFullSheet() {
        return variant == HandoutVariant.STANDARD || variant == HandoutVariant.LARGE_PRINT;
    }

    private void buildOptions(Map<String, String> titles) {
        knowledge.setId("handout-knowledge");
        knowledge.setLabel(getTranslation("handout.knowledge"));
        knowledge.setItems(titles.keySet());
        knowledge.setItemLabelGenerator(key -> titles.getOrDefault(key, ""));
        knowledge.setEmptySelectionAllowed(true);
        knowledge.setEmptySelectionCaption(getTranslation("handout.knowledge.none"));
        knowledge.addValueChangeListener(change -> showPage());
        diary.setId("handout-diary");
        diary.setLabel(getTranslation("handout.diary"));
        diary.setValue(true);
        diary.addValueChangeListener(change -> showPage());
    }

    private void buildLink(Anchor link, VaadinIcon icon, String key, PdfDownload pdf) {
        pdf.openedBy(link);
        link.add(icon.create(), new Span(getTranslation(key)));
    }

    private Div languageChoice() {
        var choice = group("handout.language");
        for (HandoutLanguageRow each : languages) {
            var button = segment(each.ownName(), () -> language = each.id());
            button.getElement().setAttribute("lang", each.id());
            button.getElement().setAttribute("dir", each.direction());
            languageButtons.put(each.id(), button);
            choice.add(button);
        }
        return choice;
    }

    private Div variantChoice() {
        var choice = group("handout.variant");
        for (HandoutVariant each : HandoutVariant.values()) {
            var button =
                    segment(getTranslation("handout.variant." + each.id()), () -> variant = each);
            button.setId("handout-variant-" + each.id());
            variantButtons.put(each, button);
            choice.add(button);
        }
        return choice;
    }

    private Div group(String key) {
        var choice = new Div();
        choice.addClassName("segments");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", getTranslation(key));
        return choice;
    }

    private Button segment(String text, Command choose) {
        var button =
                new Button(
                        text,
                        click -> {
                            choose.execute();
                            showChoices();
                            showPage();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void showChoices() {
        languageButtons.forEach((each, button) -> press(button, each.equals(language)));
        variantButtons.forEach((each, button) -> press(button, each == variant));
        knowledge.setVisible(isFullSheet());
        diary.setVisible(isFullSheet());
        languages.stream()
                .filter(each -> each.id().equals(language))
                .findFirst()
                .ifPresent(each -> {
                    unreviewed.setVisible(!each.original() && !each.reviewed());
                    unreviewed.setText(
                            getTranslation(
                                    "handout.unreviewed", each.reviewedUnits(), each.units()));
                });
    }

    private static void press(Button button, boolean chosen) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        button.setClassName("chosen", chosen);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        int width = event.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
        unfold(width >= NARROW);
        tellWhenPrinted();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh(CarePlanStatus status, boolean isDraft) {
        showStatus(status, isDraft);
        showPage();
    }

    @Override
    public void onPrinted(Runnable action) {
        print.getElement().addEventListener(PRINTED, event -> action.run());
    }

    /** The paper is made in another tab: its state is read after a while, and on coming back. */
    private void tellWhenPrinted() {
        print.getElement()
                .executeJs(
                        """
                        if (this.wervelTells) return;
                        this.wervelTells = true;
                        this.addEventListener('click', () => {
                          const tell = () => this.dispatchEvent(new CustomEvent($0));
                          setTimeout(tell, $1);
                          window.addEventListener('focus', tell, {once: true});
                        });
                        """,
                        PRINTED,
                        PRINTING_MILLIS);
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
