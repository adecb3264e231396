package app.wervel.scheduling.ui;

import app.wervel.practice.Permission;
import app.wervel.practice.application.LoggedInUser;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;

/** For who treats: my day in order. */
@org.springframework.stereotype.Component
class MyDayPart implements TodayPart {
    private final DeskTools tools;
    private final SchedulingDialogs dialogs;

    MyDayPart(DeskTools tools, SchedulingDialogs dialogs) {
        this.tools = tools;
        this.dialogs = dialogs;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String captionKey() {
        return "scheduling.today.my-day";
    }

    @Override
    public Permission permission() {
        return Permission.AGENDA_READ;
    }

    @Override
    public boolean isFor(LoggedInUser user) {
        return user.may(Permission.CLINICAL_READ);
    }

    @Override
    public Component create() {
        return new DayList(tools, dialogs, true);
    }
}
