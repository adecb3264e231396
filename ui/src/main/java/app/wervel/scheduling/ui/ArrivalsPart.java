package app.wervel.scheduling.ui;

import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;

/** For the desk: who comes today, arrived or not in one click. */
@org.springframework.stereotype.Component
class ArrivalsPart implements TodayPart {
    private final DeskTools tools;
    private final SchedulingDialogs dialogs;

    ArrivalsPart(DeskTools tools, SchedulingDialogs dialogs) {
        this.tools = tools;
        this.dialogs = dialogs;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String captionKey() {
        return "scheduling.today.arrivals";
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_WRITE;
    }

    /** Who treats sees their own day instead. */
    @Override
    public boolean isFor(LoggedInUser user) {
        return !user.may(Permission.CLINICAL_READ);
    }

    @Override
    public Component create() {
        return new DayList(tools, dialogs, false);
    }
}
