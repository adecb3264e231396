package app.wervel.billing.ui;

import app.wervel.practice.Permission;
import app.wervel.shell.UserMenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BillingPages {
    @Bean
    UserMenuEntry billingEntry() {
        return new UserMenuEntry(5, "billing.title", Permission.BILLING_EXPORT, BillingView.class);
    }
}
