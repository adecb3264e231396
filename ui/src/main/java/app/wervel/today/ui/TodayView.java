package app.wervel.today.ui;

import app.wervel.practice.application.CurrentUser;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shell.Formats;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What this user has to do today. */
@Route("")
@PermitAll
class TodayView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    TodayView(CurrentUser currentUser, List<TodayPart> parts, Clock clock) {
        addClassNames("view", "today");
        LoggedInUser user = currentUser.get();
        var date = new Paragraph(Formats.date(LocalDate.now(clock), getLocale()));
        date.addClassName("secondary");
        add(new H1(getTranslation("today.greeting", user.displayName())), date);
        var cards = new Div();
        cards.addClassName("cards");
        parts.stream()
                .sorted(Comparator.comparingInt(TodayPart::order))
                .filter(part -> user.may(part.permission()) && part.isFor(user))
                .forEach(part -> cards.add(card(part)));
        add(cards);
    }

    private Section card(TodayPart part) {
        var card = new Section(new H2(getTranslation(part.captionKey())), part.create());
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("today.title") + " · Wervel";
    }
}
