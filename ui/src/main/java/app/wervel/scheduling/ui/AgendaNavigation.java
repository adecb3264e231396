package app.wervel.scheduling.ui;

import app.wervel.shell.DrawerEntry;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AgendaNavigation {
    @Bean
    DrawerEntry agendaEntry() {
        return new DrawerEntry(20, "agenda.title", VaadinIcon.CALENDAR, AgendaView.class);
    }
}
