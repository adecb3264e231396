package app.wervel.examination.ui;

import app.wervel.shell.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of codes among the pages about the practice. */
@Configuration(proxyBeanMethods = false)
class CodeTableNavigation {
    @Bean
    SettingsEntry diagnosisCodesEntry() {
        return new SettingsEntry(60, "codes.title", CodeTableView.class);
    }
}
