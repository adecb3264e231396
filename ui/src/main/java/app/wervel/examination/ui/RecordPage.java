package app.wervel.examination.ui;

import app.wervel.examination.application.RecordHead;
import app.wervel.shared.NotFound;
import app.wervel.shell.Formats;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page of one record: whose it is on top, then the form or what was signed. */
abstract class RecordPage extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String RECORD = "record";

    final transient ExaminationTools tools;
    private final String titleKey;
    private @Nullable RecordForm form;

    RecordPage(ExaminationTools tools, String titleKey) {
        this.tools = tools;
        this.titleKey = titleKey;
        addClassNames("view", "record-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            load(UUID.fromString(event.getRouteParameters().get(RECORD).orElse("")));
        } catch (NotFound | IllegalArgumentException missing) {
            removeAll();
            var text = new Paragraph(getTranslation("examination.not-found"));
            text.addClassName("empty-state");
            add(text);
        }
    }

    abstract void load(UUID id);

    /** Shows the head, and under it what the record is. */
    final void show(RecordHead head, Span status, @Nullable RecordForm draft, Component... parts) {
        removeAll();
        form = draft;
        var patient = tools.patients().get(head.patient());
        var back =
                new Button(
                        getTranslation("examination.back"),
                        VaadinIcon.ARROW_LEFT.create(),
                        click ->
                                tools.patientPage()
                                        .ifAvailable(page ->
                                                page.open(head.patient(), ExaminationTab.NAME)));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var facts =
                new Div(
                        fact(getTranslation(titleKey)),
                        fact(Formats.birthDate(patient.birthDate())),
                        fact(
                                getTranslation(
                                        "examination.begun",
                                        Formats.moment(
                                                head.startedAt(),
                                                tools.clock().getZone(),
                                                getLocale()),
                                        head.startedByName())));
        String episode = head.episodeTitle();
        if (episode != null) {
            facts.add(fact(episode));
        }
        facts.addClassName("chart-facts");
        var header = new Header(back, new H1(patient.name().full()), facts, status);
        header.addClassName("intake-header");
        add(header);
        add(parts);
    }

    final Component signedBy(RecordHead head) {
        var signedAt = head.signedAt();
        var by =
                new Paragraph(
                        signedAt == null
                                ? ""
                                : getTranslation(
                                        "examination.signed-by",
                                        String.valueOf(head.signedByName()),
                                        Formats.moment(
                                                signedAt, tools.clock().getZone(), getLocale())));
        by.addClassName("secondary");
        return by;
    }

    /** What was added after signing, and room to add more. */
    final Component amendments(RecordHead head, Consumer<String> amend) {
        var part = card("examination.amendments");
        head.amendments()
                .forEach(amendment -> {
                    var text = new Paragraph(amendment.text());
                    text.addClassName("pre");
                    var by =
                            new Span(
                                    getTranslation(
                                            "examination.signed-by",
                                            amendment.writtenByName(),
                                            Formats.moment(
                                                    amendment.writtenAt(),
                                                    tools.clock().getZone(),
                                                    getLocale())));
                    by.addClassName("secondary");
                    part.add(text, by);
                });
        if (tools.mayWrite()) {
            var refusals = new Refusals(tools.errors());
            var text = new TextArea(getTranslation("examination.amendment"));
            text.setWidthFull();
            refusals.field("text", text);
            var add =
                    new Button(
                            getTranslation("examination.amend"),
                            click -> {
                                refusals.attempt(() -> amend.accept(text.getValue()));
                                click.getSource().setEnabled(true);
                            });
            add.setDisableOnClick(true);
            part.add(text, add);
        }
        return part;
    }

    final Section card(String titleKey, Component... parts) {
        var card = new Section(new H2(getTranslation(titleKey)));
        card.addClassName("card");
        card.add(parts);
        return card;
    }

    private static Component fact(String text) {
        var fact = new Span(text);
        fact.addClassName("fact");
        return fact;
    }

    /** Saves first; what cannot be saved keeps the page open, with the reason beside its field. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        var leaving = form;
        if (leaving != null && !leaving.flush()) {
            var postponed = event.postpone();
            Question.ask(
                    getTranslation("examination.leave.title"),
                    getTranslation("examination.leave.text"),
                    getTranslation("examination.leave.go"),
                    postponed::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · Wervel";
    }
}
