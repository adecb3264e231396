package app.wervel.scheduling.ui;

import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.scheduling.application.Match;
import app.wervel.scheduling.application.ShownPatients;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who on the waiting list could come today or tomorrow. */
@org.springframework.stereotype.Component
class WaitingTodayPart implements TodayPart {
    private static final int SHOWN = 5;

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
        return new Card();
    }

    private final class Card extends Div {
        private static final long serialVersionUID = 1L;

        private final transient ShownPatients seen = new ShownPatients();
        private transient @Nullable List<Match> shown;

        Card() {
            tools.live().keep(this, tools::concernsWhoWaits, this::show);
            show();
        }

        private void show() {
            var matches =
                    tools
                            .waiting()
                            .matches(Instant.now(tools.clock()), tools.afterTomorrow(), seen)
                            .stream()
                            .limit(SHOWN)
                            .toList();
            if (matches.equals(shown)) {
                return;
            }
            shown = matches;
            removeAll();
            if (matches.isEmpty()) {
                var none = new Paragraph(getTranslation("scheduling.today.waiting.none"));
                none.addClassName("secondary");
                add(none);
            }
            matches.forEach(
                    match -> add(new MatchLine(tools, match.entry(), match.slot(), this::show)));
            var whole =
                    new Button(getTranslation("scheduling.today.waiting.whole"), click -> whole());
            whole.addThemeVariants(ButtonVariant.TERTIARY);
            add(whole);
        }

        private void whole() {
            var dialog = new Dialog();
            dialog.setHeaderTitle(getTranslation("scheduling.waiting"));
            dialog.addClassName("desk-dialog");
            dialog.setWidth("min(52rem, 100vw)");
            dialog.add(dialogs.waitingList(this::show));
            dialog.getFooter()
                    .add(new Button(getTranslation("scheduling.close"), click -> dialog.close()));
            dialog.open();
        }
    }
}
