package app.wervel.today.ui;

import app.wervel.shell.DrawerEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TodayNavigation {
    @Bean
    DrawerEntry todayEntry() {
        return new DrawerEntry(10, "today.title", VaadinIcon.SUN_O, TodayView.class);
    }
}
