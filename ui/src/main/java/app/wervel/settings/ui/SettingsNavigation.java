package app.wervel.settings.ui;

import app.wervel.shell.DrawerEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SettingsNavigation {
    @Bean
    DrawerEntry practiceEntry() {
        return new DrawerEntry(90, "practice.title", VaadinIcon.HOME_O, PracticeView.class);
    }
}
