package app.wervel.measure.ui;

import app.wervel.shell.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MeasureNavigation {
    @Bean
    SettingsEntry instrumentsPage() {
        return new SettingsEntry(70, "measure.instruments.title", InstrumentsView.class);
    }
}
