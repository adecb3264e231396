package app.wervel.messages.ui;

import app.wervel.messages.application.CalendarFeedService;
import app.wervel.shared.application.ErrorTexts;
import app.wervel.shell.Formats;
import app.wervel.shell.Notices;
import app.wervel.shell.Question;
import app.wervel.shell.Refusals;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The user's own agenda in a calendar elsewhere: make the secret address, and take it back. */
@Route("calendar-feed")
@RolesAllowed("agenda:read")
class CalendarFeedView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient CalendarFeedService feeds;
    private final transient Clock clock;
    private final transient Refusals refusals;
    private final Section card = new Section();

    CalendarFeedView(CalendarFeedService feeds, Clock clock, ErrorTexts errorTexts) {
        this.feeds = feeds;
        this.clock = clock;
        this.refusals = new Refusals(errorTexts);
        addClassNames("view", "narrow", "calendar-feed");
        card.addClassName("card");
        add(
                new H1(getTranslation("messages.feed.title")),
                new Paragraph(getTranslation("messages.feed.explanation")),
                card);
        showState();
    }

    private void showState() {
        card.removeAll();
        var since = feeds.inUseSince();
        if (since.isEmpty()) {
            var make = new Button(getTranslation("messages.feed.make"), click -> make());
            make.addThemeVariants(ButtonVariant.PRIMARY);
            card.add(new Paragraph(getTranslation("messages.feed.none")), make);
        } else {
            card.add(
                    new Paragraph(
                            getTranslation(
                                    "messages.feed.since",
                                    Formats.moment(since.get(), clock.getZone(), getLocale()))),
                    secondary("messages.feed.hidden"),
                    buttons(renewButton(), revokeButton()));
        }
    }

    private void make() {
        refusals.attempt(() -> showOnce(feeds.make()));
    }

    private Button renewButton() {
        return ending("messages.feed.renew", this::make);
    }

    private Button revokeButton() {
        return ending("messages.feed.revoke", this::revoke);
    }

    private void revoke() {
        if (refusals.attempt(feeds::revoke)) {
            Notices.done(getTranslation("messages.feed.revoked"));
        }
        showState();
    }

    /** Asks first: an address that was ended never works again. */
    private Button ending(String key, Runnable action) {
        String name = getTranslation(key);
        return new Button(
                name,
                click -> Question.ask(name, getTranslation("messages.feed.ends"), name, action));
    }

    private void showOnce(String secret) {
        card.removeAll();
        var address = new TextField(getTranslation("messages.feed.address"));
        address.setId("feed-address");
        address.setReadOnly(true);
        address.setWidthFull();
        address.setValue(addressOf(secret));
        address.setHelperText(getTranslation("messages.feed.once"));
        var copy =
                new Button(
                        getTranslation("messages.feed.copy"),
                        VaadinIcon.COPY_O.create(),
                        click -> copy(address));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(address, buttons(copy, revokeButton()), secondary("messages.feed.how"));
    }

    /** Without HTTPS a browser gives no clipboard; the older way works there. */
    private void copy(TextField address) {
        address.getElement()
                .executeJs(
                        """
                        this.inputElement.select();
                        if (navigator.clipboard) {
                          return navigator.clipboard.writeText(this.value).then(() => true, () => document.execCommand('copy'));
                        }
                        return document.execCommand('copy');
                        """)
                .then(
                        Boolean.class,
                        copied ->
                                Notices.done(
                                        getTranslation(
                                                copied
                                                        ? "messages.feed.copied"
                                                        : "messages.feed.copy-yourself")));
    }

    /** As this browser reached us, so also behind a proxy. */
    private static String addressOf(String secret) {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/calendar/" + secret + ".ics")
                .toUriString();
    }

    private static Div buttons(Button... buttons) {
        var bar = new Div(buttons);
        bar.addClassName("message-actions");
        return bar;
    }

    private Paragraph secondary(String key) {
        var paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("secondary");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.feed.title") + " · Wervel";
    }
}
