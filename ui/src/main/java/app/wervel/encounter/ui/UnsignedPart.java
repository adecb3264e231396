package app.wervel.encounter.ui;

import app.wervel.practice.Permission;
import app.wervel.shell.TodayPart;
import com.vaadin.flow.component.Component;

/** On the day's page: the notes that still must be signed. */
@org.springframework.stereotype.Component
class UnsignedPart implements TodayPart {
    private static final int SHOWN = 5;

    private final EncounterTools tools;

    UnsignedPart(EncounterTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String captionKey() {
        return "encounter.unsigned.title";
    }

    @Override
    public Permission permission() {
        return Permission.ENCOUNTER_WRITE;
    }

    @Override
    public Component create() {
        return new UnsignedList(tools, SHOWN);
    }
}
