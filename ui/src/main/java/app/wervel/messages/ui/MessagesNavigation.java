package app.wervel.messages.ui;

import app.wervel.practice.Permission;
import app.wervel.shell.SettingsEntry;
import app.wervel.shell.UserMenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MessagesNavigation {
    @Bean
    SettingsEntry messagesPage() {
        return new SettingsEntry(90, "messages.title", MessagesView.class);
    }

    /** For whoever treats: nobody else has appointments of their own. */
    @Bean
    UserMenuEntry calendarFeedEntry() {
        return new UserMenuEntry(
                10, "messages.feed.title", Permission.CLINICAL_WRITE, CalendarFeedView.class);
    }
}
