package app.wervel.scheduling.ui;

import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;

/** Who on the waiting list could come today or tomorrow. */
@org.springframework.stereotype.Component
class WaitingTodayPart implements TodayPart {
    private static final int SHOWN = 5;
    private static final int DAYS = 2;

    private final DeskTools tools;
    private final SchedulingDialogs dialogs;

    WaitingTodayPart(DeskTools tools, SchedulingDialogs dialogs) {
        this.tools = tools;
        this.dialogs = dialogs;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String captionKey() {
        return "scheduling.waiting";
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_WRITE;
    }

    @Override
    public boolean isFor(LoggedInUser user) {
        return !user.may(Permission.CLINICAL_READ);
    }

    @Override
    public Component create() {
        var card = new Div();
        fill(card);
        return card;
    }

    private void fill(Div card) {
        card.removeAll();
        var matches =
                tools.waiting()
                        .matches(
                                Instant.now(tools.clock()),
                                tools.today()
                                        .plusDays(DAYS)
                                        .atStartOfDay(tools.zone())
                                        .toInstant());
        if (matches.isEmpty()) {
            var none = new Paragraph(card.getTranslation("scheduling.today.waiting.none"));
            none.addClassName("secondary");
            card.add(none);
        }
        matches.stream()
                .limit(SHOWN)
                .forEach(match ->
                        card.add(
                                new MatchLine(
                                        tools, match.entry(), match.slot(), () -> fill(card))));
        var whole =
                new Button(
                        card.getTranslation("scheduling.today.waiting.whole"),
                        click -> whole(card));
        whole.addThemeVariants(ButtonVariant.TERTIARY);
        card.add(whole);
    }

    private void whole(Div card) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(card.getTranslation("scheduling.waiting"));
        dialog.addClassName("desk-dialog");
        dialog.setWidth("min(52rem, 100vw)");
        dialog.add(dialogs.waitingList(() -> fill(card)));
        dialog.getFooter()
                .add(new Button(card.getTranslation("scheduling.close"), click -> dialog.close()));
        dialog.open();
    }
}
