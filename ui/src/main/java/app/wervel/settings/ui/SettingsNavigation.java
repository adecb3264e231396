package app.wervel.settings.ui;

import app.wervel.shell.DrawerEntry;
import app.wervel.shell.SettingsEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SettingsNavigation {
    @Bean
    DrawerEntry practiceEntry() {
        return new DrawerEntry(90, "practice.title", VaadinIcon.HOME_O, PracticeView.class);
    }

    @Bean
    SettingsEntry practicePage() {
        return new SettingsEntry(10, "settings.tab.practice", PracticeView.class);
    }

    @Bean
    SettingsEntry placesPage() {
        return new SettingsEntry(20, "settings.tab.places", PlacesView.class);
    }

    @Bean
    SettingsEntry hoursPage() {
        return new SettingsEntry(30, "settings.tab.hours", HoursView.class);
    }

    @Bean
    SettingsEntry typesPage() {
        return new SettingsEntry(40, "settings.tab.types", TypesView.class);
    }

    @Bean
    SettingsEntry closuresPage() {
        return new SettingsEntry(50, "settings.tab.closures", ClosuresView.class);
    }
}
