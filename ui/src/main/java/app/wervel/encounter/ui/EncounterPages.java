package app.wervel.encounter.ui;

import app.wervel.practice.Permission;
import app.wervel.shell.UserMenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One's own pages about notes. */
@Configuration
class EncounterPages {
    @Bean
    UserMenuEntry unsignedNotesEntry(EncounterTools tools) {
        return new UserMenuEntry(
                1,
                "encounter.unsigned.menu",
                Permission.ENCOUNTER_WRITE,
                UnsignedView.class,
                () -> open(tools));
    }

    private static long open(EncounterTools tools) {
        var me = tools.currentUser().get().id();
        return tools.queries().countUnwritten(me) + tools.queries().countUnsigned(me);
    }

    @Bean
    UserMenuEntry noteSnippetsEntry() {
        return new UserMenuEntry(
                2, "encounter.snippets.menu", Permission.ENCOUNTER_WRITE, SnippetsView.class);
    }
}
